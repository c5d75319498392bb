"""`quizbook list`: the quizzes of a bank, or the questions of one or of a kind."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any, Literal

from quizbook.cli.check import tell
from quizbook.cli.check.found import counted
from quizbook.cli.choosing import Wanted, chosen
from quizbook.cli.opened import opened
from quizbook.exchange.spreadsheet import guarded
from quizbook.model import Bank, Item

COLUMNS = ("lesson", "id", "type", "difficulty", "bloom", "objective", "form", "points", "stem")


def run(wanted: Wanted, path: Path | None, form: Literal["text", "json", "csv"]) -> int:
    """One line each: what to type, then what it is; 1 where no question is what was asked for."""
    bank = opened(path)
    found = chosen(bank, wanted) if wanted.stated else None
    if found == []:
        sys.stderr.write(f"quizbook: {none_is(bank, wanted)}\n")
        return 1
    if form == "text":
        tell(aligned(lines(bank, wanted, found)))
        return 0
    records = quizzes(bank) if found is None else [record(*one) for one in found]
    tell(json.dumps(records, indent=2) if form == "json" else in_csv(records))
    return 0


def none_is(bank: Bank, wanted: Wanted) -> str:
    """A sentence where nothing was found."""
    total = sum(len(lesson.items) for lesson in bank.lessons.values())
    return f"none of {counted(total, 'question')} has {wanted}; ask for less of it"


def lines(
    bank: Bank, wanted: Wanted, found: list[tuple[str, Item]] | None
) -> list[tuple[str, ...]]:
    """The cells of each line."""
    if found is None:
        return [
            (lesson.name, f"{len(lesson.items)} questions", lesson.title)
            for lesson in bank.lessons.values()
        ]
    rows = [(name, item.id, item.type, item.difficulty or "", item.stem) for name, item in found]
    # Who named a quiz knows where its questions are.
    return [row[1:] for row in rows] if wanted.lesson else [*rows]


def aligned(rows: list[tuple[str, ...]]) -> str:
    """Lines with cells of one width; a stem of several lines stands on one."""
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    padded = [[cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in cells]
    return "\n".join("  ".join(row).rstrip() for row in padded)


def quizzes(bank: Bank) -> list[dict[str, Any]]:
    """The quizzes, for other programs."""
    return [
        {
            "lesson": lesson.name,
            "title": lesson.title,
            "language": lesson.language,
            "questions": len(lesson.items),
        }
        for lesson in bank.lessons.values()
    ]


def record(lesson: str, item: Item) -> dict[str, Any]:
    """A question, for other programs."""
    return {"lesson": lesson, **{name: getattr(item, name) for name in COLUMNS[1:]}}


def in_csv(records: list[dict[str, Any]]) -> str:
    """A table with a head line, in which no cell is taken for a formula."""
    made = io.StringIO()
    table = csv.DictWriter(made, records[0] if records else COLUMNS, lineterminator="\n")
    table.writeheader()
    table.writerows({name: guarded(cell) for name, cell in row.items()} for row in records)
    return made.getvalue().removesuffix("\n")
