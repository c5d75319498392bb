"""What a session answers: the result of one submit, and the sum over a quiz."""

from __future__ import annotations

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
    message: str = ""
    """Why it was not valid or not counted."""

    @property
    def correct(self) -> bool:
        """This response earns everything."""
        return self.valid and self.credit >= 1

    @property
    def verdict(self) -> str:
        """The result in a word or two."""
        return say(verdict_key(self.credit)) if self.valid else self.message

    def __str__(self) -> str:
        texts = {choice.id: choice.text for choice in self.item.interaction.choices}
        lines = [f"{self.item.id} ({self.item.fingerprint})"]
        if not self.valid:
            return "\n".join([*lines, self.message])
        lines.append(f"{self.verdict} Score {self.score}, credit {number(self.credit)}.")
        for entry in self.feedback:
            sign = "?" if entry.missed else "+" if entry.right else "-"
            about = f"{texts[entry.about]}: " if entry.about else ""
            lines.append(f" {sign} {about}{entry.text}".rstrip(": "))
        return "\n".join([*lines, self.message] if self.message else lines)


class Revealed(Struct, frozen=True, kw_only=True):
    """The answer, shown on asking; or, when there was no try yet, why not."""

    shown: bool
    key: tuple[str, ...] = ()
    """The right choices, as texts."""
    explanation: str = ""
    message: str = ""


class Summary(Struct, frozen=True, kw_only=True):
    """Where a learner stands in a quiz."""

    score: Score
    answered: int
    """Questions with at least one valid try."""
    total: int

    def __str__(self) -> str:
        return say("score-line", score=self.score, answered=self.answered, total=self.total)


def verdict_key(credit: float) -> str:
    """Which word of the catalogue tells a credit."""
    return "right" if credit >= 1 else "partly-right" if credit > 0 else "not-right"
