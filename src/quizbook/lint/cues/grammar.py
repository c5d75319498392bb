"""Cues from grammar: the right option fits the question better than the others do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from quizbook.lint.group import Option
from quizbook.lint.question import Finding, Question

ARTICLE = re.compile(r"\b(an?)[\s:._\u2026]*$")
SOUNDS_LIKE_A_CONSONANT = ("uni", "use", "usu", "eu", "one", "once", "ute")
SILENT = ("hour", "honest", "honour", "honor", "heir")
FEWEST = 3


def grammar(question: Question) -> Iterator[Finding]:
    """The right option fits the question's grammar and another does not, or it alone looks odd.

    After "an", an option that begins with a consonant cannot be meant. And an option that alone
    ends in a full stop, or alone begins with a capital (a name is none), was written at another
    time than the rest; a note (Haladyna, Downing and Rodriguez 2002, rule 28).

    Fails:

        type: single_choice
        stem: Someone who studies the stars is an
        options:
          - {text: astronomer, correct: true}
          - {text: baker}  # <- here
          - {text: architect}

    Passes:

        type: single_choice
        stem: What is someone who studies the stars?
        options:
          - {text: an astronomer, correct: true}
          - {text: a baker}
          - {text: an architect}
    """
    for group in question.groups:
        key = group.key
        if key is None or group.gap:
            continue
        article = (
            ARTICLE.search(question.item.stem) if question.vocabulary.language == "en" else None
        )
        if article:
            needed = article[1]
            unfit = [o for o in group.distractors if article_of(o.text.words) != needed]
            if unfit and article_of(key.text.words) == needed:
                sentence = f"after {needed!r} the option {unfit[0].text.raw!r} cannot be right"
                step = "move the article from the question into the options"
                yield Finding(question.at_option(group, unfit[0]), sentence, step)
        if len(group.options) < FEWEST:
            continue
        for look, words in LOOKS:
            own = look(question, key)
            others = {look(question, option) for option in group.distractors}
            if None not in (own, *others) and len(others) == 1 and own not in others:
                sentence = f"the right option alone differs from the others in {words}"
                step = "write all options in the same way"
                yield Finding(question.at_option(group, key), sentence, step, "note")


def article_of(words: list[str]) -> str:
    """The article that goes before a text."""
    first = words[0] if words else ""
    vowel = first[:1] in "aeiou" and not first.startswith(SOUNDS_LIKE_A_CONSONANT)
    return "an" if vowel or first.startswith(SILENT) else "a"


def ending(_: Question, option: Option) -> bool | None:
    """It ends as a sentence does."""
    return option.text.raw.strip().endswith((".", "!", "?", ";"))


def initial(question: Question, option: Option) -> bool | None:
    """It begins with a capital letter; None for a word that may be a name."""
    first, words = option.text.raw.strip()[:1], option.text.words
    if first.islower():
        return False
    name = not question.vocabulary.function.issuperset(words[:1])
    return True if first.isupper() and words and not name else None


LOOKS: tuple[tuple[Callable[[Question, Option], bool | None], str], ...] = (
    (ending, "its last character"),
    (initial, "its first letter"),
)
RULES = {"C09": grammar}
