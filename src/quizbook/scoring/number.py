"""A typed number: is it near enough, and which slip does it betray."""

from __future__ import annotations

from decimal import Decimal, localcontext

from quizbook.model import (
    Feedback,
    InvalidResponse,
    NumberKey,
    NumberResponse,
    TextEntryInteraction,
)
from quizbook.scoring.numbers import EXACT, as_json, echoed, is_plain, read, within, written
from quizbook.words import say


def normalise(interaction: TextEntryInteraction, raw: object) -> NumberResponse | InvalidResponse:
    """A number, or text that holds one."""
    return read(raw, interaction.unit) or InvalidResponse(
        say("type-number-like", example=with_unit("4.2", interaction))
    )


def with_unit(number: str, interaction: TextEntryInteraction) -> str:
    """A number as it is written in this question."""
    return f"{number} {interaction.unit}".strip()


def to_json(_interaction: TextEntryInteraction, response: NumberResponse) -> str:
    """What was typed: it is read again in the same way."""
    return response.typed


def credit(key: NumberKey, response: NumberResponse) -> float:
    """Everything or nothing: one reading near enough is enough."""
    return float(any(within(number, key.answer, key.margin) for number in response.readings))


def feedback(
    interaction: TextEntryInteraction, key: NumberKey, response: NumberResponse
) -> tuple[Feedback, ...]:
    """How the number was read, where that is not plain, and words about a known mistake."""
    number, words = taken(key, response)
    plain = len(response.readings) == 1 and is_plain(response.typed, interaction.unit, number)
    echo = "" if plain else say("read-as", number=echoed(number))
    right = within(number, key.answer, key.margin)
    text = " ".join(filter(None, (echo, words)))
    return (Feedback(text, label=response.typed, right=right),)


def taken(key: NumberKey, response: NumberResponse) -> tuple[Decimal, str]:
    """The reading that is right, else a known mistake with its words, else the first."""
    for number in response.readings:
        if within(number, key.answer, key.margin):
            return number, ""
    for mistake in key.mistakes:
        for number in response.readings:
            if within(number, mistake.answer, mistake.margin):
                return number, mistake.feedback
    return response.readings[0], ""


def answers(
    _interaction: TextEntryInteraction, key: NumberKey
) -> tuple[float | str, list[float | str]]:
    """The answer, then the known mistakes, or a number that is too large."""
    with localcontext(EXACT):
        off = key.answer + 2 * key.margin + 1
    wrong = [mistake.answer for mistake in key.mistakes] or [off]
    return as_json(key.answer), [as_json(number) for number in wrong]


def key_texts(interaction: TextEntryInteraction, key: NumberKey) -> tuple[str, ...]:
    """The answer with its unit."""
    return (with_unit(written(key.answer), interaction),)
