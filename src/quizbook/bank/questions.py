"""One entry of a lesson's `items` to an item, checked by itself and against the bank around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from quizbook.authored import Authored, Fault
from quizbook.bank.cases import case_faults, self_test_faults
from quizbook.bank.facts import Register
from quizbook.bank.figures import check_figure, place_faults
from quizbook.bank.ids import check_id
from quizbook.bank.references import Surroundings, check_cites, check_fact, check_objective
from quizbook.fields import not_among, read, wrong
from quizbook.items import ITEM_TYPES
from quizbook.model import Item
from quizbook.nodes import NULLS, Mapping, Node, Plain, locate
from quizbook.source import File

SHARED = tuple(name for name in Authored.__struct_fields__ if name in Item.__struct_fields__)
"""What an item keeps as it was authored."""


def read_item(node: Node, mark: int, around: Surroundings) -> Item | None:
    """The item in an entry, with every problem noted; None when no whole item can be made."""
    file = around.file
    if not isinstance(node, Mapping):
        step = "write '- id: ...' with the question's other fields under it"
        wrong(node, mark, "an entry of 'items'", file.report, "names with values", step)
        return None
    check_id(node, file, around.taken)
    check_cites(node, around)
    check_objective(node, around)
    kind = item_type(node, file) if node.whole else None
    if kind is None:
        return None
    marks: list[int] = []

    def report(rule: str, mark: int, sentence: str, next_step: str) -> None:
        marks.append(mark)
        file.report(rule, mark, sentence, next_step)

    authored = read(kind, node, report, beside=("type",))
    if authored is None:
        return None
    figure = check_figure(authored, node, file)
    failed = {field_at(node, mark) for mark in marks}
    if not failed:
        check_fact(authored, node, around)
    item = None
    faults = [*own_faults(authored)]
    if not failed and all(fault.severity != "error" for fault in faults):
        item = build(authored, around.register)
        tried = case_faults(item, authored.cases) if authored.cases else self_test_faults(item)
        faults += [*tried, *place_faults(authored, figure)]
    for fault in faults:
        # What only follows from a field that could not be read is not told as well.
        if fault.path[0] not in failed:
            # A name that should not be there is at fault itself, and not its value.
            at = locate(node, fault.path, at_name=fault.rule == "Y14")
            file.report(fault.rule, at, fault.sentence, fault.next_step, fault.severity)
    return item


def item_type(node: Mapping, file: File) -> type[Any] | None:
    """The struct for a question's `type`, or a problem."""
    if "type" not in node:
        step = f"add a line 'type: ...' with one of {', '.join(ITEM_TYPES)}"
        file.report("Y15", node.mark, "the field 'type' is missing", step)
        return None
    named, mark = node["type"], node.value_mark("type")
    if not isinstance(named, str) or (isinstance(named, Plain) and named in NULLS):
        wrong(named, mark, "'type'", file.report, "text", f"write one of {', '.join(ITEM_TYPES)}")
        return None
    if named not in ITEM_TYPES:
        not_among(named, ITEM_TYPES, mark, "'type'", file.report)
    return ITEM_TYPES.get(named)


def own_faults(authored: Any) -> Iterator[Fault]:
    """What is wrong with a question by itself."""
    if not authored.stem.strip():
        yield Fault("Y17", "'stem' has no text", ("stem",), "write the question")
    if authored.points <= 0:
        sentence = f"'points' takes a number above 0, not {authored.points:g}"
        yield Fault("Y17", sentence, ("points",), "leave it out for one point")
    yield from authored.faults()


def build(authored: Any, register: Register) -> Item:
    """The item that the rest of the house knows."""
    shared = {name: getattr(authored, name) for name in SHARED}
    return Item(
        type=authored.type,
        interaction=authored.interaction(),
        key=authored.key(),
        read_again=register.places(authored.cites),
        **shared,
    )


def field_at(node: Mapping, mark: int) -> str:
    """The field of a question that a mark falls in."""
    return list(node)[max(0, bisect_right(node.marks[::2], mark) - 1)]
