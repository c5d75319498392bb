"""Facts, lessons, and the bank that holds them."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from quizbook.model.item import Item
from quizbook.model.naming import digest, unknown


class Fact(Struct, frozen=True, kw_only=True):
    """One statement that questions and lessons may cite, with its place and its owner."""

    id: str
    """By which questions cite it; in kebab case."""
    where: str
    """A paragraph (P4 or P4.1), or the id of an outside source."""
    says: str
    """The statement, in one sentence."""
    kind: str
    """Whose statement it is."""
    attribution: str = ""
    """Who says so, where it is not the text itself."""
    outlet: str = ""
    """Through whom it was passed on."""
    value: Any = None
    """The number in it; a question may name it by `fact`."""
    unit: str = ""
    """Of the number."""
    bound: Literal["exact", "above", "below", "about"] = "exact"
    """Whether the number is exact, or which way the truth lies."""
    confirmed: bool = True
    """False: known, but not found in a source; shown with that word and never scored."""


class Source(Struct, frozen=True, kw_only=True):
    """An outside source, named once."""

    id: str
    title: str
    publisher: str = ""
    note: str = ""


class Objective(Struct, frozen=True):
    """What a lesson teaches, and the heading under which to read it again."""

    text: str
    """What students can do afterwards, beginning with a verb."""
    section: str = ""
    """The heading in the notebook under which to read it again."""


class Lesson(Struct, frozen=True, kw_only=True):
    """The questions of one bank file, in the file's order."""

    name: str
    title: str
    language: str = "en"
    objectives: dict[str, Objective] = {}
    items: tuple[Item, ...] = ()
    homes: dict[str, Lesson] = {}
    """Where its questions come from, by their ids, when they come from several lessons."""

    def home(self, item_id: str) -> Lesson:
        """The lesson that a question belongs to: this one, or the one that it comes from."""
        return self.homes.get(item_id, self)

    def __getitem__(self, item_id: str) -> Item:
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(unknown("question", item_id, [item.id for item in self.items]))

    @property
    def fingerprint(self) -> str:
        """A digest of what is read or scored in any of its questions, whatever their order."""
        return digest([self.name, sorted([item.id, item.fingerprint] for item in self.items)])

    def __repr__(self) -> str:
        return f"Lesson({self.name!r}, {len(self.items)} questions)"


class Bank(Struct, frozen=True, kw_only=True):
    """A folder of lessons and the facts they cite."""

    lessons: dict[str, Lesson]
    facts: dict[str, Fact]
    sources: dict[str, Source]

    def __getitem__(self, name: str) -> Lesson:
        if name not in self.lessons:
            raise KeyError(unknown("quiz", name, list(self.lessons)))
        return self.lessons[name]

    @property
    def fingerprint(self) -> str:
        """A digest of all lessons: what tells one edition of a course from another."""
        return digest(sorted(lesson.fingerprint for lesson in self.lessons.values()))

    def __repr__(self) -> str:
        count = sum(len(lesson.items) for lesson in self.lessons.values())
        return f"Bank({len(self.lessons)} lessons, {count} questions, {len(self.facts)} facts)"
