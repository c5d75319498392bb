"""`quizbook show`: one question in plain text, with or without its key."""

from __future__ import annotations

import sys
from pathlib import Path

from quizbook import render, scoring
from quizbook.cli.opened import find_item, found, opened
from quizbook.model import Item, Lesson
from quizbook.notebooks.answer_key import literal
from quizbook.session import Session


def run(item_id: str, path: Path | None, *, key: bool) -> int:
    """The question as authored; with `key` every option's mark and feedback, hints and why."""
    bank = opened(path)
    lesson_name, item = found(lambda: find_item(bank, item_id))
    session = Session(bank[lesson_name], items=[item_id], journal=None, learner="show")
    sys.stdout.write(f"{lesson_name} / {item.id} ({item.type}, {item.fingerprint})\n")
    sys.stdout.write((with_key(item) if key else render.question(session.view(item_id))) + "\n")
    return 0


def with_key(item: Item) -> str:
    """The whole question for an instructor: what earns what, and what a student then reads."""
    right, wrong = scoring.answers(item)
    lines = [item.stem, *(f"Answer: {text}" for text in scoring.key_texts(item))]
    for raw in (right, *wrong):
        lines += outcome(item, raw)
    lines += [f"Hint {number}: {hint}" for number, hint in enumerate(item.hints, 1)]
    lines += [f"Why: {item.explanation}"] if item.explanation else []
    lines += [f"Cites: {', '.join(item.cites)}"] if item.cites else []
    return "\n".join(lines)


def outcome(item: Item, raw: object) -> list[str]:
    """A response, what it earns, and the feedback to it."""
    told = str(Session(Lesson(name="", title="", items=(item,)), journal=None).submit(item.id, raw))
    _, earned, *feedback = told.split("\n")
    return [f" {literal(raw)}", f"     {earned}", *(f"    {line}" for line in feedback)]
