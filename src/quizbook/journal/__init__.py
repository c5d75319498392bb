"""The attempt journal: an append-only file with one line of JSON for each thing a learner did.

Everything else (resume, progress, reviews, exports) is a function of what stands here. Journals
merge by concatenation: every event has an id, and one that stands twice is read once. Events come
in the file's order; which of them still counts is for the reader to say. A crash costs at most
the event that nobody had been told was saved, and no byte is ever thrown away.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from quizbook.journal.coding import Unreadable, decode, encode
from quizbook.journal.errors import JournalError, why
from quizbook.journal.events import (
    Answered,
    Drafted,
    Event,
    Finished,
    Hinted,
    ItemEntry,
    Reported,
    Restarted,
    Revealed,
    Started,
    in_order,
)
from quizbook.journal.file import at_hand, mend, opened, remains, rewrite, write
from quizbook.journal.kept import Kept, kept_in
from quizbook.journal.learner import FOLDER, journal_path, journals, learner_name
from quizbook.journal.private import close_file, close_folder, is_open, make_folder
from quizbook.journal.reading import Reading, UnorderedError
from quizbook.journal.unread import Unread
from quizbook.words import say

__all__ = [
    "Answered",
    "Drafted",
    "Event",
    "Finished",
    "Hinted",
    "ItemEntry",
    "Journal",
    "JournalError",
    "Kept",
    "Reading",
    "Reported",
    "Restarted",
    "Revealed",
    "Started",
    "Unread",
    "Unreadable",
    "decode",
    "encode",
    "in_order",
    "journal_path",
    "kept_in",
    "learner_name",
]

T = TypeVar("T")


class Journal:
    """One learner's journal. The file is opened for each call and may be shared by processes."""

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)

    @property
    def torn(self) -> Path:
        """Where the ends of lines that a crash cut short are set aside."""
        return self.path.with_name(f"{self.path.name}.torn")

    @property
    def size(self) -> int:
        """How long the file is, in bytes; 0 where there is none to be seen."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    def append(self, event: Event) -> tuple[int, int]:
        """Save an event. It is on the disk when this returns; after an error none of it is.

        Returns where its line begins and ends, in bytes.
        """
        line = encode(event)
        try:
            self._make_room()
            with opened(self.path, "a+") as file:
                mend(file, self.torn)
                return write(file, line)
        except OSError as error:
            raise JournalError(say("cannot-save", why=why(error, self.path))) from error

    def add(self, events: Iterable[Event]) -> tuple[Event, ...]:
        """Save the events that do not stand here yet, all of them or none; which these are."""
        try:
            self._make_room()
            with opened(self.path, "a+") as file:
                mend(file, self.torn)
                file.seek(0)
                known = {event.id for event in decode(file.readall())[0]}
                news = {event.id: event for event in in_order(events) if event.id not in known}
                if news:
                    write(file, b"".join(map(encode, news.values())))
                return tuple(news.values())
        except OSError as error:
            raise JournalError(say("cannot-add", why=why(error, self.path))) from error

    def erase(self, lesson: str | None = None) -> None:
        """Take out everything, or every event of one lesson; after an error nothing is gone.

        What cannot be read and was set aside goes with everything, and stays with one lesson.
        """
        try:
            if lesson is None:
                self.path.unlink(missing_ok=True)
                self.torn.unlink(missing_ok=True)
            elif self.path.exists():
                rewrite(self.path, lambda content: remains(content, lesson), self.torn)
        except OSError as error:
            raise JournalError(say("cannot-erase", why=why(error, self.path))) from error

    def guard(self) -> str:
        """Close everything here to other people; a sentence for the learner where it stays open.

        Of folders only the one that journals have to themselves is closed; what stands in it is
        out of reach then.
        """
        places = [self.path, self.torn]
        for file in places:
            close_file(file)
        if self._has_own_folder():
            close_folder(self.path.parent)
            places = [self.path.parent]
        seen = next(filter(is_open, places), None)
        return say("seen-by-others", path=seen) if seen else ""

    def _has_own_folder(self) -> bool:
        return self.path.parent.name == FOLDER and self.path.parent == journals()

    def _make_room(self) -> None:
        if not self.path.parent.is_dir():
            make_folder(self.path.parent)
        elif self._has_own_folder():
            close_folder(self.path.parent)

    def read(self) -> tuple[tuple[Event, ...], tuple[Unreadable, ...]]:
        """All events, and the lines that cannot be read. No file yet: no events."""
        self.guard()
        try:
            return decode(self._content())
        except FileNotFoundError:
            return (), ()
        except OSError as error:
            raise JournalError(say("cannot-read", why=why(error, self.path))) from error

    def follow(
        self, reading: Reading, forget: Callable[[], None], take: Callable[[Event], None]
    ) -> None:
        """Give `take` what has come since the last time, as it happened.

        `forget` comes first where everything is given: the first time, where the file is another
        one now, and where journals were joined.
        """
        self.guard()
        try:
            with at_hand(self.path, self.torn) as file:
                if reading.is_new(file):
                    forget()
                try:
                    for event in reading.news(file):
                        take(event)
                except UnorderedError:
                    forget()
                    for event in reading.everything(file):
                        take(event)
        except FileNotFoundError:
            reading.begin()
            forget()
        except OSError as error:
            reading.begin()
            raise JournalError(say("cannot-read", why=why(error, self.path))) from error

    def fold(self, use: Callable[[Iterable[Event]], T]) -> tuple[T, Unread]:
        """What `use` makes of all events as they happened, and which lines cannot be read.

        However long the journal is, it takes no room. `use` begins anew where lines turn out to be
        out of order.
        """
        self.guard()
        reading = Reading()
        try:
            with at_hand(self.path, self.torn) as file:
                try:
                    return use(reading.news(file)), reading.unreadable
                except UnorderedError:
                    return use(reading.everything(file)), reading.unreadable
        except FileNotFoundError:
            return use(()), Unread()
        except OSError as error:
            raise JournalError(say("cannot-read", why=why(error, self.path))) from error

    def _content(self) -> bytes:
        with at_hand(self.path, self.torn) as file:
            end = file.seek(0, os.SEEK_END)
            file.seek(0)
            return file.read(end)
