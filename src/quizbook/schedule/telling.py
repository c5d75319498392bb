"""What there is to say about what is due: how many today, and when the next one comes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from quizbook.schedule.queue import Due, due, next_day
from quizbook.words import say


def told(standings: Iterable[Due], at: datetime, *, asked: int) -> str:
    """One sentence or two; `asked` of the questions that are due are being asked now."""
    standings = tuple(standings)
    count = len(due(standings, at))
    if not standings:
        return say("review-none-yet")
    if asked and count > asked:
        return say("review-first", count=count, asked=asked)
    if count == 1:
        return say("review-due-one" if asked else "review-left-one")
    if count:
        return say("review-due" if asked else "review-left", count=count)
    day = next_day(standings, at)
    return say("review-nothing", day=in_words(day)) if day else ""


def in_words(day: date) -> str:
    """A day as people write it. Example: date(2026, 11, 28) -> "28 November 2026"."""
    month = say("months").split()[day.month - 1]
    return say("date", day=day.day, month=month, year=day.year)
