"""Tests, apart from practice: exams as they were handed in, and a pretest against what came after.

Of an exam that is not handed in, and of a pretest until its questions were met again, only counts
of answers are told.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from quizbook.model import Attempt, Item, Lesson
from quizbook.session.behaviours import find_behaviour
from quizbook.session.progress import Gain
from quizbook.session.state import State
from quizbook.session.summary import gain, summarise
from quizbook.standing.met import Exam, Met


class ExamStanding(Struct, frozen=True, kw_only=True):
    """One exam."""

    quiz: str
    """Its name in the journal."""
    questions: int
    answered: int
    handed_in: bool
    earned: float | None
    """Points; None before it is handed in."""
    possible: float


class Before(Struct, frozen=True, kw_only=True):
    """The questions of a pretest, then and now."""

    questions: int
    """Answered in the pretest."""
    again: int
    """Answered afterwards, themselves or their twins of the other form."""
    gain: Gain | None
    """None until all of them were answered again."""
    normalised: float | None
    """The share of what was open before that has been gained (Hake 1998)."""


def exams(lesson: Lesson, met: Met) -> tuple[ExamStanding, ...]:
    """Every exam that was begun, in the order of its beginning."""
    behaviour = find_behaviour("exam")
    found = []
    for quiz, exam in met.exams.items():
        standing = states(lesson, exam)
        if not exam.ids or not standing:
            continue
        told = summarise(standing, behaviour, (), lambda _: State())
        found.append(
            ExamStanding(
                quiz=quiz,
                questions=told.total,
                answered=told.answered,
                handed_in=bool(exam.end),
                earned=told.score.earned if exam.end else None,
                possible=told.score.possible,
            )
        )
    return tuple(found)


def states(lesson: Lesson, exam: Exam) -> list[tuple[Item, State]]:
    """The questions of an exam, as they stand in it."""
    drawn = exam.drawn or exam.ids
    items = [item for item in lesson.items if item.id in drawn]
    return [(item, exam.state(item)) for item in items]


def sure(lesson: Lesson, met: Met) -> Iterator[Attempt]:
    """The answers of exams that are handed in; some say how sure they were."""
    for exam in met.exams.values():
        if exam.end:
            yield from (state.first for _, state in states(lesson, exam) if state.first)


def before(lesson: Lesson, met: Met) -> Before | None:
    """The pretest and what came after it; None without a pretest."""
    if not met.pretested.ids:
        return None
    ways = later(lesson, met)
    then, standing = {}, []
    for name in met.pretested.ids:
        given = met.pretested.state(lesson[name])
        if given.first is None:
            continue
        twin = met.twins.get(name, name)
        again_in = ((id_, how[id_]) for how in ways for id_ in (name, twin) if id_ in how)
        again, now = next(again_in, (name, State()))
        then[again] = given
        standing.append((lesson[again], now))
    if not standing:
        return None
    found = gain(standing, lambda item: then[item.id])
    return Before(
        questions=len(standing),
        again=sum(state.first is not None for _, state in standing),
        gain=found,
        normalised=found.normalised if found else None,
    )


def later(lesson: Lesson, met: Met) -> tuple[dict[str, State], dict[str, State]]:
    """How questions met after a pretest were answered: in exams, and the first time elsewhere.

    An exam comes first, since it is the test after the lesson; what is practised once more after
    that changes nothing.
    """
    examined: dict[str, State] = {}
    elsewhere: dict[str, State] = {}
    for exam in met.exams.values():
        if exam.end:
            examined |= {item.id: state for item, state in states(lesson, exam)}
    for item in lesson.items:
        first = met.history(item).first
        if first is not None:
            elsewhere[item.id] = State(first=first)
    return examined, elsewhere
