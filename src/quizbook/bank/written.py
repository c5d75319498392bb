"""A bank together with the files it was written in: what a rule needs to point at a word."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from quizbook.model import Bank, Lesson
from quizbook.nodes import Mapping


class Page(Struct, frozen=True, eq=False):
    """One lesson's file: the lesson, and for each of its questions what was written."""

    lesson: Lesson
    nodes: tuple[Mapping, ...]
    """As many as the lesson has items, in the same order."""
    file: Any
    """A `source.File`, which knows lines and columns."""


class WrittenBank(Bank, frozen=True, kw_only=True):
    """A bank that was read from a folder, with its pages."""

    folder: str = ""
    """As people are shown it."""
    pages: tuple[Page, ...] = ()

    def __repr__(self) -> str:
        return Bank.__repr__(self)
