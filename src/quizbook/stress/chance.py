"""How likely chance alone is to stray so far: the chi-square test, without a library for it.

A library of statistics would take longer to load than the whole command takes to run.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

FEWEST = 5
"""With fewer expected in a place the test says nothing (W. G. Cochran, Biometrics 10, 1954)."""


def even(counts: Sequence[int]) -> float | None:
    """How likely counts that chance spreads evenly stray at least so far; None for too few.

    Example: [52, 47, 51, 50] -> 0.96
    """
    expected = sum(counts) / len(counts)
    if len(counts) < 2 or expected < FEWEST:  # noqa: PLR2004 (one place leaves nothing to compare)
        return None
    return survival(sum((n - expected) ** 2 / expected for n in counts), len(counts) - 1)


def drawn_evenly(counts: Sequence[int], draws: int, each: int) -> float | None:
    """The same where each draw takes `each` different ones: nobody is taken twice in a draw.

    The variances and covariances of such counts make this sum a chi-square with one degree of
    freedom less than there are counts; for one taken in each draw it is `even`.
    """
    many = len(counts)
    expected = draws * each / many
    if not 0 < each < many or min(expected, draws - expected) < FEWEST:
        return None
    variance = expected * (1 - each / many) * many / (many - 1)
    return survival(sum((n - expected) ** 2 / variance for n in counts), many - 1)


def survival(value: float, degrees: int) -> float:
    """The probability that a chi-square variable exceeds a value.

    The finite sums 26.4.4 (odd degrees of freedom) and 26.4.5 (even) of M. Abramowitz and
    I. A. Stegun, Handbook of Mathematical Functions, 1964. Example: 3.841459, 1 -> 0.05
    """
    half = value / 2
    if degrees % 2:
        total = math.erfc(math.sqrt(half))
        term = 2 * math.exp(-half) * math.sqrt(half / math.pi)
        start = 3
    else:
        total, term, start = 0.0, math.exp(-half), 2
    for divisor in range(start, degrees + 1, 2):
        total += term
        term *= value / divisor
    return min(1.0, total)
