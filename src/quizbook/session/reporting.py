"""What a learner says is wrong with a question."""

from __future__ import annotations

from typing import Any

from quizbook.exchange.readable import response_text
from quizbook.journal import Reported
from quizbook.model import Item
from quizbook.scoring.texts import sound
from quizbook.words import say


def reported(words: str, raw: object, about: dict[str, Any]) -> Reported:
    """The report as it is kept; ValueError where there are no words."""
    told = sound(words)
    if not told:
        raise ValueError(say("report-first"))
    return Reported(response=raw, words=told, **about)


def report_text(item: Item, report: Reported) -> str:
    """A text to send to the instructor."""
    given = report.response
    return say(
        "report-text",
        lesson=report.lesson,
        item=item.id,
        wording=item.wording,
        response="" if given is None else response_text(item.interaction, given),
        words=report.words,
    )
