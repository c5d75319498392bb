"""Where a learner stands with each question of a quiz, carried on as the record grows."""

from __future__ import annotations

from quizbook.model import Item
from quizbook.session.behaviours import find_behaviour
from quizbook.session.record import Record
from quizbook.session.state import State, fold


class Standings:
    """The states of a lesson's questions, by what the record holds now."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._states: dict[str, tuple[int, int, State]] = {}

    def now(self, item_id: str) -> State:
        """The state of one question; KeyError, naming the nearest id, when there is none."""
        item = self.record.lesson[item_id]
        self.record.refresh()
        events, reading = self.record.of(item_id), self.record.readings
        # The events only grow until the journal is read again, so a state is carried on.
        read_at, seen, state = self._states.get(item_id, (reading, 0, State()))
        if read_at != reading:
            seen, state = 0, State()
        if seen < len(events):
            state = fold(item, events[seen:], self.record.behaviour, state)
        self._states[item_id] = (reading, len(events), state)
        return state

    def before(self, item: Item) -> State:
        """The state before the lesson: of the question, or of its twin."""
        asked, events = self.record.pretested(item.id)
        return fold(self.record.lesson[asked], events, find_behaviour("pretest"))
