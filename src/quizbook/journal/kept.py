"""What a journal holds, counted by lesson: to be shown, and to be told before it is erased."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

from quizbook.journal.events import Answered, Event, Started
from quizbook.journal.unread import Unread

if TYPE_CHECKING:
    from quizbook.journal import Journal


class Kept(Struct, frozen=True, kw_only=True):
    """How much a journal holds, and of which lessons."""

    entries: dict[str, int]
    """All that is kept, by lesson."""
    answers: dict[str, int]
    """The answers among them, by lesson."""
    lessons: tuple[str, ...]
    """Sorted; what a quiz from several lessons begins with belongs to none of them."""
    unreadable: Unread = Unread()
    """Lines that cannot be read."""
    torn: bool = False
    """Ends of lines that a crash cut short were set aside."""

    def count(self, lesson: str | None = None) -> int:
        """Entries of a lesson, or all of them."""
        return self.entries.get(lesson, 0) if lesson else sum(self.entries.values())

    def holds(self, lesson: str | None = None) -> bool:
        """Whether anything is there to erase; what cannot be read goes with everything alone."""
        return bool(self.count(lesson) or (lesson is None and (self.unreadable.count or self.torn)))


def kept_in(journal: Journal) -> Kept:
    """What a journal holds; JournalError where it cannot be read."""
    (entries, answers, lessons), unreadable = journal.fold(counted)
    return Kept(
        entries=entries,
        answers=answers,
        lessons=tuple(sorted(lessons)),
        unreadable=unreadable,
        torn=journal.torn.exists(),
    )


def counted(events: Iterable[Event]) -> tuple[Counter[str], Counter[str], set[str]]:
    """Entries and answers by lesson, and the lessons."""
    entries: Counter[str] = Counter()
    answers: Counter[str] = Counter()
    lessons: set[str] = set()
    for event in events:
        entries[event.lesson] += 1
        answers[event.lesson] += isinstance(event, Answered)
        if not isinstance(event, Started):
            lessons.add(event.lesson)
    return entries, answers, lessons
