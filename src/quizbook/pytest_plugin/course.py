"""The bank and the notebooks of one run: what belongs to them, and what is wrong with them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import pytest

from quizbook.bank import read_bank
from quizbook.bank.folder import find_folder, list_files, shown
from quizbook.lint import examine
from quizbook.model import Bank
from quizbook.notebooks.cross import check_course
from quizbook.notebooks.document import NOTEBOOKS, lessons_in
from quizbook.problem import BankError, Problem


class Course:
    """What its tests ask; read once in a run."""

    def __init__(self, folder: str, start: Path, *, strict: bool) -> None:
        try:
            self.folder = find_folder(folder, start).resolve()
            self.files = [self.folder / name for name in list_files(self.folder)[0]]
        except BankError as error:
            raise pytest.UsageError(str(error.problems[0])) from None
        if not self.files:
            raise pytest.UsageError("\n\n".join(map(str, read_bank(self.folder)[1])))
        self.notebooks = self.folder.parent / NOTEBOOKS
        self.failing = {"error", "warning"} if strict else {"error"}

    @cached_property
    def read(self) -> tuple[Bank, list[Problem]]:
        """The bank, and its problems that fail."""
        bank, problems = examine(self.folder)
        return bank, [problem for problem in problems if problem.severity in self.failing]

    @cached_property
    def documents(self) -> list[Path]:
        """Every notebook that shows quizzes, and the answer keys that are there."""
        return [*lessons_in(self.notebooks), *lessons_in(self.notebooks / "answers")]

    @cached_property
    def disagreements(self) -> list[Problem]:
        """What is wrong between the bank and the notebooks; nothing where there are none."""
        if not self.notebooks.is_dir():
            return []
        try:
            return list(check_course(self.read[0], self.folder, self.notebooks))
        except BankError as error:
            return list(error.problems)

    @property
    def is_broken(self) -> bool:
        """The bank has errors, from which others between it and the notebooks would follow."""
        return any(problem.severity == "error" for problem in self.read[1])

    def in_file(self, path: Path) -> list[Problem]:
        """Failing problems of a bank file."""
        name = shown(self.folder, path.name)
        return [problem for problem in self.read[1] if problem.file == name]

    def in_notebook(self, path: Path) -> list[Problem]:
        """Problems of a notebook."""
        return [one for one in self.disagreements if Path.cwd() / one.file == placed(path)]

    @property
    def elsewhere(self) -> list[Problem]:
        """Failing problems of files that are not there, and of the folder as a whole."""
        names = {shown(self.folder, path.name) for path in self.files}
        missing = [] if self.is_broken else self.disagreements
        return [
            *[problem for problem in self.read[1] if problem.file not in names],
            *[one for one in missing if Path.cwd() / one.file not in self.documents],
        ]


def placed(path: Path) -> Path:
    """Where a file is, by whatever way its folder was reached."""
    return path.parent.resolve() / path.name
