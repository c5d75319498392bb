"""An id is in kebab case, and nobody else's."""

from __future__ import annotations

import re
from typing import TypeAlias

from quizbook.nodes import NULLS, Mapping, Plain, quoted
from quizbook.source import File

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
Taken: TypeAlias = dict[str, tuple[File, int]]
"""Ids so far, with where each stands."""


def check_id(node: Mapping, noun: str, file: File, taken: Taken) -> None:
    """Tell of an id that is taken or not in kebab case, and take it. The noun says whose it is."""
    found = node.get("id")
    if not isinstance(found, str) or (isinstance(found, Plain) and found in NULLS):
        return
    mark = node.value_mark("id")
    if not KEBAB.fullmatch(found):
        sentence = f"the id {quoted(found)} is not in kebab case"
        kebab = re.sub(r"[^a-z0-9]+", "-", found.lower()).strip("-") or "river-length"
        step = f"use a-z, 0-9 and single hyphens, as in {quoted(kebab)}"
        file.report("Y18", mark, sentence, step)
    first, first_mark = taken.setdefault(str(found), (file, mark))
    if (first, first_mark) != (file, mark):
        sentence = f"the id {quoted(found)} is taken by the {noun} at {first.place(first_mark)}"
        file.report("S01", mark, sentence, "give this one another id")
