"""What a session answers to a response, and to being asked for the answer."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from quizbook.model import Feedback, Item, Score, number
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

    def __repr__(self) -> str:
        # A notebook shows the last value of a cell: no key may stand in it.
        return str(self)

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


def verdict_key(credit: float) -> Literal["right", "partly-right", "not-right"]:
    """Which word of the catalogue tells a credit."""
    return "right" if credit >= 1 else "partly-right" if credit > 0 else "not-right"


def verdict_word(credit: float, *, finished: bool) -> str:
    """The same, for a line that may be the last word on a question."""
    key = verdict_key(credit)
    return "not-right-final" if finished and key == "not-right" else key
