"""What is due, from all lessons of a bank, in the order in which it is best asked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from msgspec import Struct

from quizbook.journal import Answered, Event, ItemEntry, Journal, Unread, in_order
from quizbook.model import Bank, Item, Lesson
from quizbook.schedule.memory import Remembering
from quizbook.schedule.sitting import PAUSE, Sittings, counts, moment
from quizbook.words import say

MIXED = "*"
"""The name of a quiz from several lessons: no file of a bank can be called so."""


class Due(Struct, frozen=True, kw_only=True):
    """A question that was answered before, and the day on which to ask it again."""

    lesson: str
    item: Item
    day: date
    """In UTC."""
    last: datetime
    """When anything last happened with it."""
    surely_wrong: bool = False
    """It was last answered wrong, by a learner who had been certain."""


def known(bank: Bank, events: Iterable[Event]) -> tuple[Due, ...]:
    """Every question that this learner has answered, in the order of the bank.

    One that has changed since is due at once. Questions of the forms of a test are left out.
    """
    return remembered(bank, in_order(events))


def known_in(journal: Journal, bank: Bank) -> tuple[tuple[Due, ...], Unread]:
    """The same for a journal, however long, and which of its lines cannot be read.

    Raises JournalError when the journal cannot be read.
    """
    return journal.fold(lambda events: remembered(bank, events))


def remembered(bank: Bank, events: Iterable[Event]) -> tuple[Due, ...]:
    """The same for events that come in the order of their times."""
    asked = {
        (lesson.name, item.id): Asked(lesson.name, item)
        for lesson in bank.lessons.values()
        for item in lesson.items
        if item.form is None
    }
    for event in events:
        if isinstance(event, ItemEntry) and counts(event):
            question, at = asked.get((event.lesson, event.item)), moment(event.at)
            if question and at:
                question.take(at, event)
    return tuple(found for question in asked.values() if (found := question.due()))


class Asked:
    """A question, and what its events have come to."""

    def __init__(self, lesson: str, item: Item) -> None:
        self.lesson, self.item = lesson, item
        self._sittings, self._remembering = Sittings(item), Remembering()
        self._answered = False

    def take(self, at: datetime, event: ItemEntry) -> None:
        """One more event."""
        self._answered = self._answered or isinstance(event, Answered)
        if recall := self._sittings.take(at, event):
            self._remembering.take(recall)

    def due(self) -> Due | None:
        """When to ask it again; None when it was never answered."""
        last, found = self._sittings.last, self._remembering.memory
        if last is None or not self._answered:
            return None
        day, sure = (found.due, found.surely_wrong) if found else (last, False)
        return Due(lesson=self.lesson, item=self.item, day=day.date(), last=last, surely_wrong=sure)


def due(standings: Iterable[Due], at: datetime) -> tuple[Due, ...]:
    """What to ask at this moment: first what was surely wrong, then what is longest overdue.

    What is still in its sitting waits: an answer to it would tell nothing.
    """
    now = [each for each in standings if ready(each, at)]
    return tuple(sorted(now, key=lambda each: (not each.surely_wrong, each.day)))


def ready(each: Due, at: datetime) -> bool:
    """Whether a question's day has come and its sitting is over."""
    return each.day <= at.date() and at - each.last >= PAUSE


def next_day(standings: Iterable[Due], at: datetime) -> date | None:
    """The first day on which something is due that is not due now; None when nothing ever is."""
    days = [max(each.day, (each.last + PAUSE).date()) for each in standings if not ready(each, at)]
    return min(days, default=None)


def mixed(bank: Bank, queue: Iterable[Due]) -> Lesson:
    """A quiz of these questions, each of which goes on belonging to its own lesson."""
    queue = tuple(queue)
    return Lesson(
        name=MIXED,
        title=say("review-title"),
        items=tuple(each.item for each in queue),
        homes={each.item.id: bank[each.lesson] for each in queue},
    )
