"""`quizbook show`: one question in plain text, with or without its key."""

from __future__ import annotations

import sys
from pathlib import Path

from quizbook import render
from quizbook.cli.opened import find_item, found, opened
from quizbook.model import Item
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
    """The whole question for an instructor's eyes."""
    lines = [item.stem]
    for choice in item.interaction.choices:
        sign = "+" if choice.id in item.key.correct else "-"
        lines.append(f" {sign} {choice.text}")
        lines += [f"     {item.key.feedback[choice.id]}"] if choice.id in item.key.feedback else []
        lines += (
            [f"     if left out: {item.key.missed[choice.id]}"]
            if choice.id in item.key.missed
            else []
        )
    lines += [f"Hint {number}: {hint}" for number, hint in enumerate(item.hints, 1)]
    lines += [f"Why: {item.explanation}"] if item.explanation else []
    lines += [f"Cites: {', '.join(item.cites)}"] if item.cites else []
    return "\n".join(lines)
