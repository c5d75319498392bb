"""What a bank asks, and what nobody asks: plain counts, and how they are written."""

from __future__ import annotations

from msgspec import Struct

from quizbook.coverage.facts import FactCoverage, Named, fact_coverage
from quizbook.coverage.questions import Counts, LessonCoverage, counted, lesson_coverage
from quizbook.model import Bank


class Coverage(Struct, frozen=True, kw_only=True):
    """All that is counted in a bank; as JSON it has these names."""

    lessons: tuple[LessonCoverage, ...]
    all: Counts
    """The questions of all lessons together."""
    facts: FactCoverage


def coverage(bank: Bank, named: Named) -> Coverage:
    """The counts of a bank, and of the strings that the course's notebooks write out."""
    lessons = list(bank.lessons.values())
    return Coverage(
        lessons=tuple(lesson_coverage(lesson) for lesson in lessons),
        all=counted([item for lesson in lessons for item in lesson.items]),
        facts=fact_coverage(bank, named),
    )
