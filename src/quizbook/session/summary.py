"""What there is to say of one answer, and of a quiz so far: functions of states."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from quizbook import scoring
from quizbook.model import Item, Response, Score
from quizbook.session.behaviours import Behaviour
from quizbook.session.certainty import Level, calibration, marks
from quizbook.session.progress import Gain, intervals
from quizbook.session.result import Result, Summary
from quizbook.session.state import State, waiting
from quizbook.words import say

Standing: TypeAlias = Sequence[tuple[Item, State]]


def is_told(behaviour: Behaviour, state: State) -> bool:
    """The verdict on a question may be told now."""
    return behaviour.tells == "at-once" or (behaviour.tells == "at-the-end" and state.handed_in)


def is_answered(item: Item, state: State) -> bool:
    """There is an answer, or a text that its writer marks later, or there was one."""
    return bool(state.tries) or state.practising or waiting(item, state)


def score(item: Item, state: State, behaviour: Behaviour) -> Score:
    """The points of an item so far, as far as they may be told."""
    return Score(state.earned * item.points * is_told(behaviour, state), item.points)


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
    counted = not message
    if not is_told(behaviour, state):
        message = message or say("kept")
        points = score(item, state, behaviour)
        return Result(item=item, score=points, counted=counted, told=False, message=message)
    credit = scoring.credit(item, response)
    return Result(
        item=item,
        score=score(item, state, behaviour),
        counted=counted,
        credit=credit,
        marks=marks(levels, certainty, credit) if certainty else None,
        feedback=scoring.feedback(item, response),
        message=message,
    )


def summarise(
    standing: Standing,
    behaviour: Behaviour,
    levels: tuple[Level, ...],
    pretest: Callable[[Item], State],
) -> Summary:
    """Points and questions so far, and what stands beside the score."""
    told = behaviour.tells == "at-once" or (
        behaviour.tells == "at-the-end" and all(state.handed_in for _, state in standing)
    )
    first = [(item, state.first) for item, state in standing if state.first]
    earned = sum(state.earned * item.points * told for item, state in standing)
    return Summary(
        score=Score(earned, sum(item.points for item, _ in standing)),
        answered=sum(is_answered(item, state) for item, state in standing),
        total=len(standing),
        told=told,
        certainty=calibration(levels, [attempt for _, attempt in first]) if levels else None,
        gain=gain(standing, pretest) if told else None,
        intervals=intervals(first),
    )


def gain(standing: Standing, pretest: Callable[[Item], State]) -> Gain | None:
    """The pretested questions then and now; None until all of them have been answered again."""
    before, after, possible = 0.0, 0.0, 0.0
    for item, state in standing:
        then = pretest(item).first
        if then is None:
            continue
        if state.first is None:
            return None
        before += then.credit * item.points
        after += state.first.credit * item.points
        possible += item.points
    return Gain(before=before, after=after, possible=possible) if possible else None
