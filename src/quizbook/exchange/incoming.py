"""Files of answers that come in: a file that was handed in, or a journal as it stands on a disk.

Whatever cannot be taken whole is not taken at all, and the sentence says why and what to do.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct

from quizbook.exchange.answers import FORMAT, PARTS, VERSION, digest
from quizbook.journal import Event, ItemEntry, Started, Unreadable, decode
from quizbook.journal.coding import UNKNOWN_KIND
from quizbook.model import Bank
from quizbook.words import say

EVENT_VERSION = 1
MARK = f'"{FORMAT}"'.encode()


class RefusedError(Exception):
    """A file is not taken; the message says why, and what to do."""


class Incoming(Struct, frozen=True, kw_only=True):
    """What a file brings."""

    events: tuple[Event, ...]
    learner: str = ""
    """Whose answers they are, where the file says so."""


def receive(content: bytes, bank: Bank) -> Incoming:
    """What stands in a file of answers to this course; RefusedError for any other."""
    content = content.removeprefix(b"\xef\xbb\xbf")
    if not content.strip():
        raise RefusedError(say("import-empty"))
    found = handed_in(content) if MARK in content[:200] else journal(content)
    if any(event.v > EVENT_VERSION for event in found.events):
        raise RefusedError(say("import-newer"))
    if found.events and not known(found.events, bank):
        raise RefusedError(say("import-other-course"))
    return found


def handed_in(content: bytes) -> Incoming:
    """What a file made by `in_json` holds."""
    try:
        parts = json.loads(content)
    except (ValueError, RecursionError):
        raise RefusedError(say("import-cut")) from None
    if not isinstance(parts, dict) or parts.get("format") != FORMAT:
        raise RefusedError(say("import-not-ours"))
    version = parts.get("version")
    if type(version) is int and version > VERSION:
        raise RefusedError(say("import-newer"))
    if set(parts) != {*PARTS, "digest"} or digest(parts) != parts["digest"]:
        raise RefusedError(say("import-edited"))
    lines = parts["events"] if isinstance(parts["events"], list) else []
    events, unreadable = decode(b"\n".join(map(msgspec.json.encode, lines)))
    refuse_unreadable(unreadable)
    return Incoming(events=events, learner=text(parts["learner"]))


def text(value: Any) -> str:
    """A text, and nothing in place of anything else."""
    return value if isinstance(value, str) else ""


def journal(content: bytes) -> Incoming:
    """What a journal holds, one event a line."""
    events, unreadable = decode(content)
    if not events and all(entry.reason != UNKNOWN_KIND for entry in unreadable):
        raise RefusedError(say("import-not-ours"))
    refuse_unreadable(unreadable)
    return Incoming(events=events)


def refuse_unreadable(unreadable: Sequence[Unreadable]) -> None:
    """Lines that cannot be read are of a later version, or were cut short or damaged."""
    if any(entry.reason == UNKNOWN_KIND for entry in unreadable):
        raise RefusedError(say("import-newer"))
    if unreadable:
        raise RefusedError(say("import-damaged", line=unreadable[0].line))


def known(events: Sequence[Event], bank: Bank) -> bool:
    """The course has at least one of the questions: lessons of two courses may share a name."""
    ids = {item.id for lesson in bank.lessons.values() for item in lesson.items}
    named: set[str] = set()
    for event in events:
        if isinstance(event, Started):
            named.update(event.items)
        elif isinstance(event, ItemEntry):
            named.add(event.item)
    return not named.isdisjoint(ids) or (
        not named and any(e.lesson in bank.lessons for e in events)
    )
