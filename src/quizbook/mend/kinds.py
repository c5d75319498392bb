"""Values whose kind other programs, or this one, would take for another: quotes put or removed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from quizbook.mend.edit import Edit
from quizbook.mend.mendable import Mendable
from quizbook.nodes import NULLS

NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
TRUTHS = ("true", "false")


def texts(file: Mendable) -> Iterator[Edit]:
    """A text like `010`, `No` or `12:30`, which many programs read as something else."""
    for _, value in file.of_kind(str):
        if value.misread and value.value not in NULLS:
            raw = file.text[value.at : value.end]
            yield Edit(value.at, raw, f'"{raw}"', "a text that other programs take for no text")


def truths(file: Mendable) -> Iterator[Edit]:
    """`True`, or `"true"` in quotes, where true or false is asked for."""
    for _, value in file.of_kind(bool):
        raw = file.text[value.at : value.end]
        meant = value.value.lower()
        if meant in TRUTHS and raw != meant:
            yield Edit(value.at, raw, meant, "true or false in quotes or capitals")


def numbers(file: Mendable) -> Iterator[Edit]:
    """A number in quotes where a number is asked for."""
    for _, value in file.of_kind(int, float, Decimal):
        if value.style in ("'", '"') and NUMBER.fullmatch(value.value):
            raw = file.text[value.at : value.end]
            yield Edit(value.at, raw, value.value, "a number in quotes")
