"""A learner's events, sorted by lesson and by the way in which each question was met."""

from __future__ import annotations

from collections.abc import Iterable

from quizbook.journal import Event, ItemEntry, Reported, Started
from quizbook.model import Item, Lesson
from quizbook.session import forms
from quizbook.session.behaviours import BEHAVIOURS
from quizbook.session.meetings import Meetings
from quizbook.session.state import ItemEvent
from quizbook.standing.history import History, Past

TELLS = {name: behaviour.tells for name, behaviour in BEHAVIOURS.items()}


class Exam(Meetings):
    """One exam: what was drawn for it, and the questions met in it."""

    def __init__(self) -> None:
        super().__init__(BEHAVIOURS["exam"])
        self.drawn: tuple[str, ...] = ()


class Met:
    """What was done in one lesson."""

    def __init__(self, lesson: Lesson) -> None:
        self.items = {item.id: item for item in lesson.items}
        self.twins = forms.twins(lesson)
        self.practised: dict[str, Past] = {}
        """By question: what was done in every behaviour that tells the verdict at once."""
        self.pretested = Meetings(BEHAVIOURS["pretest"])
        """What was given before the question, or its twin, was met otherwise."""
        self.exams: dict[str, Exam] = {}
        """By the quiz's name in the journal."""
        self._later: set[str] = set()

    @property
    def anything(self) -> bool:
        """A question of this lesson was met."""
        given = (self.pretested, *self.exams.values())
        return bool(self.practised) or any(meetings.ids for meetings in given)

    def history(self, item: Item) -> History:
        """What was made of a question where its verdict was told at once."""
        past = self.practised.get(item.id)
        return past.history() if past else History()

    def take(self, event: Event) -> None:
        """Sort in the next event; one of a question that the lesson no longer has is left out."""
        if isinstance(event, Reported):
            return  # it says something about the question, and nothing of the learner
        if isinstance(event, ItemEntry):
            if event.item in self.items:
                self._sort(event)
        elif event.behaviour != "exam":
            return
        elif isinstance(event, Started):
            # The same name in another course is another quiz.
            if not self.items.keys().isdisjoint(event.items):
                exam = self.exams.setdefault(event.quiz, Exam())
                exam.drawn = exam.drawn or event.items
        elif event.quiz in self.exams:
            self.exams[event.quiz].finish(event)

    def _sort(self, event: ItemEvent) -> None:
        item = self.items[event.item]
        # What a later version calls its behaviours is not known here, and nothing is told of it.
        match TELLS.get(event.behaviour):
            case "at-once":
                if item.id not in self.practised:
                    self.practised[item.id] = Past(item)
                self.practised[item.id].take(event)
                self._later.add(item.id)
            case "at-the-end":
                self.exams.setdefault(event.quiz, Exam()).take(item, event)
                self._later.add(item.id)
            case "later":
                if self._later.isdisjoint({item.id, self.twins.get(item.id, item.id)}):
                    self.pretested.take(item, event)


def by_lesson(lessons: Iterable[Lesson], events: Iterable[Event]) -> dict[str, Met]:
    """What was met in each lesson, by events in the order of their own times."""
    met = {lesson.name: Met(lesson) for lesson in lessons}
    for event in events:
        if event.lesson in met:
            met[event.lesson].take(event)
    return met
