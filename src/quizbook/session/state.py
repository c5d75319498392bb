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

ItemEvent: TypeAlias = Answered | Drafted | Hinted | Revealed | Restarted
"""What a learner does with a question, as far as it counts."""


class State(Struct, frozen=True, kw_only=True):
    """One item, as far as its learner has come."""

    tries: tuple[Attempt, ...] = ()
    """Of the present round: starting again opens a new one."""
    first: Attempt | None = None
    """The very first answer, whatever came later."""
    draft: Any = None
    """A raw response that was kept after the last try."""
    certainty: int | None = None
    """The level chosen with the last try, or with the draft."""
    typed: Any = None
    """What stands in the fields and was not given yet, as a raw response; it counts as nothing."""
    typed_certainty: int | None = None
    typed_before: bool = False
    """What stands there is a text that was written to another wording of the question."""
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
    credit_before: float = 0.0
    """What the latest answer to another wording earned then."""
    unmarked_before: bool = False
    """The latest text was written to another wording, and its writer has not marked it."""
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


class Meeting:
    """One question as it is met in a behaviour: its state, carried on from event to event."""

    def __init__(self, item: Item, behaviour: Behaviour) -> None:
        self.item, self.behaviour = item, behaviour
        self.state = State()
        self._wording = item.wording

    def take(self, event: ItemEvent | Finished) -> None:
        """One more event; of another wording it counts only as history."""
        if isinstance(event, Finished) or event.wording == self._wording:
            state = after(self.item, self.state, event, self.behaviour)
        else:
            state = outdated(self.item, self.state, event, self.behaviour)
        # What is typed beside makes no click stale: it changes nothing that counts.
        counts = not isinstance(event, Drafted) or not event.typed
        self.state = replace(state, turn=state.turn + counts)


def fold(item: Item, events: Iterable[ItemEvent | Finished], behaviour: Behaviour) -> State:
    """The state after these events."""
    meeting = Meeting(item, behaviour)
    for event in events:
        meeting.take(event)
    return meeting.state


def outdated(item: Item, state: State, event: ItemEvent, behaviour: Behaviour) -> State:
    """An event that belongs to what the question was before it changed.

    A text that was being written stays under the hand: it is the learner's own, and long.
    """
    if not isinstance(event, Answered | Drafted):
        return state
    text = isinstance(event, Drafted) and isinstance(item.interaction, ExtendedTextInteraction)
    if isinstance(event, Drafted) and event.typed:
        return with_old_text(state, event.draft) if text else state
    credit = event.credit if isinstance(event, Answered) else 0.0
    if state.handed_in:
        # The text was handed in before the question changed, and so it is marked.
        if state.unmarked_before and isinstance(event, Answered):
            return replace(state, earned=credit, credit_before=credit, unmarked_before=False)
        return state
    if behaviour.revisable:
        # The latest counts, and this is the latest: what stood here before it is gone.
        state = _unanswered(state)
        unmarked = isinstance(event, Drafted) and _has_text(item, event.draft)
        state = replace(state, draft=None, certainty=None, unmarked_before=unmarked)
        state = replace(state, credit_before=credit)
    if isinstance(event, Answered):
        return replace(state, changed=True, credit_before=credit, typed=None, typed_before=False)
    return with_old_text(state, event.draft) if text else state


def with_old_text(state: State, draft: Any) -> State:
    """A text that was written to another wording stands in its field, and is no answer to this."""
    return replace(state, changed=True, typed=draft, typed_before=draft is not None)


def _unanswered(state: State) -> State:
    """Where only the latest counts: the state without what came before it."""
    fresh = replace(state, tries=(), first=None, best=0.0, earned=0.0)
    return replace(fresh, credit_before=0.0, unmarked_before=False)


def after(item: Item, state: State, event: ItemEvent | Finished, behaviour: Behaviour) -> State:
    """One step of the fold."""
    match event:
        case Answered():
            if state.finished:
                return state
            response = scoring.normalise(item.interaction, event.response)
            if isinstance(response, InvalidResponse):
                # An option it names is there no more, or goes by another id.
                return outdated(item, state, event, behaviour)
            return answered(item, state, event, response, behaviour)
        case Drafted():
            over = state.finished or state.handed_in
            return state if over else drafted(state, event, behaviour)
        case Hinted():
            return replace(state, hints=min(state.hints + 1, len(item.hints)))
        case Revealed():
            return replace(state, revealed=True)
        case Restarted():
            fresh = State(earned=state.earned, round=state.round + 1, changed=state.changed)
            return replace(fresh, first=state.first, turn=state.turn)
        case Finished():
            return handed_in(item, state)
        case _:
            assert_never(event)


def drafted(state: State, event: Drafted, behaviour: Behaviour) -> State:
    """An answer that is being changed; where only the latest counts, the earlier one is gone."""
    if event.typed:
        state = replace(state, typed=event.draft, typed_certainty=event.certainty)
        return replace(state, typed_before=False)
    if behaviour.revisable:
        state = _unanswered(state)
    state = replace(state, typed=None, typed_before=False)
    return replace(state, draft=event.draft, certainty=event.certainty)


def handed_in(item: Item, state: State) -> State:
    """The end of an exam: what was earned stays so, even if the question has changed since."""
    earned = state.earned if state.tries or not state.changed else state.credit_before
    return replace(state, handed_in=True, closed=not waiting(item, state), earned=earned)


def waiting(item: Item, state: State) -> bool:
    """A text is there that its writer has not marked; that is done after the quiz is handed in."""
    return not state.tries and _has_text(item, state.draft)


def _has_text(item: Item, draft: Any) -> bool:
    """A draft is a text that could be marked."""
    if draft is None or not isinstance(item.interaction, ExtendedTextInteraction):
        return False
    read = scoring.normalise(item.interaction, draft)
    return not isinstance(read, InvalidResponse) or read.draft is not None


def answered(
    item: Item, state: State, event: Answered, response: Response, behaviour: Behaviour
) -> State:
    """One more try, and what it adds."""
    credit = scoring.credit(item, response)
    state = replace(state, typed=None, typed_certainty=None, typed_before=False)
    if behaviour.revisable:
        attempt = Attempt(response, credit, credit, event.certainty)
        return replace(
            state,
            tries=(attempt,),
            first=attempt,
            draft=None,
            certainty=event.certainty,
            best=credit,
            earned=credit,
            closed=state.handed_in,
            unmarked_before=False,
        )
    if response in [attempt.response for attempt in state.tries]:
        return state  # two kernels, or two machines, had the same answer: it counts once
    before = len(state.tries) + state.hints
    value = behaviour.values[min(before, len(behaviour.values) - 1)]
    added = 0.0 if state.practising else max(0.0, credit - state.best) * value
    attempt = Attempt(response, credit, added, event.certainty)
    return replace(
        state,
        tries=(*state.tries, attempt),
        first=state.first or attempt,
        draft=None,
        certainty=event.certainty,
        best=max(state.best, credit),
        earned=state.earned + added,
        closed=credit >= 1 or len(state.tries) + 1 == behaviour.tries,
    )
