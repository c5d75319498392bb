"""What may be told of an answer, and when."""

from __future__ import annotations

from quizbook import scoring
from quizbook.model import Item, Response, Score
from quizbook.session.behaviours import Behaviour
from quizbook.session.certainty import Level, marks
from quizbook.session.result import Result
from quizbook.session.state import State, waiting
from quizbook.words import say


def is_told(behaviour: Behaviour, state: State) -> bool:
    """The verdict on a question may be told now."""
    return behaviour.tells == "at-once" or (behaviour.tells == "at-the-end" and state.handed_in)


def is_answered(item: Item, state: State) -> bool:
    """There is an answer, or a text that its writer marks later, or there was one."""
    return bool(state.tries) or state.practising or waiting(item, state)


def score(item: Item, state: State, behaviour: Behaviour) -> Score:
    """The points of an item so far, as far as they may be told."""
    return Score(state.earned * item.points * is_told(behaviour, state), item.points)


def why_not(state: State, behaviour: Behaviour, response: Response, certainty: int | None) -> str:
    """Why a response does not count, although it can be scored; else nothing."""
    if state.finished:
        return say("already-finished" if behaviour.helps else "already-closed")
    if behaviour.revisable:
        latest = state.last
        same = latest and (latest.response, latest.certainty) == (response, certainty)
    else:
        same = response in [attempt.response for attempt in state.tries]
    return say("already-tried") if same else ""


def result(
    item: Item,
    state: State,
    behaviour: Behaviour,
    levels: tuple[Level, ...],
    response: Response,
    certainty: int | None,
    message: str,
) -> Result:
    """What came of a response that could be scored; a message says why it did not count."""
    points, counted = score(item, state, behaviour), not message
    if not is_told(behaviour, state):
        message = message or say("kept")
        return Result(item=item, score=points, counted=counted, told=False, message=message)
    credit = scoring.credit(item, response)
    return Result(
        item=item,
        score=points,
        counted=counted,
        credit=credit,
        marks=marks(levels, certainty, credit) if counted else None,
        feedback=scoring.feedback(item, response),
        message=message,
    )
