"""What an instructor writes: the fields every item type shares, options, and faults found in them.

An item type is a struct built on `Authored`. `fields.py` fills it from a bank file; `faults()`
tells what is wrong with it as a whole; `interaction()` and `key()` say the rest of the house what
the learner handles and what is right.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from typing import Any, Literal

from msgspec import Struct

from quizbook.model import Bloom, Difficulty


class Fault(Struct, frozen=True):
    """A fault of one item, placed by a path from the item: `("options", 2, "text")`."""

    rule: str
    sentence: str
    path: tuple[str | int, ...] = ()
    next_step: str = ""


class Case(Struct, frozen=True, kw_only=True):
    """A response and what it must earn, checked whenever the bank is."""

    response: Any
    score: float | None = None
    invalid: bool = False


class Ignore(Struct, frozen=True, kw_only=True):
    """A lint rule that does not apply to this item, and why."""

    rule: str
    reason: str


class Lint(Struct, frozen=True, kw_only=True):
    """How the item-writing rules treat this item."""

    ignore: tuple[Ignore, ...] = ()


class Authored(Struct, frozen=True, kw_only=True):
    """The fields every item has."""

    id: str
    stem: str
    points: float = 1.0
    hints: tuple[str, ...] = ()
    explanation: str = ""
    cites: tuple[str, ...] = ()
    objective: str | None = None
    bloom: Bloom | None = None
    difficulty: Difficulty | None = None
    tags: tuple[str, ...] = ()
    figure: str | None = None
    form: Literal["A", "B"] | None = None
    pair: str | None = None
    lint: Lint = Lint()
    cases: tuple[Case, ...] = ()


class Option(Struct, frozen=True, kw_only=True):
    """An option as authored."""

    text: str
    id: str = ""
    """Without one, the id comes from the text: reordering changes nothing, rewording does."""
    correct: bool = False
    feedback: str = ""
    missed: str = ""
    """For a right option that was not picked."""
    pin: Literal["last"] | None = None

    @property
    def choice_id(self) -> str:
        """The id this option goes by, which tells nothing about being right."""
        return self.id or "o" + hashlib.sha256(self.text.encode("utf-8", "replace")).hexdigest()[:8]


FEWEST = 2


def option_faults(options: tuple[Option, ...]) -> Iterator[Fault]:
    """Faults of any list of options: too few, alike, or hard to tell apart by id."""
    if len(options) < FEWEST:
        yield Fault("S03", "there are fewer than two options", ("options",), "add an option")
    seen: dict[str, int] = {}
    for index, option in enumerate(options):
        first = seen.setdefault(alike(option.text), index)
        if first != index:
            sentence = f"option {index + 1} says the same as option {first + 1}"
            yield Fault("S04", sentence, ("options", index, "text"), "reword or remove one of them")
    if any(option.id for option in options):
        yield from id_faults(options)


def id_faults(options: tuple[Option, ...]) -> Iterator[Fault]:
    """Ids of options that could be taken for another option."""
    texts = {option.text: index for index, option in enumerate(options)}
    taken: set[str] = set()
    for index, option in enumerate(options):
        if option.id and texts.get(option.id, index) != index:
            sentence = f"the id {option.id!r} is also the text of another option"
            yield Fault("S04", sentence, ("options", index, "id"), "choose another id")
        if option.choice_id in taken:
            sentence = f"the option id {option.choice_id!r} is taken by an earlier option"
            yield Fault("S01", sentence, ("options", index, "id"), "give each option its own id")
        taken.add(option.choice_id)


def alike(text: str) -> str:
    """A text stripped of what readers do not tell apart: case, spaces, final punctuation."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return " ".join(folded.split()).rstrip(".!?;: ")
