"""A standing as CSV for a spreadsheet: one row for each objective of each lesson."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from msgspec.structs import asdict

from quizbook.exchange.spreadsheet import guarded
from quizbook.standing import Progress
from quizbook.standing.lessons import Counts

NAMES = ("lesson", "title", "objective", "objective_text", *Counts.__struct_fields__)


def in_csv(found: Progress) -> bytes:
    """The counts, with the names of the columns in the first line, as answers are written."""
    sheet = io.StringIO()
    writer = csv.writer(sheet)
    writer.writerow(NAMES)
    writer.writerows([guarded(cell) for cell in row] for row in rows(found))
    return sheet.getvalue().encode("utf-8-sig", "replace")


def rows(found: Progress) -> Iterator[tuple[str | int, ...]]:
    """The cells of each row."""
    for lesson in found.lessons:
        for one in lesson.objectives:
            counts = asdict(one.counts).values()
            yield lesson.name, lesson.title, one.id, one.text, *counts
