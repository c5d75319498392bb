"""Lines of a journal that are no event: how many, and what to do about them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from quizbook.journal.coding import UNKNOWN_KIND
from quizbook.words import say


class Unread(Struct, frozen=True):
    """How many lines cannot be read."""

    count: int = 0
    newer: int = 0
    """Those among them that a later version wrote."""

    def plus(self, reasons: Sequence[str]) -> Unread:
        """These, and others, each by the reason."""
        return Unread(self.count + len(reasons), self.newer + reasons.count(UNKNOWN_KIND))

    def told(self) -> str:
        """A sentence for the learner; empty where everything can be read."""
        if not self.count:
            return ""
        told = say("unreadable", count=self.count)
        return f"{told} {self.newer_told()}".strip()

    def newer_told(self) -> str:
        """What brings back the lines of a later version; empty where there are none."""
        return say("unreadable-newer", count=self.newer) if self.newer else ""
