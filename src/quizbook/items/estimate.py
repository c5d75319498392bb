"""Estimate: a low and a high value are typed, and the interval should hold the answer."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from quizbook.authored import Authored, Fault
from quizbook.model import IntervalKey, TextEntryInteraction

ALL = 100


class Estimate(Authored, frozen=True, kw_only=True):
    """An interval that holds the answer and is no wider than it need be."""

    type: ClassVar[str] = "estimate"
    example: ClassVar[str] = """\
id: keys-of-a-piano
type: estimate
stem: How many keys has a grand piano? Give a low and a high value.
answer: 88
unit: keys
confidence: 80
full_width: 10
zero_width: 60
"""
    scored: ClassVar[str] = (
        "An interval that misses the answer earns nothing; one that holds it earns everything up to `full_width`, then linearly less, and nothing from `zero_width` on."
    )

    answer: Decimal
    """What the interval should hold."""
    unit: str = ""
    """Shown after the fields; typing it is allowed, never required."""
    confidence: int = 80
    """How sure, in per cent, the interval should make the learner."""
    full_width: Decimal
    """An interval this narrow that holds the answer earns everything."""
    zero_width: Decimal
    """At this width it earns nothing; between the two, credit falls linearly."""
    fact: str | None = None
    """An id in `facts.yaml`: the answer and the unit must be that fact's."""

    def interaction(self) -> TextEntryInteraction:
        """Two fields."""
        return TextEntryInteraction(reads="interval", unit=self.unit, confidence=self.confidence)

    def key(self) -> IntervalKey:
        """The answer, and what a width earns."""
        return IntervalKey(self.answer, self.full_width, self.zero_width)

    def faults(self) -> Iterator[Fault]:
        """Widths between which credit cannot fall, and a certainty that is none."""
        if self.full_width < 0:
            sentence = f"'full_width' takes 0 or more, not {self.full_width}"
            yield Fault("S06", sentence, ("full_width",), "mend the number")
        elif self.zero_width <= self.full_width:
            sentence = f"'zero_width' takes more than 'full_width', not {self.zero_width}"
            yield Fault("S06", sentence, ("zero_width",), "mend one of the two")
        if not 0 < self.confidence < ALL:
            sentence = f"'confidence' takes a number from 1 to 99, not {self.confidence}"
            yield Fault("Y17", sentence, ("confidence",), "write 80, for 80 %")
