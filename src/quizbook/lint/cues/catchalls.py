"""Options that speak of the other options."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizbook.lint.group import Group, Option
from quizbook.lint.question import Finding, Question
from quizbook.problem import Severity

LETTER = r"(?:[a-h\u0430-\u0433]|[ivx]{1,4}|[1-9])"
COMBINED = re.compile(
    rf"(?:only |both |только |и )?{LETTER}(?:(?:,|, | and | & | и | және | мен ){LETTER})+"
    r"(?: only)?\.?",
    re.IGNORECASE,
)
SEVERAL = 2


def all_of_the_above(question: Question) -> Iterator[Finding]:
    """An option says that all the others are right.

    Who knows two right options knows that all are; who knows one wrong option knows that not all
    are. So the question asks less than it seems to (Haladyna, Downing and Rodriguez 2002,
    rule 26). Where options are shuffled it may also stand above the others: then it is an error,
    unless it has `pin: last`.

    Fails:

        type: single_choice
        stem: Which animals live in the steppe?
        shuffle: false
        options:
          - {text: saigas}
          - {text: wolves}
          - {text: all of the above, correct: true}  # <- here

    Passes:

        type: multiple_response
        stem: Which animals live in the steppe?
        options:
          - {text: saigas, correct: true}
          - {text: wolves, correct: true}
          - {text: seals}
    """
    for group, option in catchalls(question, "all_of_the_above"):
        severity: Severity = "error" if adrift(group, option) else "warning"
        yield Finding(
            question.at_option(group, option),
            f"the option {option.text.raw!r} speaks of the other options{where(severity)}",
            "ask with 'type: multiple_response', or write an option that stands for itself",
            severity,
        )


def none_of_the_above(question: Question) -> Iterator[Finding]:
    """An option says that none of the others is right.

    Who picks it rightly has shown what is wrong, not that they know what is right; use it rarely
    (Haladyna, Downing and Rodriguez 2002, rule 25). A warning where it is the right one. Where
    options are shuffled it may stand above the others: an error, unless it has `pin: last`.

    Fails:

        type: single_choice
        stem: Which of these seas has an outlet to the ocean?
        options:
          - {text: the Black Sea, correct: true}
          - {text: the Aral Sea}
          - {text: none of the above}  # <- here

    Passes:

        type: single_choice
        stem: Which of these seas has an outlet to the ocean?
        options:
          - {text: the Black Sea, correct: true}
          - {text: the Aral Sea}
          - {text: the Caspian Sea}
    """
    for group, option in catchalls(question, "none_of_the_above"):
        severity: Severity = "warning" if option.correct else "note"
        if adrift(group, option):
            severity = "error"
        yield Finding(
            question.at_option(group, option),
            f"the option {option.text.raw!r} speaks of the other options{where(severity)}",
            "write an option that stands for itself, or add 'pin: last'",
            severity,
        )


def catchalls(question: Question, kind: str) -> Iterator[tuple[Group, Option]]:
    """Options that hold a phrase of a kind."""
    for group in question.groups:
        for option in group.options:
            if option.text.has(kind):
                yield group, option


def adrift(group: Group, option: Option) -> bool:
    """It may be shown above the options it speaks of."""
    return group.shuffled and not option.pinned


def where(severity: Severity) -> str:
    """Why it is an error."""
    return ", and may be shown above them" if severity == "error" else ""


def combined_options(question: Question) -> Iterator[Finding]:
    """Options are combinations of other options, such as "A and C".

    Such questions are harder to read and no better at telling who knows; and under a shuffle the
    letters mean something else for every student (Haladyna, Downing and Rodriguez 2002, rule 9).

    Fails:

        type: single_choice
        stem: "Which are rivers? A: Ili. B: Alatau. C: Ural."
        options:
          - {text: A and B}  # <- here
          - {text: A and C, correct: true}
          - {text: B and C}

    Passes:

        type: multiple_response
        stem: Which are rivers?
        options:
          - {text: the Ili, correct: true}
          - {text: the Alatau}
          - {text: the Ural, correct: true}
    """
    for group in question.groups:
        found = [o for o in group.options if COMBINED.fullmatch(o.text.raw.strip())]
        if len(found) >= SEVERAL:
            yield Finding(
                question.at_option(group, found[0]),
                f"{len(found)} options are combinations of others, such as {found[0].text.raw!r}",
                "ask with 'type: multiple_response', so that each part is an option of its own",
            )


RULES = {"C03": all_of_the_above, "C04": none_of_the_above, "C05": combined_options}
