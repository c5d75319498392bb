"""Where a learner stands in a course: a pure function of the bank and of the journal's events.

A question's answers in practice, in certainty and in review are one history, since the verdict was
told each time. Exams and pretests stand apart: what they held is not told before its time. No
date, no rank, no time taken; and no verdict on a few answers.

The room is not called after the door's `progress`, which it would hide.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from quizbook.journal import Event, Journal, Unread, in_order
from quizbook.model import Attempt, Bank, Item
from quizbook.standing.exams import sure
from quizbook.standing.history import History
from quizbook.standing.judgement import Estimates, Sureness, estimates, sureness
from quizbook.standing.lessons import LessonStanding, lesson_standing
from quizbook.standing.met import by_lesson

__all__ = ["Progress", "progress", "progress_in"]


class Progress(Struct, frozen=True, kw_only=True):
    """All that is told; as JSON it has these names."""

    lessons: tuple[LessonStanding, ...] = ()
    """Those that the learner has begun."""
    not_started: tuple[str, ...] = ()
    """The names of the others."""
    sureness: Sureness | None = None
    """How sure against how right; None where no answer said how sure."""
    estimates: Estimates | None = None
    """How many intervals held the answer; None where none was given."""


def progress(bank: Bank, events: Iterable[Event], only: Iterable[str] | None = None) -> Progress:
    """Where these events lead, in all lessons or only in those named.

    Raises KeyError, naming the nearest name, for a lesson that does not exist.
    """
    return worked_out(bank, in_order(events), only)


def progress_in(
    journal: Journal, bank: Bank, only: Iterable[str] | None = None
) -> tuple[Progress, Unread]:
    """The same for a journal, however long, and which of its lines cannot be read.

    Raises JournalError when the journal cannot be read.
    """
    return journal.fold(lambda events: worked_out(bank, events, only))


def worked_out(bank: Bank, events: Iterable[Event], only: Iterable[str] | None) -> Progress:
    """The same for events that come in the order of their times."""
    lessons = list(bank.lessons.values()) if only is None else [bank[name] for name in only]
    met = by_lesson(lessons, events)
    histories: list[tuple[Item, History]] = []
    examined: list[Attempt] = []
    begun, not_started = [], []
    for lesson in lessons:
        if not met[lesson.name].anything:
            not_started.append(lesson.name)
            continue
        standing, told = lesson_standing(lesson, met[lesson.name])
        begun.append(standing)
        histories += told
        examined += sure(lesson, met[lesson.name])
    return Progress(
        lessons=tuple(begun),
        not_started=tuple(not_started),
        sureness=sureness([*(past.sure for _, past in histories if past.sure), *examined]),
        estimates=estimates(histories),
    )
