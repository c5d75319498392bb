"""The events of a journal whose lines are out of order, as they happened.

Where the journals of several machines were joined, each stretch of lines that is in order is a way
of its own through the file, and the ways are merged: that takes no more room than one.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import pairwise

from quizbook.journal.events import Event, happened, in_order
from quizbook.journal.lines import BLOCK, blocks, events_in

MANY = 64
"""Stretches; where there are more, the events are sorted in memory."""


def merged(file: io.FileIO, lesson: str | None) -> Iterator[Event]:
    """The events of a lesson, or all of them, each once."""
    starts = stretches(file, lesson)
    events: Iterable[Event]
    if len(starts) > MANY:
        events = in_order(way(file, lesson, 0, None, BLOCK))
    else:
        ends = zip(starts, [*starts[1:], None], strict=True)
        size = BLOCK // len(starts)
        events = merge(*(way(file, lesson, *part, size) for part in ends), key=happened)
    last = ("", "")
    for event in events:
        here = happened(event)
        if here != last:  # else it stands in two of the journals
            last = here
            yield event


def way(
    file: io.FileIO, lesson: str | None, start: int, end: int | None, size: int
) -> Iterator[Event]:
    """The events of one stretch."""
    for _, content in blocks(file, start, end, size):
        yield from events_in(content, lesson)[0]


def stretches(file: io.FileIO, lesson: str | None) -> list[int]:
    """Where each stretch of lines in order begins, in bytes; where there are too many, some do."""
    starts, last = [0], ("", "")
    for at, content in blocks(file):
        if len(starts) > MANY:
            break
        keys = [last, *map(happened, events_in(content, lesson)[0])]
        if all(one <= other for one, other in pairwise(keys)):
            last = keys[-1]
            continue
        here = at
        for line in io.BytesIO(content):
            for event in events_in(line, lesson)[0]:
                if happened(event) < last:
                    starts.append(here)
                last = happened(event)
            here += len(line)
    return starts
