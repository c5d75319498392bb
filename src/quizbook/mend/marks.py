"""Quotation marks and apostrophes of two kinds in one text, made one: the curly kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizbook.mend.edit import Edit
from quizbook.mend.mendable import Mendable

PAIRS = ("“”", "«»")
REASON = "straight and curly quotation marks in one text"


def quotation_marks(file: Mendable) -> Iterator[Edit]:
    """Straight quotation marks in a text that has curly ones too."""
    for value in file.prose():
        pairs = [pair for pair in PAIRS if pair[0] in value.value or pair[1] in value.value]
        if len(pairs) != 1:
            continue
        sign = r"\\\"" if value.style == '"' else '"'
        pattern = re.compile(
            rf"(?<![\w”»]){sign}(?=\S)((?:(?!{sign}).)*?\S){sign}(?!\w)", re.DOTALL
        )
        width = 2 if value.style == '"' else 1
        for found, at in file.outside_code(value, pattern):
            before = found.string[: found.start()]
            if before.count(pairs[0][0]) != before.count(pairs[0][1]):
                # A quotation inside another one keeps its own marks.
                continue
            straight = found[0][:width]
            yield Edit(at, straight, pairs[0][0], REASON)
            yield Edit(at + len(found[0]) - width, straight, pairs[0][1], REASON)


def apostrophes(file: Mendable) -> Iterator[Edit]:
    """Straight apostrophes in a text that has curly ones too."""
    for value in file.prose():
        if re.search(r"\w’\w", value.value):
            sign = "''" if value.style == "'" else "'"
            pattern = re.compile(rf"(?<=\w){sign}(?=\w)")
            for _, at in file.outside_code(value, pattern):
                yield Edit(at, sign, "’", "straight and curly apostrophes in one text")
