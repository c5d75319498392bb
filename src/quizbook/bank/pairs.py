"""Pairs of questions in parallel forms: one in form A, one in form B, of the same type."""

from __future__ import annotations

from quizbook.model import Item
from quizbook.nodes import Mapping, quoted
from quizbook.source import File

SIZE = 2


def check_pairs(read: list[tuple[Mapping, Item]], file: File) -> None:
    """Tell of every pair of a lesson that is none, at the last of its questions."""
    pairs: dict[str, list[tuple[Mapping, Item]]] = {}
    for node, item in read:
        if item.pair is not None:
            pairs.setdefault(item.pair, []).append((node, item))
    for name, both in pairs.items():
        items = [item for _, item in both]
        fault = fault_of(name, items)
        if fault:
            sentence, step = fault
            file.report("Y29", both[-1][0].value_mark("pair"), sentence, step)


def fault_of(name: str, items: list[Item]) -> tuple[str, str] | None:
    """What is wrong with a pair, and the next step; None when it is one."""
    step = f"write 'pair: {name}' at one question with 'form: A' and at one with 'form: B'"
    if len(items) != SIZE:
        count = "one question" if len(items) == 1 else f"{len(items)} questions"
        return f"the pair {quoted(name)} has {count}, and needs two", step
    if sorted(item.form or "" for item in items) != ["A", "B"]:
        return f"the pair {quoted(name)} is not one question in form A and one in form B", step
    if items[0].type != items[1].type:
        types = " and ".join(f"'{item.type}'" for item in items)
        sentence = f"the questions of the pair {quoted(name)} are of two types, {types}"
        return sentence, "let both ask in the same way, so that the two forms are equally hard"
    return None
