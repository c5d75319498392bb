"""What a student sees of a draft, and what is wrong with it, beside the form."""

from __future__ import annotations

import html

import ipywidgets as widgets
from msgspec.structs import replace

from quizbook.desk import notes
from quizbook.desk.sheets import Entry, Sheet
from quizbook.session import Session
from quizbook.widget.quiz import QuizWidget

STYLE = """<style>
.qd-found ul { margin: 0; padding: 0; list-style: none; }
.qd-found :is(h2, p, pre) { margin: 0.3em 0; font-size: 1em; line-height: 1.4; }
.qd-found pre { overflow-x: auto; white-space: pre; }
/* ipywidgets draws the arrow of a list in black, which the dark theme swallows. */
body[data-jp-theme-light="false"] .qd-desk select {
  appearance: auto; background-image: none; color-scheme: dark;
}
</style>"""


class Live(widgets.VBox):
    """One question, live, with its problems."""

    def __init__(self) -> None:
        self._quiz: QuizWidget | None = None
        self._found = widgets.HTML()
        super().__init__([self._found])

    def show(self, sheet: Sheet, entry: Entry) -> None:
        """Put a question in place of the last one."""
        item = entry.item
        if item is None or sheet.lesson is None:
            self._put(None, notes.broken(entry))
            return
        lesson = replace(sheet.lesson, items=(item,))
        session = Session(lesson, items=[item.id], learner="desk", journal=None)
        self._put(QuizWidget(session), notes.problem_list(entry.problems) or "No problem found.")

    def tell(self, sentence: str) -> None:
        """A sentence where nothing can be shown."""
        self._put(None, html.escape(sentence))

    def _put(self, quiz: QuizWidget | None, found: str) -> None:
        gone, self._quiz = self._quiz, quiz
        self._found.value = f'{STYLE}<div class="qd-found" role="status">{found}</div>'
        self.children = [quiz, self._found] if quiz else [self._found]
        if gone:
            gone.close()
