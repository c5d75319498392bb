"""Choosing a question, editing it, and writing it back: what the buttons do."""

from __future__ import annotations

import asyncio
import html
from pathlib import Path
from typing import Any

import ipywidgets as widgets

from quizbook.bank.folder import shown
from quizbook.desk import EditError
from quizbook.desk.draft import Draft, block, edited, open_draft, retyped
from quizbook.desk.saving import as_read, read_again, save
from quizbook.desk.sheets import Sheet, read_edition
from quizbook.nodes import Mapping
from quizbook.widget.desk.chooser import Chooser
from quizbook.widget.desk.form import QuestionForm, has_form
from quizbook.widget.desk.live import Live

FORM, YAML = "Form", "YAML"
RUN = "Run this cell to edit the questions of the bank."


class InstructorDesk(widgets.VBox):
    """Edit one question after the other. Its repr and its static HTML are always the same."""

    pause = 0.4
    """Seconds without a change, until what is typed is shown beside the form; 0 does so at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.draft: Draft | None = None
        """What would be written now; None when the question cannot be edited here."""
        self._base: Draft | None = None
        self._form: QuestionForm | widgets.Textarea | None = None
        self._refused = ""
        self._waiting: asyncio.TimerHandle | None = None
        self.chooser = Chooser(folder, self._chosen)
        self.lessons, self.questions = self.chooser.lessons, self.chooser.questions
        self.view = widgets.ToggleButtons(options=[FORM, YAML], description="Edit as")
        self.write = widgets.Button(description="Write to the file", button_style="primary")
        self.again = widgets.Button(description="Read the file again")
        self.discard = widgets.Button(description="Discard my edit")
        self.told = widgets.HTML()
        self.live = Live()
        self._editor = widgets.VBox(layout=widgets.Layout(flex="1 1 22rem", min_width="0"))
        self.live.layout = widgets.Layout(flex="1 1 22rem", min_width="0", padding="0 0 0 1rem")
        buttons = widgets.HBox([self.write, self.again, self.discard])
        buttons.layout.flex_flow = "row wrap"
        both = widgets.HBox([self._editor, self.live])
        both.layout.flex_flow = "row wrap"
        # The buttons stand above: a form is longer than a window.
        super().__init__([self.chooser, self.view, buttons, self.told, both])
        self.add_class("qd-desk")
        self.view.observe(self._chosen, "value")
        self.write.on_click(lambda _: self._write())
        self.again.on_click(lambda _: self._read_again())
        self.discard.on_click(lambda _: self._discard())
        self._open()

    def __repr__(self) -> str:
        return "<Instructor's desk>"

    def _repr_mimebundle_(self, **options: Any) -> Any:
        bundle = super()._repr_mimebundle_(**options)
        if bundle is None:
            return None
        return {**bundle, "text/plain": repr(self), "text/html": f"<p><em>{RUN}</em></p>"}

    @property
    def is_changed(self) -> bool:
        """Something is typed that the file does not have."""
        return bool(self._refused) or (self.draft is not None and self.draft.is_changed)

    def _sheet(self) -> Sheet | None:
        unsaved = {self.chooser.file: self.draft.data} if self.draft else {}
        return read_edition(self.folder, unsaved).sheets.get(self.lessons.value)

    def _chosen(self, change: Any) -> None:
        """Another lesson, question or view; not while something is typed and not written."""
        self._catch_up()
        if change.owner is self.view:
            if self._refused:
                self._keep_view(change.old)
            else:
                self._edit(self.draft)
            return
        if self.is_changed:
            self.chooser.choose(change.owner, change.old)
            self._tell("Write your edit to the file first, or discard it.")
            return
        if change.owner is self.lessons:
            self.chooser.list_questions()
        self._open()

    def _keep_view(self, old: str) -> None:
        self.view.unobserve(self._chosen, "value")
        self.view.value = old
        self.view.observe(self._chosen, "value")

    def _open(self) -> None:
        """The chosen question as the file has it."""
        self._tell("")
        if self.questions.value is None:
            self._shut("This file has no question that can be read.")
            return
        try:
            self._edit(open_draft(self.folder / self.chooser.file, self.questions.value))
        except EditError as error:
            self._shut(f"{error}.")

    def _shut(self, why: str) -> None:
        self.draft = self._base = self._form = None
        self._refused = ""
        self._editor.children = []
        self.live.tell(why)

    def _edit(self, draft: Draft | None) -> None:
        """Fill the form, or the text area, from a draft."""
        if draft is None:
            return
        self._base = self.draft = draft
        formed = has_form(draft.node)
        self.view.disabled = not formed
        if formed and self.view.value == FORM:
            root = draft.file.root
            named = root.get("objectives") if root else None
            objectives = list(named) if isinstance(named, Mapping) else []
            self._form = QuestionForm(draft.node, objectives, self._changed)
        else:
            text = block(draft)
            layout = widgets.Layout(width="auto")
            self._form = widgets.Textarea(text, rows=min(30, text.count("\n") + 3), layout=layout)
            self._form.description = "YAML"
            self._form.observe(lambda _: self._changed(), "value")
        self._editor.children = [self._form]
        self._refused = ""
        self._show()

    def _changed(self) -> None:
        """Wait for the end of a word."""
        if self._waiting:
            self._waiting.cancel()
        if self.pause:
            self._waiting = asyncio.get_running_loop().call_later(self.pause, self._take)
        else:
            self._take()

    def _catch_up(self) -> None:
        if self._waiting:
            self._waiting.cancel()
            self._take()

    def _take(self) -> None:
        """Make a draft of what is typed."""
        self._waiting = None
        if self._base is None or self._form is None:
            return
        try:
            if isinstance(self._form, QuestionForm):
                self.draft = edited(self._base, self._form.wanted())
            else:
                self.draft = retyped(self._base, self._form.value)
        except EditError as error:
            self._refused = str(error)
            self._tell(f"Not shown yet: {error}.")
            return
        self._refused = ""
        self._tell("Not written yet." if self.is_changed else "")
        self._show()

    def _show(self) -> None:
        sheet = self._sheet()
        if sheet and self.draft and self.draft.index < len(sheet.entries):
            self.live.show(sheet, sheet.entries[self.draft.index])

    def _write(self) -> None:
        self._catch_up()
        if self._refused or self.draft is None:
            self._tell(f"Nothing was written: {self._refused or 'no question is open'}.")
            return
        if not self.is_changed:
            self._tell("There is nothing to write: the file says this already.")
            return
        try:
            self._edit(save(self.draft))
        except EditError as error:
            self._tell(f"{error}.")
            return
        self._tell(f"Written to {shown(self.folder, self.chooser.file)}.")

    def _read_again(self) -> None:
        """What others have written comes in, and the edit stays."""
        self._catch_up()
        if self.draft is None:
            self.chooser.list_questions()
            self._open()
            return
        if self._refused:
            self._tell(f"Mend this first, or discard it: {self._refused}.")
            return
        try:
            now = read_again(self.draft)
        except EditError as error:
            self._tell(f"{error}.")
            return
        self.chooser.list_questions()
        self.chooser.choose(self.questions, now.index)
        self._edit(now)
        self._tell("This is the file as it is now, with your edit. It is not written yet."
                   if self.is_changed else "This is the file as it is now.")  # fmt: skip

    def _discard(self) -> None:
        """The question as the file has it now."""
        self._catch_up()
        self._refused = ""
        if self.draft is not None:
            named = as_read(self.draft).node.get("id")
            self.chooser.list_questions()
            places = dict(self.questions.options)
            self.chooser.choose(self.questions, places.get(named, self.questions.value))
        self._open()

    def _tell(self, sentence: str) -> None:
        self.told.value = f'<span role="status">{html.escape(sentence)}</span>'
