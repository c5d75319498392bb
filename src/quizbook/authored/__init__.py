"""What an instructor writes: the fields every item type shares, entries, and faults found in them.

An item type is a struct built on `Authored`. `fields.py` fills it from a bank file; `faults()`
tells what is wrong with it as a whole; `interaction()` and `key()` say the rest of the house what
the learner handles and what is right.
"""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from quizbook.authored.entries import Entry, Option, id_of
from quizbook.authored.faults import (
    Fault,
    Path,
    entry_faults,
    named_text_faults,
    one_key,
    option_faults,
    text_faults,
    too_few,
)
from quizbook.model import Bloom, Difficulty

__all__ = [
    "Authored",
    "Case",
    "Entry",
    "Fault",
    "Option",
    "Path",
    "entry_faults",
    "id_of",
    "named_text_faults",
    "one_key",
    "option_faults",
    "text_faults",
    "too_few",
]


class Case(Struct, frozen=True, kw_only=True):
    """A response and what it must earn, checked whenever the bank is."""

    response: Any
    """As `quizbook show --key` lists responses: an option's text, a number, a list, and so on."""
    score: float | None = None
    """In points; not for an invalid response."""
    invalid: bool = False
    """The response cannot be scored, and the student is told so."""


class Ignore(Struct, frozen=True, kw_only=True):
    """A lint rule that does not apply to this item, and why."""

    rule: str
    """Its letter and number, as a problem names it in brackets."""
    reason: str
    """Why it does not apply here, for the next reader."""


class Lint(Struct, frozen=True, kw_only=True):
    """How the item-writing rules treat this item."""

    ignore: tuple[Ignore, ...] = ()
    """The rules that do not apply."""


class Authored(Struct, frozen=True, kw_only=True):
    """The fields every item has."""

    id: str
    """Unique, of small letters and hyphens, never used again: students' answers hang on it."""
    stem: str
    """The question."""
    points: float = 1.0
    """What full credit is worth."""
    hints: tuple[str, ...] = ()
    """Shown one at a time, on asking."""
    explanation: str = ""
    """Shown when the question is finished."""
    cites: tuple[str, ...] = ()
    """Ids in `facts.yaml`: what the question rests on."""
    objective: str | None = None
    """An id under the lesson's `objectives`."""
    bloom: Bloom | None = None
    """What it asks of the student, from remembering to creating."""
    difficulty: Difficulty | None = None
    """As you expect it to be."""
    tags: tuple[str, ...] = ()
    """Words of your own, to find it by."""
    figure: str | None = None
    """A figure that the course registers, shown above the question."""
    form: Literal["A", "B"] | None = None
    """Of a pretest and its posttest."""
    pair: str | None = None
    """What the questions of form A and form B that test the same share."""
    lint: Lint = Lint()
    """Item-writing rules that do not apply, each with the reason."""
    cases: tuple[Case, ...] = ()
    """Answers with what they must earn on a first try."""
