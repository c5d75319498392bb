"""A long journal without all of it in memory: the events of one lesson, or one event at a time.

Of one lesson, its lines alone are decoded, and each only once.

What was read is held in memory for as long as the file goes on from there; the file stays the only
truth. Of other lessons' lines it is only seen that they are whole.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator

import msgspec
from msgspec import Struct

from quizbook.journal.events import EVENT, UNDECODABLE, Event, Unreadable, decode

BLOCK = 1 << 20
LOOK_BACK = 1024
"""Bytes; more than a usual line, whose id no other line has."""
MOST = 16
"""Lessons held, of all journals."""


class _Head(Struct, gc=False):
    """As much of a line as tells whose it is."""

    lesson: str


HEADS = msgspec.json.Decoder(_Head)


class Reading:
    """What of a journal is known: the events of one lesson, and the lines that cannot be read."""

    def __init__(self, lesson: str) -> None:
        self.lesson = lesson
        self._begin()

    def _begin(self) -> None:
        self.events: dict[str, Event] = {}
        self.unreadable: list[Unreadable] = []
        self._file = (0, 0)
        self._end = 0
        self._tail = b""
        self._lines = 0

    def take_in(self, file: io.FileIO) -> None:
        """Read what has come since the last time; all of it where the file is another one now."""
        status = os.fstat(file.fileno())
        if (status.st_dev, status.st_ino) != self._file or not self._goes_on(file):
            self._begin()
            self._file = (status.st_dev, status.st_ino)
        file.seek(self._end)
        for block in blocks(file):
            self._take(block)
        file.seek(max(0, self._end - LOOK_BACK))
        self._tail = file.read(min(LOOK_BACK, self._end))

    def _goes_on(self, file: io.FileIO) -> bool:
        file.seek(max(0, self._end - LOOK_BACK))
        return file.read(len(self._tail)) == self._tail

    def _take(self, block: bytes) -> None:
        lines = block.split(b"\n")[:-1]
        try:
            heads = HEADS.decode_lines(block)
        except UNDECODABLE:
            heads = []
        # No line is empty or begins with a rest, so as many heads as lines are one to each.
        whole = block.startswith(b"{") and block.count(b"\n{") == len(lines) - 1
        if whole and len(heads) == len(lines):
            whose = self.lesson
            own = [n for n, head in enumerate(heads) if head.lesson == whose]
            try:
                events = EVENT.decode_lines(b"\n".join([lines[n] for n in own]))
            except UNDECODABLE:
                for number in own:
                    self._decode(lines[number], self._lines + number)
            else:
                for event in events:
                    self.events.setdefault(event.id, event)
        else:  # something in this block is no event
            self._decode(block, self._lines)
        self._lines += len(lines)
        self._end += len(block)

    def _decode(self, content: bytes, above: int) -> None:
        events, unreadable = decode(content)
        for event in events:
            if event.lesson == self.lesson:
                self.events.setdefault(event.id, event)
        self.unreadable += [Unreadable(above + it.line, it.reason) for it in unreadable]


def blocks(file: io.FileIO) -> Iterator[bytes]:
    """Whole lines, about a megabyte at a time, so that a long journal takes no more memory."""
    rest: list[bytes] = []
    while block := file.read(BLOCK):
        lines, newline, tail = block.rpartition(b"\n")
        if newline:
            yield b"".join((*rest, lines, newline))
            rest = [tail]
        else:
            rest.append(block)


class UnorderedError(Exception):
    """Lines of several machines were joined, or some cannot be read: all is to be looked at."""


def one_by_one(file: io.FileIO) -> Iterator[Event]:
    """The events as they happened, for a file in which they stand so.

    Raises UnorderedError at the first that does not come after the one before it.
    """
    last = ("", "")
    file.seek(0)
    for block in blocks(file):
        try:
            events = EVENT.decode_lines(block)
        except UNDECODABLE:
            raise UnorderedError from None
        for event in events:
            here = (event.at, event.id)
            if here <= last:
                raise UnorderedError
            last = here
            yield event


_HELD: dict[tuple[str, str], Reading] = {}


def held(path: str, lesson: str) -> Reading:
    """The reading of a lesson in this process, so that its quizzes share it."""
    reading = _HELD.pop((path, lesson), None) or Reading(lesson)
    _HELD[path, lesson] = reading
    while len(_HELD) > MOST:
        del _HELD[next(iter(_HELD))]
    return reading
