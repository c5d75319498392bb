"""The words afterwards: every feedback of a key, and whether it answers what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from quizbook.model import (
    ChoiceKey,
    GapKey,
    IntervalKey,
    Key,
    MatchKey,
    NumberKey,
    OrderKey,
    RubricKey,
    TextKey,
)


class Said(NamedTuple):
    """One feedback."""

    text: str
    to_wrong: bool
    """It answers what is wrong for certain."""


def said(key: Key) -> Iterator[Said]:
    """Every feedback of a key."""
    match key:
        case ChoiceKey():
            yield from (Said(text, one not in key.correct) for one, text in key.feedback.items())
            yield from (Said(text, to_wrong=False) for text in key.missed.values())
        case TextKey() | NumberKey():
            yield from (Said(mistake.feedback, to_wrong=True) for mistake in key.mistakes)
        case OrderKey() | MatchKey():
            yield from (Said(text, to_wrong=False) for text in key.feedback.values())
        case GapKey():
            for gap in key.gaps.values():
                yield from said(gap)
        case IntervalKey() | RubricKey():
            return
        case _:
            assert_never(key)
