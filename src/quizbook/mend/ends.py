"""Mends of a file as a whole: the mark at its start, the ends of its lines, tabs before words.

These come first, since a file with tabs before its words cannot be read at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizbook.mend.edit import Edit
from quizbook.source import parse

MARK = re.compile(r"\A\ufeff+")
OTHER_END = re.compile(r"\r\n?")
INDENTED = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
WIDTHS = (2, 4, 8)
"""How far editors indent with a tab."""
TAB = "Y04"


def byte_order_mark(text: str) -> Iterator[Edit]:
    """The invisible mark that some editors put at the start of a file."""
    if found := MARK.match(text):
        yield Edit(0, found[0], "", "a byte order mark")


def line_ends(text: str) -> Iterator[Edit]:
    """Line ends of Windows, which make whole files look changed to who compares them."""
    for end in OTHER_END.finditer(text):
        yield Edit(end.start(), end[0], "\n", "a line end of another system")


def tabs(text: str) -> Iterator[Edit]:
    """Tabs before the first word of a line, at the width at which the file can be read."""
    for width in WIDTHS:
        if all(problem.rule != TAB for problem in parse(text.encode(), "").problems):
            return
        edits = [
            Edit(found.start(), found[0], found[0].expandtabs(width), "a tab before a word")
            for found in INDENTED.finditer(text)
        ]
        mended = INDENTED.sub(lambda found: found[0].expandtabs(width), text)  # noqa: B023
        if not parse(mended.encode(), "").problems:
            yield from edits
            return
