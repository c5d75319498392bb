"""Which questions are meant: by lesson and by what a question says of itself, all at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from msgspec import Struct

from quizbook.cli.opened import wrong_use
from quizbook.editions.pairing import plain
from quizbook.editions.sheet import sheet
from quizbook.items import ITEM_TYPES
from quizbook.model import Bank, Bloom, Difficulty, Item, unknown
from quizbook.session.forms import LETTERS


class Wanted(Struct, frozen=True, kw_only=True):
    """What a question must be to be meant; what is None does not matter."""

    lesson: str | None = None
    type: str | None = None
    bloom: str | None = None
    difficulty: str | None = None
    objective: str | None = None
    fact: str | None = None
    text: str | None = None
    form: str | None = None

    @property
    def stated(self) -> dict[str, str]:
        """What matters. Example: {"type": "numeric"}."""
        values = {name: getattr(self, name) for name in self.__struct_fields__}
        return {name: value for name, value in values.items() if value is not None}

    def __str__(self) -> str:
        return " and ".join(f"{name} {value!r}" for name, value in self.stated.items())


def chosen(bank: Bank, wanted: Wanted) -> list[tuple[str, Item]]:
    """The questions that are meant, each with its lesson, in the bank's order.

    Exits 2 with the nearest name where something is asked for that no question could be.
    """
    check(bank, wanted)
    return [(name, item) for name, item in questions(bank) if meets(name, item, wanted)]


def questions(bank: Bank) -> Iterator[tuple[str, Item]]:
    """All questions, each with its lesson."""
    for lesson in bank.lessons.values():
        for item in lesson.items:
            yield lesson.name, item


def check(bank: Bank, wanted: Wanted) -> None:
    """Refuse a name that nothing has; any words may be looked for."""
    objectives = {name for lesson in bank.lessons.values() for name in lesson.objectives}
    known: dict[str, Sequence[str]] = {
        "lesson": list(bank.lessons),
        "type": list(ITEM_TYPES),
        "bloom": get_args(Bloom),
        "difficulty": get_args(Difficulty),
        "objective": sorted(objectives),
        "fact": list(bank.facts),
        "form": LETTERS,
    }
    nouns = {"lesson": "quiz", "bloom": "Bloom level"}
    for name, value in wanted.stated.items():
        if name in known and value not in known[name]:
            wrong_use(unknown(nouns.get(name, name), value, list(known[name])))


def meets(lesson: str, item: Item, wanted: Wanted) -> bool:
    """Whether a question is all that it must be."""
    for name, value in wanted.stated.items():
        if name == "lesson":
            fits = lesson == value
        elif name == "fact":
            fits = value in item.cites
        elif name == "text":
            fits = says(item, value)
        else:
            fits = getattr(item, name) == value
        if not fits:
            return False
    return True


def says(item: Item, words: str) -> bool:
    """Whether every word stands somewhere in the question, whatever its case, key and all."""
    text = plain("\n".join([item.id, *sheet(item).values()])).casefold()
    return all(word in text for word in plain(words).casefold().split())
