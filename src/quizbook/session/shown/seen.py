"""What the page is to show of an answer."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from msgspec import Struct

from quizbook.model import Response

Mark: TypeAlias = Literal["", "right", "wrong", "missed"]


class Seen(Struct, frozen=True, kw_only=True):
    """How far a learner is with one question, as much as its page may know."""

    held: Any = None
    """What stands in the fields, as a raw response: half-made and unreadable ones too."""
    response: Response | None = None
    """The scored response whose marks and feedback are shown."""
    told: bool = False
    """The key may be shown."""
    locked: bool = False
    """What was written is handed in and cannot be changed."""
    kept: bool = False
    """A text that waits to be marked is kept."""
    seed: str | None = None
    """What shuffles; None leaves everything in the interaction's own order."""
