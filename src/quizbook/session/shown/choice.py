"""Choices on the page, and places in a figure."""

from __future__ import annotations

from msgspec import Struct

from quizbook.model import (
    Choice,
    ChoiceInteraction,
    ChoiceKey,
    ChoiceResponse,
    HotspotInteraction,
)
from quizbook.scoring.choice import find_choice
from quizbook.session import shuffling
from quizbook.session.shown.seen import Mark, Seen


class ShownChoice(Struct, frozen=True, kw_only=True):
    """One choice."""

    id: str
    text: str
    chosen: bool = False
    mark: Mark = ""
    feedback: str = ""


class ShownChoices(Struct, frozen=True, kw_only=True, tag="choice"):
    """Choices to pick from."""

    single: bool
    choices: tuple[ShownChoice, ...]


class ShownPlaces(Struct, frozen=True, kw_only=True, tag="hotspot"):
    """Places in a figure to pick from."""

    figure: str
    choices: tuple[ShownChoice, ...]


def show(interaction: ChoiceInteraction, key: ChoiceKey, seen: Seen) -> ShownChoices:
    """Radio buttons or checkboxes."""
    ordered = interaction.choices
    if interaction.shuffle and seen.seed is not None:
        ordered = shuffling.shuffled_choices(ordered, seen.seed)
    return ShownChoices(single=interaction.single, choices=with_marks(ordered, key, seen))


def show_places(interaction: HotspotInteraction, key: ChoiceKey, seen: Seen) -> ShownPlaces:
    """Radio buttons on a figure."""
    return ShownPlaces(
        figure=interaction.figure, choices=with_marks(interaction.choices, key, seen)
    )


def with_marks(choices: tuple[Choice, ...], key: ChoiceKey, seen: Seen) -> tuple[ShownChoice, ...]:
    """Each choice with whether it is picked, and the mark and words that may stand beside it."""
    picked = held(choices, seen.held)
    scored = seen.response.chosen if isinstance(seen.response, ChoiceResponse) else ()
    return tuple(with_mark(choice, key, picked, scored, seen) for choice in choices)


def with_mark(
    choice: Choice, key: ChoiceKey, picked: set[str], scored: tuple[str, ...], seen: Seen
) -> ShownChoice:
    """One choice."""
    right = choice.id in key.correct
    mark: Mark = ""
    if choice.id in scored:
        mark = "right" if right else "wrong"
    elif right and seen.told:
        mark = "missed"
    return ShownChoice(
        id=choice.id,
        text=choice.text,
        chosen=choice.id in picked,
        mark=mark,
        feedback=key.feedback.get(choice.id, "") if mark else "",
    )


def held(choices: tuple[Choice, ...], raw: object) -> set[str]:
    """The ids of the choices in a raw response, whatever else is in it."""
    entries = raw if isinstance(raw, (list, tuple)) else [raw]
    found = (find_choice(choices, entry) for entry in entries)
    return {choice.id for choice in found if choice is not None}
