"""What a quiz shows beside its score: the gain since the pretest, and intervals that held."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from quizbook.model import Attempt, IntervalKey, IntervalResponse, Item, TextEntryInteraction


class Gain(Struct, frozen=True, kw_only=True):
    """The same questions before and after a lesson, in points."""

    before: float
    after: float
    possible: float

    @property
    def normalised(self) -> float | None:
        """The share of what was open before that has been gained (Hake 1998).

        None when nothing was open.
        """
        rest = self.possible - self.before
        return (self.after - self.before) / rest if rest > 0 else None


class Intervals(Struct, frozen=True, kw_only=True):
    """How many of a learner's intervals held the answer, and how many should have."""

    count: int
    held: int
    expected: float


def intervals(answered: Iterable[tuple[Item, Attempt]]) -> Intervals | None:
    """The sum over the estimates among the first answers; None when there is none."""
    count, held, expected = 0, 0, 0.0
    for item, attempt in answered:
        if isinstance(item.key, IntervalKey) and isinstance(attempt.response, IntervalResponse):
            answer, readings = item.key.answer, attempt.response.readings
            count += 1
            held += any(low <= answer <= high for low, high in readings)
            if isinstance(item.interaction, TextEntryInteraction):
                expected += (item.interaction.confidence or 0) / 100
    return Intervals(count=count, held=held, expected=expected) if count else None
