"""Where a learner stands in a quiz: points, questions, and what stands beside the score."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from msgspec import Struct

from quizbook.model import Item, Score, number
from quizbook.session.behaviours import Behaviour
from quizbook.session.certainty import Calibration, Level, calibration, in_words, signed
from quizbook.session.progress import Gain, Intervals, intervals
from quizbook.session.state import State
from quizbook.session.telling import is_answered, is_told
from quizbook.words import say

Standing: TypeAlias = Sequence[tuple[Item, State]]


class Summary(Struct, frozen=True, kw_only=True):
    """Where a learner stands in a quiz."""

    score: Score
    answered: int
    """Questions with an answer, or with a text that its writer marks later."""
    total: int
    told: bool = True
    """False: the score comes later."""
    certainty: Calibration | None = None
    gain: Gain | None = None
    intervals: Intervals | None = None

    def __str__(self) -> str:
        return " · ".join(self.parts())

    def parts(self) -> list[str]:
        """What there is to say, one thing each."""
        score = [say("score-so-far", score=self.score)] if self.told else []
        said = [*score, say("answered", answered=self.answered, total=self.total)]
        if self.certainty and self.told:
            earned, possible = signed(self.certainty.earned), number(self.certainty.possible)
            said.append(say("certainty-sum", earned=earned, possible=possible))
        if self.intervals:
            expected = number(self.intervals.expected)
            held, count = self.intervals.held, self.intervals.count
            said.append(say("intervals", held=held, count=count, expected=expected))
        if self.gain:
            said.append(gain_told(self.gain))
        return said


def gain_told(gain: Gain) -> str:
    """Before and after, and what share of the rest was gained."""
    words = say(
        "gain",
        before=number(gain.before),
        after=number(gain.after),
        possible=number(gain.possible),
    )
    if not gain.normalised or gain.normalised < 0:
        return words
    share = say("gain-share", percent=round(gain.normalised * 100))
    return f"{words} {share}"


def summarise(
    standing: Standing,
    behaviour: Behaviour,
    levels: tuple[Level, ...],
    pretest: Callable[[Item], State],
) -> Summary:
    """Points and questions so far, and what stands beside the score."""
    told = all(is_told(behaviour, state) for _, state in standing)
    first = [(item, state.first) for item, state in standing if state.first and told]
    earned = sum(state.earned * item.points * told for item, state in standing)
    pays = bool(levels) and not in_words(levels)
    return Summary(
        score=Score(earned, sum(item.points for item, _ in standing)),
        answered=sum(is_answered(item, state) for item, state in standing),
        total=len(standing),
        told=told,
        certainty=calibration(levels, [attempt for _, attempt in first]) if pays else None,
        gain=gain(standing, pretest) if told else None,
        intervals=intervals(first),
    )


def gain(standing: Standing, pretest: Callable[[Item], State]) -> Gain | None:
    """The pretested questions then and now; None until all of them have been answered again.

    What was left open in an exam that is handed in is left out on both sides.
    """
    before, after, possible = 0.0, 0.0, 0.0
    for item, state in standing:
        then = pretest(item).first
        if then is None:
            continue
        if state.first is None:
            if state.handed_in:
                continue
            return None
        before += then.credit * item.points
        after += state.first.credit * item.points
        possible += item.points
    return Gain(before=before, after=after, possible=possible) if possible else None
