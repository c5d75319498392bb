"""A learner's events, sorted by lesson and by the way in which each question was met."""

from __future__ import annotations

from collections.abc import Iterable

from quizbook.journal import Event, Finished, ItemEntry, Reported, Started
from quizbook.model import Item, Lesson
from quizbook.session import forms
from quizbook.session.behaviours import BEHAVIOURS
from quizbook.session.state import ItemEvent
from quizbook.standing.history import History, Past

TELLS = {name: behaviour.tells for name, behaviour in BEHAVIOURS.items()}


class Exam:
    """One exam: what was drawn for it, and what was given in it."""

    def __init__(self) -> None:
        self.drawn: tuple[str, ...] = ()
        self.events: dict[str, list[ItemEvent]] = {}
        self.end: list[ItemEvent] = []

    def take(self, event: ItemEntry) -> None:
        """Keep an event of one question, after the end of the exam where that was before."""
        self.events.setdefault(event.item, [*self.end]).append(event)  # type: ignore[arg-type]

    def finish(self, event: Finished) -> None:
        """Hand it in; a second time changes nothing."""
        if not self.end:
            self.end.append(event)
            for events in self.events.values():
                events.append(event)


class Met:
    """What was done in one lesson."""

    def __init__(self, lesson: Lesson) -> None:
        self.items = {item.id: item for item in lesson.items}
        self.twins = forms.twins(lesson)
        self.practised: dict[str, Past] = {}
        """By question: what was done in every behaviour that tells the verdict at once."""
        self.pretested: dict[str, list[ItemEvent]] = {}
        """By question: what was given before the question, or its twin, was met otherwise."""
        self.exams: dict[str, Exam] = {}
        """By the quiz's name in the journal."""
        self._later: set[str] = set()

    @property
    def anything(self) -> bool:
        """A question of this lesson was met."""
        given = (self.practised, self.pretested, *(exam.events for exam in self.exams.values()))
        return any(given)

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
        if isinstance(event, Finished):
            return
        # What a later version calls its behaviours is not known here, and nothing is told of it.
        match TELLS.get(event.behaviour):
            case "at-once":
                if event.item not in self.practised:
                    self.practised[event.item] = Past(self.items[event.item])
                self.practised[event.item].take(event)
                self._later.add(event.item)
            case "at-the-end":
                self.exams.setdefault(event.quiz, Exam()).take(event)
                self._later.add(event.item)
            case "later":
                if self._later.isdisjoint({event.item, self.twins.get(event.item, event.item)}):
                    self.pretested.setdefault(event.item, []).append(event)


def by_lesson(lessons: Iterable[Lesson], events: Iterable[Event]) -> dict[str, Met]:
    """What was met in each lesson, by events in the order of their own times."""
    met = {lesson.name: Met(lesson) for lesson in lessons}
    for event in events:
        if event.lesson in met:
            met[event.lesson].take(event)
    return met
