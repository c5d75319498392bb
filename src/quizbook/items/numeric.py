"""Numeric: a number is typed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from msgspec import Struct

from quizbook.authored import Authored, Fault
from quizbook.model import NumberKey, NumberMistake, TextEntryInteraction
from quizbook.scoring.numbers import within
from quizbook.tolerance import NO_TOLERANCE, Tolerance, tolerance_faults


class KnownNumber(Struct, frozen=True, kw_only=True):
    """A wrong number that students really give."""

    answer: Decimal
    """The wrong number."""
    feedback: str
    """Shown to whoever gives it."""
    tolerance: Tolerance | None = None
    """Without one, the question's own."""


class Numeric(Authored, frozen=True, kw_only=True):
    """One number, right within a tolerance."""

    type: ClassVar[str] = "numeric"
    example: ClassVar[str] = """\
id: speed-of-a-train
type: numeric
stem: A train covers 215 km in two and a half hours. What is its mean speed?
answer: 86
tolerance: 0.5
unit: km/h
mistakes:
  - {answer: 537.5, feedback: That multiplies. A speed is a distance divided by a time.}
  - {answer: 107.5, feedback: The half hour has been left out.}
explanation: 215 / 2.5 = 86.
"""
    scored: ClassVar[str] = (
        "A number within the tolerance earns everything. Comma or point, a typed unit, `½` and `1e3` are read; where a number can be read in two ways, one right reading is enough."
    )

    answer: Decimal
    """Compared as it is written here, without rounding."""
    tolerance: Tolerance = NO_TOLERANCE
    """A number alone is absolute. Without it, only the answer itself is right."""
    unit: str = ""
    """Shown after the field; typing it is allowed, never required."""
    mistakes: tuple[KnownNumber, ...] = ()
    """Wrong answers that students really give, each with its own feedback."""
    fact: str | None = None
    """An id in `facts.yaml`: the answer and the unit must be that fact's."""

    def interaction(self) -> TextEntryInteraction:
        """One field."""
        return TextEntryInteraction(reads="number", unit=self.unit)

    def key(self) -> NumberKey:
        """The answer, and the known mistakes around theirs."""
        mistakes = tuple(
            NumberMistake(known.answer, self.margin(known), known.feedback)
            for known in self.mistakes
        )
        return NumberKey(self.answer, self.tolerance.margin(self.answer), mistakes)

    def margin(self, known: KnownNumber) -> Decimal:
        """How far from a known mistake is still that mistake."""
        return (known.tolerance or self.tolerance).margin(known.answer)

    def faults(self) -> Iterator[Fault]:
        """Tolerances that are none, and mistakes whose feedback nobody would ever read."""
        faults = [*tolerance_faults(self.tolerance, self.answer, ("tolerance",))]
        for index, known in enumerate(self.mistakes):
            if known.tolerance:
                path = ("mistakes", index, "tolerance")
                faults += tolerance_faults(known.tolerance, known.answer, path)
        yield from faults or self.unread()

    def unread(self) -> Iterator[Fault]:
        """Mistakes that are right, or an earlier mistake."""
        for index, known in enumerate(self.mistakes):
            path = ("mistakes", index, "answer")
            if within(known.answer, self.answer, self.tolerance.margin(self.answer)):
                sentence = f"the mistake {known.answer} is near enough to the answer to be right"
                yield Fault("S12", sentence, path, "remove it, or narrow the tolerance")
            elif any(
                within(known.answer, other.answer, self.margin(other))
                for other in self.mistakes[:index]
            ):
                sentence = f"the mistake {known.answer} lies within an earlier one"
                yield Fault("S12", sentence, path, "remove it, or narrow the earlier tolerance")
