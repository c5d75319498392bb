"""Faults that several types of question can have, each with its place and its mend."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeAlias

from msgspec import Struct

from quizbook.authored.entries import Entry, Option
from quizbook.problem import Severity

Path: TypeAlias = tuple[str | int, ...]
FEWEST = 2


class Fault(Struct, frozen=True):
    """A fault of one item, placed by a path from the item: `("options", 2, "text")`."""

    rule: str
    sentence: str
    path: Path = ()
    next_step: str = ""
    severity: Severity = "error"


def option_faults(options: tuple[Option, ...]) -> Iterator[Fault]:
    """Faults of any list of options: too few, alike, or hard to tell apart by id."""
    yield from too_few(options, "options", "an option", "options")
    yield from entry_faults(options, "options", "option")


def too_few(entries: tuple[object, ...], field: str, one: str, many: str) -> Iterator[Fault]:
    """So few that there is nothing to choose."""
    if len(entries) < FEWEST:
        yield Fault("S03", f"there are fewer than two {many}", (field,), f"add {one}")


def entry_faults(
    entries: tuple[Entry, ...], field: str, noun: str, *, text: str = "text"
) -> Iterator[Fault]:
    """Entries that are empty, alike, or hard to tell apart by id; `text` is their text's field."""
    places: list[Path] = [(field, index, text) for index in range(len(entries))]
    yield from text_faults([entry.text for entry in entries], noun, places)
    if any(entry.id for entry in entries):
        yield from id_faults(entries, field, noun)


def text_faults(texts: list[str], noun: str, places: list[Path]) -> Iterator[Fault]:
    """Texts that are empty, or that say the same as an earlier one."""
    names = [f"{noun} {number}" for number in range(1, len(texts) + 1)]
    yield from named_text_faults(zip(names, texts, places, strict=True))


def named_text_faults(parts: Iterable[tuple[str, str, Path]], rule: str = "S04") -> Iterator[Fault]:
    """The same of texts that have names of several kinds: each with its name and its place."""
    seen: dict[str, str] = {}
    for name, text, path in parts:
        first = seen.setdefault(alike(text), name)
        if not text.strip():
            yield Fault("Y17", f"{name} has no text", path, "write it, or remove it")
        elif first != name:
            sentence = f"{name} says the same as {first}"
            yield Fault(rule, sentence, path, "reword or remove one of them")


def id_faults(entries: tuple[Entry, ...], field: str, noun: str) -> Iterator[Fault]:
    """Ids that could be taken for another entry."""
    texts = {entry.text: index for index, entry in enumerate(entries)}
    taken: set[str] = set()
    for index, entry in enumerate(entries):
        if entry.id and texts.get(entry.id, index) != index:
            sentence = f"the id {entry.id!r} is also the text of another {noun}"
            yield Fault("S04", sentence, (field, index, "id"), "choose another id")
        if entry.choice_id in taken:
            sentence = f"the {noun} id {entry.choice_id!r} is taken by an earlier {noun}"
            yield Fault("S01", sentence, (field, index, "id"), f"give each {noun} its own id")
        taken.add(entry.choice_id)


def alike(text: str) -> str:
    """A text stripped of what readers do not tell apart: case, spaces, final punctuation."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return " ".join(folded.split()).rstrip(".!?;: ")


class Keyed(Protocol):
    """What may be the right one among several."""

    @property
    def correct(self) -> bool:
        """It is."""


def one_key(
    entries: tuple[Keyed, ...], field: str, noun: str, within: str, step: str = "leave one"
) -> Iterator[Fault]:
    """No right one, or a second one where only one can be."""
    keys = [index for index, entry in enumerate(entries) if entry.correct]
    if not keys:
        mend = f"write 'correct: true' under the right {noun}"
        yield Fault("S02", f"no {noun} is marked correct", (field,), mend)
    for index in keys[1:]:
        sentence = f"{noun} {index + 1} is a second correct {noun} {within}"
        yield Fault("S02", sentence, (field, index, "correct"), step)
