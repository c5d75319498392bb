"""How far off a number may be and still count as the answer."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from msgspec import Struct

from quizbook.authored import Fault, Path
from quizbook.scoring.numbers import EXACT

MOST_DIGITS = 50
HALF = Decimal("0.5")


class Tolerance(Struct, frozen=True, kw_only=True):
    """Exactly one of four ways to say it; a number alone is absolute."""

    shorthand: ClassVar[str] = "absolute"

    absolute: Decimal | None = None
    """So much to either side."""
    relative: Decimal | None = None
    """This share of the answer to either side: 0.02 is 2 %."""
    decimals: int | None = None
    """Right when rounded to so many decimals: half a unit of the last to either side."""
    significant: int | None = None
    """Right in so many significant digits: half a unit of the last to either side."""

    @property
    def stated(self) -> list[str]:
        """The ways that are used."""
        return [name for name in self.__struct_fields__ if getattr(self, name) is not None]

    def margin(self, answer: Decimal) -> Decimal:
        """Half the width of the interval that is right."""
        if self.relative is not None:
            return EXACT.multiply(answer.copy_abs(), self.relative)
        if self.decimals is not None:
            return EXACT.scaleb(HALF, -self.decimals)
        if self.significant is not None:
            # Nothing is the first digit of 0.
            last = answer.adjusted() - self.significant + 1
            return EXACT.scaleb(HALF, last) if answer else Decimal(0)
        return self.absolute or Decimal(0)


NO_TOLERANCE = Tolerance(absolute=Decimal(0))


def tolerance_faults(tolerance: Tolerance, answer: Decimal, path: Path) -> Iterator[Fault]:
    """A tolerance that is none: said twice or not at all, negative, or a share of 0."""
    stated = tolerance.stated
    if len(stated) != 1:
        told = f"both {stated[0]!r} and {stated[1]!r}" if stated else "no way to measure it"
        step = "write a number alone, or one of relative, decimals, significant"
        yield Fault("Y27", f"a tolerance has {told}", path, step)
        return
    (name,) = stated
    value, at = getattr(tolerance, name), (*path, name)
    least = 1 if name == "significant" else 0
    if value < least:
        what = f"{name!r} takes" if isinstance(value, int) else "a tolerance is"
        yield Fault("S06", f"{what} {least} or more, not {value}", at, "mend the number")
    elif name in ("decimals", "significant") and value > MOST_DIGITS:
        sentence = f"{name!r} takes at most {MOST_DIGITS}, not {value}"
        yield Fault("S06", sentence, at, "mend the number")
    elif name == "relative" and value >= 1:
        sentence = f"a relative tolerance takes less than 1, not {value}"
        yield Fault("S06", sentence, at, "write 0.02 for 2 %")
    elif name in ("relative", "significant") and not answer:
        sentence = f"a {name} tolerance means nothing where the answer is 0"
        yield Fault("S06", sentence, at, "write a number alone, which is absolute")
