"""From what a question says to what it is to say: which characters to replace, and by what.

What is wanted is given as nodes are: `Plain` for a number or a truth value, `str` for a text,
dictionaries and lists. What is the same on both sides is not touched.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from quizbook.desk.place import Place
from quizbook.desk.written import WIDTH, Room, entry, field, in_brackets, scalar
from quizbook.nodes import NULLS, Mapping, Node, Plain, Sequence


class Edit(NamedTuple):
    """Characters to replace, from a mark up to another."""

    start: int
    end: int
    text: str


class Part(NamedTuple):
    """A field of a mapping, or an entry of a list."""

    start: int
    """Where its name begins, or its dash."""
    end: int
    stays: bool


def edits(place: Place, node: Node, mark: int, wanted: Any) -> Iterator[Edit]:
    """What to replace so that a value becomes what is wanted."""
    if same(node, wanted):
        return
    if isinstance(node, Mapping) and isinstance(wanted, dict) and node and wanted:
        yield from in_mapping(place, node, mark, wanted)
    elif isinstance(node, Sequence) and isinstance(wanted, list) and node and wanted:
        yield from in_sequence(place, node, mark, wanted)
    else:
        end = place.end(node, mark)
        old = place.text[mark:end]
        start = place.line_start(mark)
        column = len(place.text[start:mark]) - len(place.text[start:mark].lstrip(" -"))
        flow = place.is_in_flow(mark)
        alone = not flow and not place.text[end : place.line_end(end)].strip()
        room = Room(column, WIDTH - place.column(mark), flow=flow, alone=alone)
        new = scalar(wanted, room, old) if isinstance(wanted, str) else in_brackets(wanted)
        yield Edit(mark, end, new if old else f" {new}")


def in_mapping(place: Place, node: Mapping, mark: int, wanted: dict[str, Any]) -> Iterator[Edit]:
    """Names that go, names that come, and values that change."""
    flow = place.is_flow(node, mark)
    kept = [name for name in node if name in wanted]
    if not kept:
        yield Edit(mark, place.end(node, mark), in_brackets(wanted))
        return
    parts = [
        Part(begin, place.end(value, at), name in wanted)
        for (name, value), begin, at in zip(
            node.items(), node.marks[::2], node.marks[1::2], strict=True
        )
    ]
    for name, at in zip(node, node.marks[1::2], strict=True):
        if name in wanted:
            yield from edits(place, node[name], at, wanted[name])
    yield from without(place, parts, flow=flow)
    column = place.column(node.marks[0])
    last: str | None = None
    for name, value in wanted.items():
        if name in node:
            last = name
            continue
        neighbour = last or kept[-1]
        end = place.end(node[neighbour], node.value_mark(neighbour))
        text = field(name, value, column, flow=flow)
        if flow:
            yield Edit(end, end, f", {text}")
        else:
            at = place.line_end(end)
            yield Edit(at, at, f"\n{' ' * column}{text}")


def in_sequence(place: Place, node: Sequence, mark: int, wanted: list[Any]) -> Iterator[Edit]:
    """Entries that go, entries that come, and entries that change."""
    flow = place.is_flow(node, mark)
    parts = [
        Part(at if flow else place.dash(at), place.end(part, at), stays=True)
        for part, at in zip(node, node.marks, strict=True)
    ]
    old, new = [key(part) for part in node], [key(part) for part in wanted]
    for _, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        both = min(i_end - i, j_end - j)
        for step in range(both):
            yield from edits(place, node[i + step], node.marks[i + step], wanted[j + step])
        for gone in range(i + both, i_end):
            parts[gone] = parts[gone]._replace(stays=False)
        come = wanted[j + both : j_end]
        if come:
            yield added(place, node, mark, i + both, come)
    yield from without(place, parts, flow=flow)


def added(place: Place, node: Sequence, mark: int, index: int, come: list[Any]) -> Edit:
    """New entries in front of the entry of this index, or at the end."""
    if place.is_flow(node, mark):
        text = ", ".join(in_brackets(part) for part in come)
        if index == 0:
            return Edit(node.marks[0], node.marks[0], f"{text}, ")
        end = place.end(node[index - 1], node.marks[index - 1])
        return Edit(end, end, f", {text}")
    column = place.column(place.dash(node.marks[0]))
    beside = max(index - 1, 0)
    compact = isinstance(node[beside], Mapping) and place.is_flow(
        node[beside],  # type: ignore[arg-type]
        node.marks[beside],
    )
    lines = [
        f"{' ' * column}- {in_brackets(part)}" if compact else entry(part, column) for part in come
    ]
    if index == 0:
        at = place.line_start(place.dash(node.marks[0]))
        return Edit(at, at, "".join(f"{line}\n" for line in lines))
    at = place.line_end(place.end(node[index - 1], node.marks[index - 1]))
    return Edit(at, at, "".join(f"\n{line}" for line in lines))


def without(place: Place, parts: list[Part], *, flow: bool) -> Iterator[Edit]:
    """Take out the parts that do not stay, with their commas or their lines."""
    for index, (start, end, stays) in enumerate(parts):
        if stays:
            continue
        more = any(part.stays for part in parts[index:])
        if flow:
            # With the comma behind it, or with the one before it at the end.
            yield (
                Edit(start, parts[index + 1].start, "")
                if more
                else Edit(parts[index - 1].end, end, "")
            )
        elif not place.text[place.line_start(start) : start].strip():
            yield Edit(place.line_start(start), place.next_line(max(start, end - 1)), "")
        else:
            # It shares its line with the dash, which the next name now stands behind.
            yield Edit(start, parts[index + 1].start if more else end, "")


def same(node: Node, wanted: Any) -> bool:
    """A value says already what is wanted."""
    if isinstance(node, Mapping) and isinstance(wanted, dict):
        return set(node) == set(wanted) and all(same(node[name], wanted[name]) for name in node)
    if isinstance(node, Sequence) and isinstance(wanted, list):
        return len(node) == len(wanted) and all(map(same, node, wanted))
    if not isinstance(node, str) or not isinstance(wanted, str):
        return False
    if type(wanted) is Plain:
        return type(node) is Plain and node == wanted
    return node == wanted and not (type(node) is Plain and node in NULLS)


def key(node: Any) -> str:
    """What tells entries of a list apart."""
    if isinstance(node, dict):
        return repr({name: key(value) for name, value in node.items()})
    return repr([key(part) for part in node]) if isinstance(node, list) else repr(str(node))
