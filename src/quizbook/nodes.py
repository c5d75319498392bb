"""What a bank file says, as plain data in which every name and value keeps its mark.

A mark is the index of a character in the file's text. Only a problem needs lines and columns, so
only a problem pays for them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from math import inf
from typing import Protocol, TypeAlias, Union

Node: TypeAlias = Union["Mapping", "Sequence", str, "Hole"]


class Plain(str):
    """A scalar written without quotes, as its characters; a quoted one is a `str`."""

    __slots__ = ()


class Hole:
    """Stands for a value that could not be read and has been reported."""


HOLE = Hole()


class Mapping(dict[str, Node]):
    """Names with values, in the file's order."""

    __slots__ = ("mark", "marks", "whole")

    def __init__(self, mark: int) -> None:
        self.mark = mark
        """Where its first name begins."""
        self.marks: list[int] = []
        """Of a name and its value by turns: cheap to write for thousands of questions."""
        self.whole = True
        """False when the reading broke off inside it, so that what is missing is nobody's fault."""

    def name_mark(self, name: str) -> int:
        """Where a name stands."""
        return self.marks[2 * list(self).index(name)]

    def value_mark(self, name: str) -> int:
        """Where the value of a name begins."""
        return self.marks[2 * list(self).index(name) + 1]


class Sequence(list[Node]):
    """A list, with the mark of every entry."""

    __slots__ = ("mark", "marks", "whole")

    def __init__(self, mark: int) -> None:
        self.mark = mark
        self.marks: list[int] = []
        self.whole = True


class Report(Protocol):
    """What takes a problem at a mark."""

    def __call__(self, rule: str, mark: int, sentence: str, next_step: str) -> None:
        """Note it."""


def locate(node: Node, path: tuple[str | int, ...], *, at_name: bool = False) -> int:
    """The mark of the value (or its name) that a path leads to, or of the last parent there is."""
    mark = node.mark if isinstance(node, Mapping | Sequence) else 0
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node:
            mark = node.name_mark(step) if at_name else node.value_mark(step)
            node = node[step]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
            mark = node.marks[step]
            node = node[step]
        else:
            break
    return mark


NULLS = frozenset({"", "~", "null", "Null", "NULL"})
TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
BASES = {"0o": 8, "0x": 16}
LONGEST_QUOTE = 40
LONGEST = 20
"""Digits that may still make 64 bits; Python refuses to read very many."""


def resolve(text: str) -> str | float | bool | None:
    """The value of a scalar by the YAML 1.2 core schema.

    Example: Plain("0x1F") -> 31, Plain("No") -> "No", "12" in quotes -> "12".
    """
    if type(text) is not Plain:
        return text
    if text in NULLS:
        return None
    if text in TRUTHS:
        return TRUTHS[text]
    for pattern, convert in NUMBERS:
        if pattern.fullmatch(text):
            return convert(text)
    return str(text)


def whole(text: str) -> float:
    """An integer, or the nearest float where it has more than 64 bits, as JSON readers do."""
    if text[:2] in BASES:
        value = int(text[2:], BASES[text[:2]])
    elif len(text) <= LONGEST:
        value = int(text)
    else:
        return float(text)
    try:
        return value if abs(value) < 2**63 else float(value)
    except OverflowError:
        return inf


def endless(text: str) -> float:
    """An infinite number, or none at all."""
    return float(text.replace(".", "").lower())


NUMBERS: tuple[tuple[re.Pattern[str], Callable[[str], float]], ...] = (
    (re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"), whole),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
    (re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"), endless),
)


def quoted(text: str) -> str:
    """A text as a sentence names it: short, in quotes, with nothing that could move a cursor."""
    return repr(str(text) if len(text) <= LONGEST_QUOTE else f"{text[: LONGEST_QUOTE - 1]}…")


def describe(node: Node) -> str:
    """What a value is, in plain words. Example: Plain("12") -> "the number 12"."""
    if isinstance(node, Mapping):
        return "names with values"
    if isinstance(node, Sequence):
        return "a list"
    if isinstance(node, Hole):
        return "something unreadable"
    value = resolve(node)
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(node)
    return f"the {'text' if isinstance(value, str) else 'number'} {quoted(node)}"
