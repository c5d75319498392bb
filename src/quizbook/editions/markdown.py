"""The changes of a bank as a Markdown page, to be pasted under a proposed change or into a mail."""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.editions import Editions, LessonChange
from quizbook.editions.changes import KINDS, Change, Changed
from quizbook.editions.sentences import event, heading, summary, texts


def in_markdown(found: Editions) -> str:
    """The summary first, then a heading to each thing that happened."""
    groups = {
        "Added": [f"- `{one.id}` in {one.lesson}: {one.stem}" for one in found.added],
        "Removed": [f"- `{one.id}` from {one.lesson}: {one.stem}" for one in found.removed],
        "Moved": [f"- `{one.id}` from {one.was_in} to {one.now_in}" for one in found.moved],
        "Changed": [line for one in found.changed for line in question(one)],
        "Lessons": [
            line
            for one in found.lessons
            for line in (f"- {one.lesson}: {event(one)}", *told(one, "  "))
        ],
    }
    parts = ["# What changed for students", "\n".join(f"- {line}" for line in summary(found))]
    parts += [f"## {title}\n\n" + "\n".join(lines) for title, lines in groups.items() if lines]
    return "\n\n".join(parts)


def question(one: Changed) -> Iterator[str]:
    """One changed question."""
    yield f"- `{one.id}` in {one.lesson}: {heading(one)}"
    for change in one.changes:
        yield f"  - {KINDS[change.kind]}: {event(change)}"
        yield from told(change, "    ")


def told(one: Change | LessonChange, indent: str) -> Iterator[str]:
    """What stood there, and what stands there, each on one line."""
    for word, text in texts(one):
        yield f"{indent}- {word}: {' '.join(text.split())}"
