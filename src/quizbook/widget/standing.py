"""Where a learner stands, in a notebook.

It is personal, so nothing of it may be stored: the repr and the words to read are the same for
everybody, and the widget, which alone holds the answers, is left out when the notebook is saved.
The page asks on every render, so it is never older than the last answer.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

from quizbook import render
from quizbook.journal import Journal, JournalError, journal_path
from quizbook.model import Bank
from quizbook.notebooks.document import find_notebooks
from quizbook.standing import progress_in
from quizbook.widget.quiz import packed
from quizbook.widget.standing_page import code
from quizbook.widget.stored import StoredWidget
from quizbook.words import say

AGES = count()


class StandingWidget(StoredWidget):
    """Show where this learner stands, in all lessons of a bank or in those named."""

    def __init__(self, bank: Bank, lessons: Iterable[str] | None = None) -> None:
        self.bank = bank
        self.lessons = None if lessons is None else tuple(bank[name].name for name in lessons)
        self.journal = Journal(journal_path())
        self._seen = (-1, "")
        address = uuid4().hex
        page = self._page(address)
        content = packed({"html": self.html()})
        super().__init__(code=code(), page=page, content=content, model_id=address)
        self.on_msg(self._answer)

    def __repr__(self) -> str:
        return f"<Progress: {', '.join(self.lessons or self.bank.lessons)}>"

    def static(self) -> dict[str, str]:
        """What the cell is for; where somebody stands stands in nobody's notebook."""
        return {"text/html": render.not_live(), "text/plain": render.not_live_text()}

    def html(self) -> str:
        """The page, worked out again only when the journal has grown."""
        size = self.journal.size
        if size != self._seen[0]:
            self._seen = (size, self._drawn())
        return self._seen[1]

    def _drawn(self) -> str:
        try:
            found, unreadable = progress_in(self.journal, self.bank, self.lessons)
        except JournalError as error:
            return render.not_read(str(error))
        titles = {name: lesson.title for name, lesson in self.bank.lessons.items()}
        notice = " ".join(filter(None, [unreadable.told(), self.journal.guard()]))
        return render.standing(found, titles, notebooks(self.bank.lessons), notice)

    def _page(self, address: str) -> dict[str, Any]:
        return {
            "id": address,
            "age": next(AGES),
            "quiz": "/".join(["progress", *(self.lessons or "*")]),
            "label": say("stand-title"),
            "words": {
                "title": render.standing_title(),
                "look": say("stand-look"),
                "looked": say("stand-looked"),
                "run-to-go-on": say("stand-lost"),
                "kernel-busy": say("stand-busy"),
            },
        }

    def _answer(self, _widget: object, content: object, _buffers: object) -> None:
        """Answer the page, whatever it asked, with where the learner stands now."""
        asked = content if isinstance(content, dict) else {}
        self.send({"ack": asked.get("n")}, [packed({"html": self.html()})])


def notebooks(lessons: Iterable[str]) -> dict[str, str]:
    """The way from here to the notebook of each lesson that has one."""
    folders = [Path.cwd(), *filter(None, [find_notebooks()])]
    found = {}
    for name in lessons:
        paths = [folder / f"{name}.ipynb" for folder in folders]
        path = next((path for path in paths if path.is_file()), None)
        if path:
            found[name] = Path(os.path.relpath(path)).as_posix()
    return found
