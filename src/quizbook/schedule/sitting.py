"""From what happened with one question to the moments at which its answer was called to mind.

A sitting lasts until nothing has happened with the question for six hours. Only its first answer
tells what was remembered: later ones repeat what has just been read. Pretests and exams are left
out, since they tell nothing when they are answered, and what they ask is not to be practised.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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


def sittings(
    events: Iterable[tuple[datetime, ItemEntry]],
) -> Iterator[list[tuple[datetime, ItemEntry]]]:
    """The events of one question, in the order of their times, by sittings."""
    sitting: list[tuple[datetime, ItemEntry]] = []
    for at, event in events:
        if sitting and at - sitting[-1][0] >= PAUSE:
            yield sitting
            sitting = []
        sitting.append((at, event))
    if sitting:
        yield sitting


def recalls(item: Item, events: Iterable[tuple[datetime, ItemEntry]]) -> Iterator[Recall]:
    """One for each sitting that has an answer to the question as it is worded now."""
    wording = item.wording
    for sitting in sittings(events):
        helped = False
        for at, event in sitting:
            if event.wording != wording:
                continue
            if isinstance(event, Hinted | Revealed):
                helped = True
            elif isinstance(event, Answered):
                response = scoring.normalise(item.interaction, event.response)
                if isinstance(response, InvalidResponse):
                    continue  # An option that it names is there no more.
                right = is_right(item, scoring.credit(item, response))
                yield Recall(at=at, right=right, helped=helped, certainty=event.certainty)
                break


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
