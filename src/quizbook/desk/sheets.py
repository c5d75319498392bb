"""A bank as an instructor looks at it: every file, and in it every question, readable or not.

A bank has only the questions that could be read. Here each entry of a file keeps its place among
the others, with the problems that lie inside it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from quizbook.bank import FACTS, read_file
from quizbook.bank.folder import list_files
from quizbook.lint import examine
from quizbook.model import Bank, Item, Lesson
from quizbook.nodes import Mapping, Node, Sequence
from quizbook.problem import BankError, Problem, visible
from quizbook.source import File

Files: TypeAlias = dict[str, bytes]
"""By name."""


class Entry(Struct, frozen=True, kw_only=True):
    """One question of a file."""

    id: str
    """As it is written; empty where there is none."""
    place: str
    item: Item | None
    """None when no whole question could be read."""
    problems: tuple[Problem, ...]


class Sheet(Struct, frozen=True, kw_only=True):
    """One file of questions."""

    name: str
    lesson: Lesson | None
    """None when a field of the file's own failed."""
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    """What is wrong in the file and in no question of it."""

    @property
    def title(self) -> str:
        """What a reader knows it by."""
        return self.lesson.title if self.lesson else self.name

    @property
    def problem_count(self) -> int:
        """All problems of the file."""
        return len(self.problems) + sum(len(entry.problems) for entry in self.entries)


class Edition(Struct, frozen=True, kw_only=True):
    """A bank as it was at one moment."""

    sheets: dict[str, Sheet]
    problems: tuple[Problem, ...]
    """Those of the folder and of its facts."""


def read_edition(folder: Path, unsaved: Files | None = None) -> Edition:
    """Every file of a bank, with the problems in place; never raises for what a file may hold.

    `unsaved` is read in place of the files of these names.
    """
    unsaved = unsaved or {}
    bank, problems = examine(folder, unsaved=unsaved)
    try:
        names, _ = list_files(folder)
    except BankError as error:
        return Edition(sheets={}, problems=error.problems)
    files = [(name, read_file(folder, name, unsaved)) for name in names if name != FACTS]
    sheets = [sheet(visible(Path(name).stem), file, bank, problems) for name, file in files]
    own = {file.file for _, file in files}
    rest = tuple(problem for problem in problems if problem.file not in own)
    return Edition(sheets={one.name: one for one in sheets}, problems=rest)


def sheet(name: str, file: File, bank: Bank, problems: Iterable[Problem]) -> Sheet:
    """One file: its entries in order, and every problem of it beside what it is about."""
    lesson = bank.lessons.get(name)
    nodes = entry_nodes(file)
    starts = [file.position(mark) for mark in nodes.marks]
    end = file.position(after_items(file))
    inside: list[list[Problem]] = [[] for _ in nodes]
    outside = []
    for problem in problems:
        if problem.file != file.file:
            continue
        at = (problem.line, problem.column)
        index = bisect_right(starts, at) - 1
        if index >= 0 and at < end:
            inside[index].append(problem)
        else:
            outside.append(problem)
    unused = {item.id: item for item in reversed(lesson.items)} if lesson else {}
    return Sheet(
        name=name,
        lesson=lesson,
        # Where two questions have one id, the first has it.
        entries=tuple(
            Entry(
                id=(id_ := written_id(node)),
                place=file.place(mark),
                item=None if undrawn(found) else unused.pop(id_, None),
                problems=tuple(found),
            )
            for node, mark, found in zip(nodes, nodes.marks, inside, strict=True)
        ),
        problems=tuple(outside),
    )


def undrawn(problems: Iterable[Problem]) -> bool:
    """A question with a figure that cannot be drawn cannot be shown either."""
    return any(problem.rule == "Y25" for problem in problems)


def entry_nodes(file: File) -> Sequence:
    """What stands under `items`, as far as it could be read."""
    found = file.root.get("items") if file.root is not None else None
    return found if isinstance(found, Sequence) else Sequence(0)


def after_items(file: File) -> int:
    """Where the next name at the left edge begins, else the end of the file."""
    root = file.root
    later = list(root or ())[1:]
    if root is None or "items" not in root or list(root)[-1] == "items":
        return len(file.text) + 1
    return root.name_mark(later[list(root).index("items")])


def written_id(node: Node) -> str:
    """The id of an entry, as it is written."""
    found = node.get("id") if isinstance(node, Mapping) else None
    return str(found) if isinstance(found, str) else ""
