"""What is counted over all draws of a lesson's quizzes."""

from __future__ import annotations

from msgspec import Struct

from quizbook.stress.quizzes import Quiz


class KeyPlaces(Struct, frozen=True, kw_only=True):
    """Where the right option stands; of several right ones, the author's first."""

    counts: tuple[int, ...]
    """How often it stands in each place, from the first."""
    free: int
    """How many places chance may give it: 1 where it always stands in the same one."""
    chance: float | None
    """How likely chance alone strays at least so far; None where it cannot be said."""
    rank: int
    """1 when no other option is longer."""
    alike: int
    """How many options are as long as it is, itself included."""
    longest: int
    """How many options have the greatest length."""
    single: bool
    """Only one option is right."""


class Met(Struct, frozen=True, kw_only=True):
    """One question, over all draws."""

    id: str
    type: str
    points: float
    guess: float | None
    """The share of the points that guessing earns; None where nothing can be guessed."""
    places: KeyPlaces | None
    """Of a question with options."""


class Drawn(Struct, frozen=True, kw_only=True):
    """A quiz in which not every student meets the same questions."""

    quiz: Quiz
    met: dict[str, int]
    """How often each question was drawn."""
    each: int
    """How many questions a student meets."""
    chance: float | None


class Stressed(Struct, frozen=True, kw_only=True):
    """One lesson's quizzes, over all draws."""

    lesson: str
    seeds: int
    quizzes: int
    questions: tuple[Met, ...]
    drawn: tuple[Drawn, ...]
    never: tuple[str, ...]
    """Questions that no draw of any quiz brought up."""
    seconds: float
    """What all of it took."""
