"""A journal's file by blocks of whole lines, and the events of a block."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import suppress

import msgspec
from msgspec import Struct

from quizbook.journal.coding import BEGINNING as FIRST
from quizbook.journal.coding import EVENT, UNDECODABLE, decode_each
from quizbook.journal.events import Event, in_order

BLOCK = 1 << 20
BEGINNING = FIRST.encode()


class _Head(Struct, gc=False):
    """As much of a line as tells whose it is."""

    lesson: str


HEADS = msgspec.json.Decoder(_Head)


def blocks(
    file: io.FileIO, start: int = 0, end: int | None = None, size: int | None = None
) -> Iterator[tuple[int, bytes]]:
    """Where each block begins, and its lines: about a megabyte, however long the journal is.

    The very last line may be without its end. Others may move about in the file meanwhile.
    """
    size, at, rest = size or BLOCK, start, b""
    while True:
        there = at + len(rest)
        file.seek(there)
        block = file.read(size if end is None else min(size, end - there))
        lines, newline, tail = block.rpartition(b"\n")
        if newline:
            whole = rest + lines + newline
            yield at, whole
            at, rest = at + len(whole), tail
        elif block:
            rest += block
        else:
            break
    if rest:
        yield at, rest


def events_in(content: bytes, lesson: str | None) -> tuple[list[Event], list[str]]:
    """The events of a lesson, or all of them, and of each line that is none the reason.

    Of other lessons' lines it is only seen that they are whole.
    """
    with suppress(*UNDECODABLE):
        return one_to_each(content, lesson), []
    events: list[Event] = []
    reasons: list[str] = []
    for line in content.split(b"\n"):
        found, bad = decode_each(line)
        reasons += [line.reason for line in bad]
        events += [event for event in in_order(found) if lesson in {None, event.lesson}]
    return events, reasons


def one_to_each(content: bytes, lesson: str | None) -> list[Event]:
    """The same, quickly; raises one of UNDECODABLE unless each line is one event."""
    if lesson is None:
        events = EVENT.decode_lines(content)
        in_lines(content, len(events))
        return events
    heads = HEADS.decode_lines(content)
    lines = zip(in_lines(content, len(heads)), heads, strict=True)
    return EVENT.decode_lines(b"\n".join([line for line, head in lines if head.lesson == lesson]))


def in_lines(content: bytes, many: int) -> list[bytes]:
    """The lines, each of them one event of as many."""
    lines = content.removesuffix(b"\n").split(b"\n")
    # No line is empty or begins with a rest, so as many events as lines are one to each.
    plain = content.startswith(BEGINNING) and content.count(b"\n" + BEGINNING) == len(lines) - 1
    if not plain or len(lines) != many:
        raise ValueError("lines and events are not one to one")
    return lines
