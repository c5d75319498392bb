"""Two editions of a bank: what changed between them for a student, question by question."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from quizbook.editions.changes import Changed, changed
from quizbook.model import Bank, Item, Lesson


class Stands(Struct, frozen=True, kw_only=True):
    """A question that is in one edition only."""

    id: str
    lesson: str
    stem: str


class Moved(Struct, frozen=True, kw_only=True):
    """A question that went to another lesson; its kept answers stay with the old one."""

    id: str
    was_in: str
    now_in: str


class LessonChange(Struct, frozen=True, kw_only=True):
    """What changed in a lesson beside its questions."""

    lesson: str
    what: str
    was: str | None
    now: str | None


class Editions(Struct, frozen=True, kw_only=True):
    """All that changed from one edition of a bank to another; as JSON it has these names."""

    added: tuple[Stands, ...]
    removed: tuple[Stands, ...]
    moved: tuple[Moved, ...]
    changed: tuple[Changed, ...]
    lessons: tuple[LessonChange, ...]
    same: int
    """Questions that are the same in both, wherever they stand."""


def compare(old: Bank, new: Bank) -> Editions:
    """What changed from `old` to `new`, in the order of the new bank."""
    before, now = placed(old), placed(new)
    both = [id_ for id_ in now if id_ in before]
    stayed = {id_ for id_ in both if before[id_][0] == now[id_][0]}
    differing = [changed(now[id_][0], before[id_][1], now[id_][1]) for id_ in both]
    return Editions(
        added=tuple(stands(id_, *now[id_]) for id_ in now if id_ not in before),
        removed=tuple(stands(id_, *before[id_]) for id_ in before if id_ not in now),
        moved=tuple(
            Moved(id=id_, was_in=before[id_][0], now_in=now[id_][0])
            for id_ in both
            if id_ not in stayed
        ),
        changed=tuple(one for one in differing if one),
        lessons=tuple(
            change
            for name in dict.fromkeys([*new.lessons, *old.lessons])
            for change in beside(name, old.lessons.get(name), new.lessons.get(name), stayed)
        ),
        same=differing.count(None),
    )


def placed(bank: Bank) -> dict[str, tuple[str, Item]]:
    """Every question by its id, with the name of its lesson."""
    lessons = bank.lessons.values()
    return {item.id: (lesson.name, item) for lesson in lessons for item in lesson.items}


def stands(id_: str, lesson: str, item: Item) -> Stands:
    """A question by itself."""
    return Stands(id=id_, lesson=lesson, stem=item.stem)


def beside(
    name: str, old: Lesson | None, new: Lesson | None, stayed: set[str]
) -> Iterator[LessonChange]:
    """What a lesson says otherwise than before beside its questions."""
    before, now = about(old, stayed), about(new, stayed)
    for what in dict.fromkeys([*now, *before]):
        was, is_ = before.get(what), now.get(what)
        if was != is_:
            yield LessonChange(lesson=name, what=what, was=was, now=is_)


def about(lesson: Lesson | None, stayed: set[str]) -> dict[str, str]:
    """A lesson's own words, and the order of the questions that `stayed`; else nothing."""
    if lesson is None:
        return {}
    found = {"the title": lesson.title, "the language": lesson.language}
    for name, objective in lesson.objectives.items():
        section = f" (section “{objective.section}”)" if objective.section else ""
        found[f"the objective {name}"] = f"{objective.text}{section}"
    order = ", ".join(item.id for item in lesson.items if item.id in stayed)
    return {**found, "the order of the questions": order} if order else found
