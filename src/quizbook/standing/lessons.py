"""Where a learner stands in one lesson: counts by objective, what to read again, tests apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from msgspec import Struct

from quizbook.bank.facts import PARAGRAPH
from quizbook.model import Item, Lesson
from quizbook.standing.exams import Before, ExamStanding, before, exams
from quizbook.standing.history import History
from quizbook.standing.met import Met

Told: TypeAlias = Sequence[tuple[Item, History]]


class Counts(Struct, frozen=True, kw_only=True):
    """Some questions, and how many of them are how far."""

    questions: int
    answered: int
    right_first: int
    """Right at the first answer, without a hint."""
    right_now: int
    """Right at the latest answer."""
    still_open: int
    """All that are not right now."""


class ObjectiveStanding(Struct, frozen=True, kw_only=True):
    """The questions on one objective."""

    id: str
    text: str
    """In the lesson's words; empty for questions that name no objective."""
    counts: Counts


class ReadAgain(Struct, frozen=True, kw_only=True):
    """A section that open questions rest on."""

    section: str
    """Its heading in the lesson's notebook; empty where the questions name none."""
    questions: int
    places: tuple[str, ...]
    """Paragraphs of the text; outside a section also titles of sources."""


class LessonStanding(Struct, frozen=True, kw_only=True):
    """One lesson that was begun."""

    name: str
    title: str
    language: str
    counts: Counts
    objectives: tuple[ObjectiveStanding, ...]
    changed: tuple[str, ...]
    """The wording of questions that have changed since they were answered."""
    read_again: tuple[ReadAgain, ...]
    exams: tuple[ExamStanding, ...]
    before: Before | None
    """The pretest against what came after it."""


def lesson_standing(lesson: Lesson, met: Met) -> tuple[LessonStanding, Told]:
    """The standing, and the history of every question that it rests on."""
    told = [
        (item, met.history(item))
        for item in lesson.items
        # A question of a form is met in tests; it counts here once it was met otherwise.
        if item.form is None or item.id in met.practised
    ]
    standing = LessonStanding(
        name=lesson.name,
        title=lesson.title,
        language=lesson.language,
        counts=counted(told),
        objectives=tuple(objectives(lesson, told)),
        changed=tuple(item.stem for item, past in told if past.changed),
        read_again=tuple(read_again(lesson, told)),
        exams=exams(lesson, met),
        before=before(lesson, met),
    )
    return standing, told


def counted(told: Told) -> Counts:
    """The counts of some questions."""
    right = sum(past.right_now for _, past in told)
    return Counts(
        questions=len(told),
        answered=sum(past.answered for _, past in told),
        right_first=sum(past.right_first for _, past in told),
        right_now=right,
        still_open=len(told) - right,
    )


def objectives(lesson: Lesson, told: Told) -> Iterable[ObjectiveStanding]:
    """Each objective that has questions, in the lesson's order; then the questions without one."""
    for name in (*lesson.objectives, ""):
        own = [(item, past) for item, past in told if known(lesson, item) == name]
        if own:
            text = lesson.objectives[name].text if name else ""
            yield ObjectiveStanding(id=name, text=text, counts=counted(own))


def read_again(lesson: Lesson, told: Told) -> Iterable[ReadAgain]:
    """Where answered questions that are not right now can be read about, by section."""
    sections: dict[str, list[Item]] = {}
    for name in (*lesson.objectives, ""):
        section = lesson.objectives[name].section if name else ""
        open_ = [
            item
            for item, past in told
            if known(lesson, item) == name and past.latest and not past.right_now
        ]
        if open_:
            sections.setdefault(section, []).extend(open_)
    for section, items in sections.items():
        places = {place for item in items for place in item.read_again}
        # A section names its sources itself; paragraphs are short, and told with it.
        kept = [place for place in places if PARAGRAPH.fullmatch(place) or not section]
        if section or kept:
            ordered = tuple(sorted(kept, key=by_number))
            yield ReadAgain(section=section, questions=len(items), places=ordered)


def by_number(place: str) -> tuple[list[int], str]:
    """Paragraphs in their own order. Example: P2 before P10, P4 before P4.1."""
    return [int(part) for part in re.findall(r"\d+", place)], place


def known(lesson: Lesson, item: Item) -> str:
    """The objective of a question, if the lesson has it."""
    return item.objective if item.objective in lesson.objectives else ""
