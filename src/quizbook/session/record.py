"""What a learner did in one quiz: read from the journal, and written to it one event at a time.

Another session may write to the same journal meanwhile: a second notebook, the terminal, the same
cell run again. So the record looks whether the file has grown before it answers. Of the events it
keeps what they come to: a state for each question, however many years of answers there are.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec.structs import replace

from quizbook.journal import (
    Answered,
    Drafted,
    Event,
    Finished,
    ItemEntry,
    Journal,
    JournalError,
    Reading,
    Reported,
    Started,
    journal_path,
)
from quizbook.journal.events import happened, new_id
from quizbook.model import Item, Lesson
from quizbook.session import forms
from quizbook.session.behaviours import Behaviour, find_behaviour
from quizbook.session.drawing import Drawing
from quizbook.session.meetings import Meetings
from quizbook.session.state import ItemEvent, State

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
        self._reading = Reading(lesson.name)
        self._size = -1
        self._unsaved: list[Event] = []
        self._unreadable = ""
        self._refused = ""
        self._items = {item.id: item for item in lesson.items}
        self._forget()
        self.refresh()
        if self.journal is not None and not behaviour.resumes:
            self._take_drafts(self.journal)

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
        self.first_form = ""
        """Of two forms, the one that was met first; nothing where none was."""
        self._started = False
        self._met = Meetings(self.behaviour)
        self._pretested = Meetings(find_behaviour("pretest"))

    def refresh(self) -> None:
        """Take in what the journal holds, unless it is what is known already."""
        if self.journal is None or self._unsaved or not self.behaviour.resumes:
            return
        size = self.journal.size
        if size == self._size:
            return
        try:
            self.journal.follow(self._reading, self._forget, self._remember)
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

        homes = {id_: self.lesson.home(id_).name for id_ in self.pool}
        reading = Reading(None if self.lesson.homes else self.lesson.name)
        try:
            journal.follow(reading, begun.clear, take)
        except JournalError as error:
            self._refused = str(error)
            return
        self._unreadable = reading.unreadable.told()
        for id_, events in begun.items():
            for event in events:
                self._met.take(self._items[id_], event)

    def _remember(self, event: Event) -> None:
        self._latest = max(self._latest, happened(event))
        if isinstance(event, Started):
            # The same name in another course is another quiz.
            ours = event.quiz == self.quiz and not set(event.items).isdisjoint(self.pool)
            if ours and not self._started:
                self._started, self.drawn, self.seed = True, event.items, event.seed
            met_first = forms.by_quiz(self.lesson, event.quiz, event.items)
            self.first_form = self.first_form or met_first
        elif isinstance(event, Finished):
            if event.quiz == self.quiz and self._started and not self._met.end:
                self.drawn = event.items or self.drawn
                self._met.finish(event)
        elif isinstance(event, Reported):
            pass  # it says something about the question, and nothing about the learner's answers
        elif event.item in self._items:
            self._sort(self._items[event.item], event)

    def _sort(self, item: Item, event: ItemEvent) -> None:
        if self._counts(event):
            self._met.take(item, event)
        # A pretest after the first answer is none.
        elif event.behaviour == "pretest" and self._met.ids.isdisjoint(self._same(item)):
            self._pretested.take(item, event)

    def _same(self, item: Item) -> tuple[str, str]:
        """A question and its twin."""
        return item.id, self.twins.get(item.id, item.id)

    def _counts(self, event: ItemEntry) -> bool:
        """Whether an event belongs here: of one exam, or of all quizzes in the same behaviour."""
        if self.behaviour.tells == "at-the-end":
            return event.quiz == self.quiz
        return event.behaviour == self.behaviour.name

    def state(self, item: Item) -> State:
        """Where the learner stands with a question of the lesson."""
        self.refresh()
        return self._met.state(item)

    def before(self, item: Item) -> State:
        """The state before the lesson: of the question, or of its twin where it has one.

        Who practises the questions of the pretest itself has seen them: that is no gain.
        """
        then = self.twins.get(item.id, item.id)
        met = then in self._pretested.ids
        return self._pretested.state(self._items[then]) if met else State()

    @property
    def finished(self) -> bool:
        """The exam is over."""
        return self._met.end is not None

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
        if happened(event) <= self._latest:
            event = replace(event, at=latest_at, id=new_id(after=latest_id))
        self._remember(event)
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
