"""`quizbook list`: the quizzes of a bank, or the questions of one."""

from __future__ import annotations

import sys
from pathlib import Path

from quizbook.cli.opened import found, opened


def run(quiz: str | None, path: Path | None) -> int:
    """One line each: what to type, then what it is."""
    bank = opened(path)
    if quiz is None:
        rows: list[tuple[str, ...]] = [
            (lesson.name, f"{len(lesson.items)} questions", lesson.title)
            for lesson in bank.lessons.values()
        ]
    else:
        lesson = found(lambda: bank[quiz])
        rows = [(item.id, item.type, item.difficulty or "", item.stem) for item in lesson.items]
    widths = [
        max((len(row[i]) for row in rows), default=0) for i in range(len(rows[0]) if rows else 0)
    ]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        sys.stdout.write("  ".join(cells).rstrip() + "\n")
    return 0
