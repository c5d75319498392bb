"""The events of one quiz: read once from the journal, and written to it one by one."""

from __future__ import annotations

from pathlib import Path

from quizbook.journal import (
    Event,
    Finished,
    ItemEntry,
    Journal,
    JournalError,
    Started,
    journal_path,
)
from quizbook.session.behaviours import Behaviour
from quizbook.session.state import ItemEvent
from quizbook.words import say

DEFAULT = "default"


class Record:
    """What a learner did in a quiz. Questions met in another behaviour have states of their own."""

    def __init__(
        self,
        lesson: str,
        quiz: str,
        behaviour: Behaviour,
        journal: Journal | Path | str | None,
        learner: str,
    ) -> None:
        self.lesson = lesson
        self.quiz = quiz
        self.behaviour = behaviour
        self.notice = ""
        if journal == DEFAULT:
            journal = journal_path(learner)
        self.journal = Journal(Path(journal)) if isinstance(journal, (str, Path)) else journal
        self.drawn: tuple[str, ...] = ()
        """The questions drawn when this quiz was first met."""
        self.finished = False
        self._started = False
        self._unsaved: list[Event] = []
        self._history: dict[str, list[ItemEvent]] = {}
        self._pretested: dict[str, list[ItemEvent]] = {}
        self._end: list[ItemEvent] = []
        for event in self._resume():
            if event.lesson == lesson:
                self._remember(event)

    def _resume(self) -> tuple[Event, ...]:
        if self.journal is None:
            return ()
        try:
            events, unreadable = self.journal.read()
        except JournalError as error:
            self.notice = str(error)
            return ()
        if unreadable:
            self.notice = say("unreadable", count=len(unreadable))
        return events if self.behaviour.resumes else ()

    def _remember(self, event: Event) -> None:
        if isinstance(event, Started):
            if event.quiz == self.quiz and not self._started:
                self._started, self.drawn = True, event.items
        elif isinstance(event, Finished):
            if event.quiz == self.quiz and not self.finished:
                self.finished = True
                self._end.append(event)
                for events in self._history.values():
                    events.append(event)
        elif self._counts(event):
            self._history.setdefault(event.item, [*self._end]).append(event)
        elif event.behaviour == "pretest":
            self._pretested.setdefault(event.item, []).append(event)

    def _counts(self, event: ItemEntry) -> bool:
        """Whether an event belongs here: of one exam, or of all quizzes in the same behaviour."""
        if self.behaviour.tells == "at-the-end":
            return event.quiz == self.quiz
        return event.behaviour == self.behaviour.name

    def of(self, item_id: str) -> list[ItemEvent]:
        """The events of one question, in their order."""
        return self._history.get(item_id, self._end)

    def pretested(self, item_id: str) -> list[ItemEvent]:
        """The events of one question before the lesson."""
        return self._pretested.get(item_id, [])

    def write(self, event: Event, *, seed: str, items: tuple[str, ...]) -> None:
        """Save an event, after the start of the quiz where this is the first.

        An answer counts whether or not it can be kept: the learner is told and goes on, and what
        could not be saved is tried again, in its order, with the next event.
        """
        if not self._started:
            self._append(
                Started(
                    lesson=self.lesson,
                    quiz=self.quiz,
                    behaviour=self.behaviour.name,
                    seed=seed,
                    items=items,
                )
            )
        self._append(event)

    def _append(self, event: Event) -> None:
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
