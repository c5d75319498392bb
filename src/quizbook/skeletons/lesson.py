"""A new lesson: its bank file, its notebook, and an answer key that waits for questions."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from quizbook.bank.blanks import BLANK
from quizbook.items import ITEM_TYPES
from quizbook.model import Lesson
from quizbook.notebooks import answer_key
from quizbook.notebooks.document import Cell, Notebook, key_path
from quizbook.notebooks.run import METADATA
from quizbook.skeletons.question import question

NAME = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")
WORD = re.compile(r"[a-z0-9]+")
NUMBER = re.compile(r"(\d\d)_(.+)")
FOLDED = {"jupyter": {"source_hidden": True}}
"""Students read, and need not see the code."""


def full_name(name: str, taken: list[str]) -> str:
    """The name with its number, by default the one after the last. Example: "04_rivers"."""
    if NUMBER.fullmatch(name):
        return name
    numbers = [int(found[1]) for lesson in taken if (found := NUMBER.fullmatch(lesson))]
    return f"{max(numbers, default=0) + 1:02}_{name}"


def same_lesson(name: str, taken: list[str]) -> str | None:
    """The lesson that already has this name, or this number."""
    number, _, rest = name.partition("_")
    held = [found for lesson in taken if (found := NUMBER.fullmatch(lesson))]
    return next((found[0] for found in held if found[2] == rest or found[1] == number), None)


def files(name: str, title: str, kind: str, bank: Path, notebooks: Path) -> dict[Path, Any]:
    """Every file of the lesson, as text or as a notebook."""
    lesson = Lesson(name=name, title=title)
    key = answer_key.updated(None, lesson)
    return {
        bank / f"{name}.yaml": bank_file(title, kind),
        notebooks / f"{name}.ipynb": notebook(name, title),
        key_path(notebooks, name): {**key, "metadata": METADATA},
    }


def bank_file(title: str, kind: str) -> str:
    """The questions: one to begin with."""
    first = question(ITEM_TYPES[kind], ("first-objective",))
    items = "".join(f"  {line}" for line in first.splitlines(keepends=True))
    return (
        f"title: {json.dumps(title, ensure_ascii=False)}\n"
        "language: en\n"
        "objectives:\n"
        "  # Change the name as you like; questions name it as their objective.\n"
        "  first-objective:\n"
        f'    text: "{BLANK} what a student can do after the lesson"\n'
        "    # The heading in the notebook under which to read again.\n"
        "    section: The first section\n"
        f"items:\n{items}"
    )


def notebook(name: str, title: str) -> Notebook:
    """The lesson's frame: why it matters, objectives, a quiz, key points."""
    cells = [
        prose("title", f"# {title}\n\n{BLANK} why this matters, in a sentence or two."),
        prose(
            "run-first",
            "Choose **Run**, then **Run All Cells**. If a question later says *Run this cell to go "
            "on*, do the same again. Your answers are kept.",
        ),
        code("import", "from quizbook import quiz"),
        prose("objectives", f"**After this lesson you can**\n\n- {BLANK} an objective"),
        prose("first-section", f"## The first section\n\n{BLANK} what there is to read."),
        code("quiz", f"quiz({json.dumps(name)})"),
        prose("key-points", f"## Key points\n\n- {BLANK} what to remember"),
    ]
    return {"cells": cells, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}


def prose(cell_id: str, source: str) -> Cell:
    """A cell to read."""
    return {"cell_type": "markdown", "id": cell_id, "metadata": {}, "source": source}


def code(cell_id: str, source: str) -> Cell:
    """A cell to run, not run yet."""
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": cell_id,
        "metadata": FOLDED,
        "outputs": [],
        "source": source,
    }
