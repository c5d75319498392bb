"""Which quizzes there are to draw: those that the course's notebooks show, else the lessons."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from quizbook.model import Bank, Lesson
from quizbook.notebooks.calls import find_calls
from quizbook.notebooks.document import NOTEBOOKS, lessons_in, read
from quizbook.session.forms import LETTERS


class Quiz(Struct, frozen=True, kw_only=True):
    """What a notebook asks for."""

    lesson: str
    items: tuple[str, ...] | None = None
    form: str | None = None
    draw: int | None = None

    @property
    def draws(self) -> bool:
        """Not every student meets the same questions."""
        return self.draw is not None or self.form in {"first", "second"}


def quizzes(bank: Bank, folder: Path) -> list[Quiz]:
    """Every quiz that is shown, in the order of the bank's lessons.

    Raises BankError when a notebook beside the bank cannot be read.
    """
    shown = [
        Quiz(lesson=call.quiz, items=call.items, form=call.form, draw=call.draw)
        for path in lessons_in(folder.parent / NOTEBOOKS)
        for call in find_calls(read(path))
    ]
    found = shown or [quiz for lesson in bank.lessons.values() for quiz in whole(lesson)]
    order = {name: place for place, name in enumerate(bank.lessons)}
    return sorted(found, key=lambda quiz: order.get(quiz.lesson, len(order)))


def whole(lesson: Lesson) -> Iterator[Quiz]:
    """All of a lesson, and each of its forms."""
    forms = {item.form for item in lesson.items}
    if None in forms:
        yield Quiz(lesson=lesson.name)
    for letter in LETTERS:
        if letter in forms:
            yield Quiz(lesson=lesson.name, form=letter)
