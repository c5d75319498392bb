"""Fields to type in, on the page."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from quizbook.model import TextEntryInteraction
from quizbook.scoring.entries import entry_rules
from quizbook.scoring.texts import as_typed
from quizbook.session.shown.seen import Mark, Seen
from quizbook.words import say


class ShownField(Struct, frozen=True, kw_only=True):
    """One field."""

    name: str
    label: str
    value: str


class ShownFields(Struct, frozen=True, kw_only=True, tag="text-entry"):
    """A field for a text or a number, or two for an interval."""

    reads: Literal["text", "number", "interval"]
    fields: tuple[ShownField, ...]
    note: str
    """What is expected."""
    unit: str
    mark: Mark = ""
    feedback: str = ""
    """How the answer was read, where that is not plain, and words about it."""


def show(interaction: TextEntryInteraction, key: Any, seen: Seen) -> ShownFields:
    """The fields with what was typed."""
    mark: Mark = ""
    words = ""
    rules = entry_rules(interaction)
    # Marks are of what was scored; the learner may have typed something else since.
    if seen.response is not None and rules.normalise(interaction, seen.held) == seen.response:
        (told,) = rules.feedback(interaction, key, seen.response)
        words = told.text
        # An interval may hold the answer and earn little: its words say so, and a mark could not.
        if interaction.reads != "interval":
            mark = "right" if told.right else "wrong"
    return ShownFields(
        reads=interaction.reads,
        fields=fields(interaction, seen.held),
        note=note(interaction),
        unit=interaction.unit,
        mark=mark,
        feedback=words,
    )


def fields(interaction: TextEntryInteraction, held: Any) -> tuple[ShownField, ...]:
    """One field, or two."""
    if interaction.reads != "interval":
        return (ShownField(name="answer", label=say("your-answer"), value=as_typed(held)),)
    ends = held if isinstance(held, (list, tuple)) else ()
    low, high = (as_typed(end) for end in (*ends, None, None)[:2])
    return (
        ShownField(name="low", label=say("low"), value=low),
        ShownField(name="high", label=say("high"), value=high),
    )


def note(interaction: TextEntryInteraction) -> str:
    """What is expected, in a sentence or two."""
    match interaction.reads:
        case "text":
            return say("text-note")
        case "number":
            return say("number-note")
        case "interval":
            sure = interaction.confidence
            more = [say("confidence-note", confidence=sure)] if sure else []
            return " ".join([say("interval-note"), *more])
