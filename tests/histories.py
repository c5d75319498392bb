"""Answers as they stand in a journal, for what is worked out from them."""

from itertools import count

from quizbook import scoring
from quizbook.journal import Answered, Journal, journal_path

IDS = count()


def kept():
    """The events of the learner's own journal."""
    return Journal(journal_path()).read()[0]


def given(item, raw, /, at="2026-11-23T09:30:00Z", **changes):
    """An answer to a question of 01_lesson; `raw` as a learner gives it."""
    response = scoring.normalise(item.interaction, raw)
    fields = {"id": f"{next(IDS):016x}", "at": at, "lesson": "01_lesson", "item": item.id}
    fields |= {"wording": item.wording, "quiz": "01_lesson/practice/all/*"}
    fields |= {"response": scoring.to_json(item.interaction, response)}
    return Answered(**fields | {"credit": scoring.credit(item, response)} | changes)
