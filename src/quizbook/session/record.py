"""One quiz's events: read from the journal, and written to it one at a time.

Another session may write to the same journal meanwhile: a second notebook, the terminal, the same
cell run again. So the record looks whether the file has grown before it answers.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec.structs import replace

from quizbook.journal import (
    Answered,
    Drafted,
    Event,
    Journal,
    JournalError,
    Reading,
    Started,
    journal_path,
)
from quizbook.journal.events import happened, new_id
from quizbook.model import Item, Lesson
from quizbook.session.behaviours import Behaviour
from quizbook.session.drawing import Drawing
from quizbook.session.known import Known
from quizbook.session.state import State

DEFAULT = "default"


class Record:
    """What a learner did in a quiz, as the journal has it, and what they do now."""

    def __init__(
        self,
        lesson: Lesson,
        quiz: Drawing,
        behaviour: Behaviour,
        journal: Journal | Path | str | None,
        learner: str,
    ) -> None:
        self.lesson, self.behaviour, self._quiz = lesson, behaviour, quiz
        if journal == DEFAULT:
            journal = journal_path(learner)
        self.journal = Journal(Path(journal)) if isinstance(journal, (str, Path)) else journal
        self._reading = Reading(lesson.name)
        self._size = -1
        self._unsaved: list[Event] = []
        self._unreadable = ""
        self._refused = ""
        self._forget()
        self.refresh()
        if self.journal is not None and not behaviour.resumes:
            self._take_drafts(self.journal)

    @property
    def notice(self) -> str:
        """A sentence for the learner when answers cannot be kept or read; else empty."""
        return self._refused or self._unreadable

    def _forget(self) -> None:
        self.known = Known(self.lesson, self._quiz, self.behaviour)
        """By what the journal held when it was last looked at."""

    def _take(self, event: Event) -> None:
        self.known.take(
            event
        )  # of what is known now: forgetting has put it in the place of another

    def refresh(self) -> None:
        """Take in what the journal holds, unless it is what is known already."""
        if self.journal is None or self._unsaved or not self.behaviour.resumes:
            return
        size = self.journal.size
        if size == self._size:
            return
        try:
            self.journal.follow(self._reading, self._forget, self._take)
        except JournalError as error:
            # What is known stays known, and the next look tries again.
            self._refused = str(error)
            return
        self._size, self._refused = size, ""
        self._unreadable = self._reading.unreadable.told()

    def _take_drafts(self, journal: Journal) -> None:
        """Where earlier answers do not come back, what was begun after the last of them does."""
        begun: dict[str, list[Drafted]] = {}

        def take(event: Event) -> None:
            if isinstance(event, Answered | Drafted) and event.behaviour == self.behaviour.name:
                if isinstance(event, Answered):
                    begun.pop(event.item, None)
                elif event.lesson == homes.get(event.item):
                    begun.setdefault(event.item, []).append(event)

        homes = {item.id: self.lesson.home(item.id).name for item in self._quiz.pool}
        reading = Reading(None if self.lesson.homes else self.lesson.name)
        try:
            journal.follow(reading, begun.clear, take)
        except JournalError as error:
            self._refused = str(error)
            return
        self._unreadable = reading.unreadable.told()
        for id_, events in begun.items():
            for event in events:
                self.known.met.take(self.lesson[id_], event)

    def state(self, item: Item) -> State:
        """Where the learner stands with a question of the lesson."""
        self.refresh()
        return self.known.met.state(item)

    def about(self, item: Item) -> dict[str, Any]:
        """What an event says of the question it is about, and of the quiz it is met in."""
        return {
            "lesson": self.lesson.home(item.id).name,
            "item": item.id,
            "wording": item.wording,
            "behaviour": self.behaviour.name,
            "quiz": self._quiz.name,
        }

    def write(self, event: Event, *, seed: str, items: tuple[str, ...]) -> None:
        """Save an event, after the start of the quiz where this is the first.

        An answer counts whether or not it can be kept: the learner is told and goes on, and what
        could not be saved is tried again, in its order, with the next event.
        """
        if not self.known.started:
            self._append(
                Started(
                    at=event.at,
                    lesson=self.lesson.name,
                    quiz=self._quiz.name,
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
        latest_at, latest_id = self.known.latest
        if happened(event) <= self.known.latest:
            event = replace(event, at=latest_at, id=new_id(after=latest_id))
        self.known.take(event)
        self._unsaved.append(event)
        if self.journal is None:
            return
        try:
            while self._unsaved:
                saved = self._unsaved[0]
                start, end = self.journal.append(saved)
                del self._unsaved[0]
                # Where somebody else has written in between, the next look reads all of it.
                if self._reading.pass_over(start, saved):
                    self._size = end
            self._refused = ""
        except JournalError as error:
            self._refused = str(error)
