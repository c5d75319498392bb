"""One learner meeting one quiz: draw, shuffle, tries, hints, submit, record, resume.

The state of every item is a function of the journal's events (`state.py`); a session keeps the
events it has read and written, and nothing else. The widget, the command line, the answer keys
and tests all go through this class.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from quizbook import scoring
from quizbook.journal import (
    Answered,
    Event,
    Hinted,
    Journal,
    JournalError,
    Restarted,
    Started,
    journal_path,
    learner_name,
)
from quizbook.journal import Revealed as RevealedEvent
from quizbook.model import InvalidResponse, Item, Lesson, Score
from quizbook.session import order
from quizbook.session.result import Result, Revealed, Summary
from quizbook.session.state import ItemEvent, State, fold
from quizbook.session.view import Place, View, view
from quizbook.words import say

BEHAVIOURS = ("practice",)
DEFAULT = "default"


class Session:
    """A quiz drawn from `lesson`, as `learner` meets it.

    `items` picks questions by id and gives their order; `draw` takes that many of them by `seed`
    (learner and lesson, when none is given). `journal=None` keeps nothing; by default the
    learner's own journal is resumed. Raises ValueError for an unknown behaviour, KeyError for an
    unknown question.

    Example: Session(bank["01_afghan_route"], journal=None).submit("office-before-article", True)
    """

    def __init__(
        self,
        lesson: Lesson,
        *,
        items: Iterable[str] | None = None,
        draw: int | None = None,
        behaviour: str = "practice",
        learner: str | None = None,
        seed: int | str | None = None,
        journal: Journal | Path | str | None = DEFAULT,
    ) -> None:
        if behaviour not in BEHAVIOURS:
            known = ", ".join(BEHAVIOURS)
            raise ValueError(f"no behaviour is called {behaviour!r}; there are: {known}")
        self.lesson = lesson
        self.behaviour = behaviour
        self.learner = learner or learner_name()
        self.seed = f"{self.learner}/{lesson.name}" if seed is None else str(seed)
        self.notice = ""
        """A sentence for the learner when answers cannot be kept or read; else empty."""
        if journal == DEFAULT:
            journal = journal_path(self.learner)
        self.journal = Journal(Path(journal)) if isinstance(journal, (str, Path)) else journal
        self._started: list[Started] = []
        self._unsaved: list[Event] = []
        self._history: dict[str, list[ItemEvent]] = {}
        for event in self._resume():
            self._remember(event)
        named = None if items is None else tuple(items)
        self.pool = lesson.items if named is None else tuple(lesson[id_] for id_ in named)
        self.draw = draw if draw is not None and draw < len(self.pool) else None
        # What tells this quiz from others of the lesson in the journal; a question added to the
        # lesson later leaves it the same quiz.
        self.name = "/".join([lesson.name, behaviour, str(draw or "all"), ",".join(named or "*")])
        self.items = self._drawn()

    def _resume(self) -> list[Event]:
        if self.journal is None:
            return []
        try:
            events, unreadable = self.journal.read()
        except JournalError as error:
            self.notice = str(error)
            return []
        if unreadable:
            self.notice = say("unreadable", count=len(unreadable))
        return [event for event in events if event.lesson == self.lesson.name]

    def _drawn(self) -> tuple[Item, ...]:
        if self.draw is None:
            return self.pool
        for event in self._started:
            if event.quiz == self.name:
                kept = tuple(item for item in self.pool if item.id in event.items)
                if kept:
                    return kept
        return order.draw(self.pool, self.draw, self.seed)

    def _remember(self, event: Event) -> None:
        if isinstance(event, Started):
            self._started.append(event)
        else:
            self._history.setdefault(event.item, []).append(event)

    def state(self, item_id: str) -> State:
        """Where the learner stands with one question."""
        return fold(self.item(item_id), self._history.get(item_id, ()))

    def item(self, item_id: str) -> Item:
        """A question of the lesson; KeyError, naming the nearest id, when there is none."""
        return self.lesson[item_id]

    def submit(self, item_id: str, raw: object) -> Result:
        """Score a response and record it. What cannot be scored is told and costs no try."""
        item, state = self.item(item_id), self.state(item_id)
        response = scoring.normalise(item.interaction, raw)
        if isinstance(response, InvalidResponse):
            return Result(item=item, score=score(item, state), valid=False, message=response.reason)
        credit = scoring.credit(item.key, response)
        told = scoring.feedback(item, response)
        message = ""
        if state.finished:
            message = say("already-finished")
        elif response in (attempt.response for attempt in state.tries):
            message = say("already-tried")
        else:
            given = scoring.to_json(item.interaction, response)
            self._record(Answered(response=given, credit=credit, **self._about(item)))
        return Result(
            item=item,
            score=score(item, self.state(item_id)),
            counted=not message,
            credit=credit,
            feedback=told,
            message=message,
        )

    def hint(self, item_id: str) -> str | None:
        """The next hint, which lowers what the next try is worth; None when there is no more."""
        item, state = self.item(item_id), self.state(item_id)
        if state.finished or state.hints >= len(item.hints):
            return None
        self._record(Hinted(**self._about(item)))
        return item.hints[state.hints]

    def reveal(self, item_id: str) -> Revealed:
        """The answer and why, once there is a valid try; later tries add nothing."""
        item, state = self.item(item_id), self.state(item_id)
        if not state.tries and not state.finished:
            return Revealed(shown=False, message=say("try-first"))
        if not state.finished:
            self._record(RevealedEvent(**self._about(item)))
        texts = {choice.id: choice.text for choice in item.interaction.choices}
        key = tuple(text for id_, text in texts.items() if id_ in item.key.correct)
        return Revealed(shown=True, key=key, explanation=item.explanation)

    def restart(self, item_id: str) -> None:
        """Start a question again: its history is kept, and its score stays as it is."""
        item = self.item(item_id)
        if self.state(item_id).tries:
            self._record(Restarted(**self._about(item)))

    def summary(self) -> Summary:
        """Points and questions so far."""
        states = [(item, self.state(item.id)) for item in self.items]
        earned = sum(state.earned * item.points for item, state in states)
        return Summary(
            score=Score(earned, sum(item.points for item in self.items)),
            answered=sum(bool(state.tries or state.practising) for _, state in states),
            total=len(states),
        )

    def view(
        self, item_id: str, *, message: str = "", draft: tuple[str, ...] | None = None
    ) -> View:
        """What the learner may see of one question now."""
        item = self.item(item_id)
        objective = self.lesson.objectives.get(item.objective or "")
        number = next((n for n, other in enumerate(self.items, 1) if other.id == item_id), 1)
        place = Place(number=number, total=len(self.items), seed=self.seed, objective=objective)
        return view(item, self.state(item_id), place, message=message, draft=draft)

    def _about(self, item: Item) -> dict[str, Any]:
        return {"lesson": self.lesson.name, "item": item.id, "wording": item.wording}

    def _record(self, event: Event) -> None:
        if not any(started.quiz == self.name for started in self._started):
            ids = tuple(item.id for item in self.items)
            self._write(
                Started(
                    lesson=self.lesson.name,
                    quiz=self.name,
                    behaviour=self.behaviour,
                    seed=self.seed,
                    items=ids,
                )
            )
        self._write(event)

    def _write(self, event: Event) -> None:
        # An answer counts whether or not it can be kept: the learner is told and goes on, and
        # what could not be saved is tried again, in its order, with the next event.
        self._remember(event)
        self._unsaved.append(event)
        if self.journal is None:
            return
        try:
            while self._unsaved:
                self.journal.append(self._unsaved[0])
                del self._unsaved[0]
            self.notice = ""
        except JournalError as error:
            self.notice = str(error)


def score(item: Item, state: State) -> Score:
    """The points of an item so far."""
    return Score(state.earned * item.points, item.points)
