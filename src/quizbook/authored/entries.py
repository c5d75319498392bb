"""What a learner chooses, moves or sorts, as an instructor writes it."""

from __future__ import annotations

import hashlib
from typing import Literal

from msgspec import Struct


class Entry(Struct, frozen=True, kw_only=True):
    """What a learner chooses, moves or sorts, as authored."""

    text: str
    """What the student reads."""
    id: str = ""
    """Without one, the id comes from the text: reordering changes nothing, rewording does."""
    feedback: str = ""
    """Shown beside it."""

    @property
    def choice_id(self) -> str:
        """The id this goes by, which tells nothing about being right."""
        return self.id or id_of(self.text)


class Option(Entry, frozen=True, kw_only=True):
    """An option as authored."""

    correct: bool = False
    """True for a right one."""
    missed: str = ""
    """Of a multiple response: shown when this right option was not picked."""
    pin: Literal["last"] | None = None
    """It stays at the end when the others are shuffled."""


def id_of(text: str) -> str:
    """An id for what has none of its own."""
    return "o" + hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]
