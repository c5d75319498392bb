"""A bank being edited, as its preview knows it: read again when a file changes, and answered.

What was answered in a file stays until that file changes: nothing is kept elsewhere.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any

import msgspec

from quizbook.bank.stamps import Stamps, stamps
from quizbook.desk import notes
from quizbook.desk.sheets import Edition, Entry, Sheet, read_edition
from quizbook.model import Lesson
from quizbook.preview.quiz import PreviewQuiz
from quizbook.session import Session

LEARNER = "preview"


class Shown:
    """One file on the page, with what was answered in it."""

    def __init__(self, sheet: Sheet, number: int) -> None:
        self.sheet = sheet
        self.number = number
        """Of the edition in which it last changed; the page says it back with every answer."""

    @cached_property
    def quiz(self) -> PreviewQuiz | None:
        """Made when the file is first looked at; None where no question can be shown."""
        return quiz(self.sheet)


class Preview:
    """A bank's folder and what the page may ask of it; each call is whole, whoever else calls."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = Lock()
        self._seen: Stamps | None = None
        self._number = 0
        self._problems = ""
        self._shown: dict[str, Shown] = {}

    def number(self) -> int:
        """The number of the edition on disk now: it grows by one when a file has changed."""
        with self._lock:
            self._refresh()
            return self._number

    def index(self) -> dict[str, Any]:
        """The files, and what is wrong with the bank as a whole."""
        with self._lock:
            self._refresh()
            return {
                "number": self._number,
                "lessons": [listed(shown) for shown in self._shown.values()],
                "problems": self._problems,
            }

    def lesson(self, name: str) -> dict[str, Any] | None:
        """One file as the page shows it; None when there is none of this name."""
        with self._lock:
            self._refresh()
            shown = self._shown.get(name)
            return painted(shown) if shown else None

    def say(self, name: str, number: int, message: dict[str, Any]) -> dict[str, Any]:
        """The answer to a message about one file; one about an older text of it changes nothing."""
        with self._lock:
            self._refresh()
            shown = self._shown.get(name)
            if shown is None or shown.quiz is None or shown.number != number:
                return {"ack": message.get("n")}
            return shown.quiz.answer(message)

    def _refresh(self) -> None:
        seen = stamps(self.folder)
        if seen == self._seen:
            return
        self._take(read_edition(self.folder))
        self._seen = seen

    def _take(self, edition: Edition) -> None:
        self._number += 1
        self._problems = notes.problem_list(edition.problems)
        before = self._shown
        self._shown = {
            name: before[name]
            if name in before and before[name].sheet == sheet
            else Shown(sheet, self._number)
            for name, sheet in edition.sheets.items()
        }


def quiz(sheet: Sheet) -> PreviewQuiz | None:
    """The readable questions of a file, those of both forms too, as one quiz in practice."""
    items = [entry.item for entry in sheet.entries if entry.item]
    if sheet.lesson is None or not items:
        return None
    lesson: Lesson = msgspec.structs.replace(sheet.lesson, items=tuple(items))
    ids = [item.id for item in items]
    return PreviewQuiz(Session(lesson, items=ids, learner=LEARNER, journal=None))


def listed(shown: Shown) -> dict[str, Any]:
    """A file in the index."""
    sheet = shown.sheet
    return {
        "name": sheet.name,
        "title": sheet.title,
        "number": shown.number,
        "questions": len(sheet.entries),
        "problems": sheet.problem_count,
    }


def painted(shown: Shown) -> dict[str, Any]:
    """A file with everything on its page."""
    return {
        **listed(shown),
        "quiz": shown.quiz.painted() if shown.quiz else None,
        "entries": [entry_shown(entry) for entry in shown.sheet.entries],
        "wrong": notes.problem_list(shown.sheet.problems),
    }


def entry_shown(entry: Entry) -> dict[str, Any]:
    """A question in the list, with what is beside it, or what stands in its place."""
    item = entry.item
    return {
        "id": entry.id,
        "shown": item is not None,
        "problems": len(entry.problems),
        "html": notes.notes(entry, item) if item else notes.broken(entry),
    }
