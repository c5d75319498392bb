"""A change to a file's text: where, what stands there, what is to stand there, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """One mend."""

    at: int
    old: str
    new: str
    reason: str
    """What was mended. Example: "two spaces in a row"."""


def apply(text: str, edits: Iterable[Edit]) -> tuple[str, list[Edit]]:
    """The text after the edits, and those that were made: of two at one place only the first."""
    parts: list[str] = []
    made: list[Edit] = []
    done = 0
    for edit in sorted(edits):
        if edit.at < done or (made and edit.at == made[-1].at):
            continue
        parts += [text[done : edit.at], edit.new]
        done = edit.at + len(edit.old)
        made.append(edit)
    return "".join([*parts, text[done:]]), made
