"""The changes of a bank as plain text for a terminal. Texts are whole, however long."""

from __future__ import annotations

from quizbook.editions import Editions, LessonChange
from quizbook.editions.changes import KINDS, Change, Changed
from quizbook.editions.sentences import event, heading, summary, texts


def in_text(found: Editions) -> str:
    """Question by question, then what it comes to."""
    parts = [f"{one.lesson} / {one.id}: added\n    {one.stem}" for one in found.added]
    parts += [f"{one.lesson} / {one.id}: removed\n    {one.stem}" for one in found.removed]
    parts += [f"{one.now_in} / {one.id}: moved here from {one.was_in}" for one in found.moved]
    parts += [question(one) for one in found.changed]
    parts += ["\n".join([f"{one.lesson}: {event(one)}", *told(one)]) for one in found.lessons]
    return "\n\n".join([*parts, "\n".join(summary(found))])


def question(one: Changed) -> str:
    """One changed question."""
    lines = [f"{one.lesson} / {one.id}: {heading(one)}"]
    for change in one.changes:
        lines += [f"  {KINDS[change.kind]}: {event(change)}", *told(change)]
    return "\n".join(lines)


def told(one: Change | LessonChange) -> list[str]:
    """What stood there, and what stands there, each with further lines under its first."""
    return [f"    {word}: {text}".replace("\n", "\n         ") for word, text in texts(one)]
