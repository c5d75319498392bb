"""Numbers as options: where the author's order is kept and they are in no order, the least first.

Only whole lines move. Where a line of comment or an empty one stands among the options, it cannot
be known what belongs to it, and they stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from quizbook.mend.edit import Edit
from quizbook.mend.mendable import Mendable
from quizbook.nodes import Mapping, Node, Sequence

NUMBER = re.compile(r"(\D*?)([-\u2212]?\d+(?:\.\d+)?)(\D*)")
DASH = re.compile(r" *- +")
APART = re.compile(r"^[ \t]*(?:#.*)?$", re.MULTILINE)
FEWEST = 3
RULE = "C14"
"""The rule of item writing that asks for an order; who lets it be ignored wants none."""


class Amount(NamedTuple):
    """What an option says: a number, and the words around it."""

    before: str
    number: Decimal
    after: str


def numbers(file: Mendable) -> Iterator[Edit]:
    """Options that are numbers of one kind, neither rising nor falling."""
    listed = file.root.get("items")
    for index, node in enumerate(listed if isinstance(listed, Sequence) else ()):
        if isinstance(node, Mapping) and node.get("shuffle") == "false" and not ignored(node):
            options = node.get("options")
            amounts = amounts_of(options) if isinstance(options, Sequence) else []
            if isinstance(options, Sequence) and unordered(amounts):
                yield from moved(file, index, options, [amount.number for amount in amounts])


def ignored(node: Mapping) -> bool:
    """The author says, with a reason, that the order is meant."""
    lint = node.get("lint")
    listed = lint.get("ignore") if isinstance(lint, Mapping) else None
    entries = listed if isinstance(listed, Sequence) else ()
    return any(isinstance(entry, Mapping) and entry.get("rule") == RULE for entry in entries)


def amounts_of(options: Sequence) -> list[Amount]:
    """What the options say; nothing when one of them is not a number."""
    found = [amount_of(option) for option in options]
    return [amount for amount in found if amount is not None] if None not in found else []


def amount_of(option: Node) -> Amount | None:
    """What an option says, if it is a number that may stand anywhere."""
    text = option.get("text") if isinstance(option, Mapping) and "pin" not in option else None
    match = NUMBER.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        return None
    number = Decimal(match[2].replace("\u2212", "-"))
    return Amount(match[1].casefold(), number, match[3].casefold())


def unordered(amounts: list[Amount]) -> bool:
    """Three or more numbers of one kind, all different, that neither rise nor fall."""
    numbers = [amount.number for amount in amounts]
    if len(set(numbers)) < max(FEWEST, len(numbers)):
        return False
    if len({(amount.before, amount.after) for amount in amounts}) > 1:
        return False
    rising = [one < other for one, other in pairwise(numbers)]
    return not all(rising) and any(rising)


def moved(file: Mendable, index: int, options: Sequence, numbers: list[Decimal]) -> Iterator[Edit]:
    """The options' lines in the order of their numbers, when each has lines of its own."""
    text = file.text
    starts = [text.rfind("\n", 0, mark) + 1 for mark in options.marks]
    inside = ("items", index, "options", len(options) - 1)
    last = max((value.end for path, value in file.written.items() if path[:4] == inside), default=0)
    # The text of a block ends where the next line begins.
    end = last if text[last - 1 : last] == "\n" else text.find("\n", last) + 1
    dashes = all(
        DASH.fullmatch(text, start, mark) for start, mark in zip(starts, options.marks, strict=True)
    )
    above = text.rfind("\n", 0, max(0, starts[0] - 1)) + 1
    if not end or not dashes or APART.search(text[above:end].rstrip("\n")):
        return
    chunks = [text[one:other] for one, other in pairwise([*starts, end])]
    ordered = [chunk for _, chunk in sorted(zip(numbers, chunks, strict=True))]
    yield Edit(starts[0], "".join(chunks), "".join(ordered), "numbers as options in no order")
