"""The file to hand in: readable JSON that holds a learner's journal, and can be read back.

The same journal and the same bank give the same bytes: the time is that of the last event. A digest
over all the rest shows that a file was edited by hand; it proves nothing against somebody who makes
a new one, since whoever has the program can do that.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

from quizbook.journal import Event, encode, in_order
from quizbook.model import Bank

FORMAT = "quizbook answers"
VERSION = 1
PARTS = ("format", "version", "learner", "exported", "course", "summary", "events")
"""In the file's order; the digest follows."""


def in_json(
    events: Iterable[Event], bank: Bank, *, learner: str, summary: Sequence[str], at: str = ""
) -> bytes:
    """A learner's answers as one file. `at` is the time to write into it.

    Example of its beginning: {"format": "quizbook answers", "version": 1, "learner": "ada", ...
    """
    ordered = in_order(events)
    lines = [json.loads(encode(event)) for event in ordered]
    lessons = {name: lesson.fingerprint for name, lesson in bank.lessons.items()}
    content = {
        "format": FORMAT,
        "version": VERSION,
        "learner": sound(learner),
        "exported": at or last_time(ordered),
        "course": {"fingerprint": bank.fingerprint, "lessons": lessons},
        "summary": list(map(sound, summary)),
        "events": lines,
    }
    parts = [f"  {written(name)}: {part(content[name])}" for name in PARTS]
    parts.append(f'  "digest": {written(digest(content))}')
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def part(value: object) -> str:
    """A part of the file, indented; of a list, one entry a line."""
    if not isinstance(value, list):
        return json.dumps(value, ensure_ascii=False, indent=2).replace("\n", "\n  ")
    entries = ",\n".join(f"    {written(entry)}" for entry in value)
    return f"[\n{entries}\n  ]" if value else "[]"


def written(value: object) -> str:
    """A value on one line."""
    return json.dumps(value, ensure_ascii=False)


def digest(content: dict[str, Any]) -> str:
    """A digest over the whole of a file but its digest, however it is spaced."""
    parts = {name: content.get(name) for name in PARTS}
    plain = json.dumps(parts, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(plain.encode()).hexdigest()}"


def last_time(events: Iterable[Event]) -> str:
    """When the last thing was done; empty where nothing was."""
    return max((event.at for event in events), default="")


def file_name(learner: str, at: str, suffix: str = "json") -> str:
    """A name for the file on any system. Example: "answers-ada-2026-11-23.json"."""
    safe = "".join(char if char.isalnum() or char in "-_" else "-" for char in sound(learner))[:60]
    date = "".join(char for char in at[:10] if char.isascii() and (char.isdigit() or char == "-"))
    return "-".join(filter(None, ("answers", safe, date))) + f".{suffix}"


def sound(text: str) -> str:
    """A text that can be written: a system's user name may hold half a character."""
    return text.encode("utf-8", "replace").decode()
