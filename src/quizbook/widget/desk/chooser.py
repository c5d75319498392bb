"""Which lesson and which question of it are on the desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import ipywidgets as widgets

from quizbook.desk.sheets import read_edition


class Chooser(widgets.VBox):
    """Two lists; `chosen` hears what a person chooses in them, and not what the desk does."""

    def __init__(self, folder: Path, chosen: Callable[[Any], None]) -> None:
        self.folder = folder
        self._quiet = False
        wide = widgets.Layout(width="auto")
        self.lessons = widgets.Dropdown(description="Lesson", layout=wide)
        self.questions = widgets.Dropdown(description="Question", layout=wide)
        super().__init__([self.lessons, self.questions])
        sheets = read_edition(folder).sheets
        names = [(sheet.title, name) for name, sheet in sheets.items()]
        self._set(self.lessons, names, next(iter(sheets), None))
        self.list_questions()
        self._hear = chosen
        for each in (self.lessons, self.questions):
            each.observe(self._chosen, "value")

    def _chosen(self, change: Any) -> None:
        if not self._quiet:
            self._hear(change)

    @property
    def file(self) -> str:
        """The name of the lesson's file."""
        return f"{self.lessons.value}.yaml"

    def list_questions(self) -> None:
        """The questions of the lesson, each by its place in the file."""
        sheet = read_edition(self.folder).sheets.get(self.lessons.value)
        entries = sheet.entries if sheet else ()
        names = [(entry.id or f"(question {n})", n - 1) for n, entry in enumerate(entries, 1)]
        self._set(self.questions, names, names[0][1] if names else None)

    def choose(self, which: widgets.Dropdown, value: Any) -> None:
        """Set what stands in a list."""
        self._set(which, which.options, value)

    def _set(self, which: widgets.Dropdown, options: Any, value: Any) -> None:
        self._quiet = True
        try:
            which.options = options
            which.value = value
        finally:
            self._quiet = False
