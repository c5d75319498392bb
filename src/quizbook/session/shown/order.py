"""Entries on the page, in the learner's order."""

from __future__ import annotations

from msgspec import Struct

from quizbook.model import Choice, OrderInteraction, OrderKey, OrderResponse
from quizbook.scoring.choice import find_choice
from quizbook.scoring.order import in_order
from quizbook.session import shuffling
from quizbook.session.shown.seen import Mark, Seen


class ShownEntry(Struct, frozen=True, kw_only=True):
    """One entry."""

    id: str
    text: str
    mark: Mark = ""
    feedback: str = ""


class ShownOrder(Struct, frozen=True, kw_only=True, tag="order"):
    """Entries to put in order."""

    entries: tuple[ShownEntry, ...]
    moved: bool
    """The learner has put them in this order; as they were dealt, they are no answer."""


def show(interaction: OrderInteraction, key: OrderKey, seen: Seen) -> ShownOrder:
    """The entries as the learner left them, or as they were dealt."""
    given = held(interaction, seen.held)
    moved = len(given) == len(interaction.choices)
    choices = given if moved else dealt(interaction, key, seen.seed)
    steady = None
    # Marks are of the order that was scored; since then the learner may have moved an entry.
    if isinstance(seen.response, OrderResponse) and ids(choices) == seen.response.sequence:
        steady = in_order(key, seen.response)
    return ShownOrder(
        entries=tuple(with_mark(choice, key, steady) for choice in choices), moved=moved
    )


def with_mark(choice: Choice, key: OrderKey, steady: set[str] | None) -> ShownEntry:
    """One entry; with a mark and words once it is told which entries need not be moved."""
    mark: Mark = ""
    if steady is not None:
        mark = "right" if choice.id in steady else "wrong"
    feedback = key.feedback.get(choice.id, "") if mark == "wrong" else ""
    return ShownEntry(id=choice.id, text=choice.text, mark=mark, feedback=feedback)


def held(interaction: OrderInteraction, raw: object) -> tuple[Choice, ...]:
    """The entries that a raw response names, each once."""
    entries = raw if isinstance(raw, (list, tuple)) else ()
    found = (find_choice(interaction.choices, entry) for entry in entries)
    return tuple({choice.id: choice for choice in found if choice is not None}.values())


def dealt(interaction: OrderInteraction, key: OrderKey, seed: str | None) -> tuple[Choice, ...]:
    """The entries as they are first shown: never in the right order."""
    choices = interaction.choices
    if seed is not None:
        choices = shuffling.shuffled_choices(choices, seed)
    return (*choices[1:], choices[0]) if ids(choices) == key.sequence else choices


def ids(choices: tuple[Choice, ...]) -> tuple[str, ...]:
    """The entries' ids, as a key has them."""
    return tuple(choice.id for choice in choices)
