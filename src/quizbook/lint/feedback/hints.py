"""Hints that hold the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizbook.lint.group import Group, Option
from quizbook.lint.question import Finding, Place, Question
from quizbook.lint.vocabulary import Text, words_of
from quizbook.model import GapKey, IntervalKey, NumberKey, TextKey

LONG_NUMBER = 100
"""Smaller numbers stand in hints for many reasons."""


def telling_hint(question: Question) -> Iterator[Finding]:
    """A hint holds the answer.

    A hint costs a try and should leave something to think. Told when a hint has every content
    word of the right option and of no wrong one, or an accepted answer as it is; an error. A
    warning for a number above 100. What the question says itself gives nothing away.

    Fails:

        type: short_answer
        stem: Into which lake does the Ili run?
        accept: [Balkhash, Lake Balkhash]
        hints: [Its name is Balkhash.]  # <- here

    Passes:

        type: short_answer
        stem: Into which lake does the Ili run?
        accept: [Balkhash, Lake Balkhash]
        hints: [It has no outlet.]
    """
    for index, raw in enumerate(question.item.hints):
        hint = question.vocabulary.read(raw)
        answer, severe = given_away(question, hint)
        if answer:
            hints = question.node["hints"]
            mark = getattr(hints, "marks", [question.at("hints").mark])[index]
            yield Finding(
                Place(question.page, mark, question),
                f"this hint holds the answer {answer!r}",
                "say where to look or how to think instead",
                "error" if severe else "warning",
            )


def given_away(question: Question, hint: Text) -> tuple[str, bool]:
    """The answer that a hint holds, if any, and whether that is beyond doubt."""
    for group in question.groups:
        if group.key and gives_away(question, group, group.key, set(hint.words)):
            return group.key.text.raw, True
    key = question.item.key
    for one in key.gaps.values() if isinstance(key, GapKey) else [key]:
        if isinstance(one, TextKey):
            for text in one.accept:
                words = words_of(text)
                if holds(hint.words, words) and not holds(question.stem.words, words):
                    return text, True
        elif isinstance(one, NumberKey | IntervalKey) and abs(one.answer) >= LONG_NUMBER:
            number = f"{one.answer.normalize():f}"
            if number in numbers(hint.raw) and number not in numbers(question.item.stem):
                return number, False
    return "", False


def gives_away(question: Question, group: Group, key: Option, words: set[str]) -> bool:
    """The words of a hint hold those of the right option and of no other."""
    content = question.vocabulary.content
    needed = set(content(key.text))
    if not needed <= words or needed <= set(question.stem.words):
        return False
    return not any(set(content(option.text)) <= words for option in group.distractors)


def holds(words: list[str], phrase: list[str]) -> bool:
    """A phrase stands in a text, word for word."""
    size = len(phrase)
    return bool(phrase) and any(
        words[start : start + size] == phrase for start in range(len(words) - size + 1)
    )


def numbers(text: str) -> set[str]:
    """The numbers in a text, without what groups their thousands."""
    joined = re.sub(r"(?<=\d)[ ,\u00a0\u202f](?=\d{3}(?!\d))", "", text)
    return set(re.findall(r"(?<![\w.])\d+(?:\.\d+)?", joined))


RULES = {"F07": telling_hint}
