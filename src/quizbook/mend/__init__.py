"""Safe mends of a bank's files: nothing is read differently afterwards but what was mended.

A mend works on the text, so comments and layout stay. What answers, cases and citations go by is
left alone: the text of an option, the two sides of a pair, ids that exist.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from quizbook.mend import ends, ids, kinds, marks, order, spaces
from quizbook.mend.edit import Edit, apply
from quizbook.mend.guard import unharmed
from quizbook.mend.mendable import Mendable
from quizbook.source import parse

__all__ = ["Edit", "Mended", "mended"]

Mend: TypeAlias = Callable[[Mendable], Iterator[Edit]]

OF_A_TEXT: tuple[Callable[[str], Iterator[Edit]], ...] = (
    ends.byte_order_mark,
    ends.line_ends,
    ends.tabs,
)
OF_A_FILE: tuple[Mend, ...] = (
    spaces.trailing,
    spaces.last_line,
    kinds.texts,
    kinds.truths,
    kinds.numbers,
    spaces.doubled,
    spaces.edges,
    spaces.before_signs,
    marks.quotation_marks,
    marks.apostrophes,
    ids.missing_ids,
    order.numbers,
)
UNREADABLE = frozenset(f"Y{number:02}" for number in range(1, 14))
"""Rules whose breach says that a part of a file cannot be read."""
ROUNDS = 9
"""One mend may make room for another; that ends after two or three rounds."""


class Mended(NamedTuple):
    """What became of a file's text."""

    before: str
    after: str
    edits: tuple[Edit, ...]
    """Every mend, in the order in which they were made; a place is one in the text of its time."""


def mended(data: bytes, name: str, taken: frozenset[str] = frozenset()) -> Mended:
    """A file with everything mended that safely can be; as it was, when it cannot be read.

    `taken` holds the ids of the bank's questions.
    """
    try:
        before = data.decode()
    except UnicodeDecodeError:
        return Mended("", "", ())
    text, edits = before, []
    for mend in OF_A_TEXT:
        text, made = apply(text, mend(text))
        edits += made
    file = understood(text, name, taken)
    if file is None:
        return Mended(before, before, ())
    for _ in range(ROUNDS):
        so_far = len(edits)
        for of_a_file in OF_A_FILE:
            file, made = turned(file, [*of_a_file(file)])
            edits += made
        if len(edits) == so_far:
            break
    return Mended(before, file.text, tuple(edits))


def turned(file: Mendable, edits: list[Edit]) -> tuple[Mendable, list[Edit]]:
    """A file after the edits; if together they did harm, after those that by themselves do none."""
    text, made = apply(file.text, edits)
    after = understood(text, file.name, file.taken) if made else None
    if after is not None and unharmed(file, after):
        return after, made
    if len(made) < 2:  # noqa: PLR2004 (one, which did the harm)
        return file, []
    # The later half first, so that the places in the other one stay true.
    half = len(made) // 2
    file, later = turned(file, made[half:])
    file, earlier = turned(file, made[:half])
    return file, earlier + later


def understood(text: str, name: str, taken: frozenset[str]) -> Mendable | None:
    """A text as the mends see it; None when a part of it cannot be read."""
    read = parse(text.encode(), name)
    if read.root is None or any(problem.rule in UNREADABLE for problem in read.problems):
        return None
    return Mendable(name, text, read.root, taken)
