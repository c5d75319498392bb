"""The facts of the bank as the lessons use them: one by its id, or many by paragraph and kind."""

from collections import Counter
from typing import Any, Protocol

import quizbook

KINDS = (
    "reported event",
    "statistic",
    "quotation",
    "attributed opinion",
    "author's judgement",
    "background",
    "metadata",
)
"""The kinds of statement in the article, from what happened to what is about the text."""

PARAGRAPHS = tuple(f"P{number}" for number in range(10))
"""P0 is the publication line; P1 to P9 are the paragraphs of the body."""


class Fact(Protocol):
    """What the course reads of a fact of the bank."""

    id: str
    where: str
    """P7.1, or the id of an outside source."""
    says: str
    kind: str
    attribution: str
    outlet: str
    value: Any
    unit: str
    bound: str
    """exact, above, below or about."""
    confirmed: bool


def fact(fact_id: str) -> Fact:
    """Find one fact. Example: fact("p7-heroin").value -> 250."""
    return find(quizbook.load_bank().facts, fact_id)


def find(facts: dict[str, Fact], fact_id: str) -> Fact:
    """Find one fact among those already read."""
    if fact_id not in facts:
        raise ValueError(f"no fact is called {fact_id!r} in facts.yaml")
    return facts[fact_id]


def facts_of(facts: dict[str, Fact], paragraph: str) -> list[Fact]:
    """List the facts of a paragraph, in the order of the register."""
    return [fact for fact in facts.values() if paragraph_of(fact) == paragraph]


def paragraph_of(fact: Fact) -> str | None:
    """Name the paragraph a fact is from. Example: "P4.2" -> "P4"; an outside source -> None."""
    paragraph = fact.where.partition(".")[0]
    return paragraph if paragraph in PARAGRAPHS else None


def kinds_by_paragraph() -> list[dict[str, Any]]:
    """Count the article's facts: one row for each paragraph and kind, zeros included."""
    facts = quizbook.load_bank().facts.values()
    counts = Counter((paragraph_of(fact), fact.kind) for fact in facts)
    return [
        {"paragraph": paragraph, "kind": kind, "order": order, "facts": counts[paragraph, kind]}
        for paragraph in PARAGRAPHS
        for order, kind in enumerate(KINDS)
    ]


def kind_table() -> list[dict[str, Any]]:
    """Give the same counts as a table: one row for each kind, then their sum."""
    counts = {(row["paragraph"], row["kind"]): row["facts"] for row in kinds_by_paragraph()}
    table: list[dict[str, Any]] = [
        {"kind": kind} | {paragraph: counts[paragraph, kind] for paragraph in PARAGRAPHS}
        for kind in KINDS
    ]
    sums = {paragraph: sum(row[paragraph] for row in table) for paragraph in PARAGRAPHS}
    table.append({"kind": "all"} | sums)
    return [row | {"all": sum(row[paragraph] for paragraph in PARAGRAPHS)} for row in table]
