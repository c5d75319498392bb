"""The changes of a bank in sentences."""

from __future__ import annotations

from quizbook.editions import Editions, LessonChange
from quizbook.editions.changes import Change, Changed

KEPT = {
    "as they are": "kept answers stay as they are",
    "scored anew": "kept answers stay and are scored anew",
    "changed": "kept answers are told “changed since you answered”",
}


def summary(found: Editions) -> list[str]:
    """What the whole comes to. Example: "1 added, 2 changed; 40 questions the same." and more."""
    parts = {
        "added": found.added,
        "removed": found.removed,
        "moved": found.moved,
        "changed": found.changed,
    }
    told = [f"{len(ones)} {word}" for word, ones in parts.items() if ones]
    if not told:
        return [f"In {counted(found.same)} nothing changed for a student."]
    lines = [f"{', '.join(told)}; {counted(found.same)} the same."]
    only = sum(one.only_typography for one in found.changed)
    groups = [
        ("Answers that count as “changed since you answered”", kept(found, "changed")),
        ("Answers that are scored anew", kept(found, "scored anew")),
        ("Answers that stay behind in the old lesson", [one.id for one in found.moved]),
    ]
    lines += [f"{counted(only)} changed only in spaces, dashes or quotes."] if only else []
    return [*lines, *(f"{what}: to {', '.join(ids) or 'none'}." for what, ids in groups)]


def kept(found: Editions, becoming: str) -> list[str]:
    """The changed questions whose kept answers become this."""
    return [one.id for one in found.changed if one.kept == becoming]


def counted(count: int) -> str:
    """Example: 2 -> "2 questions"."""
    return f"{count} question{'' if count == 1 else 's'}"


def heading(one: Changed) -> str:
    """What becomes of the answers to a changed question."""
    only = "only typography; " if one.only_typography else ""
    return f"{only}{KEPT[one.kept]}"


def event(one: Change | LessonChange) -> str:
    """What happened to a part. Example: "hint 2 is new"."""
    if one.was is None:
        return f"{one.what} is new"
    return f"{one.what} is gone" if one.now is None else f"{one.what} changed"


def texts(one: Change | LessonChange) -> list[tuple[str, str]]:
    """What stood there and what stands there, as far as something does."""
    pairs = (("was", one.was), ("now", one.now))
    return [(word, text) for word, text in pairs if text is not None]
