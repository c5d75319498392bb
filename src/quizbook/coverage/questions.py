"""How many questions there are of each type, Bloom level, difficulty and objective.

Every value that a question could have is counted, so that a zero is seen; what a question leaves
open is counted as "not said".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import get_args

from msgspec import Struct

from quizbook.items import ITEM_TYPES
from quizbook.model import Bloom, Difficulty, Item, Lesson

NOT_SAID = "not said"
BLOOM: tuple[str, ...] = get_args(Bloom)
"""The levels in the order of the taxonomy."""
ABOVE_UNDERSTAND = BLOOM[BLOOM.index("understand") + 1 :]
DIFFICULTY: tuple[str, ...] = get_args(Difficulty)


class Counts(Struct, frozen=True, kw_only=True):
    """Some questions, counted in several ways; each way adds up to their number."""

    questions: int
    above_understand: int
    types: dict[str, int]
    bloom: dict[str, int]
    difficulty: dict[str, int]


class ObjectiveCount(Struct, frozen=True, kw_only=True):
    """How many questions ask for one objective."""

    id: str | None
    """None: the questions that name no objective."""
    text: str
    questions: int


class LessonCoverage(Struct, frozen=True, kw_only=True):
    """One lesson's questions, counted."""

    name: str
    title: str
    counts: Counts
    objectives: tuple[ObjectiveCount, ...]


def lesson_coverage(lesson: Lesson) -> LessonCoverage:
    """The counts of one lesson."""
    asked = Counter(item.objective for item in lesson.items)
    objectives = [
        ObjectiveCount(id=name, text=objective.text, questions=asked[name])
        for name, objective in lesson.objectives.items()
    ]
    unsaid = ObjectiveCount(id=None, text="", questions=asked[None])
    return LessonCoverage(
        name=lesson.name,
        title=lesson.title,
        counts=counted(lesson.items),
        objectives=(*objectives, unsaid),
    )


def counted(items: Sequence[Item]) -> Counts:
    """The counts of some questions."""
    return Counts(
        questions=len(items),
        above_understand=sum(item.bloom in ABOVE_UNDERSTAND for item in items),
        types=tally((item.type for item in items), tuple(ITEM_TYPES)),
        bloom=tally((item.bloom or NOT_SAID for item in items), (*BLOOM, NOT_SAID)),
        difficulty=tally((item.difficulty or NOT_SAID for item in items), (*DIFFICULTY, NOT_SAID)),
    )


def tally(values: Iterable[str], known: tuple[str, ...]) -> dict[str, int]:
    """How often each known value occurs, in their order, zeros as well."""
    found = Counter(values)
    return {value: found[value] for value in known}
