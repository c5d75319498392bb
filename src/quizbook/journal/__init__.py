"""The attempt journal: an append-only file with one line of JSON for each thing a learner did.

Everything else (resume, progress, reviews, exports) is a function of what stands here. Journals
merge by concatenation: every event has an id, and one that stands twice is read once. Events come
in the file's order; which of them still counts is for the reader to say. A crash costs at most
the event that nobody had been told was saved, and no byte is ever thrown away.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

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
    Unreadable,
    decode,
    encode,
    in_order,
)
from quizbook.journal.file import mend, opened, remains, rewrite, write
from quizbook.journal.learner import FOLDER, journal_path, journals, learner_name
from quizbook.journal.private import close_file, close_folder, is_open, make_folder
from quizbook.journal.reading import UnorderedError, held, one_by_one
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
    "Reported",
    "Restarted",
    "Revealed",
    "Started",
    "Unreadable",
    "decode",
    "encode",
    "in_order",
    "journal_path",
    "learner_name",
]

T = TypeVar("T")

# What the system's error is called in the catalogue.
WHY = {
    errno.ENOSPC: "why-full",
    errno.EDQUOT: "why-quota",
    errno.EFBIG: "why-too-long",
    errno.EROFS: "why-read-only",
    errno.EACCES: "why-forbidden",
    errno.EPERM: "why-forbidden",
    errno.EISDIR: "why-folder",
    errno.EEXIST: "why-in-the-way",
    errno.ENOTDIR: "why-in-the-way",
}


class JournalError(Exception):
    """A journal cannot be written or read; the message is a sentence for the learner."""


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

    def read_lesson(self, lesson: str) -> tuple[tuple[Event, ...], tuple[Unreadable, ...]]:
        """The events of one lesson, and the lines that cannot be read; quick in a long journal."""
        self.guard()
        try:
            with opened(self.path, "r+") as file:
                mend(file, self.torn)
                reading = held(str(self.path.absolute()), lesson)
                reading.take_in(file)
                return tuple(reading.events.values()), tuple(reading.unreadable)
        except OSError:
            # Not there, or not to be written to: what can be read of it is.
            events, unreadable = self.read()
            return tuple(event for event in events if event.lesson == lesson), unreadable

    def fold(self, use: Callable[[Iterable[Event]], T]) -> tuple[T, tuple[Unreadable, ...]]:
        """What `use` makes of all events as they happened, and the lines that cannot be read.

        A journal whose lines stand in that order is gone through once, and however long it is, it
        takes no room; one that was joined from several is read whole and sorted.
        """
        self.guard()
        try:
            with opened(self.path, "r+") as file:
                mend(file, self.torn)
                return use(one_by_one(file)), ()
        except (UnorderedError, OSError):
            events, unreadable = self.read()
            return use(in_order(events)), unreadable

    def _content(self) -> bytes:
        try:
            with opened(self.path, "r+") as file:
                mend(file, self.torn)
                end = file.seek(0, os.SEEK_END)
                file.seek(0)
                return file.read(end)
        except FileNotFoundError:
            raise
        except OSError:
            # What cannot be mended, or not even be written to, can often still be read.
            return self.path.read_bytes()


def why(error: OSError, path: Path) -> str:
    """The reason of a system's error, in the learner's words."""
    return say(WHY.get(error.errno or 0, "why-else"), path=path, detail=error.strerror)
