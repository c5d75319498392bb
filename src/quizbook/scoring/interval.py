"""A typed interval: does it hold the answer, and how wide is it."""

from __future__ import annotations

from decimal import Decimal, localcontext
from itertools import product

from quizbook.model import (
    Feedback,
    IntervalKey,
    IntervalResponse,
    InvalidResponse,
    TextEntryInteraction,
)
from quizbook.scoring.number import with_unit
from quizbook.scoring.numbers import EXACT, as_json, echoed, is_plain, read
from quizbook.words import say

ENDS = 2


def normalise(interaction: TextEntryInteraction, raw: object) -> IntervalResponse | InvalidResponse:
    """A low and a high number; of all ways to read the two, those in which low is not above."""
    given = raw if isinstance(raw, (list, tuple)) and len(raw) == ENDS else (None, None)
    low, high = (read(end, interaction.unit) for end in given)
    if low is None or high is None:
        return InvalidResponse(say("type-interval"))
    # Who writes 1.200 for a thousand writes 1.800 so too.
    alike = len(low.readings) == len(high.readings)
    pairs = zip(low.readings, high.readings, strict=True) if alike else None
    both = pairs or product(low.readings, high.readings)
    readings = tuple(pair for pair in both if pair[0] <= pair[1])
    if not readings:
        return InvalidResponse(say("low-above-high"))
    return IntervalResponse((low.typed, high.typed), readings)


def to_json(_interaction: TextEntryInteraction, response: IntervalResponse) -> list[str]:
    """The two ends as they were typed."""
    return list(response.typed)


def credit(key: IntervalKey, response: IntervalResponse) -> float:
    """What the better reading earns."""
    return max(worth(key, pair) for pair in response.readings)


def worth(key: IntervalKey, pair: tuple[Decimal, Decimal]) -> float:
    """Nothing for a miss; else everything up to a width, and linearly less up to another."""
    low, high = pair
    if not low <= key.answer <= high:
        return 0.0
    with localcontext(EXACT):
        share = (key.zero_width - (high - low)) / (key.zero_width - key.full_width)
    return min(1.0, max(0.0, float(share)))


def feedback(
    interaction: TextEntryInteraction, key: IntervalKey, response: IntervalResponse
) -> tuple[Feedback, ...]:
    """Whether the interval holds the answer and could be narrower, and how it was read."""
    pair = max(response.readings, key=lambda pair: worth(key, pair))
    earned = worth(key, pair)
    word = "interval-held" if earned == 1 else "interval-wide"
    if not pair[0] <= key.answer <= pair[1]:
        word = "interval-missed"
    plain = len(response.readings) == 1 and all(
        is_plain(typed, interaction.unit, number)
        for typed, number in zip(response.typed, pair, strict=True)
    )
    label = say("interval-of", low=response.typed[0], high=response.typed[1])
    read_as = say("interval-of", low=echoed(pair[0]), high=echoed(pair[1]))
    echo = "" if plain else say("read-as", number=read_as)
    return (Feedback(" ".join(filter(None, (echo, say(word)))), label=label, right=earned > 0),)


def answers(
    _interaction: TextEntryInteraction, key: IntervalKey
) -> tuple[list[float | str], list[list[float | str]]]:
    """An interval as narrow as earns everything, then one that is too wide, and one beside it."""
    with localcontext(EXACT):
        full, zero = key.full_width / 2, key.zero_width / 2
        wide = (full + zero) / 2
        right = [key.answer - full, key.answer + full]
        wrong = [[key.answer - wide, key.answer + wide], [key.answer + zero, key.answer + 2 * zero]]
    return [as_json(end) for end in right], [[as_json(end) for end in pair] for pair in wrong]


def key_texts(interaction: TextEntryInteraction, key: IntervalKey) -> tuple[str, ...]:
    """The answer with its unit."""
    return (with_unit(f"{key.answer:f}", interaction),)
