"""Drawing and shuffling by seed, the same on every machine and in every version of Python.

Entries are sorted by a digest of seed and name, so that adding one leaves the others' order alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from quizbook.model import Choice, Item


def draw(items: tuple[Item, ...], count: int, seed: str) -> tuple[Item, ...]:
    """`count` of the items, in the items' own order."""
    drawn = set(shuffled((item.id for item in items), seed)[:count])
    return tuple(item for item in items if item.id in drawn)


def shuffled_choices(choices: tuple[Choice, ...], seed: str) -> tuple[Choice, ...]:
    """The choices as this learner meets them; pinned ones stay last."""
    by_id = {choice.id: choice for choice in choices}
    ordered = (by_id[id_] for id_ in shuffled(by_id, seed))
    return tuple(sorted(ordered, key=lambda choice: choice.pinned))


def shuffled(names: Iterable[str], seed: str) -> list[str]:
    """The names in an order that depends on the seed alone."""
    return sorted(
        names,
        key=lambda name: hashlib.sha256(
            f"{seed}\n{name}".encode("utf-8", "surrogatepass")
        ).digest(),
    )
