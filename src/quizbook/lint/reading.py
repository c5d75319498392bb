"""The lessons of a bank, ready for the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from quizbook.bank import Page
from quizbook.lint.group import Group
from quizbook.lint.question import Around, Place, Question
from quizbook.lint.vocabulary import vocabulary

COMMON = 0.3
"""A word in more of the bank's questions than this is the bank's subject."""
ENOUGH = 20
"""Questions from which that can be told."""


class Reading(Struct, frozen=True, eq=False):
    """One lesson, its questions read."""

    page: Page
    questions: tuple[Question, ...]

    @property
    def place(self) -> Place:
        """For what is said of the lesson as a whole."""
        return Place(self.page, self.page.file.root.name_mark("items"))


def reading(page: Page, around: Around) -> Reading:
    """A lesson, ready for the rules."""
    words = vocabulary(page.lesson.language)
    entries = zip(page.lesson.items, page.nodes, strict=True)
    return Reading(page, tuple(Question(item, node, page, words, around) for item, node in entries))


def topics_of(lessons: tuple[Reading, ...]) -> set[str]:
    """Beginnings of the words that many questions of a bank have; none where there are few."""
    asked = [question for lesson in lessons for question in lesson.questions]
    if len(asked) < ENOUGH:
        return set()
    counts = Counter(stem for question in asked for stem in question.stem_words)
    common = COMMON * len(asked)
    return {stem for stem, count in counts.items() if count > common}


def single_choices(lessons: tuple[Reading, ...]) -> Iterator[Group]:
    """Every list of options with one right one, gaps in texts left out."""
    for lesson in lessons:
        for question in lesson.questions:
            yield from (g for g in question.groups if g.single and not g.gap)
