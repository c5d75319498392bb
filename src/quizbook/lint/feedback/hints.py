"""Hints that hold the answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from quizbook.lint.group import Group, Option
from quizbook.lint.question import Finding, Place, Question
from quizbook.lint.vocabulary import Text, words_of
from quizbook.model import GapKey, IntervalKey, Key, NumberKey, TextKey

Read: TypeAlias = Callable[[list[str]], list[str]]
"""Words as they are, or their roots."""
LONG_NUMBER = 100
"""Smaller numbers stand in hints for many reasons."""


def telling_hint(question: Question) -> Iterator[Finding]:
    """A hint holds the answer.

    A hint costs a try and should leave something to think. Told when a hint has every content
    word of the right option and of no wrong one, or an accepted answer as it is; an error. A
    warning for the same words in another form, and for a number above 100. What the question says
    itself gives nothing away.

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
    for read, severe in ((list[str], True), (question.vocabulary.roots, False)):
        for group in question.groups:
            if group.key and gives_away(question, group, group.key, set(read(hint.words)), read):
                return group.key.text.raw, severe
        for text in accepted(question.item.key):
            words = read(words_of(text))
            if holds(read(hint.words), words) and not holds(read(question.stem.words), words):
                return text, severe
    for one in keys(question.item.key):
        if isinstance(one, NumberKey | IntervalKey) and abs(one.answer) >= LONG_NUMBER:
            number = f"{one.answer.normalize():f}"
            if number in numbers(hint.raw) and number not in numbers(question.item.stem):
                return number, False
    return "", False


def gives_away(question: Question, group: Group, key: Option, words: set[str], read: Read) -> bool:
    """The words of a hint hold those of the right option, and what sets no other one apart."""
    function = question.vocabulary.function
    own = set(read(question.vocabulary.content(key.text)))
    if not own <= words or own <= set(read(question.stem.words)):
        return False
    every = {*read(key.text.words)}
    apart = [set(read(option.text.words)) - every for option in group.distractors]
    return not any(other and (other - function or other) <= words for other in apart)


def keys(key: Key) -> Iterator[Key]:
    """A key, or those of its gaps."""
    yield from key.gaps.values() if isinstance(key, GapKey) else (key,)


def accepted(key: Key) -> Iterator[str]:
    """The texts that are right where one is typed."""
    for one in keys(key):
        if isinstance(one, TextKey):
            yield from one.accept


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
