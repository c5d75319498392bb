"""Certainty: what an answer stakes, and how well the stakes agree with the answers.

Where nothing is scored, levels stand for themselves, in words: nobody risks anything there.

Certainty-based marking after Gardner-Medwin: a level pays more when right and costs more when
wrong, so that each pays best in a range of its own: the default's second level from 2/3 on, its
third from 4/5 on. Its marks stand beside the score and never change it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from quizbook.model import Attempt, number


class Level(Struct, frozen=True):
    """What a level of certainty pays; with words, it only says so, and pays nothing."""

    right: float
    wrong: float
    words: str = ""
    """Where they stand in the catalogue."""


DEFAULT = (Level(1, 0), Level(2, -2), Level(3, -6))
IN_WORDS = (Level(1, 0, "sure-low"), Level(2, -2, "sure-middle"), Level(3, -6, "sure-high"))
"""The same three, where a verdict is told at once and nothing is paid."""


def in_words(levels: Sequence[Level]) -> bool:
    """These levels are asked for in words and pay nothing."""
    return any(level.words for level in levels)


def read_levels(table: Iterable[Sequence[float] | Level]) -> tuple[Level, ...]:
    """Levels as they are or from pairs of marks, right and wrong; ValueError for no such table."""
    try:
        levels = tuple(each if isinstance(each, Level) else read_level(*each) for each in table)
    except (TypeError, ValueError):
        levels = ()
    rising = [level.right for level in levels] == sorted({level.right for level in levels})
    falling = [level.wrong for level in levels] == sorted(
        {level.wrong for level in levels}, reverse=True
    )
    if not levels or not rising or not falling:
        raise ValueError(
            "certainty takes a pair of marks for each level, right and wrong, each level higher "
            "when right and lower when wrong than the one before: [(1, 0), (2, -2), (3, -6)]"
        )
    return levels


def read_level(right: float, wrong: float) -> Level:
    """A level from its pair of marks."""
    return Level(float(right), float(wrong))


def marks(levels: tuple[Level, ...], level: int | None, credit: float) -> float | None:
    """What an answer earns at a level: its share when any of it is right, else the loss.

    None without a level, for one that the table in use does not have, and where none pays.
    """
    if level is None or level > len(levels) or in_words(levels):
        return None
    return levels[level - 1].right * credit if credit > 0 else levels[level - 1].wrong


def signed(value: float) -> str:
    """Marks as people write them. Example: -6.0 -> "−6"."""
    return number(value).replace("-", "−")


class LevelUse(Struct, frozen=True, kw_only=True):
    """How often a level was given, and how right the answers were."""

    level: Level
    count: int
    right: float
    """Sum of credits."""


class Calibration(Struct, frozen=True, kw_only=True):
    """How sure against how right."""

    earned: float
    possible: float
    uses: tuple[LevelUse, ...]


def calibration(levels: tuple[Level, ...], attempts: Iterable[Attempt]) -> Calibration:
    """The sum over a quiz's first answers."""
    given = [(attempt.certainty, attempt.credit) for attempt in attempts]
    earned = [got for level, credit in given if (got := marks(levels, level, credit)) is not None]
    uses = []
    for place, level in enumerate(levels, 1):
        credits_ = [credit for certainty, credit in given if certainty == place]
        uses.append(LevelUse(level=level, count=len(credits_), right=sum(credits_)))
    possible = len(earned) * levels[-1].right
    return Calibration(earned=sum(earned), possible=possible, uses=tuple(uses))
