"""A text with gaps, on the page."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from quizbook.model import (
    Choice,
    ChoiceInteraction,
    Feedback,
    Gap,
    GapInteraction,
    GapKey,
    GapResponse,
)
from quizbook.scoring.choice import find_choice
from quizbook.scoring.gaps import feedback, rules
from quizbook.scoring.texts import as_typed
from quizbook.session import shuffling
from quizbook.session.shown.seen import Mark, Seen
from quizbook.words import say


class ShownGap(Struct, frozen=True, kw_only=True):
    """One gap."""

    id: str
    number: int
    label: str
    """As a screen reader names it: which gap of how many."""
    choices: tuple[Choice, ...]
    """To choose from; empty where something is typed."""
    numeric: bool
    """A number is typed."""
    value: str
    """The id of the choice, or what was typed."""
    mark: Mark = ""
    feedback: str = ""


class ShownGaps(Struct, frozen=True, kw_only=True, tag="gap"):
    """A text with gaps: one piece more than there are gaps."""

    pieces: tuple[str, ...]
    gaps: tuple[ShownGap, ...]


def show(interaction: GapInteraction, key: GapKey, seen: Seen) -> ShownGaps:
    """The text, with what stands in each gap."""
    told: dict[str | None, Feedback] = {}
    held = seen.held if isinstance(seen.held, dict) else {}
    if isinstance(seen.response, GapResponse):
        scored = seen.response.gaps
        # The learner may have put something else in a gap since.
        same = {
            gap.id
            for gap in interaction.gaps
            if rules(gap).normalise(gap.entry, held.get(gap.id)) == scored[gap.id]
        }
        given = feedback(interaction, key, seen.response)
        told = {entry.about: entry for entry in given if entry.about in same}
    return ShownGaps(
        pieces=interaction.pieces,
        gaps=tuple(
            show_gap(gap, number, len(interaction.gaps), held.get(gap.id), told.get(gap.id), seen)
            for number, gap in enumerate(interaction.gaps, 1)
        ),
    )


def show_gap(
    gap: Gap, number: int, total: int, held: Any, told: Feedback | None, seen: Seen
) -> ShownGap:
    """One gap with its choices, what stands in it, the mark and the words."""
    choices: tuple[Choice, ...] = ()
    value = as_typed(held)
    if isinstance(gap.entry, ChoiceInteraction):
        choices = gap.entry.choices
        if gap.entry.shuffle and seen.seed is not None:
            choices = shuffling.shuffled_choices(choices, f"{seen.seed}\n{gap.id}")
        picked = find_choice(choices, held)
        value = picked.id if picked else ""
    mark: Mark = ""
    if told:
        mark = "right" if told.right else "wrong"
    return ShownGap(
        id=gap.id,
        number=number,
        label=say("gap-of", number=number, total=total),
        choices=choices,
        numeric=not isinstance(gap.entry, ChoiceInteraction) and gap.entry.reads == "number",
        value=value,
        mark=mark,
        feedback=told.text if told else "",
    )
