"""What a question leads to: the facts it cites, the fact it asks for, its objective."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

from quizbook.bank.facts import Register
from quizbook.bank.ids import Taken
from quizbook.model import Fact, nearest
from quizbook.nodes import Mapping, Sequence, quoted
from quizbook.source import File


class Surroundings(NamedTuple):
    """What a question is checked against."""

    file: File
    register: Register
    objectives: list[str] | None
    taken: Taken


def check_cites(node: Mapping, around: Surroundings) -> None:
    """Tell of citations that lead nowhere, and of facts that nobody confirmed."""
    cites = node.get("cites")
    for cite, mark in zip(cites, cites.marks, strict=True) if isinstance(cites, Sequence) else ():
        if isinstance(cite, str) and len(cite.split(",")) == 1:
            find_fact(cite, mark, around)
        elif isinstance(cite, str):
            step = "write every id on a line of its own after '- '"
            around.file.report("S11", mark, f"{quoted(cite)} is not one fact, but a list", step)


def find_fact(named: str, mark: int, around: Surroundings) -> Fact | None:
    """The fact of this id; None, and told, where there is none that a question may rest on."""
    file, register = around.file, around.register
    fact = register.facts.get(named)
    if register.ids is not None and named not in register.ids:
        dangling(
            f"there is no fact {quoted(named)}",
            named,
            list(register.ids),
            "add it to facts.yaml, or take an id that stands there",
            mark,
            file,
        )
    elif fact is not None and not fact.confirmed:
        sentence = f"the fact {quoted(named)} is not confirmed, so no question may rest on it"
        file.report("Y19", mark, sentence, "cite another one, or leave the question out")
        return None
    return fact


def dangling(
    sentence: str, named: str, known: list[str], otherwise: str, mark: int, file: File
) -> None:
    """Tell of a name that nothing has, with the nearest one or what else to do."""
    near = nearest(named, known)
    file.report("S11", mark, sentence, f"did you mean {quoted(near)}?" if near else otherwise)


def check_fact(authored: Any, node: Mapping, around: Surroundings) -> None:
    """Tell of an answer or a unit that is not that of the fact it is said to be."""
    named = getattr(authored, "fact", None)
    fact = find_fact(named, node.value_mark("fact"), around) if named else None
    if fact is None:
        return
    report, mark = around.file.report, node.value_mark("fact")
    if not isinstance(fact.value, int | float) or isinstance(fact.value, bool):
        sentence = f"the fact {quoted(fact.id)} has no number"
        report("Y28", mark, sentence, "give it a 'value', or take another fact")
        return
    if authored.answer != Decimal(str(fact.value)):
        sentence = f"the fact {quoted(fact.id)} has the value {fact.value}"
        step = "correct the answer, or the fact, or take the line 'fact' away"
        report("Y28", node.value_mark("answer"), sentence, step)
    if authored.unit != fact.unit:
        sentence = f"the fact {quoted(fact.id)} has no unit"
        if fact.unit:
            sentence = f"the unit of the fact {quoted(fact.id)} is {quoted(fact.unit)}"
        at = node.value_mark("unit") if "unit" in node else mark
        report("Y28", at, sentence, "write the same unit in both")


def check_objective(node: Mapping, around: Surroundings) -> None:
    """Tell of an objective that the lesson does not have."""
    named, known = node.get("objective"), around.objectives
    if known is None or not isinstance(named, str) or named in known:
        return
    sentence, mark = f"this lesson has no objective {quoted(named)}", node.value_mark("objective")
    dangling(sentence, named, known, "name it under 'objectives:'", mark, around.file)
