"""The questions that a learner has met in one way, each with what its events have come to."""

from __future__ import annotations

from collections.abc import KeysView

from quizbook.journal import Finished
from quizbook.model import Item
from quizbook.session.behaviours import Behaviour
from quizbook.session.state import ItemEvent, Meeting, State


class Meetings:
    """Questions met in a behaviour, or in one exam."""

    def __init__(self, behaviour: Behaviour) -> None:
        self.behaviour = behaviour
        self.end: Finished | None = None
        """What ended the exam."""
        self._met: dict[str, Meeting] = {}

    @property
    def ids(self) -> KeysView[str]:
        """The questions that something has happened with, as they were met."""
        return self._met.keys()

    def take(self, item: Item, event: ItemEvent) -> None:
        """One more event of a question."""
        if item.id not in self._met:
            self._met[item.id] = self._first(item)
        self._met[item.id].take(event)

    def finish(self, event: Finished) -> None:
        """The end of the exam, for every question; a second one changes nothing."""
        self.end = event
        for meeting in self._met.values():
            meeting.take(event)

    def state(self, item: Item) -> State:
        """How a question stands; one that nothing has happened with as at the end of the exam."""
        return (self._met.get(item.id) or self._first(item)).state

    def _first(self, item: Item) -> Meeting:
        meeting = Meeting(item, self.behaviour)
        if self.end:
            meeting.take(self.end)
        return meeting
