"""What one check of a bank found, and how it sums up."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from quizbook.model import Bank
from quizbook.problem import Problem


class Found(NamedTuple):
    """A bank as far as it can be read, and its problems."""

    bank: Bank
    problems: Sequence[Problem]

    @property
    def questions(self) -> int:
        """How many there are in all lessons."""
        return sum(len(lesson.items) for lesson in self.bank.lessons.values())

    @property
    def summary(self) -> str:
        """The last line. Example: "3 errors, 1 note in 2 files"."""
        severities = Counter(problem.severity for problem in self.problems)
        if not severities:
            lessons = counted(len(self.bank.lessons), "lesson")
            return f"{counted(self.questions, 'question')} in {lessons}, no problem found"
        found = [
            counted(severities[kind], kind)
            for kind in ("error", "warning", "note")
            if kind in severities
        ]
        files = {problem.file for problem in self.problems}
        return f"{', '.join(found)} in {counted(len(files), 'file')}"


def counted(count: int, noun: str) -> str:
    """Example: 2, "file" -> "2 files"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def from_the_root(file: str) -> str:
    """A file as other programs name it: its path from the root of the repository, with `/`.

    Outside of a repository the root is the working folder, and a file outside of that keeps its
    whole path.
    """
    path = Path(os.path.abspath(file))  # noqa: PTH100 (a link is named as it is, and not followed)
    here = Path.cwd()
    root = next((folder for folder in path.parents if (folder / ".git").exists()), here)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
