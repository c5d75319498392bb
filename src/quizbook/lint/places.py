"""Where a text of a question stands in its file.

Rules read interactions and keys, which hold texts and no places. The place of a text is looked for
in what was written, and only once there is something to tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from quizbook.nodes import Mapping, Node, Sequence

ELSEWHERE = frozenset({"cases", "lint", "id", "type", "cites", "tags"})
"""Fields that repeat texts or hold none of the question's own."""


class Spot(NamedTuple):
    """Where a text stands."""

    depth: int
    mark: int
    list_mark: int
    """Of the name of the list that it stands in."""


def find(node: Node, text: str, within: str = "") -> Spot | None:
    """Where a text stands: deepest first, since an option may repeat what the stem says.

    With `within`, a place under the field of that name comes before all others.
    """
    best = None
    for value, inside, spot in spots(node, within):
        if value != text:
            continue
        rank = (inside, spot.depth)
        if best is None or rank > best[0]:
            best = rank, spot
    return best[1] if best else None


def texts(node: Node) -> Iterator[tuple[str, int]]:
    """Every text of a question that somebody reads, with its mark, in the file's order."""
    for value, _, spot in spots(node):
        yield value, spot.mark


def spots(
    node: Node, within: str = "", *, depth: int = 0, inside: bool = False, list_mark: int = 0
) -> Iterator[tuple[str, bool, Spot]]:
    """Every text with its place, and whether it stands under the field `within`."""
    if isinstance(node, Mapping):
        for place, (name, value) in enumerate(node.items()):
            if name in ELSEWHERE:
                continue
            at, mark = node.marks[2 * place : 2 * place + 2]
            if isinstance(value, str):
                yield value, inside, Spot(depth, mark, list_mark)
            else:
                under = inside or name == within
                yield from spots(value, within, depth=depth + 1, inside=under, list_mark=at)
    elif isinstance(node, Sequence):
        for value, mark in zip(node, node.marks, strict=True):
            if isinstance(value, str):
                yield value, inside, Spot(depth, mark, list_mark)
            else:
                yield from spots(value, within, depth=depth + 1, inside=inside, list_mark=list_mark)
