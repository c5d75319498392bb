"""What a learner did, as events: what each kind holds, and what orders them."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable
from datetime import UTC, datetime
from operator import attrgetter
from typing import Annotated, Any, TypeAlias

from msgspec import Meta, Struct, field


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
