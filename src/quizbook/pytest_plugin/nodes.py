"""Tests of a bank as pytest sees them: its files, their questions, the notebooks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any, Self

import pytest

from quizbook import source
from quizbook.bank.ids import KEBAB
from quizbook.nodes import Mapping, Sequence
from quizbook.problem import Problem
from quizbook.pytest_plugin.course import Course


class ProblemsError(Exception):
    """What makes a test fail."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__("\n\n".join(map(str, problems)))


class Sound(pytest.Item):
    """One question, or one file, that must have no problem."""

    problems: list[Problem]
    line: int

    @classmethod
    def of(
        cls, parent: pytest.Collector, name: str, problems: list[Problem], line: int = 1
    ) -> Self:
        """The test of that name."""
        item: Self = cls.from_parent(parent, name=name)
        item.problems, item.line = problems, line
        return item

    def runtest(self) -> None:
        """Fail with the instructor's messages."""
        if self.problems:
            raise ProblemsError(self.problems)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The messages as `quizbook check` prints them, and nothing else."""
        if isinstance(excinfo.value, ProblemsError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where it stands."""
        return self.path, self.line - 1, self.name


class CourseFile(pytest.File):
    """A file of the course."""

    course: Course

    @classmethod
    def of(cls, parent: pytest.Collector, path: Path, course: Course) -> Self:
        """The file's collector."""
        file: Self = cls.from_parent(parent, path=path)
        file.course = course
        return file


class BankFile(CourseFile):
    """A file of the bank: a test for every question, and one for the rest of it."""

    def collect(self) -> Iterator[pytest.Item]:
        """The bank, with the first of its files; the file as a whole; its questions in order."""
        if self.path.name == self.course.files[0].name:
            yield Sound.of(self, "(bank)", self.course.elsewhere)
        file = source.read(self.path, self.path.name)
        starts, names, end = questions(file)
        found: dict[int, list[Problem]] = {}
        for problem in self.course.in_file(self.path):
            mark = file.line_starts[problem.line - 1] + problem.column - 1 if problem.line else -1
            at = bisect_right(starts, mark) - 1 if mark < end else -1
            found.setdefault(at, []).append(problem)
        yield Sound.of(self, "(file)", found.get(-1, []))
        for at, (name, mark) in enumerate(zip(names, starts, strict=True)):
            line, _ = file.position(mark)
            yield Sound.of(self, name, found.get(at, []), line)


class NotebookFile(CourseFile):
    """A notebook or an answer key: one test, that it agrees with the bank."""

    def collect(self) -> Iterator[pytest.Item]:
        """The one test."""
        broken = self.course.is_broken
        item = Sound.of(self, "(bank)", [] if broken else self.course.in_notebook(self.path))
        if broken:
            item.add_marker(pytest.mark.skip(reason="the bank has errors; mend those first"))
        yield item


def questions(file: source.File) -> tuple[list[int], list[str], int]:
    """The mark and the name of every question, and the mark where the last one has ended."""
    root = file.root if file.root is not None else Mapping(0)
    items = root.get("items")
    if not isinstance(items, Sequence):
        return [], [], 0
    names: list[str] = []
    for node in items:
        id_ = node.get("id") if isinstance(node, Mapping) else None
        sound = isinstance(id_, str) and KEBAB.fullmatch(id_)
        first = str(id_) if sound else f"question {len(names) + 1}"
        others = (f"{first} ({number})" for number in count(2))
        names.append(first if first not in names else next(n for n in others if n not in names))
    later = [mark for mark in root.marks[::2] if mark > root.name_mark("items")]
    return items.marks, names, min(later, default=len(file.text) + 1)
