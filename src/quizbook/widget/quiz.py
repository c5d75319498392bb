"""The quiz in a notebook: a session on one side, HTML forms on the other.

The trait `content` holds each question's HTML as it was when the cell ran, for an instant first
paint; it is never reassigned. The page asks once on every render and gets what has changed since,
so first paint, reload and change are one path. Each message from the page has a number and is
acknowledged with it.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from hashlib import sha256
from itertools import count
from typing import Any
from uuid import uuid4

import msgspec

from quizbook import render
from quizbook.exchange.answers import file_name
from quizbook.journal import Journal
from quizbook.model import Bank
from quizbook.session import Session
from quizbook.session.behaviours import find_behaviour
from quizbook.session.state import State
from quizbook.session.view import Place, view
from quizbook.widget.page import code
from quizbook.widget.stored import StoredWidget
from quizbook.words import say

AGES = count()
PAGE_WORDS = (
    *("run-to-go-on", "kernel-busy", "order-position", "words-of"),
    *("saved", "report", "report-copied", "report-copy"),
)
BLANKS = {name: f"{{{name}}}" for name in ("given", "place", "total", "count", "most")}
"""The page fills these in itself."""


class QuizWidget(StoredWidget):
    """Show a session's questions. Its repr and its words to read are the same for every learner."""

    def __init__(self, session: Session, bank: Bank | None = None) -> None:
        self.session = session
        self.bank = bank
        # The page is told the widget's address, to put the widget back after a reload.
        address = uuid4().hex
        self._open_before: tuple[str, ...] | None = None
        self._typed_then = {item.id: session.state(item.id).typed for item in session.items}
        ids = [item.id for item in session.items]
        content = {"figures": self._figures(), **self._parts(ids)}
        super().__init__(
            code=code(), page=self._page(address), content=packed(content), model_id=address
        )
        self.on_msg(self._answer)

    def __repr__(self) -> str:
        total = len(self.session.pool)
        drawn = f"{self.session.draw} of {total}" if self.session.draw else str(total)
        return f"<Quiz {self.session.lesson.name}: {drawn} question{'s' * (total != 1)}>"

    def static(self) -> dict[str, str]:
        """The questions to read, in the author's order and without the learner's answers."""
        lesson, draw = self.session.lesson, self.session.draw
        total = len(self.session.pool)
        behaviour = find_behaviour("practice")
        views = [
            view(item, State(), Place(number=number, total=total, behaviour=behaviour))
            for number, item in enumerate(self.session.pool, 1)
        ]
        return {
            "text/html": render.static(lesson, views, draw),
            "text/plain": render.static_text(lesson, views, draw),
        }

    def _page(self, address: str) -> dict[str, Any]:
        return {
            "id": address,
            "age": next(AGES),
            "quiz": self.session.name,
            "whose": whose(self.session.journal),
            "label": say("quiz", title=self.session.lesson.title),
            "words": {key: say(key, **BLANKS) for key in PAGE_WORDS},
            "order": [item.id for item in self.session.items],
            "report": render.report(),
            "save": render.save() if self._saves() else "",
            "keeps": self.session.behaviour.tells == "at-the-end",
        }

    def _open_to_others(self) -> str:
        """A sentence where other people of this computer could read the answers."""
        return self.session.journal.guard() if self.session.journal else ""

    def _saves(self) -> bool:
        """Answers can be saved here: not in an open exam, whose marks the file would tell."""
        exam = self.session.behaviour.tells == "at-the-end"
        return len(self.session.items) > 1 and (not exam or self.session.handed_in)

    def _figures(self) -> dict[str, str]:
        """Each figure once, however many questions show it."""
        used = {item.figure for item in self.session.items if item.figure}
        return {name: render.figure(name) for name in sorted(used)}

    def _parts(self, ids: Iterable[str], **shown: Any) -> dict[str, Any]:
        """What the page puts in place: the named questions, and what stands around them."""
        return {**self._frame(), "items": {id_: self._item(id_, **shown) for id_ in ids}}

    def _frame(self) -> dict[str, Any]:
        """The head line, the notice, the questions on the page now, and the end of an exam."""
        session = self.session
        many = len(session.items) > 1
        exam = session.behaviour.tells == "at-the-end"
        return {
            "head": render.head(session.lesson.title, session.summary()) if many else "",
            "notice": session.notice or self._open_to_others(),
            "here": session.on_page,
            "end": render.hand_in() if exam and not session.handed_in else "",
        }

    def _item(self, item_id: str, **shown: Any) -> dict[str, Any]:
        seen = self.session.view(item_id, **shown)
        return {
            "turn": seen.turn,
            "part": render.part(seen),
            "after": render.after(seen),
            "status": seen.status,
            "tone": seen.tone,
        }

    def _answer(self, _widget: object, content: object, _buffers: object) -> None:
        """Answer one message of the page; an unreadable one is acknowledged and changes nothing."""
        asked = content if isinstance(content, dict) else {}
        known = [item.id for item in self.session.items]
        item_id = asked.get("item")
        if asked.get("do") == "page":
            turns = asked.get("turns")
            held = turns if isinstance(turns, dict) else {}
            self._take_over(asked.get("unheard"))
            parts = self._parts([id_ for id_ in known if self._is_behind(id_, held.get(id_))])
        elif asked.get("do") == "hand-in":
            parts = self._hand_in()
        elif asked.get("do") == "save" and self._saves():
            parts = {"file": self._file()}
        elif asked.get("do") == "note" and isinstance(item_id, str) and item_id in known:
            self._note(item_id, asked.get("fields"))
            parts = {"notice": self.session.notice} if self.session.notice else {}
        elif isinstance(item_id, str) and item_id in known:
            parts = self._act(item_id, asked)
        else:
            parts = {}
        large = {name: parts.pop(name) for name in ("items", "file") if parts.get(name)}
        parts.pop("items", None)
        self.send({"ack": asked.get("n"), **parts}, [packed(large)] if large else None)

    def _is_behind(self, item_id: str, turn: object) -> bool:
        """The page, as it was painted, does not show what has happened or was typed since."""
        state = self.session.state(item_id)
        return turn != state.turn or state.typed != self._typed_then[item_id]

    def _take_over(self, unheard: object) -> None:
        """What was in the fields when the kernel died stands in them again, and is kept now."""
        for item_id, fields in unheard.items() if isinstance(unheard, dict) else ():
            if item_id in self._typed_then:
                self._note(item_id, fields)

    def _note(self, item_id: str, fields: object) -> None:
        """Keep what is being typed; an exam does so with answers, by turns, in `_keep`."""
        raw = render.response(self.session.item(item_id).interaction, fields)
        self.session.note(item_id, raw, certainty=render.certainty(fields))

    def _act(self, item_id: str, asked: dict[str, Any]) -> dict[str, Any]:
        """Carry out one action, unless the page showed an older state: then it gets the new one.

        What stands in the fields is the learner's own in either case, and stays there.
        """
        if asked.get("do") == "report":
            return self._report(item_id, asked)
        fields = asked.get("fields")
        if asked.get("turn") != self.session.state(item_id).turn:
            if asked.get("do") != "keep":
                self._note(item_id, fields)
            return self._parts([item_id])
        raw = render.response(self.session.item(item_id).interaction, fields)
        held = {"draft": raw, "certainty": render.certainty(fields)}
        match asked.get("do"):
            case "keep":
                return self._keep(item_id, **held)
            case "submit":
                result = self.session.submit(item_id, raw, certainty=held["certainty"])
                kept = held if not result.valid or not result.counted else {}
                message = result.message if result.told else ""
                return self._parts([item_id], message=message, **kept)
            case "hint":
                self.session.hint(item_id)
                return self._parts([item_id], message=self._hint_told(item_id), **held)
            case "reveal":
                told = self.session.reveal(item_id)
                return self._parts([item_id], message=told.message)
            case "again":
                self.session.restart(item_id)
            case "next":
                self.session.next()
                ended = {} if self.session.on_page else {"notice": self._ended()}
                return {**self._parts([item_id]), **ended}
        return self._parts([item_id])

    def _ended(self) -> str:
        """What is said after the last question of a review."""
        return say("review-end")

    def _keep(self, item_id: str, draft: Any, certainty: int | None) -> dict[str, Any]:
        """Keep what is in the fields, and leave the fields alone: somebody is typing in them."""
        self.session.keep(item_id, draft, certainty=certainty)
        seen = self.session.view(item_id)
        kept = {"turn": seen.turn, "status": seen.status, "tone": seen.tone}
        if seen.changed:
            kept["changed"] = seen.changed
        return {**self._frame(), "items": {item_id: kept}}

    def _file(self) -> dict[str, str]:
        """All answers of the learner, as a file."""
        text = self.session.export(self.bank).decode()
        at = json.loads(text)["exported"]
        return {"name": file_name(self.session.learner, at), "text": text}

    def _report(self, item_id: str, asked: dict[str, Any]) -> dict[str, Any]:
        """Keep what is said to be wrong with a question, whatever its state on the page."""
        words = asked.get("words")
        raw = render.response(self.session.item(item_id).interaction, asked.get("fields"))
        try:
            text = self.session.report(item_id, words if isinstance(words, str) else "", raw)
        except ValueError as error:
            return {"reported": {"told": str(error)}}
        return {"notice": self._frame()["notice"], "reported": {"text": text}}

    def _hand_in(self) -> dict[str, Any]:
        """End an exam; while questions are open, on the second asking."""
        still_open = self.session.unanswered
        if still_open and still_open != self._open_before:
            self._open_before = still_open
            numbers = [n for n, item in enumerate(self.session.items, 1) if item.id in still_open]
            told = say("hand-in-open", numbers=", ".join(map(str, numbers)))
            return {**self._frame(), "end_status": told}
        self.session.hand_in()
        return {
            **self._parts([item.id for item in self.session.items]),
            "end_status": say("handed-in"),
        }

    def _hint_told(self, item_id: str) -> str:
        item, state = self.session.item(item_id), self.session.state(item_id)
        told = say("hint-shown", number=state.hints, total=len(item.hints))
        # The verdict on the last try stays in the line, in front.
        return f"{self.session.view(item_id).status} {told}".strip()


def whose(journal: Journal | None) -> str:
    """What tells one learner's quizzes on a page from another's, without a name."""
    return sha256(str(journal.path).encode()).hexdigest()[:12] if journal else ""


def packed(content: dict[str, Any]) -> bytes:
    """Content as it travels: the HTML of questions is mostly the same words again."""
    # No time stamp: the same content gives the same bytes.
    return gzip.compress(msgspec.json.encode(content), compresslevel=6, mtime=0)
