"""Where pytest looks for tests of a course, and what it makes of the files there."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from quizbook.pytest_plugin.course import Course, placed
from quizbook.pytest_plugin.nodes import BankFile, NotebookFile


class Collecting:
    """What pytest asks of each file."""

    def __init__(self, course: Course) -> None:
        self.course = course

    def pytest_collect_file(
        self, file_path: Path, parent: pytest.Collector
    ) -> pytest.Collector | None:
        """A bank file has a test for every question, a notebook one."""
        if file_path.suffix not in (".yaml", ".ipynb"):
            return None
        place = placed(file_path)
        if place in self.course.files:
            return BankFile.of(parent, file_path, self.course)
        if place in self.course.documents:
            return NotebookFile.of(parent, file_path, self.course)
        return None


def widen(config: pytest.Config, course: Course, *, asked: bool) -> None:
    """Have pytest look into the bank and the notebooks too, and keep anyone's answers out.

    Files that are named on the command line stay the only ones, unless the bank is named there too.
    """
    answers = TemporaryDirectory(prefix="quizbook-answers-")
    config.add_cleanup(answers.cleanup)
    patch = pytest.MonkeyPatch()
    patch.setenv("QUIZBOOK_HOME", answers.name)
    config.add_cleanup(patch.undo)
    if config.args_source is pytest.Config.ArgsSource.ARGS and not asked:
        return
    start = config.invocation_params.dir
    named = [(start / arg.partition("::")[0]).resolve() for arg in config.args]
    folders = [course.folder, *([course.notebooks] if course.notebooks.is_dir() else [])]
    if any(folder in path.parents for folder in folders for path in named):
        return
    for folder in folders:
        if not any(folder.is_relative_to(path) for path in named):
            config.args.append(str(folder))
