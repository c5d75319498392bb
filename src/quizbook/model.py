"""The nouns of the house: items, interactions, keys, responses, scores, lessons, the bank.

Values only: nothing here reads, scores or shows. What a learner's page may hold comes from an
interaction, which has no key in it by construction; keys and feedback stand apart.
"""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

import msgspec
from msgspec import Struct

Bloom: TypeAlias = Literal["remember", "understand", "apply", "analyze", "evaluate", "create"]
Difficulty: TypeAlias = Literal["easy", "medium", "hard"]
Credit: TypeAlias = Literal["net", "exact"]


class Choice(Struct, frozen=True):
    """An option as the learner meets it: nothing in it tells whether it is right."""

    id: str
    text: str
    pinned: bool = False
    """Stays last when the others are shuffled."""


class ChoiceInteraction(Struct, frozen=True, tag="choice"):
    """The learner picks one of several choices, or any number of them."""

    choices: tuple[Choice, ...]
    single: bool
    """Exactly one may be picked (radio buttons), else any number (checkboxes)."""
    shuffle: bool = True

    @property
    def wording(self) -> list[str]:
        """The texts, in an order that does not depend on the author's."""
        return sorted(choice.text for choice in self.choices)


class ChoiceKey(Struct, frozen=True, tag="choice"):
    """Which choices are right, what a partly right pick earns, and the words afterwards."""

    correct: frozenset[str]
    credit: Credit = "exact"
    feedback: dict[str, str] = {}
    """By choice id, for a choice that was picked."""
    missed: dict[str, str] = {}
    """By choice id, for a right choice that was not picked."""


# Closed unions with one member today; `assert_never` at the end of every `match` over them points
# at the places a further interaction has to visit.
Interaction: TypeAlias = ChoiceInteraction
Key: TypeAlias = ChoiceKey


class ChoiceResponse(Struct, frozen=True):
    """The ids of the choices picked, in the author's order."""

    chosen: tuple[str, ...]


Response: TypeAlias = ChoiceResponse


class InvalidResponse(Struct, frozen=True):
    """Not scorable: empty, partial or unreadable. It is told, not recorded, and costs no try."""

    reason: str
    """A sentence for the learner that says what is expected."""


class Score(Struct, frozen=True):
    """A result, in points."""

    earned: float
    possible: float

    def __str__(self) -> str:
        return f"{number(self.earned)} of {number(self.possible)}"


class Feedback(Struct, frozen=True):
    """Words about one choice, or about the whole response when `about` is None."""

    text: str
    about: str | None = None
    right: bool = False
    missed: bool = False


class Attempt(Struct, frozen=True):
    """One scored go at an item."""

    response: Response
    credit: float
    added: float
    """Share of the item's points that this try added to the score."""


class Item(Struct, frozen=True, kw_only=True):
    """One question, complete: what is shown, what is right, what it teaches."""

    id: str
    type: str
    stem: str
    interaction: Interaction
    key: Key
    points: float = 1.0
    hints: tuple[str, ...] = ()
    explanation: str = ""
    cites: tuple[str, ...] = ()
    read_again: tuple[str, ...] = ()
    """Where the cited facts stand, in words: paragraphs of the article, titles of sources."""
    objective: str | None = None
    bloom: Bloom | None = None
    difficulty: Difficulty | None = None
    tags: tuple[str, ...] = ()
    figure: str | None = None
    form: Literal["A", "B"] | None = None
    pair: str | None = None

    @property
    def wording(self) -> str:
        """A digest of what the learner reads before answering, whatever the options' order."""
        return digest([self.stem, self.interaction.wording])

    @property
    def fingerprint(self) -> str:
        """A digest of all that is read or scored: wording, key, credit, feedback, hints, points."""
        key = msgspec.to_builtins(self.key, order="deterministic")
        key["correct"] = sorted(self.key.correct)
        rest = [self.type, key, self.points, self.hints, self.explanation, self.cites]
        return digest([self.wording, rest])


class Fact(Struct, frozen=True, kw_only=True):
    """One statement that questions and lessons may cite, with its place and its owner."""

    id: str
    where: str
    """A paragraph (P4 or P4.1), or the id of an outside source."""
    says: str
    kind: str
    attribution: str = ""
    outlet: str = ""
    value: Any = None
    unit: str = ""
    bound: Literal["exact", "above", "below", "about"] = "exact"
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
    section: str = ""


class Lesson(Struct, frozen=True, kw_only=True):
    """The questions of one bank file, in the file's order."""

    name: str
    title: str
    language: str = "en"
    objectives: dict[str, Objective] = {}
    items: tuple[Item, ...] = ()

    def __getitem__(self, item_id: str) -> Item:
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(unknown("question", item_id, [item.id for item in self.items]))

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

    def __repr__(self) -> str:
        count = sum(len(lesson.items) for lesson in self.lessons.values())
        return f"Bank({len(self.lessons)} lessons, {count} questions, {len(self.facts)} facts)"


def nearest(name: str, known: Mapping[str, object] | list[str]) -> str | None:
    """The known name most like `name`, for "did you mean"."""
    return next(iter(difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)), None)


def unknown(noun: str, name: str, known: list[str]) -> str:
    """A sentence about a name that nothing has, with the nearest one that exists."""
    near = nearest(name, known)
    hint = f"did you mean {near!r}?" if near else f"there are: {', '.join(known) or 'none'}"
    return f"no {noun} is called {name!r}; {hint}"


def number(value: float) -> str:
    """A number of points as people write it. Example: 1.0 -> "1", 0.333333 -> "0.33"."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def digest(content: object) -> str:
    """Twelve hexadecimal digits that change when the content does."""
    return hashlib.sha256(msgspec.json.encode(content)).hexdigest()[:12]
