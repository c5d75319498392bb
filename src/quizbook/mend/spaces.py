"""Spaces that nobody meant: at the end of a line, two in a row, before a comma; and the last line.

Texts written after `|` keep theirs, because there a line's end and a column may be meant.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from math import inf

from quizbook.mend.edit import Edit
from quizbook.mend.mendable import Mendable

AT_AN_END = re.compile(r"(?<=[^\s\\])[ \t]+$|^[ \t]+$", re.MULTILINE)
IN_A_ROW = re.compile(r"(?<=[^\s\\])(?:[ \t]{2,}|\t)(?=[^\s\\])")
"""Not before a backslash: two spaces and a written line end are a line break in Markdown."""
AT_THE_EDGES = re.compile(r"\A[ \t]+(?=\S)|(?<=[^\s\\])[ \t]+\Z")
BEFORE_A_SIGN = re.compile(
    r"(?<=[\w\])”»])[ \t]+(?=[,;](?:\s|\Z)|\.(?:\s*\Z|\s+[A-Z\u0410-\u042f\u0401])|[?!:]\s*\Z)"
)
"""Not before every sign: "3 : 4" and "a ? b" may be meant."""
BLOCKS = ("|", ">")
SPACED_SIGNS = ("fr",)
"""Languages that put a space before some signs."""


def last_line(file: Mendable) -> Iterator[Edit]:
    """A last line without an end."""
    if not file.text.endswith("\n"):
        yield Edit(len(file.text), "", "\n", "a last line without an end")


def trailing(file: Mendable) -> Iterator[Edit]:
    """Spaces at the end of a line."""
    blocks = sorted(
        (value.at, value.end) for value in file.written.values() if value.style in BLOCKS
    )
    for found in AT_AN_END.finditer(file.text):
        before = bisect_right(blocks, (found.start(), inf)) - 1
        if before < 0 or found.start() >= blocks[before][1]:
            yield Edit(found.start(), found[0], "", "spaces at the end of a line")


def doubled(file: Mendable) -> Iterator[Edit]:
    """Two spaces in a row inside a text, or a tab."""
    yield from within(file, IN_A_ROW, " ", "two spaces in a row, or a tab, in a text")


def edges(file: Mendable) -> Iterator[Edit]:
    """Spaces at the edges of a text in quotation marks."""
    yield from within(file, AT_THE_EDGES, "", "spaces at the edge of a text", styles=("'", '"'))


def before_signs(file: Mendable) -> Iterator[Edit]:
    """A space before a comma, or before the sign at the end of a text."""
    if str(file.root.get("language", "")).split("-")[0] not in SPACED_SIGNS:
        yield from within(file, BEFORE_A_SIGN, "", "a space before a comma or a full stop")


def within(
    file: Mendable,
    pattern: re.Pattern[str],
    new: str,
    reason: str,
    styles: tuple[str, ...] = ("", "'", '"', ">"),
) -> Iterator[Edit]:
    """What a pattern finds in the texts that are only read."""
    for value in file.prose():
        if value.style in styles:
            for found, at in file.outside_code(value, pattern):
                yield Edit(at, found[0], new, reason)
