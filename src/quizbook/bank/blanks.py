"""Blanks that `quizbook new` leaves for an author, told until they are filled in."""

from __future__ import annotations

import re

from quizbook.nodes import HOLE, Mapping, Node, Sequence, quoted
from quizbook.source import File

BLANK = "FILL IN"
"""What a blank begins with, in a bank and in a notebook."""
WORDS = re.compile(rf"\b{BLANK}\b")
SENTENCE = "this blank is not filled in yet"


def report_blanks(file: File) -> None:
    """Tell of every blank in a file, and take its value away so that nothing else is told of it."""
    # Few files have one, and looking through every value of the others would take its time.
    if file.root is None or BLANK not in file.text:
        return
    waiting: list[Mapping | Sequence] = [file.root]
    # An alias leads to the same value again, and may lead back into itself.
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Mapping):
            for name, mark in zip(list(node), node.marks[1::2], strict=True):
                node[name] = looked_at(node[name], mark, file, waiting)
        else:
            for index, mark in enumerate(node.marks):
                node[index] = looked_at(node[index], mark, file, waiting)


def looked_at(node: Node, mark: int, file: File, waiting: list[Mapping | Sequence]) -> Node:
    """A value as it is, put among the waiting if it holds others; a hole for a blank."""
    if isinstance(node, Mapping | Sequence):
        waiting.append(node)
    elif isinstance(node, str) and WORDS.search(node):
        step = f"write what belongs here in place of {quoted(node)}, or take the field away"
        file.report("Y30", mark, SENTENCE, step)
        return HOLE
    return node
