"""Cues from words that are too sure, or not sure enough."""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.lint.group import Group, Option
from quizbook.lint.question import Finding, Question
from quizbook.lint.vocabulary import Found
from quizbook.problem import Severity


def absolutes(question: Question) -> Iterator[Finding]:
    """A word such as "always" or "only" stands in wrong options and in no right one.

    Few things are always so, and students know it: they strike such options without knowing the
    subject. Where a right option is as sure, nothing is given away. A word before a number, as in
    "only 8", is a statement like others (Haladyna, Downing and Rodriguez 2002, rule 28).

    Fails:

        type: single_choice
        stem: When does the river freeze?
        options:
          - {text: It freezes in January of most years., correct: true}
          - {text: It never freezes.}  # <- here
          - {text: It freezes in May of some years.}

    Passes:

        type: single_choice
        stem: When does the river freeze?
        options:
          - {text: It freezes in January of most years., correct: true}
          - {text: It freezes in November of most years.}
          - {text: It freezes in May of some years.}
    """
    for group in question.groups:
        found = holding(group, "absolute")
        if not found or any(option.correct for option, _ in found):
            continue
        option, word = found[0]
        yield Finding(
            question.at_option(group, option),
            f"the word {word.phrase!r} stands in no right option",
            "soften it, or let the right option be as sure",
        )


def vagueness(question: Question) -> Iterator[Finding]:
    """A word such as "often" or "usually" stands in an option or in the question.

    People mean very different numbers by "often", so nobody can say whether it is true; and an
    option that is hedged is more often right, which students know (Haladyna, Downing and Rodriguez
    2002, rule 28; the 19 criteria of Moore and others 2023). A note in the question, and in an
    option when all options are as vague.

    Fails:

        type: single_choice
        stem: What do the tables of the report show?
        options:
          - {text: Prices often rose in spring., correct: true}  # <- here
          - {text: Prices rose in each month.}
          - {text: Prices fell in each month.}

    Passes:

        type: single_choice
        stem: What do the tables of the report show?
        options:
          - {text: Prices rose in three springs out of four., correct: true}
          - {text: Prices rose in each month.}
          - {text: Prices fell in each month.}
    """
    step = "say how often, how many or how far"
    for group in question.groups:
        found = holding(group, "vague")
        if not found:
            continue
        option, word = found[0]
        alone = [one for one, _ in found] == [group.key]
        sentence = f"the word {word.phrase!r} means another number to everybody"
        if alone:
            sentence = f"only the right option is hedged, by the word {word.phrase!r}"
        spread = len(found) == len(group.options)
        severity: Severity = "note" if spread else "warning"
        yield Finding(question.at_option(group, option), sentence, step, severity)
    hedge = question.stem.has("vague") if question.groups or question.truth is not None else None
    if hedge:
        sentence = f"the word {hedge.phrase!r} in the question means another number to everybody"
        yield Finding(question.at("stem"), sentence, step, "note")


def holding(group: Group, kind: str) -> list[tuple[Option, Found]]:
    """The options with a word of a kind; one that speaks of all the others is left to C03, C04."""
    found = []
    for option in group.options:
        text = option.text
        if not text.found or text.has("all_of_the_above") or text.has("none_of_the_above"):
            continue
        word = text.has(kind)
        if word and not before_number(word, text.words):
            found.append((option, word))
    return found


def before_number(word: Found, words: list[str]) -> bool:
    """It qualifies a number, as in "only 8": that is a statement one can check."""
    after = word.start + word.length
    return after < len(words) and words[after].isdigit()


RULES = {"C06": absolutes, "C07": vagueness}
