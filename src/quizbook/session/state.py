"""Where one learner stands with one item: a pure function of what the journal holds.

Retries in practice: with best the best credit so far, a try adds max(0, credit - best) x
VALUES[tries before it + hints before it], the last value repeating. So a retry never loses.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias, assert_never

from msgspec import Struct
from msgspec.structs import replace

from quizbook import scoring
from quizbook.journal import Answered, Hinted, Restarted, Revealed
from quizbook.model import Attempt, InvalidResponse, Item, Response

ItemEvent: TypeAlias = Answered | Hinted | Revealed | Restarted
VALUES = (1.0, 0.7, 0.5, 0.3)


class State(Struct, frozen=True, kw_only=True):
    """One item, as far as its learner has come."""

    tries: tuple[Attempt, ...] = ()
    """Of the present round: starting again opens a new one."""
    hints: int = 0
    revealed: bool = False
    earned: float = 0.0
    """Share of the points, over all rounds; fixed once the first round is over."""
    best: float = 0.0
    round: int = 1
    changed: bool = False
    """An earlier answer was given to another wording of the question."""
    turn: int = 0
    """Counts what has happened, so that a stale click can be told from a new one."""

    @property
    def finished(self) -> bool:
        """Full credit, or the answer shown: further tries add nothing."""
        return self.revealed or self.best >= 1

    @property
    def practising(self) -> bool:
        """Started again: the score stays as it was."""
        return self.round > 1

    @property
    def last(self) -> Attempt | None:
        """The latest try of this round."""
        return self.tries[-1] if self.tries else None


def fold(item: Item, events: Iterable[ItemEvent]) -> State:
    """The state after these events of the item, in their order."""
    state = State()
    for event in events:
        if event.wording != item.wording:
            changed = state.changed or isinstance(event, Answered)
            state = replace(state, changed=changed, turn=state.turn + 1)
        else:
            state = replace(after(item, state, event), turn=state.turn + 1)
    return state


def after(item: Item, state: State, event: ItemEvent) -> State:
    """One step of the fold."""
    match event:
        case Answered():
            response = scoring.normalise(item.interaction, event.response)
            if isinstance(response, InvalidResponse) or state.finished:
                return state
            return answered(item, state, response)
        case Hinted():
            return replace(state, hints=min(state.hints + 1, len(item.hints)))
        case Revealed():
            return replace(state, revealed=True)
        case Restarted():
            fresh = State(earned=state.earned, round=state.round + 1, changed=state.changed)
            return replace(fresh, turn=state.turn)
        case _:
            assert_never(event)


def answered(item: Item, state: State, response: Response) -> State:
    """One more try, and what it adds."""
    credit = scoring.credit(item.key, response)
    before = len(state.tries) + state.hints
    value = VALUES[min(before, len(VALUES) - 1)]
    added = 0.0 if state.practising else max(0.0, credit - state.best) * value
    attempt = Attempt(response, credit, added)
    return replace(
        state,
        tries=(*state.tries, attempt),
        best=max(state.best, credit),
        earned=state.earned + added,
    )
