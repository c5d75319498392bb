"""An id is in kebab case, and nobody else's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

from quizbook.nodes import NULLS, Mapping, Plain, quoted
from quizbook.problem import Problem
from quizbook.source import File

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
Taken: TypeAlias = list[tuple[str, int]]
"""The ids in one file, each with its mark."""


def check_id(node: Mapping, file: File, taken: Taken) -> None:
    """Tell of an id that is not in kebab case, and take it."""
    found = node.get("id")
    if not isinstance(found, str) or (isinstance(found, Plain) and found in NULLS):
        return
    mark = node.value_mark("id")
    if not KEBAB.fullmatch(found):
        sentence = f"the id {quoted(found)} is not in kebab case"
        kebab = re.sub(r"[^a-z0-9]+", "-", found.lower()).strip("-") or "river-length"
        step = f"use a-z, 0-9 and single hyphens, as in {quoted(kebab)}"
        file.report("Y18", mark, sentence, step)
    taken.append((str(found), mark))


def problems_of_taken(noun: str, files: Iterable[tuple[File, Taken]]) -> list[Problem]:
    """Every id that an earlier place of these files has taken. The noun says whose they are."""
    first: dict[str, tuple[File, int]] = {}
    problems: list[Problem] = []
    for file, taken in files:
        # The file's own list stays that of the file by itself.
        told = File(file.file, file.text)
        for found, mark in taken:
            owner, at = first.setdefault(found, (file, mark))
            if (owner, at) != (file, mark):
                sentence = f"the id {quoted(found)} is taken by the {noun} at {owner.place(at)}"
                told.report("S01", mark, sentence, "give this one another id")
        problems += told.problems
    return problems
