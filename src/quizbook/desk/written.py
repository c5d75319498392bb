"""Values as YAML, in the manner of what stands there already.

A text is written as the old one was, without quotes, in quotes, or in lines of its own; and if that
cannot hold it, in the plainest way that can. What comes out has been read back.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from quizbook import source
from quizbook.nodes import NULLS, Mapping, Node, Plain, Sequence

WIDTH = 100
"""Characters in a line."""
NEW_LINE = "\n"
"""Whatever ends the lines of the file: it is put in when the edit is made."""


class Room(NamedTuple):
    """Where a text is to stand."""

    column: int
    """Of the line's first name."""
    left: int
    """Characters left in the line."""
    flow: bool
    """In brackets."""
    alone: bool
    """Nothing follows in the line, not even a comment, so that more lines may."""


def scalar(value: str, room: Room, old: str = "") -> str:
    """A text, number or truth value in place of `old`."""
    if type(value) is Plain:
        return str(value)
    found = (each for each in candidates(value, room, old) if holds(each, value, flow=room.flow))
    # JSON writes any text, and YAML reads it.
    return next(found, json.dumps(value, ensure_ascii=False))


def candidates(value: str, room: Room, old: str) -> Iterator[str]:
    """Ways to write a text, the likest to the old one first."""
    sign = old[:1]
    if room.alone:
        yield from in_lines(value, old)
    one_line = {"'": single(value), '"': json.dumps(value, ensure_ascii=False)}
    if sign in one_line:
        yield one_line[sign]
    if len(value) <= room.left or not room.alone:
        yield value
    if room.alone:
        below = " " * (room.column + 2)
        yield from in_lines(value, f"{'|-' if NEW_LINE in value else '>-'}{NEW_LINE}{below}")
    yield value
    yield single(value)


def in_lines(value: str, old: str) -> Iterator[str]:
    """The text in lines of its own, where the old one had some."""
    sign, lines = old[:1], source.LINE_END.split(old)
    if len(lines) < 2 or sign in ("'", '"'):  # noqa: PLR2004 (one line and another)
        return
    indent = leading(lines[1])
    if sign not in (">", "|"):
        yield f"{NEW_LINE}{indent}".join(wrapped(value, lines, len(indent)))
        return
    head = lines[0].split("#")[0].strip()
    if sign == ">":
        folded = wrapped(value, lines[1:], len(indent))
        yield NEW_LINE.join([head, *(indent + line for line in folded)])
    kept = (indent + line if line else "" for line in value.split(NEW_LINE))
    yield NEW_LINE.join([head, *kept])


def holds(written: str, value: str, *, flow: bool) -> bool:
    """What is written is read as this text where it is to stand."""
    text = f"x: [{{a: {written}, b: 1}}, {written}]\n" if flow else f"  x: {written}\n  y: 1\n"
    found = source.parse(text.encode("utf-8", "replace"), "")
    node: Node = found.root["x"] if found.root is not None and "x" in found.root else ""
    if found.problems or not flow:
        return not found.problems and is_text(node, value)
    if not isinstance(node, Sequence) or len(node) != 2:  # noqa: PLR2004 (one in each kind)
        return False
    inside = node[0].get("a", "") if isinstance(node[0], Mapping) and len(node[0]) > 1 else ""
    return is_text(inside, value) and is_text(node[1], value)


def is_text(node: Node, value: str) -> bool:
    """A value is this text, and not the nothing that some words stand for."""
    return isinstance(node, str) and node == value and not (type(node) is Plain and node in NULLS)


def single(value: str) -> str:
    """A text in single quotes."""
    return "'" + value.replace("'", "''") + "'"


def leading(line: str) -> str:
    """The spaces before a line's first word."""
    return line[: len(line) - len(line.lstrip(" "))]


def wrapped(value: str, old: list[str], indent: int) -> list[str]:
    """A text in lines; the old lines that it begins and ends with stay as they are."""
    words = value.split(" ")
    lines = [line.split() for line in old]
    head: list[list[str]] = []
    while lines and lines[0] and words[: len(lines[0])] == lines[0] and len(lines[0]) < len(words):
        head.append(lines.pop(0))
        words = words[len(head[-1]) :]
    tail: list[list[str]] = []
    while (
        lines
        and lines[-1]
        and words[-len(lines[-1]) :] == lines[-1]
        and len(lines[-1]) < len(words)
    ):
        tail.insert(0, lines.pop())
        words = words[: -len(tail[0])]
    kept = [" ".join(line) for line in head]
    return [*kept, *filled(words, WIDTH - indent), *(" ".join(line) for line in tail)]


def filled(words: list[str], width: int) -> list[str]:
    """Words in lines of at most this width."""
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def field(name: str, value: Any, column: int, *, flow: bool) -> str:
    """A name with its value, whose further lines stand under the name."""
    if flow:
        return f"{name}: {in_brackets(value)}"
    if isinstance(value, dict | list):
        short = f"{name}: {in_brackets(value)}"
        scalars = all(isinstance(part, str) for part in value)
        if isinstance(value, list) and not (scalars and column + len(short) <= WIDTH):
            below = column + 2
            return "\n".join([f"{name}:", *(entry(part, below) for part in value)])
        return short
    left = WIDTH - column - len(name) - 2
    return f"{name}: {scalar(value, Room(column, left, flow=False, alone=True))}"


def entry(value: Any, column: int) -> str:
    """An entry of a list, with the dash in this column."""
    dash = " " * column + "- "
    if isinstance(value, dict) and value:
        below = column + 2
        lines = [field(name, part, below, flow=False) for name, part in value.items()]
        return dash + ("\n" + " " * below).join(lines)
    if isinstance(value, str):
        return dash + scalar(value, Room(column, WIDTH - column - 2, flow=False, alone=True))
    return dash + in_brackets(value)


def in_brackets(value: Any) -> str:
    """A value in one line."""
    if isinstance(value, dict):
        parts = (f"{in_brackets(name)}: {in_brackets(part)}" for name, part in value.items())
        return "{" + ", ".join(parts) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(in_brackets(part) for part in value) + "]"
    return scalar(value, Room(0, WIDTH, flow=True, alone=False))
