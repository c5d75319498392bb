"""A standing as CSV for a spreadsheet: one row for each objective of each lesson."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from msgspec.structs import asdict

from quizbook.standing import Progress
from quizbook.standing.lessons import Counts

NAMES = ("lesson", "title", "objective", "objective_text", *Counts.__struct_fields__)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def in_csv(found: Progress) -> str:
    """The counts, with the names of the columns in the first line."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(NAMES)
    writer.writerows([guarded(cell) for cell in row] for row in rows(found))
    return sheet.getvalue()


def rows(found: Progress) -> Iterator[tuple[str | int, ...]]:
    """The cells of each row."""
    for lesson in found.lessons:
        for one in lesson.objectives:
            counts = asdict(one.counts).values()
            yield lesson.name, lesson.title, one.id, one.text, *counts


def guarded(cell: str | int) -> str | int:
    """A text that a spreadsheet would take for a formula, as the text that it is."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
