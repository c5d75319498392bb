"""What a learner gave, read: one kind of response to each way of asking.

Two responses are equal when they mean the same, however they were typed.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, TypeAlias

from msgspec import Struct


class ChoiceResponse(Struct, frozen=True):
    """The ids of the choices picked, in the author's order."""

    chosen: tuple[str, ...]


class TextResponse(Struct, frozen=True):
    """A text as it was typed, and without what does not count in it: case, spaces, dashes."""

    typed: str
    folded: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TextResponse) and self.folded == other.folded

    def __hash__(self) -> int:
        return hash(self.folded)


class NumberResponse(Struct, frozen=True):
    """A number as it was typed, and every way it can be read, the likelier one first."""

    typed: str
    readings: tuple[Decimal, ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NumberResponse) and set(self.readings) == set(other.readings)

    def __hash__(self) -> int:
        return hash(frozenset(self.readings))


class IntervalResponse(Struct, frozen=True):
    """A low and a high end as they were typed, and every way the two can be read together."""

    typed: tuple[str, str]
    readings: tuple[tuple[Decimal, Decimal], ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, IntervalResponse) and set(self.readings) == set(other.readings)

    def __hash__(self) -> int:
        return hash(frozenset(self.readings))


class GapResponse(Struct, frozen=True):
    """What stands in each gap, by the gap's id."""

    gaps: dict[str, ChoiceResponse | TextResponse | NumberResponse]


class OrderResponse(Struct, frozen=True):
    """The entries' ids, in the learner's order."""

    sequence: tuple[str, ...]


class MatchResponse(Struct, frozen=True):
    """The target given to every source, by id."""

    pairs: dict[str, str]


class ExtendedTextResponse(Struct, frozen=True):
    """A text, and the numbers of the criteria it meets by the learner's own judgement, from 1."""

    text: str
    met: tuple[int, ...]


Response: TypeAlias = (
    ChoiceResponse
    | TextResponse
    | NumberResponse
    | IntervalResponse
    | GapResponse
    | OrderResponse
    | MatchResponse
    | ExtendedTextResponse
)


class InvalidResponse(Struct, frozen=True):
    """Not scorable: empty, partial or unreadable. It is told, not recorded, and costs no try."""

    reason: str
    """A sentence for the learner that says what is expected."""
    draft: Any = None
    """What is worth keeping all the same, as JSON: a text that still waits to be marked."""
