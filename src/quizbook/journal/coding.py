"""Events as lines of JSON: writing a line, and reading lines of any state."""

from __future__ import annotations

import io
import json
from typing import get_args

import msgspec
from msgspec import Struct

from quizbook.journal.events import Event

# Why a line cannot be read.
DAMAGED = "damaged or cut short"
INCOMPLETE = "a part is missing or wrong"
UNKNOWN_KIND = "of a kind that this version does not know"


class Unreadable(Struct, frozen=True):
    """A line that could not be read; it stays in the file as it is."""

    line: int
    """From 1."""
    reason: str


def encode(event: Event) -> bytes:
    """The line of an event, with its newline."""
    try:
        line = msgspec.json.encode(event)
    except UnicodeEncodeError:
        # Half a character from a browser or from a system's user name becomes a question mark.
        text = json.dumps(msgspec.to_builtins(event), ensure_ascii=False)
        line = text.encode("utf-8", "replace")
    EVENT.decode(line)  # types are not checked when a struct is made: never save a dead line
    return line + b"\n"


def decode(content: bytes) -> tuple[tuple[Event, ...], tuple[Unreadable, ...]]:
    """The events of a journal's bytes, each id once, and the lines that cannot be read."""
    try:
        # A whole file is mostly read in one go, in half the time.
        whole = EVENT.decode_lines(content)
    except UNDECODABLE:
        return decode_each(content)
    twice = len({event.id for event in whole}) < len(whole)
    return decode_each(content) if twice else (tuple(whole), ())


def decode_each(content: bytes) -> tuple[tuple[Event, ...], tuple[Unreadable, ...]]:
    """The same, line by line, where some cannot be read or stand twice."""
    events: dict[str, Event] = {}
    unreadable: list[Unreadable] = []
    for number, line in enumerate(io.BytesIO(content), 1):
        try:
            event = EVENT.decode(line)
        except UNDECODABLE:
            if line.strip():
                inner, rest = parts(line)
                for found in inner:
                    events.setdefault(found.id, found)
                if rest:
                    unreadable.append(Unreadable(number, reason(line)))
        else:
            events.setdefault(event.id, event)
    return tuple(events.values()), tuple(unreadable)


BEGINNING = '{"kind":"'


def parts(line: bytes) -> tuple[list[Event], bool]:
    """The events inside a damaged line, and whether there is anything else in it.

    Where a journal without its last newline was joined with another, an event follows on a torn
    one, or on a whole one, in the same line.
    """
    text = line.decode("utf-8", "surrogateescape")
    events: list[Event] = []
    at, rest = 0, False
    while (start := text.find(BEGINNING, at)) >= 0:
        rest = rest or bool(text[at:start].strip())
        try:
            _, at = JSON.raw_decode(text, start)
        except UNDECODABLE:
            at, rest = start + 1, True
            continue
        try:
            events.append(EVENT.decode(text[start:at].encode("utf-8", "surrogateescape")))
        except UNDECODABLE:
            rest = True
    return events, rest or bool(text[at:].strip())


class _Named(Struct):
    """As much of a line as tells that it is whole, whichever version wrote it."""

    kind: str


EVENT: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)
NAMED = msgspec.json.Decoder(_Named)
JSON = json.JSONDecoder()
UNDECODABLE = (msgspec.DecodeError, ValueError, RecursionError)
KINDS = {kind.__struct_config__.tag for kind in get_args(Event)}


class _Placed(Struct):
    """As much of a line as tells its lesson, whichever version wrote it."""

    lesson: str


PLACED = msgspec.json.Decoder(_Placed)


def lesson_of(line: bytes) -> str | None:
    """The lesson of a line that can be read as far as that."""
    try:
        return PLACED.decode(line).lesson
    except UNDECODABLE:
        return None


def reason(line: bytes) -> str:
    """Why a line is not an event."""
    try:
        named = NAMED.decode(line)
    except UNDECODABLE:
        return DAMAGED
    return INCOMPLETE if named.kind in KINDS else UNKNOWN_KIND
