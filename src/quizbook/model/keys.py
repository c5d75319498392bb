"""What is right, what a partly right response earns, and the words afterwards."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import Struct

ChoiceCredit: TypeAlias = Literal["net", "exact"]
OrderCredit: TypeAlias = Literal["pairs", "exact"]


class ChoiceKey(Struct, frozen=True, tag="choice"):
    """Which choices are right; of a hotspot, which place."""

    correct: frozenset[str]
    credit: ChoiceCredit = "exact"
    feedback: dict[str, str] = {}
    """By choice id, for a choice that was picked."""
    missed: dict[str, str] = {}
    """By choice id, for a right choice that was not picked."""


class TextMistake(Struct, frozen=True):
    """A wrong text that students really give."""

    answer: str
    feedback: str


class TextKey(Struct, frozen=True, tag="text"):
    """The texts that are right."""

    accept: tuple[str, ...]
    typos: int = 0
    """Letters that may be wrong, missing, extra or swapped."""
    mistakes: tuple[TextMistake, ...] = ()
    """Tried after `accept` and before `typos`."""


class NumberMistake(Struct, frozen=True):
    """A wrong number that students really give."""

    answer: Decimal
    margin: Decimal
    feedback: str


class NumberKey(Struct, frozen=True, tag="number"):
    """The number that is right, and how far off a response may be."""

    answer: Decimal
    margin: Decimal = Decimal(0)
    """Half the width of the closed interval that is right."""
    mistakes: tuple[NumberMistake, ...] = ()


class IntervalKey(Struct, frozen=True, tag="interval"):
    """The number that the interval should hold, and what its width earns."""

    answer: Decimal
    full_width: Decimal
    """An interval this narrow earns everything."""
    zero_width: Decimal
    """At this width it earns nothing; between the two, credit falls linearly."""


class GapKey(Struct, frozen=True, tag="gap"):
    """What is right in each gap, by the gap's id."""

    gaps: dict[str, ChoiceKey | TextKey | NumberKey]


class OrderKey(Struct, frozen=True, tag="order"):
    """The right order, by the entries' ids."""

    sequence: tuple[str, ...]
    credit: OrderCredit = "pairs"
    feedback: dict[str, str] = {}


class MatchKey(Struct, frozen=True, tag="match"):
    """The target of every source, by id."""

    pairs: dict[str, str]
    feedback: dict[str, str] = {}
    """By source id."""


class Criterion(Struct, frozen=True, kw_only=True):
    """One thing that a good text does."""

    criterion: str
    """What the text does, as the student ticks it off."""
    points: float = 1.0
    """What meeting it earns, beside the other criteria."""


class RubricKey(Struct, frozen=True, tag="rubric"):
    """What the learner marks the own text against."""

    rubric: tuple[Criterion, ...]
    model_answer: str


Key: TypeAlias = (
    ChoiceKey | TextKey | NumberKey | IntervalKey | GapKey | OrderKey | MatchKey | RubricKey
)
