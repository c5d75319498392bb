"""What is due, from all lessons of a bank, in the order in which it is best asked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from msgspec import Struct

from quizbook.journal import Answered, Event, ItemEntry
from quizbook.model import Bank, Item, Lesson
from quizbook.schedule.memory import memory
from quizbook.schedule.sitting import PAUSE, counts, moment, recalls
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
    histories: dict[tuple[str, str], list[tuple[datetime, ItemEntry]]] = {}
    for event in events:
        if counts(event) and isinstance(event, ItemEntry) and (at := moment(event.at)):
            histories.setdefault((event.lesson, event.item), []).append((at, event))
    return tuple(
        found
        for lesson in bank.lessons.values()
        for item in lesson.items
        if item.form is None
        and (history := histories.get((lesson.name, item.id)))
        and (found := standing(lesson.name, item, history))
    )


def standing(lesson: str, item: Item, history: list[tuple[datetime, ItemEntry]]) -> Due | None:
    """One question; None when it was never answered."""
    history = sorted(history, key=lambda entry: entry[0])
    last = history[-1][0]
    found = memory(recalls(item, history))
    if found:
        day, sure = found.due.date(), found.surely_wrong
        return Due(lesson=lesson, item=item, day=day, last=last, surely_wrong=sure)
    if any(isinstance(event, Answered) for _, event in history):
        return Due(lesson=lesson, item=item, day=last.date(), last=last)
    return None


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
