"""Choices, and places in a figure: from a form's fields, as plain text, and from typed numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from quizbook.model import ChoiceInteraction, HotspotInteraction
from quizbook.session.shown.choice import ShownChoices, ShownPlaces
from quizbook.words import say

SIGNS = {"": " ", "right": "+", "wrong": "-", "missed": "?"}


def response(_interaction: ChoiceInteraction | HotspotInteraction, fields: dict[str, Any]) -> Any:
    """What is checked."""
    return fields.get("choice")


def lines(shown: ShownChoices | ShownPlaces) -> Iterator[str]:
    """The choices, numbered, with mark and feedback."""
    single = not isinstance(shown, ShownChoices) or shown.single
    yield say("choose-one-note" if single else "choose-some-note")
    for index, choice in enumerate(shown.choices, 1):
        mark = f"  {say(f'mark-{choice.mark}')}" if choice.mark else ""
        yield f" {SIGNS[choice.mark]} {index}. {choice.text}{mark}"
        if choice.feedback:
            yield f"        {choice.feedback}"


def printed(shown: ShownChoices | ShownPlaces) -> Iterator[str]:
    """The choices."""
    single = not isinstance(shown, ShownChoices) or shown.single
    yield say("choose-one-note" if single else "choose-some-note")
    yield from bullets(choice.text for choice in shown.choices)


def bullets(texts: Iterable[str]) -> Iterator[str]:
    """Texts in a list; a number might be taken for a place in an order."""
    return (f"  • {text}" for text in texts)


def prompts(shown: ShownChoices | ShownPlaces) -> tuple[str, ...]:
    """One line with a number, or with several."""
    single = not isinstance(shown, ShownChoices) or shown.single
    return (say("type-number" if single else "type-numbers"),)


def typed(shown: ShownChoices | ShownPlaces, answers: list[str]) -> Any:
    """The choices behind the numbers typed, or behind texts with semicolons between them."""
    return numbered({str(n): choice.id for n, choice in enumerate(shown.choices, 1)}, answers[0])


def numbered(ids: dict[str, str], line: str) -> list[str]:
    """What numbers stand for; what is no number is left for `normalise` to tell."""
    words = line.replace(",", " ").split()
    if not all(word in ids for word in words):
        words = [part.strip() for part in line.split(";")]
    return [ids.get(word, word) for word in words]
