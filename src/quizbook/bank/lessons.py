"""One file of questions to a lesson."""

from __future__ import annotations

from msgspec import Struct

from quizbook.bank.blanks import report_blanks
from quizbook.bank.facts import Register
from quizbook.bank.ids import Taken
from quizbook.bank.pairs import check_pairs
from quizbook.bank.questions import read_item
from quizbook.bank.references import Surroundings
from quizbook.bank.written import Page
from quizbook.fields import read
from quizbook.model import Lesson, Objective
from quizbook.nodes import Mapping, Sequence
from quizbook.source import File


class LessonFile(Struct, frozen=True, kw_only=True):
    """The names at the left edge of a lesson's file."""

    title: str
    """As students read it above the quiz."""
    language: str = "en"
    """Two letters: the language of the questions."""
    objectives: dict[str, Objective] = {}
    """What the lesson teaches, by ids that questions name."""
    items: Sequence
    """The questions, in their order."""


def read_lesson(file: File, name: str, register: Register, taken: Taken) -> Page | None:
    """The lesson in a file, with its problems noted there; None when a field of its own failed."""
    root = file.root
    if root is None:
        return None
    report_blanks(file)
    found = read(LessonFile, root, file.report)
    # The questions are looked at whatever became of the title.
    nodes = root.get("items")
    if not isinstance(nodes, Sequence):
        return None
    around = Surroundings(file, register, objective_ids(root), taken)
    entries = [
        (node, item)
        for node, mark in zip(nodes, nodes.marks, strict=True)
        if (item := read_item(node, mark, around)) is not None and isinstance(node, Mapping)
    ]
    # A pair may look broken only because one of its questions could not be read.
    if len(entries) == len(nodes):
        check_pairs(entries, file)
    if found is None:
        return None
    lesson = Lesson(
        name=name,
        title=found.title,
        language=found.language,
        objectives=found.objectives,
        items=tuple(item for _, item in entries),
    )
    return Page(lesson, tuple(node for node, _ in entries), file)


def objective_ids(root: Mapping) -> list[str] | None:
    """What questions may name as their objective; None when reading broke off too early to know."""
    named = root.get("objectives")
    if isinstance(named, Mapping):
        return list(named) if named.whole else None
    return [] if named is None and root.whole else None
