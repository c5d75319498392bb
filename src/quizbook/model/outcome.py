"""What came of a response: points, words, one scored go."""

from __future__ import annotations

from msgspec import Struct

from quizbook.model.naming import number
from quizbook.model.responses import Response


class Score(Struct, frozen=True):
    """A result, in points."""

    earned: float
    possible: float

    def __str__(self) -> str:
        return f"{number(self.earned)} of {number(self.possible)}"


class Feedback(Struct, frozen=True):
    """Words about one part (a choice, gap, entry or card), or about the whole response."""

    text: str
    about: str | None = None
    """The part's id; None for the whole."""
    label: str = ""
    """The part's text, as the learner reads it."""
    right: bool = False
    missed: bool = False


class Attempt(Struct, frozen=True):
    """One scored go at an item."""

    response: Response
    credit: float
    added: float
    """Share of the item's points that this try added to the score."""
    certainty: int | None = None
    """The level of certainty given with it, from 1."""
