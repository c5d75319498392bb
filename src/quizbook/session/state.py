"""Where one learner stands with one item: a pure function of what the journal holds.

Retries: with best the best credit so far, a try adds max(0, credit - best) x
values[tries before it + hints before it], the last value repeating. So a retry never loses.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias, assert_never

from msgspec import Struct
from msgspec.structs import replace

from quizbook import scoring
from quizbook.journal import Answered, Drafted, Finished, Hinted, Restarted, Revealed
from quizbook.model import Attempt, ExtendedTextInteraction, InvalidResponse, Item, Response
from quizbook.session.behaviours import Behaviour

ItemEvent: TypeAlias = Answered | Drafted | Hinted | Revealed | Restarted | Finished


class State(Struct, frozen=True, kw_only=True):
    """One item, as far as its learner has come."""

    tries: tuple[Attempt, ...] = ()
    """Of the present round: starting again opens a new one."""
    first: Attempt | None = None
    """The very first answer, whatever came later."""
    draft: Any = None
    """A raw response that was kept after the last try."""
    hints: int = 0
    revealed: bool = False
    closed: bool = False
    """Full credit, no tries left, or all of the quiz handed in."""
    handed_in: bool = False
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
        """Further tries add nothing."""
        return self.revealed or self.closed

    @property
    def practising(self) -> bool:
        """Started again: the score stays as it was."""
        return self.round > 1

    @property
    def last(self) -> Attempt | None:
        """The latest try of this round."""
        return self.tries[-1] if self.tries else None


def fold(item: Item, events: Iterable[ItemEvent], behaviour: Behaviour) -> State:
    """The state after these events. Events of another wording count only as history."""
    state = State()
    for event in events:
        if not isinstance(event, Finished) and event.wording != item.wording:
            changed = state.changed or isinstance(event, Answered)
            state = replace(state, changed=changed, turn=state.turn + 1)
        else:
            state = replace(after(item, state, event, behaviour), turn=state.turn + 1)
    return state


def after(item: Item, state: State, event: ItemEvent, behaviour: Behaviour) -> State:
    """One step of the fold."""
    match event:
        case Answered():
            response = scoring.normalise(item.interaction, event.response)
            if isinstance(response, InvalidResponse) or state.finished:
                return state
            return answered(item, state, event, response, behaviour)
        case Drafted():
            return state if state.finished else drafted(state, event.draft, behaviour)
        case Hinted():
            return replace(state, hints=min(state.hints + 1, len(item.hints)))
        case Revealed():
            return replace(state, revealed=True)
        case Restarted():
            fresh = State(earned=state.earned, round=state.round + 1, changed=state.changed)
            return replace(fresh, first=state.first, turn=state.turn)
        case Finished():
            return replace(state, handed_in=True, closed=not waiting(item, state))
        case _:
            assert_never(event)


def drafted(state: State, draft: Any, behaviour: Behaviour) -> State:
    """An answer that is being changed; where only the latest counts, the earlier one is gone."""
    if behaviour.revisable:
        state = replace(state, tries=(), first=None, best=0.0, earned=0.0)
    return replace(state, draft=draft)


def waiting(item: Item, state: State) -> bool:
    """A text is there that its writer has not marked; that is done after the quiz is handed in."""
    return (
        isinstance(item.interaction, ExtendedTextInteraction)
        and state.draft is not None
        and not state.tries
    )


def answered(
    item: Item, state: State, event: Answered, response: Response, behaviour: Behaviour
) -> State:
    """One more try, and what it adds."""
    credit = scoring.credit(item, response)
    if behaviour.revisable:
        attempt = Attempt(response, credit, credit, event.certainty)
        return replace(
            state,
            tries=(attempt,),
            first=attempt,
            draft=None,
            best=credit,
            earned=credit,
            closed=state.handed_in,
        )
    before = len(state.tries) + state.hints
    value = behaviour.values[min(before, len(behaviour.values) - 1)]
    added = 0.0 if state.practising else max(0.0, credit - state.best) * value
    attempt = Attempt(response, credit, added, event.certainty)
    return replace(
        state,
        tries=(*state.tries, attempt),
        first=state.first or attempt,
        draft=None,
        best=max(state.best, credit),
        earned=state.earned + added,
        closed=credit >= 1 or len(state.tries) + 1 == behaviour.tries,
    )
