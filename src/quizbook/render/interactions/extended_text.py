"""A text and its marking: from a form's fields, as plain text, and from what is typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from quizbook.model import ExtendedTextInteraction
from quizbook.session.shown.extended_text import ShownText
from quizbook.words import say


def response(_interaction: ExtendedTextInteraction, fields: dict[str, list[str]]) -> dict[str, Any]:
    """The text; with the criteria ticked, where they could be."""
    given: dict[str, Any] = {"text": "".join(fields.get("text", [])[:1])}
    return {**given, "met": fields.get("met", [])} if fields.get("marking") else given


def lines(shown: ShownText) -> Iterator[str]:
    """The text with its length; once it is written, the model answer and the criteria."""
    if shown.text:
        yield f"{say('own-text')}: {shown.text}"
    if shown.length:
        yield shown.length
    if shown.rubric:
        yield f"{say('model-answer')}: {shown.model_answer}"
        yield f"{say('own-marks')}:"
        for part in shown.rubric:
            tick = "x" if part.met else " "
            yield f" [{tick}] {part.number}. {part.text} ({part.points})"
    yield say("stays-here")


def printed(shown: ShownText) -> Iterator[str]:
    """How long the text may be."""
    if shown.length:
        yield shown.length


def prompts(shown: ShownText) -> tuple[str, ...]:
    """The text; once it is written, its marks."""
    return (say("type-met"),) if shown.rubric else (say("type-text"),)


def typed(shown: ShownText, answers: list[str]) -> dict[str, Any]:
    """The text typed, or the text there is with the criteria behind the numbers typed."""
    if not shown.rubric:
        return {"text": answers[0]}
    words = answers[0].replace(",", " ").split()
    met = [word for word in words if word != "0"] if words else None
    return {"text": shown.text, "met": met}
