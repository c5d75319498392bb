"""What a session answers: the result of one submit, the answer, and the sum over a quiz."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from quizbook.model import Feedback, Item, Score, number
from quizbook.session.certainty import Calibration
from quizbook.session.progress import Gain, Intervals
from quizbook.words import say


class Result(Struct, frozen=True, kw_only=True):
    """What came of one response. `print(result)` tells it in plain text."""

    item: Item
    score: Score
    """The item's score so far, this try included."""
    valid: bool = True
    """False: the response could not be scored; nothing was recorded."""
    counted: bool = True
    """False: valid, but not a new try (the same answer again, or the question is finished)."""
    credit: float = 0.0
    """Of this response alone, 0 to 1."""
    feedback: tuple[Feedback, ...] = ()
    told: bool = True
    """False: the verdict comes later, so credit, score and feedback are empty."""
    marks: float | None = None
    """What the level of certainty earned, apart from the score; None where none was asked for."""
    message: str = ""
    """Why it was not valid or not counted, or that it is kept."""

    @property
    def correct(self) -> bool:
        """This response earns everything."""
        return self.valid and self.told and self.credit >= 1

    @property
    def verdict(self) -> str:
        """The result in a word or two."""
        return say(verdict_key(self.credit)) if self.valid and self.told else self.message

    def __str__(self) -> str:
        lines = [f"{self.item.id} ({self.item.fingerprint})"]
        if not self.valid or not self.told:
            return "\n".join([*lines, self.message])
        lines.append(f"{self.verdict} Score {self.score}, credit {number(self.credit)}.")
        if self.marks is not None:
            lines.append(say("certainty-marks", marks=number(self.marks)))
        for entry in self.feedback:
            sign = "?" if entry.missed else "+" if entry.right else "-"
            lines.append(f" {sign} " + ": ".join(filter(None, (entry.label, entry.text))))
        return "\n".join([*lines, self.message] if self.message else lines)


class Revealed(Struct, frozen=True, kw_only=True):
    """The answer, shown on asking; or, when there was no try yet, why not."""

    shown: bool
    key: tuple[str, ...] = ()
    """The right answer, one text for each of its parts."""
    explanation: str = ""
    message: str = ""


class Summary(Struct, frozen=True, kw_only=True):
    """Where a learner stands in a quiz."""

    score: Score
    answered: int
    """Questions with at least one valid try."""
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
            earned, possible = number(self.certainty.earned), number(self.certainty.possible)
            said.append(say("certainty-sum", earned=earned, possible=possible))
        if self.intervals and self.told:
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


def verdict_key(credit: float) -> Literal["right", "partly-right", "not-right"]:
    """Which word of the catalogue tells a credit."""
    return "right" if credit >= 1 else "partly-right" if credit > 0 else "not-right"
