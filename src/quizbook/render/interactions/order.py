"""Entries in order: from a form's fields, as plain text, and from typed numbers."""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.model import OrderInteraction
from quizbook.render.interactions.choice import SIGNS, bullets, numbered
from quizbook.session.shown.order import ShownOrder
from quizbook.words import say


def response(_interaction: OrderInteraction, fields: dict[str, list[str]]) -> list[str] | None:
    """The entries in the order they stand in; as they were dealt they are no answer."""
    return fields.get("entry") if fields.get("moved") else None


def lines(shown: ShownOrder) -> Iterator[str]:
    """The entries, numbered, with mark and feedback."""
    yield say("order-plain")
    for number, entry in enumerate(shown.entries, 1):
        words = say("order-right" if entry.mark == "right" else "order-wrong")
        mark = f"  {words}" if entry.mark else ""
        yield f" {SIGNS[entry.mark]} {number}. {entry.text}{mark}"
        if entry.feedback:
            yield f"        {entry.feedback}"


def printed(shown: ShownOrder) -> Iterator[str]:
    """The entries."""
    yield say("order-plain")
    yield from bullets(entry.text for entry in shown.entries)


def prompts(_shown: ShownOrder) -> tuple[str, ...]:
    """One line with all the numbers."""
    return (say("type-order"),)


def typed(shown: ShownOrder, answers: list[str]) -> list[str]:
    """The entries behind the numbers typed, or behind texts with semicolons between them."""
    return numbered({str(n): entry.id for n, entry in enumerate(shown.entries, 1)}, answers[0])
