"""A problem of a bank: what is wrong, where, and what to do next.

In text a problem is one plain line `file:line:column: sentence [rule]`, then the source line, a
caret and the next step. Nothing here wraps, colours or interprets it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Literal, TypeAlias

from msgspec import Struct

Severity: TypeAlias = Literal["error", "warning", "note"]


class Problem(Struct, frozen=True, kw_only=True, order=True):
    """One thing wrong in one place."""

    file: str
    line: int
    """From 1; 0 when the problem is about the file or folder as a whole."""
    column: int
    """From 1, in characters; 0 as for `line`."""
    rule: str
    sentence: str
    """Lower case, no full stop, the offending name in quotes."""
    next_step: str = ""
    source_line: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        kind = "" if self.severity == "error" else f"{self.severity}: "
        lines = [f"{self.place}: {kind}{self.sentence} [{self.rule}]"]
        if self.source_line:
            lines += [f"    {visible(self.source_line)}", f"    {self.caret}"]
        if self.next_step:
            lines.append(f"    -> {self.next_step}")
        return "\n".join(lines)

    @property
    def place(self) -> str:
        """The clickable part: `file:line:column`, or the file alone."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file

    @property
    def caret(self) -> str:
        """A `^` under the place, however wide the characters before it are."""
        before = visible(self.source_line[: self.column - 1])
        return "".join("\t" if char == "\t" else " " * width(char) for char in before) + "^"


class BankError(Exception):
    """A bank with errors; the message lists every one of them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        errors = [str(problem) for problem in self.problems if problem.severity == "error"]
        super().__init__("\n".join(["the quiz bank has errors", *errors]))


def visible(line: str) -> str:
    """A line without control characters, which could repaint the reader's terminal."""
    return "".join(char if char == "\t" or char.isprintable() else "�" for char in line)


def width(char: str) -> int:
    """Columns that a character takes in a terminal."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
