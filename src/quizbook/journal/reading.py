"""A journal gone through as it happened, and on from there when it has grown.

However long it is, it takes no room: a block of lines is in memory at a time. The file stays the
only truth: where it does not go on from what was read, it is read anew.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator

from quizbook.journal.coding import encode
from quizbook.journal.events import Event, happened
from quizbook.journal.lines import blocks, events_in
from quizbook.journal.merging import merged
from quizbook.journal.unread import Unread

LOOK_BACK = 1024
"""Bytes; more than a usual line, whose id no other line has."""


class UnorderedError(Exception):
    """An event stands behind a later one."""


class Reading:
    """How far somebody has come in a journal, reading one lesson's events or all."""

    def __init__(self, lesson: str | None = None) -> None:
        self.lesson = lesson
        self.begin()

    def begin(self) -> None:
        """Go back to the start."""
        self.unreadable = Unread()
        """Lines that are no event."""
        self._file = (0, 0)
        self._end = 0
        self._tail = b""
        self._last = ("", "")

    def is_new(self, file: io.FileIO) -> bool:
        """Whether all is to be read: this is not the file that was read before, grown or not."""
        status = os.fstat(file.fileno())
        identity = (status.st_dev, status.st_ino)
        if identity == self._file and self._tail_in(file) == self._tail:
            return False
        self.begin()
        self._file = identity
        return True

    def news(self, file: io.FileIO) -> Iterator[Event]:
        """What has come since the last time; UnorderedError where some of it happened before."""
        ordered = True
        for at, content in blocks(file, self._end):
            events, reasons = events_in(content, self.lesson)
            for event in events:
                here = happened(event)
                ordered = ordered and here >= self._last
                if ordered and here > self._last:  # else it is the same line again
                    self._last = here
                    yield event
            self._end = at + len(content)
            self.unreadable = self.unreadable.plus(reasons)
        self._tail = self._tail_in(file)
        if not ordered:
            raise UnorderedError

    def everything(self, file: io.FileIO) -> Iterator[Event]:
        """All that the news have come to, where lines are out of order."""
        for event in merged(file, self.lesson):
            self._last = happened(event)
            yield event

    def pass_over(self, start: int, event: Event) -> bool:
        """Leave out an event that its reader has just written there; False where others wrote too.

        In that case all is read anew.
        """
        if start != self._end:
            self.begin()
            return False
        line = encode(event)
        self._end += len(line)
        self._tail = (self._tail + line)[-LOOK_BACK:]
        self._last = happened(event)
        return True

    def _tail_in(self, file: io.FileIO) -> bytes:
        file.seek(max(0, self._end - LOOK_BACK))
        return file.read(min(LOOK_BACK, self._end))
