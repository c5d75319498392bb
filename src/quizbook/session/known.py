"""What a learner did in one quiz: what was drawn, and how each question stands by now.

Of the events only what they come to is kept, however many years of answers there are.
"""

from __future__ import annotations

from quizbook.journal import Event, Finished, ItemEntry, Reported, Started
from quizbook.journal.events import happened
from quizbook.model import Item, Lesson
from quizbook.session import forms
from quizbook.session.behaviours import Behaviour, find_behaviour
from quizbook.session.drawing import Drawing
from quizbook.session.meetings import Meetings
from quizbook.session.state import ItemEvent, State


class Known:
    """What was done in a quiz. Questions met in another behaviour have states of their own."""

    def __init__(self, lesson: Lesson, quiz: Drawing, behaviour: Behaviour) -> None:
        self.lesson, self.quiz, self.behaviour = lesson, quiz, behaviour
        self.latest = ("", "")
        """When the latest event happened, and its id."""
        self.started = False
        self.drawn: tuple[str, ...] = ()
        """The questions drawn when this quiz was first met; of an exam that is over, handed in."""
        self.seed: str | None = None
        """What shuffled the options then; on another machine the learner may go by another name."""
        self.first_form = ""
        """Of two forms, the one that was met first; nothing where none was."""
        self.met = Meetings(behaviour)
        self._pretested = Meetings(find_behaviour("pretest"))
        self._items = {item.id: item for item in lesson.items}
        self._pool = {item.id for item in quiz.pool}
        self._twins = forms.twins(lesson)

    @property
    def finished(self) -> bool:
        """The exam is over."""
        return self.met.end is not None

    def before(self, item: Item) -> State:
        """The state before the lesson: of the question, or of its twin where it has one.

        Who practises the questions of the pretest itself has seen them: that is no gain.
        """
        then = self._twins.get(item.id, item.id)
        met = then in self._pretested.ids
        return self._pretested.state(self._items[then]) if met else State()

    def take(self, event: Event) -> None:
        """One more event, none of which happened before those taken already."""
        self.latest = max(self.latest, happened(event))
        if isinstance(event, Started):
            # The same name in another course is another quiz.
            ours = event.quiz == self.quiz.name and not self._pool.isdisjoint(event.items)
            if ours and not self.started:
                self.started, self.drawn, self.seed = True, event.items, event.seed
            met_first = forms.by_quiz(self.lesson, event.quiz, event.items)
            self.first_form = self.first_form or met_first
        elif isinstance(event, Finished):
            if event.quiz == self.quiz.name and self.started and not self.finished:
                self.drawn = event.items or self.drawn
                self.met.finish(event)
        elif isinstance(event, Reported):
            pass  # it says something about the question, and nothing about the learner's answers
        elif event.item in self._items:
            self._sort(self._items[event.item], event)

    def _sort(self, item: Item, event: ItemEvent) -> None:
        same = {item.id, self._twins.get(item.id, item.id)}
        if self._counts(event):
            self.met.take(item, event)
        # A pretest after the first answer is none.
        elif event.behaviour == "pretest" and self.met.ids.isdisjoint(same):
            self._pretested.take(item, event)

    def _counts(self, event: ItemEntry) -> bool:
        """Whether an event belongs here: of one exam, or of all quizzes in the same behaviour."""
        if self.behaviour.tells == "at-the-end":
            return event.quiz == self.quiz.name
        return event.behaviour == self.behaviour.name
