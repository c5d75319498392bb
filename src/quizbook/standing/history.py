"""One question's history, over every behaviour in which its verdict was told at once.

Only the ends of a history are scored: the first answer, the latest, and the first that said how
sure it was. So a history of thousands of answers costs no more than a short one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from quizbook import scoring
from quizbook.journal import Answered, Drafted, Hinted, ItemEntry
from quizbook.model import Attempt, InvalidResponse, Item
from quizbook.session.state import ItemEvent, State, waiting


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


def history(item: Item, events: Sequence[ItemEvent]) -> History:
    """What these events, in their order, come to."""
    wording = item.wording
    same = [event for event in events if isinstance(event, ItemEntry) and event.wording == wording]
    answers = [event for event in same if isinstance(event, Answered)]
    first = next(attempts(item, answers), None)
    given = [event for event in same if not (isinstance(event, Drafted) and event.typed)]
    last = next((e for e in reversed(given) if isinstance(e, Answered | Drafted)), None)
    draft = State(draft=last.draft) if isinstance(last, Drafted) else State()
    return History(
        first=first,
        latest=next(attempts(item, reversed(answers)), None),
        sure=next(attempts(item, (event for event in answers if event.certainty)), None),
        hinted=hinted_first(same),
        waits=first is None and waiting(item, draft),
        changed=first is None and any(isinstance(event, Answered) for event in events),
    )


def hinted_first(events: Iterable[ItemEvent]) -> bool:
    """Whether a hint comes before the first answer."""
    ends = (event for event in events if isinstance(event, Answered | Hinted))
    return isinstance(next(ends, None), Hinted)


def attempts(item: Item, answers: Iterable[Answered]) -> Iterator[Attempt]:
    """Answers as they score today; one that names an option which is gone is passed over."""
    for event in answers:
        response = scoring.normalise(item.interaction, event.response)
        if not isinstance(response, InvalidResponse):
            credit = scoring.credit(item, response)
            yield Attempt(response, credit, credit, event.certainty)
