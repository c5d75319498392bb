"""One question's history, over every behaviour in which its verdict was told at once.

Only the ends of a history are scored and kept: the first answer, the latest, and the first that
said how sure it was. So a history of thousands of answers costs no more than a short one.
"""

from __future__ import annotations

from msgspec import Struct

from quizbook import scoring
from quizbook.journal import Answered, Drafted, Hinted
from quizbook.model import Attempt, InvalidResponse, Item
from quizbook.session.state import ItemEvent, State, waiting

MANY = 32
"""Answers, until those before the latest are let go."""


class History(Struct, frozen=True, kw_only=True):
    """What a learner made of a question as it is worded now."""

    first: Attempt | None = None
    latest: Attempt | None = None
    sure: Attempt | None = None
    """The first answer that said how sure it was."""
    hinted: bool = False
    """A hint was shown before the first answer."""
    waits: bool = False
    """A text is written that its writer has not marked."""
    changed: bool = False
    """There are answers, all of them to another wording."""

    @property
    def answered(self) -> bool:
        """There is an answer, or a text to be marked."""
        return self.latest is not None or self.waits

    @property
    def right_first(self) -> bool:
        """The first answer earned everything, without a hint."""
        return self.first is not None and self.first.credit >= 1 and not self.hinted

    @property
    def right_now(self) -> bool:
        """The latest answer earned everything."""
        return self.latest is not None and self.latest.credit >= 1


class Past:
    """The events of one question, taken in their order; only the ends of them are kept."""

    def __init__(self, item: Item) -> None:
        self.item, self.wording = item, item.wording
        self._first: Attempt | None = None
        self._sure: Attempt | None = None
        self._hinted: bool | None = None
        self._answered = False
        self._last: Answered | Drafted | None = None
        self._latest: list[Answered] = []

    def take(self, event: ItemEvent) -> None:
        """One more event; of another wording only that there is an answer."""
        self._answered = self._answered or isinstance(event, Answered)
        if event.wording != self.wording:
            return
        if self._hinted is None and isinstance(event, Answered | Hinted):
            self._hinted = isinstance(event, Hinted)
        if isinstance(event, Drafted) and not event.typed:
            self._last = event
        if isinstance(event, Answered):
            self._last = event
            self._first = self._first or attempt(self.item, event)
            if event.certainty:
                self._sure = self._sure or attempt(self.item, event)
            self._latest.append(event)
            if len(self._latest) == MANY:
                self._latest = self._latest[self._latest_read() :]

    def _latest_read(self) -> int:
        """Where the latest answer stands that can still be scored; after all of them if none."""
        many = len(self._latest)
        readable = (n for n in reversed(range(many)) if attempt(self.item, self._latest[n]))
        return next(readable, many)

    def history(self) -> History:
        """What the events so far come to."""
        draft = State(draft=self._last.draft) if isinstance(self._last, Drafted) else State()
        latest = self._latest[self._latest_read() :][:1]
        return History(
            first=self._first,
            latest=attempt(self.item, latest[0]) if latest else None,
            sure=self._sure,
            hinted=bool(self._hinted),
            waits=self._first is None and waiting(self.item, draft),
            changed=self._first is None and self._answered,
        )


def attempt(item: Item, event: Answered) -> Attempt | None:
    """An answer as it scores today; none when it names an option that is gone."""
    response = scoring.normalise(item.interaction, event.response)
    if isinstance(response, InvalidResponse):
        return None
    credit = scoring.credit(item, response)
    return Attempt(response, credit, credit, event.certainty)
