"""What a learner did, one event a line of JSON: writing a line, and reading lines of any state."""

from __future__ import annotations

import io
import json
import os
import re
import time
from collections.abc import Iterable
from datetime import UTC, datetime
from operator import attrgetter
from typing import Annotated, Any, TypeAlias, get_args

import msgspec
from msgspec import Meta, Struct, field

# Why a line cannot be read.
DAMAGED = "damaged or cut short"
INCOMPLETE = "a part is missing or wrong"
UNKNOWN_KIND = "of a kind that this version does not know"


def now() -> str:
    """This second in UTC. Example: "2026-11-23T09:30:00Z"."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


ID = re.compile("[0-9a-f]{16}")


class _Latest:
    """The number of the id made last in this process."""

    number = 0


def new_id(after: str = "") -> str:
    """Sixteen hexadecimal digits that no other event has, in the order of time, and after another.

    The millisecond, then chance: so what was written in one second keeps its order when the
    journals of two machines are joined, whichever comes first.
    """
    chance = int.from_bytes(os.urandom(4))
    clock = (time.time_ns() // 1_000_000 << 20) + chance % (1 << 20)
    _Latest.number = max(clock, _Latest.number + 1 + chance % 256)
    behind = int(after, 16) + 1 + chance % 256 if ID.fullmatch(after) else 0
    return f"{max(_Latest.number, behind):016x}"


# Events hold no reference cycles; untracked, a long journal reads twice as fast.
class Entry(Struct, frozen=True, kw_only=True, tag_field="kind", tag=str.lower, gc=False):
    """What every event has."""

    id: str = field(default_factory=new_id)
    at: str = field(default_factory=now)
    lesson: str
    v: int = 1
    """Version of the format."""


class Started(Entry, frozen=True, kw_only=True):
    """A quiz was met for the first time."""

    quiz: str
    behaviour: str
    seed: str
    items: tuple[str, ...]
    """Ids of the questions drawn, in order."""


class ItemEntry(Entry, frozen=True, kw_only=True):
    """What every event of one question has."""

    item: str
    wording: str
    """The question's wording digest at that time."""
    behaviour: str = "practice"
    quiz: str = ""
    """The quiz it was met in; lines of an earlier version do not say."""


class Answered(ItemEntry, frozen=True, kw_only=True):
    """A response was scored."""

    response: Any
    credit: Annotated[float, Meta(ge=0, le=1)]
    certainty: int | None = None
    """The level the learner gave with it, from 1."""


class Drafted(ItemEntry, frozen=True, kw_only=True):
    """A response that is not finished was kept."""

    draft: Any
    certainty: int | None = None
    typed: bool = False
    """Kept by itself, without a button pressed: it stands in the fields and counts as nothing."""


class Hinted(ItemEntry, frozen=True, kw_only=True):
    """One more hint was shown."""


class Revealed(ItemEntry, frozen=True, kw_only=True):
    """The key was shown on asking."""


class Restarted(ItemEntry, frozen=True, kw_only=True):
    """A question was started again."""


class Reported(ItemEntry, frozen=True, kw_only=True):
    """The learner says that something is wrong with a question. It changes no score."""

    response: Any = None
    """What stood in the question's fields at that time."""
    words: str


class Finished(Entry, frozen=True, kw_only=True):
    """A whole quiz was handed in: what comes after no longer counts."""

    quiz: str
    behaviour: str
    items: tuple[str, ...] = ()
    """Ids of the questions handed in; lines of an earlier version do not say."""


Event: TypeAlias = (
    Started | Answered | Drafted | Hinted | Revealed | Restarted | Reported | Finished
)


happened = attrgetter("at", "id")
"""What tells an event from others, and which came first."""


def in_order(events: Iterable[Event]) -> list[Event]:
    """Events as they happened, in whatever order the journals of several machines were joined."""
    return sorted(events, key=happened)


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
