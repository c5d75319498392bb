"""The counts as tables, the same ones for the terminal and for a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from msgspec import Struct

from quizbook.coverage import Coverage
from quizbook.coverage.facts import PLACES, Place
from quizbook.coverage.questions import NOT_SAID, Counts, LessonCoverage

Cell: TypeAlias = str | int
ALL = "all"
PLACE_NAMES: dict[Place, str] = {
    "paragraphs": "paragraphs of the text",
    "sources": "outside sources",
    "computed": "computed",
}


class Table(Struct, frozen=True):
    """A heading, the names of the columns, and rows whose first cell is their name."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def lessons(found: Coverage) -> Table:
    """How many questions each lesson has, and how many of them ask for more than understanding."""
    rows: list[tuple[Cell, ...]] = [
        (one.name, one.counts.questions, one.counts.above_understand, share(one.counts), one.title)
        for one in found.lessons
    ]
    last = (ALL, found.all.questions, found.all.above_understand, share(found.all), "")
    head = ("lesson", "questions", "above Understand", "share", "title")
    return Table("Lessons", head, (*rows, last))


def counts(found: Coverage) -> list[Table]:
    """Lesson by type, by Bloom level, by difficulty."""
    return [
        by_lesson(found, "Questions by type", lambda one: one.types),
        by_lesson(found, "Questions by Bloom level", lambda one: one.bloom),
        by_lesson(found, "Questions by difficulty", lambda one: one.difficulty),
    ]


def by_lesson(found: Coverage, title: str, way: Callable[[Counts], dict[str, int]]) -> Table:
    """One way of counting: a row for each lesson and one for all, a column for each value."""
    named = [*((one.name, one.counts) for one in found.lessons), (ALL, found.all)]
    rows: list[tuple[Cell, ...]] = [
        (name, *way(some).values(), some.questions) for name, some in named
    ]
    return Table(title, ("lesson", *way(found.all), ALL), tuple(rows))


def objectives(lesson: LessonCoverage) -> Table:
    """How many questions each objective of a lesson has."""
    rows = [(one.id or NOT_SAID, one.questions, one.text) for one in lesson.objectives]
    title = f"Objectives of {lesson.name}"
    last = (ALL, lesson.counts.questions, "")
    return Table(title, ("objective", "questions", "what it says"), (*rows, last))


def facts(found: Coverage) -> Table:
    """How many facts are asked, only named in a lesson, or neither."""
    groups = (found.facts.asked, found.facts.named, found.facts.neither)
    sizes = {PLACE_NAMES[place]: [len(group[place]) for group in groups] for place in PLACES}
    sizes[ALL] = [sum(column) for column in zip(*sizes.values(), strict=True)]
    head = ("where they stand", "asked", "only named", "neither", ALL)
    return Table("Facts", head, tuple((name, *row, sum(row)) for name, row in sizes.items()))


def not_asked(found: Coverage) -> list[tuple[str, str, tuple[str, ...]]]:
    """The facts that no question cites: the group, the place, the ids; empty ones left out."""
    groups = [
        ("Only named in a lesson", found.facts.named),
        ("Neither asked nor named", found.facts.neither),
    ]
    return [
        (title, PLACE_NAMES[place], group[place])
        for title, group in groups
        for place in PLACES
        if group[place]
    ]


def remarks(found: Coverage) -> list[str]:
    """What must be known to read the facts rightly."""
    told = []
    if not found.facts.notebooks:
        told.append("No lessons stand beside the bank, so no fact is known to be named in one.")
    if found.facts.unconfirmed:
        ids = ", ".join(found.facts.unconfirmed)
        told.append(f"Not confirmed, so that no question may cite them: {ids}.")
    return told


def share(some: Counts) -> str:
    """How many of the questions are above Understand, in percent; empty where there are none."""
    return f"{some.above_understand / some.questions:.0%}" if some.questions else ""


def shown(cell: Cell) -> str:
    """A cell as it is read: a zero as a dash, which stands out among numbers."""
    return "-" if cell == 0 else " ".join(str(cell).split())
