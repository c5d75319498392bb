"""The events of one quiz: read from the journal, and written to it one by one.

Another session may write to the same journal meanwhile: a second notebook, the terminal, the same
cell run again. So the record looks whether the file has grown before it answers, and reads it
afresh then.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec.structs import replace

from quizbook.journal import (
    Event,
    Finished,
    ItemEntry,
    Journal,
    JournalError,
    Reported,
    Started,
    in_order,
    journal_path,
)
from quizbook.journal.events import new_id
from quizbook.model import Item, Lesson
from quizbook.session import forms
from quizbook.session.behaviours import Behaviour
from quizbook.session.drawing import Drawing
from quizbook.session.state import ItemEvent
from quizbook.words import say

DEFAULT = "default"


class Record:
    """What a learner did in a quiz. Questions met in another behaviour have states of their own."""

    def __init__(
        self,
        lesson: Lesson,
        quiz: Drawing,
        behaviour: Behaviour,
        journal: Journal | Path | str | None,
        learner: str,
    ) -> None:
        self.lesson = lesson
        self.quiz = quiz.name
        self.behaviour = behaviour
        self.pool = tuple(item.id for item in quiz.pool)
        self.twins = forms.twins(lesson)
        """Questions of two forms that test the same, by id, both ways."""
        if journal == DEFAULT:
            journal = journal_path(learner)
        self.journal = Journal(Path(journal)) if isinstance(journal, (str, Path)) else journal
        self.readings = 0
        """How often the journal was read; what was worked out from an earlier reading is stale."""
        self._size = -1
        self._unsaved: list[Event] = []
        self._unreadable = ""
        self._refused = ""
        self._forget()
        self.refresh()

    @property
    def notice(self) -> str:
        """A sentence for the learner when answers cannot be kept or read; else empty."""
        return self._refused or self._unreadable

    def _forget(self) -> None:
        self.drawn: tuple[str, ...] = ()
        """The questions drawn when this quiz was first met; of an exam that is over, handed in."""
        self._latest = ("", "")
        self.seed: str | None = None
        """What shuffled the options then; on another machine the learner may go by another name."""
        self.finished = False
        self._started = False
        self._history: dict[str, list[ItemEvent]] = {}
        self._pretested: dict[str, list[ItemEvent]] = {}
        self._end: list[ItemEvent] = []

    def refresh(self) -> None:
        """Take in what the journal holds, unless it is what is known already."""
        if self.journal is None or self._unsaved or not self.behaviour.resumes:
            return
        size = self.journal.size
        if size == self._size:
            return
        try:
            events, unreadable = self.journal.read_lesson(self.lesson.name)
        except JournalError as error:
            # What is known stays known, and the next look tries again.
            self._refused = str(error)
            return
        self._size, self._refused = size, ""
        self._unreadable = say("unreadable", count=len(unreadable)) if unreadable else ""
        self._forget()
        self.readings += 1
        # Journals of two machines are joined in any order; what came first is the same in each.
        for event in in_order(events):
            self._remember(event)

    def _remember(self, event: Event) -> None:
        self._latest = max(self._latest, (event.at, event.id))
        if isinstance(event, Started):
            # The same name in another course is another quiz.
            ours = event.quiz == self.quiz and not set(event.items).isdisjoint(self.pool)
            if ours and not self._started:
                self._started, self.drawn, self.seed = True, event.items, event.seed
        elif isinstance(event, Finished):
            if event.quiz == self.quiz and self._started and not self.finished:
                self.finished, self.drawn = True, event.items or self.drawn
                self._end.append(event)
                for events in self._history.values():
                    events.append(event)
        elif isinstance(event, Reported):
            pass  # it says something about the question, and nothing about the learner's answers
        elif self._counts(event):
            self._history.setdefault(event.item, [*self._end]).append(event)
        elif event.behaviour == "pretest":
            # A pretest after the first answer is none.
            twin = self.twins.get(event.item, event.item)
            if self._history.keys().isdisjoint({event.item, twin}):
                self._pretested.setdefault(event.item, []).append(event)

    def _counts(self, event: ItemEntry) -> bool:
        """Whether an event belongs here: of one exam, or of all quizzes in the same behaviour."""
        if self.behaviour.tells == "at-the-end":
            return event.quiz == self.quiz
        return event.behaviour == self.behaviour.name

    def of(self, item_id: str) -> list[ItemEvent]:
        """The events of one question, in their order."""
        return self._history.get(item_id, self._end)

    def pretested(self, item_id: str) -> tuple[str, list[ItemEvent]]:
        """Which question was met before the lesson, this one or its twin, and its events."""
        twin = self.twins.get(item_id, item_id)
        asked = item_id if item_id in self._pretested else twin
        return asked, self._pretested.get(asked, [])

    def about(self, item: Item) -> dict[str, Any]:
        """What an event says of the question it is about, and of the quiz it is met in."""
        return {
            "lesson": self.lesson.home(item.id).name,
            "item": item.id,
            "wording": item.wording,
            "behaviour": self.behaviour.name,
            "quiz": self.quiz,
        }

    def write(self, event: Event, *, seed: str, items: tuple[str, ...]) -> None:
        """Save an event, after the start of the quiz where this is the first.

        An answer counts whether or not it can be kept: the learner is told and goes on, and what
        could not be saved is tried again, in its order, with the next event.
        """
        if not self._started:
            self._append(
                Started(
                    at=event.at,
                    lesson=self.lesson.name,
                    quiz=self.quiz,
                    behaviour=self.behaviour.name,
                    seed=seed,
                    items=items,
                )
            )
            # Made before the start, the event comes after it.
            event = replace(event, id=new_id())
        self._append(event)

    def keep(self, event: Event) -> None:
        """Save an event that is no meeting with the quiz."""
        self._append(event)

    def all(self) -> tuple[Event, ...]:
        """Every event of the learner, of other lessons too, and what could not be saved yet.

        Raises JournalError when the journal cannot be read.
        """
        kept = self.journal.read()[0] if self.journal else ()
        return (*kept, *self._unsaved)

    def _append(self, event: Event) -> None:
        # A clock may be put back, or differ from another machine's; what follows stays behind.
        latest_at, latest_id = self._latest
        if (event.at, event.id) <= self._latest:
            event = replace(event, at=latest_at, id=new_id(after=latest_id))
        self._remember(event)
        self._unsaved.append(event)
        if self.journal is None:
            return
        try:
            while self._unsaved:
                start, end = self.journal.append(self._unsaved[0])
                del self._unsaved[0]
                # Where somebody else has written in between, the next look reads all of it.
                self._size = end if start == max(self._size, 0) else self._size
            self._refused = ""
        except JournalError as error:
            self._refused = str(error)
