"""From recalls to what is known of a memory: when it is due, by FSRS.

Wrong is Again and right is Good, as the author of FSRS advises where answers are only right or
wrong. Where certainty was asked, right at the lowest level is Hard and right at a high one Easy.
Right after help is Again: nothing was called to mind.
"""

from __future__ import annotations

from datetime import datetime
from functools import cache

from fsrs import Card, Rating, Scheduler
from msgspec import Struct

from quizbook.schedule.sitting import Recall

LOW, HIGH = 1, 3
"""Levels of certainty. A journal does not say how many there were; the usual table has three."""


class Memory(Struct, frozen=True, kw_only=True):
    """One question, as far as it is remembered."""

    due: datetime
    last: datetime
    """When it was last called to mind."""
    surely_wrong: bool
    """The last answer was wrong, and its learner had been certain."""


@cache
def scheduler() -> Scheduler:
    """FSRS with its published weights, in days: the minutes of a sitting are no spacing."""
    return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def rating(recall: Recall) -> Rating:
    """How well the answer was remembered, in the words of FSRS."""
    if not recall.right or recall.helped:
        return Rating.Again
    if recall.certainty is None:
        return Rating.Good
    if recall.certainty <= LOW:
        return Rating.Hard
    return Rating.Easy if recall.certainty >= HIGH else Rating.Good


class Remembering:
    """What a question's recalls, in the order of their times, come to; nothing without any."""

    def __init__(self) -> None:
        self.memory: Memory | None = None
        # Given an id and a date, a card asks no clock.
        self._card = Card(card_id=0, due=datetime.min)  # noqa: DTZ901 (the first recall sets it)

    def take(self, recall: Recall) -> None:
        """One more recall."""
        self._card, _ = scheduler().review_card(self._card, rating(recall), recall.at)
        sure = recall.certainty is not None and recall.certainty >= HIGH
        surely_wrong = sure and not recall.right
        self.memory = Memory(due=self._card.due, last=recall.at, surely_wrong=surely_wrong)
