"""`answers()`: a learner's own answers to see, save, read in and erase, without a terminal.

Nothing is changed by one click that cannot be undone: what is asked before is held here until the
page says yes. All of it is personal, so nothing of it is stored in the notebook.
"""

from __future__ import annotations

from itertools import count
from typing import Any
from uuid import uuid4

from quizbook import render
from quizbook.exchange import Incoming, RefusedError, adding, file_name, last_time, receive
from quizbook.exchange.answers import sound
from quizbook.journal import Journal, JournalError, Kept, journal_path, kept_in, learner_name
from quizbook.model import Bank
from quizbook.render import answers as drawn
from quizbook.session.account import export
from quizbook.widget import current_bank, shared_bank
from quizbook.widget.answers_page import code
from quizbook.widget.quiz import packed
from quizbook.widget.stored import StoredWidget
from quizbook.words import say

AGES = count()


def answers() -> AnswersWidget:
    """Show this learner's own answers: whose and where, to save, to read in, to erase.

    Raises BankError listing every mistake when the bank has one.
    """
    return AnswersWidget(shared_bank(*current_bank()))


class AnswersWidget(StoredWidget):
    """Show what is kept of this learner, and change it as they ask, after a question."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        self.titles = {name: lesson.title for name, lesson in bank.lessons.items()}
        self.learner = learner_name()
        self.journal = Journal(journal_path(self.learner))
        self.name, self.path = sound(self.learner), sound(str(self.journal.path))
        """To be told: a system may give either half a character."""
        self._coming = bytearray()
        self._held: tuple[str, Incoming] | None = None
        self._erasing: tuple[str | None, int] | None = None
        address = uuid4().hex
        super().__init__(
            code=code(),
            page=self._page(address),
            content=packed(self._shown()),
            model_id=address,
        )
        self.on_msg(self._answer)

    def __repr__(self) -> str:
        return "<Answers: what is kept of this learner>"

    def static(self) -> dict[str, str]:
        """What the cell is for; whose answers are kept stands in nobody's notebook."""
        return {"text/html": drawn.static(), "text/plain": drawn.static_text()}

    def _page(self, address: str) -> dict[str, Any]:
        return {
            "id": address,
            "age": next(AGES),
            "quiz": "answers",
            "label": say("answers-title"),
            "frame": drawn.frame(),
            "words": {
                "saved": say("saved", given="{given}"),
                "first": say("answers-read-first"),
                "large": say("answers-read-large"),
                "lost": say("answers-read-lost"),
                "run-to-go-on": say("answers-lost"),
                "kernel-busy": say("answers-busy"),
            },
        }

    def _shown(self) -> dict[str, str]:
        """What is kept, and what can be erased of it."""
        try:
            kept = kept_in(self.journal)
        except JournalError as error:
            nothing = Kept(entries={}, answers={}, lessons=())
            return {
                "kept": render.not_read(str(error)),
                "choices": drawn.choices(nothing, self.titles),
            }
        notice = " ".join(filter(None, [kept.unreadable.told(), self.journal.guard()]))
        about = {"learner": self.name, "path": self.path, "notice": notice}
        return {
            "kept": drawn.kept(kept, self.titles, **about),
            "choices": drawn.choices(kept, self.titles),
        }

    def _answer(self, _widget: object, content: object, buffers: object) -> None:
        """Answer one message of the page; what is not understood changes nothing."""
        asked = content if isinstance(content, dict) else {}
        try:
            parts = self._done(asked, buffers if isinstance(buffers, list) else [])
        except JournalError as error:
            parts = {"told": str(error)}
        # While a file is still on its way, nothing has changed.
        shown = {} if asked.get("ends") is False else self._shown()
        self.send({"ack": asked.get("n"), "view": asked.get("view")}, [packed({**shown, **parts})])

    def _done(self, asked: dict[str, Any], buffers: list[Any]) -> dict[str, Any]:
        match asked.get("do"):
            case "look":
                return {"told": say("answers-looked")}
            case "save":
                return self._file()
            case "read":
                return self._read(asked, buffers)
            case "read-yes":
                held, self._held = self._held, None
                return self._add(*held) if held else {"told": say("answers-not")}
            case "erase":
                return self._ask_to_erase(asked.get("lesson"))
            case "erase-yes":
                return self._erase()
            case "no":
                self._held = self._erasing = None
                return {"told": say("answers-not")}
        return {}

    def _file(self) -> dict[str, Any]:
        """All that can be read, as the file to hand in."""
        events, _ = self.journal.read()
        if not events:
            return {"told": self._none()}
        text = export(events, self.bank, self.learner).decode()
        return {"file": {"name": file_name(self.learner, last_time(events)), "text": text}}

    def _read(self, asked: dict[str, Any], buffers: list[Any]) -> dict[str, Any]:
        """Take the next piece of a file; after the last one say what came of it, or ask."""
        if asked.get("begins"):
            self._coming.clear()
        for piece in buffers:
            self._coming += piece
        if not asked.get("ends"):
            return {}
        content = bytes(self._coming)
        self._coming.clear()
        name = sound(str(asked.get("name")))
        try:
            incoming = receive(content, self.bank)
        except RefusedError as error:
            return {"told": say("answers-refused", file=name, why=error)}
        self._held = name, incoming
        question = adding.asked([self._held], self.learner)
        if question:
            return {"question": drawn.question_of_adding(question)}
        return self._add(name, incoming)

    def _add(self, name: str, incoming: Incoming) -> dict[str, Any]:
        self._held = None
        before = self.journal.size
        told = adding.add(self.journal, [(name, incoming)])
        if self.journal.size > before:
            told.append(say("answers-run-again"))
        return {"told": " ".join(told)}

    def _ask_to_erase(self, chosen: object) -> dict[str, Any]:
        """What will be gone, before anything is."""
        self._erasing = None
        kept = kept_in(self.journal)
        if not kept.holds():
            return {"told": self._none()}
        lesson = None if chosen == drawn.ALL else chosen
        if lesson is not None and lesson not in kept.lessons:
            return {"told": say("answers-erase-first")}
        return self._ask_about(lesson, kept)

    def _ask_about(self, lesson: str | None, kept: Kept) -> dict[str, Any]:
        self._erasing = lesson, kept.count(lesson)
        html = drawn.question_of_erasing(kept, self.titles, learner=self.name, lesson=lesson)
        return {"question": html}

    def _erase(self) -> dict[str, Any]:
        """Erase what was asked about; where it has become another amount, ask again."""
        if self._erasing is None:
            return {"told": say("answers-not")}
        (lesson, asked_about), self._erasing = self._erasing, None
        kept = kept_in(self.journal)
        if kept.count(lesson) != asked_about:
            return {**self._ask_about(lesson, kept), "told": say("answers-erase-new")}
        self.journal.erase(lesson)
        gone = say("erased", learner=self.name, count=kept.count(lesson))
        told = [gone, say("answers-erased")]
        if lesson and kept.unreadable.count:
            told.append(say("erase-unreadable", count=kept.unreadable.count, path=self.path))
        return {"told": " ".join(told)}

    def _none(self) -> str:
        return say("answers-none", learner=self.name)
