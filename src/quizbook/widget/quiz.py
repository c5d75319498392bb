"""The quiz in a notebook: a session on one side, HTML forms on the other.

The trait `page` holds each question's HTML as it was when the cell ran, for an instant first
paint; it is never reassigned. The page asks once on every render and gets what has changed since,
so first paint, reload and change are one path. Each message from the page has a number and is
acknowledged with it.
"""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

import anywidget
import traitlets

from quizbook import render
from quizbook.model import ChoiceResponse
from quizbook.scoring import normalise
from quizbook.session import Session
from quizbook.session.state import State
from quizbook.session.view import Place, view
from quizbook.words import say

HERE = Path(__file__).parent
AGES = count()
PAGE_WORDS = ("run-to-go-on", "kernel-busy")


class QuizWidget(anywidget.AnyWidget):
    """Show a session's questions. Its repr and its static HTML are the same for every learner."""

    _esm = HERE / "quiz.js"
    _css = HERE / "quiz.css"
    page = traitlets.Dict().tag(sync=True)

    def __init__(self, session: Session) -> None:
        self.session = session
        # The page is told the widget's address, to put the widget back after a reload.
        address = uuid4().hex
        super().__init__(page=self._page(address), model_id=address)
        self.on_msg(self._answer)

    def __repr__(self) -> str:
        total = len(self.session.pool)
        drawn = f"{self.session.draw} of {total}" if self.session.draw else str(total)
        return f"<Quiz {self.session.lesson.name}: {drawn} question{'s' * (total != 1)}>"

    def _repr_mimebundle_(self, **options: Any) -> Any:
        bundle = super()._repr_mimebundle_(**options)
        # anywidget answers with the data alone, or with data and metadata.
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        if data is None:
            return None
        data["text/plain"] = repr(self)
        data["text/html"] = self.static()
        return data, {**metadata, "quizbook": self.session.name}

    def static(self) -> str:
        """The questions to read, in the author's order and without the learner's answers."""
        total = len(self.session.pool)
        views = [
            view(item, State(), Place(number=number, total=total, seed=""), authored=True)
            for number, item in enumerate(self.session.pool, 1)
        ]
        return render.static(self.session.lesson, views, self.session.draw)

    def _page(self, address: str) -> dict[str, Any]:
        ids = [item.id for item in self.session.items]
        return {
            "id": address,
            "age": next(AGES),
            "quiz": self.session.name,
            "label": say("quiz", title=self.session.lesson.title),
            "words": {key: say(key) for key in PAGE_WORDS},
            "order": ids,
            **self._parts(ids),
        }

    def _parts(self, ids: list[str], **shown: Any) -> dict[str, Any]:
        """What the page puts in place: the named questions, the head line and the notice."""
        many = len(self.session.items) > 1
        title = self.session.lesson.title
        return {
            "head": render.head(title, self.session.summary()) if many else "",
            "notice": self.session.notice,
            "items": {id_: self._item(id_, **shown) for id_ in ids},
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
            ids = [id_ for id_ in known if held.get(id_) != self.session.state(id_).turn]
            parts = self._parts(ids)
        elif isinstance(item_id, str) and item_id in known:
            parts = self._act(item_id, asked)
        else:
            parts = {}
        self.send({"ack": asked.get("n"), **parts})

    def _act(self, item_id: str, asked: dict[str, Any]) -> dict[str, Any]:
        """Carry out one action, unless the page showed an older state: then it gets the new one."""
        if asked.get("turn") != self.session.state(item_id).turn:
            return self._parts([item_id])
        item = self.session.item(item_id)
        raw = render.response(item.interaction, asked.get("fields"))
        given = normalise(item.interaction, raw)
        draft = given.chosen if isinstance(given, ChoiceResponse) else ()
        match asked.get("do"):
            case "submit":
                result = self.session.submit(item_id, raw)
                return self._parts([item_id], message=result.message, draft=draft)
            case "hint":
                self.session.hint(item_id)
                return self._parts([item_id], message=self._hint_told(item_id), draft=draft)
            case "reveal":
                told = self.session.reveal(item_id)
                return self._parts([item_id], message=told.message)
            case "again":
                self.session.restart(item_id)
        return self._parts([item_id])

    def _hint_told(self, item_id: str) -> str:
        item, state = self.session.item(item_id), self.session.state(item_id)
        told = say("hint-shown", number=state.hints, total=len(item.hints))
        # The verdict on the last try stays in the line, in front.
        return f"{self.session.view(item_id).status} {told}".strip()
