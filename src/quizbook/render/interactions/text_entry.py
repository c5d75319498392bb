"""Fields to type in: from a form's fields, as plain text, and from typed lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from quizbook.model import TextEntryInteraction
from quizbook.render.interactions.choice import SIGNS
from quizbook.session.shown.text_entry import ShownFields
from quizbook.words import say

BLANK = "____________"


def response(interaction: TextEntryInteraction, fields: dict[str, list[str]]) -> Any:
    """What is typed; of an interval, its two ends."""
    if interaction.reads == "interval":
        return [first(fields, "low"), first(fields, "high")]
    return first(fields, "answer")


def first(fields: dict[str, list[str]], name: str) -> str | None:
    """The value of a field that stands in the form once."""
    return next(iter(fields.get(name, ())), None)


def lines(shown: ShownFields) -> Iterator[str]:
    """What is expected, each field with what was typed, the mark and the words."""
    yield shown.note
    for field in shown.fields:
        mark = f"  {say(f'mark-{shown.mark}')}" if shown.mark else ""
        typed = " ".join(field.value.split()) or "______"
        unit = "" if shown.unit in typed else f" {shown.unit}"
        yield f" {SIGNS[shown.mark]} {field.label}: {typed}{unit}{mark}"
    if shown.feedback:
        yield f"        {shown.feedback}"


def printed(shown: ShownFields) -> Iterator[str]:
    """What is expected, and a blank for each field."""
    yield shown.note
    yield from (f"  {field.label}: {BLANK} {shown.unit}".rstrip() for field in shown.fields)


def prompts(shown: ShownFields) -> tuple[str, ...]:
    """One line for each field."""
    return tuple(
        f"{field.label} ({shown.unit})" if shown.unit else field.label for field in shown.fields
    )


def typed(shown: ShownFields, answers: list[str]) -> Any:
    """What was typed."""
    return answers if shown.reads == "interval" else answers[0]
