"""From what happened with one question to the moments at which its answer was called to mind.

A sitting lasts until nothing has happened with the question for six hours. Only its first answer
tells what was remembered: later ones repeat what has just been read. Pretests and exams are left
out, since they tell nothing when they are answered, and what they ask is not to be practised.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from msgspec import Struct

from quizbook import scoring
from quizbook.journal import Answered, Event, Hinted, ItemEntry, Restarted, Revealed
from quizbook.model import IntervalKey, InvalidResponse, Item, RubricKey
from quizbook.session.behaviours import BEHAVIOURS

PAUSE = timedelta(hours=6)
"""After so long without it, a question is met in a new sitting."""
LAST_YEAR = 9000
"""Of dates that a review can be counted from; a clock that is later is broken."""
HALF = 0.5


class Recall(Struct, frozen=True, kw_only=True):
    """What the first answer of a sitting tells."""

    at: datetime
    right: bool
    helped: bool = False
    """A hint, or the answer, had been shown before in this sitting."""
    certainty: int | None = None
    """The level given with it, from 1."""


def now() -> datetime:
    """This moment, in UTC as all moments here."""
    return datetime.now(UTC)


def moment(text: str) -> datetime | None:
    """When an event happened; None when the text is no time.

    Example: "2026-11-23T09:30:00Z" -> that moment in UTC
    """
    try:
        read = datetime.fromisoformat(text)
        at = read.astimezone(UTC) if read.tzinfo else read.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
    return at if at.year < LAST_YEAR else None


def counts(event: Event) -> bool:
    """Whether an event may say what is remembered: it stands in a behaviour that tells at once."""
    if not isinstance(event, Answered | Hinted | Revealed | Restarted):
        return False
    behaviour = BEHAVIOURS.get(event.behaviour)
    return behaviour is not None and behaviour.tells == "at-once"


class Sittings:
    """One question, met in sitting after sitting."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.last: datetime | None = None
        """When anything last happened with it."""
        self._wording = item.wording
        self._recalled = False
        self._helped = False

    def take(self, at: datetime, event: ItemEntry) -> Recall | None:
        """One more event; what it tells, where it is the sitting's first answer.

        An answer to another wording of the question tells nothing, nor one that names an option
        which is there no more.
        """
        if self.last is None or at - self.last >= PAUSE:
            self._recalled = self._helped = False
        self.last = at
        if self._recalled or event.wording != self._wording:
            return None
        if isinstance(event, Hinted | Revealed):
            self._helped = True
        elif isinstance(event, Answered):
            response = scoring.normalise(self.item.interaction, event.response)
            if not isinstance(response, InvalidResponse):
                self._recalled = True
                right = is_right(self.item, scoring.credit(self.item, response))
                return Recall(at=at, right=right, helped=self._helped, certainty=event.certainty)
        return None


def is_right(item: Item, credit: float) -> bool:
    """Whether an answer was remembered: all of it, where there is a whole answer to remember.

    An interval is right when it holds the answer and earns anything; a text by its writer's own
    marks, from half of them on.
    """
    if isinstance(item.key, IntervalKey):
        return credit > 0
    if isinstance(item.key, RubricKey):
        return credit >= HALF
    return credit >= 1
