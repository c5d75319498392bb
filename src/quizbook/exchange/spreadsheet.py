"""Answers as a table for a spreadsheet: one row to each answer."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator

from quizbook.exchange.answers import sound
from quizbook.exchange.readable import response_text
from quizbook.journal import Answered, Event, Hinted, ItemEntry, Restarted, in_order
from quizbook.model import Bank, Item

COLUMNS = (
    *(
        "when_utc",
        "learner",
        "lesson",
        "question",
        "type",
        "response",
        "credit",
        "points",
        "possible",
    ),
    *("try", "hints", "certainty", "behaviour"),
)
FORMULA = re.compile(
    r"(?:^|(?<=[;\r\n]))(?=[ \t]*[=+\-@\uff1d\uff0b\uff0d\uff20])"
    r"(?!\s*[+-]?\d+(?:[.,]\d+)?\s*(?:$|[;\r\n]))"
)
"""Where a spreadsheet would begin to work something out, plain numbers left alone.

Where the comma is the decimal mark, a spreadsheet also begins a cell after a semicolon, and then a
row at each line of a text.
"""
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)Z")
UNKNOWN = "unknown"


def in_csv(events: Iterable[Event], bank: Bank, learner: str, untold: Container[str] = ()) -> bytes:
    """A table with a head line, in UTF-8 with the mark by which spreadsheets know it.

    Credit and points are those of the answer alone, and empty for answers that are `untold`, by
    their ids; `try` and `hints` count within one round.
    """
    made = io.StringIO()
    table = csv.writer(made)
    table.writerow(COLUMNS)
    table.writerows([guarded(cell) for cell in row] for row in rows(events, bank, learner, untold))
    return made.getvalue().encode("utf-8-sig", "replace")


def rows(
    events: Iterable[Event], bank: Bank, learner: str, untold: Container[str]
) -> Iterator[tuple[object, ...]]:
    """The cells of each answer."""
    items = {
        (lesson.name, item.id): item for lesson in bank.lessons.values() for item in lesson.items
    }
    tries: Counter[tuple[str, ...]] = Counter()
    hints: Counter[tuple[str, ...]] = Counter()
    for event in in_order(events):
        if not isinstance(event, ItemEntry):
            continue
        where = (event.lesson, event.item, event.behaviour)
        if isinstance(event, Restarted):
            tries[where] = hints[where] = 0
        hints[where] += isinstance(event, Hinted)
        if not isinstance(event, Answered):
            continue
        tries[where] += 1
        item = items.get((event.lesson, event.item))
        yield (
            *(dated(event.at), sound(learner), event.lesson, event.item),
            *answer_cells(event, item, told=event.id not in untold),
            *(tries[where], hints[where], event.certainty, event.behaviour),
        )


def answer_cells(event: Answered, item: Item | None, *, told: bool) -> tuple[object, ...]:
    """Type, response, credit, points and possible points."""
    credit = rounded(event.credit) if told else None
    if item is None:
        return UNKNOWN, response_text(None, event.response), credit, None, None
    # What was answered under another wording may name options by other texts.
    asked = item.interaction if item.wording == event.wording else None
    points = rounded(event.credit * item.points) if told else None
    return item.type, response_text(asked, event.response), credit, points, item.points


def guarded(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula; plain numbers stay numbers.

    Example: "=1+1" -> "'=1+1"
    """
    return FORMULA.sub("'", cell) if isinstance(cell, str) else cell


def dated(at: str) -> str:
    """A moment as spreadsheets read it, in any language.

    Example: "2026-11-23T09:30:00Z" -> "2026-11-23 09:30:00"
    """
    return MOMENT.sub(r"\1 \2", at)


def rounded(value: float) -> float:
    """Credit as it is compared: at four decimals."""
    return round(value, 4)
