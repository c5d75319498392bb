"""How well a learner judges what they know: sureness against answers, and intervals that held.

Certainty-based marks pay each level best in a range of its own. Whether answers at a level lie in
that range is told once there are ten of them and their Wilson interval (95 %) lies outside it;
bias and Brier score as in any book on calibration, with the middle of a level's range for how sure
it says one is. The journal holds levels, not tables of marks, so the default table is taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from math import sqrt
from statistics import fmean, stdev
from typing import Literal

from msgspec import Struct

from quizbook.model import Attempt, Item
from quizbook.session.certainty import DEFAULT, Level
from quizbook.session.progress import intervals
from quizbook.standing.history import History

ENOUGH = 10
"""With fewer answers there is no verdict."""
CHANCE = 1 / 3
"""What blind guessing gets right: the usual question has three options."""
Z = 1.96

Verdict = Literal["too-few", "too-sure", "fitting", "not-sure-enough"]


class LevelStanding(Struct, frozen=True, kw_only=True):
    """The answers at one level of certainty."""

    marks_right: float
    marks_wrong: float
    count: int
    right: float
    """Sum of credits."""
    pays_from: float
    """From this share of right answers on the level pays best."""
    pays_to: float
    verdict: Verdict


class Sureness(Struct, frozen=True, kw_only=True):
    """How sure against how right."""

    count: int
    levels: tuple[LevelStanding, ...]
    bias: float | None
    """Mean certainty less mean credit; None for a few answers."""
    brier: float | None
    """Mean of (certainty less credit) squared: 0 is best; None for a few answers."""
    verdict: Verdict


class Estimates(Struct, frozen=True, kw_only=True):
    """Intervals that held the answer, and how many should have."""

    count: int
    held: int
    expected: float
    verdict: Verdict


def sureness(answers: Iterable[Attempt], table: tuple[Level, ...] = DEFAULT) -> Sureness | None:
    """Answers against how sure they said they were; None where none said so."""
    given = [(answer.certainty, answer.credit) for answer in answers]
    known = [(level, credit) for level, credit in given if level and level <= len(table)]
    if not known:
        return None
    ranges = pays_best(table)
    errors = [middle(ranges[level - 1]) - credit for level, credit in known]
    enough = len(errors) >= ENOUGH
    levels = [
        level_standing(table[place], ranges[place], [c for level, c in known if level == place + 1])
        for place in range(len(table))
    ]
    return Sureness(
        count=len(known),
        levels=tuple(levels),
        bias=fmean(errors) if enough else None,
        brier=fmean(error**2 for error in errors) if enough else None,
        verdict=bias_verdict(errors) if enough else "too-few",
    )


def pays_best(table: tuple[Level, ...]) -> list[tuple[float, float]]:
    """For each level, the shares of right answers at which it pays more than the others."""
    steps = [
        (low.wrong - high.wrong) / (low.wrong - high.wrong + high.right - low.right)
        for low, high in pairwise(table)
    ]
    return list(zip([0.0, *steps], [*steps, 1.0], strict=True))


def middle(pays: tuple[float, float]) -> float:
    """How sure a level says one is. Example: the default's levels -> 0.5, 0.73, 0.9."""
    return (max(pays[0], min(CHANCE, pays[1])) + pays[1]) / 2


def level_standing(level: Level, pays: tuple[float, float], credits_: list[float]) -> LevelStanding:
    """The answers at a level, against the range in which it pays best."""
    low, high = wilson(sum(credits_), len(credits_))
    verdict: Verdict = "fitting"
    if len(credits_) < ENOUGH:
        verdict = "too-few"
    elif high < pays[0]:
        verdict = "too-sure"
    elif low > pays[1]:
        verdict = "not-sure-enough"
    return LevelStanding(
        marks_right=level.right,
        marks_wrong=level.wrong,
        count=len(credits_),
        right=sum(credits_),
        pays_from=pays[0],
        pays_to=pays[1],
        verdict=verdict,
    )


def wilson(right: float, count: int) -> tuple[float, float]:
    """The 95 % interval of a share; all of it for no answers. Example: 7, 10 -> 0.40, 0.89."""
    if not count:
        return 0.0, 1.0
    share, square = right / count, Z * Z
    centre = share + square / (2 * count)
    spread = Z * sqrt(share * (1 - share) / count + square / (4 * count * count))
    return (centre - spread) / (1 + square / count), (centre + spread) / (1 + square / count)


def bias_verdict(errors: list[float]) -> Verdict:
    """Whether answers were surer than right, beyond what chance alone would make of so few."""
    doubt = 2 * stdev(errors) / sqrt(len(errors))
    bias = fmean(errors)
    return "too-sure" if bias > doubt else "not-sure-enough" if bias < -doubt else "fitting"


def estimates(told: Iterable[tuple[Item, History]]) -> Estimates | None:
    """Each estimate's first answer; None where there is none."""
    found = intervals((item, past.first) for item, past in told if past.first)
    if found is None:
        return None
    low, high = wilson(found.held, found.count)
    expected = found.expected / found.count
    verdict: Verdict = "fitting"
    if found.count < ENOUGH:
        verdict = "too-few"
    elif high < expected:
        verdict = "too-sure"
    elif low > expected:
        verdict = "not-sure-enough"
    return Estimates(count=found.count, held=found.held, expected=found.expected, verdict=verdict)
