"""Which facts are asked, which are only named in a lesson, and which are neither.

Asked: a question cites the fact. Named: a string in the code of a lesson's notebook is the fact's
id, or the paragraph that it stands in. A fact that reaches the page in another way, such as by a
function that shows all of them or in the data of a chart, is not seen here.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Literal, TypeAlias

from msgspec import Struct

from quizbook.bank.facts import COMPUTED
from quizbook.model import Bank, Fact
from quizbook.notebooks.document import NOTEBOOKS, lessons_in, read
from quizbook.notebooks.literals import string_literals

Place: TypeAlias = Literal["paragraphs", "sources", "computed"]
PLACES: tuple[Place, ...] = ("paragraphs", "sources", "computed")
Group: TypeAlias = dict[Place, tuple[str, ...]]
"""Ids of facts, by the place where the facts stand, in the order of `facts.yaml`."""
Named: TypeAlias = dict[str, AbstractSet[str]]
"""The strings that each lesson's notebook writes out, by the notebook's name."""


class FactCoverage(Struct, frozen=True, kw_only=True):
    """Every fact, in one of three groups."""

    asked: Group
    named: Group
    """Only named in a lesson: no question cites them."""
    neither: Group
    unconfirmed: tuple[str, ...]
    """Those of the last two groups that no question may cite."""
    notebooks: tuple[str, ...]
    """The lessons that were read; without any, no fact is known to be named."""


def fact_coverage(bank: Bank, named: Named) -> FactCoverage:
    """The facts of a bank in their three groups."""
    cited = {
        cite for lesson in bank.lessons.values() for item in lesson.items for cite in item.cites
    }
    strings = {text for texts in named.values() for text in texts}
    asked, only_named, neither = [], [], []
    for fact in bank.facts.values():
        if fact.id in cited:
            asked.append(fact)
        elif fact.id in strings or paragraph(fact, bank) in strings:
            only_named.append(fact)
        else:
            neither.append(fact)
    return FactCoverage(
        asked=grouped(asked, bank),
        named=grouped(only_named, bank),
        neither=grouped(neither, bank),
        unconfirmed=tuple(fact.id for fact in [*only_named, *neither] if not fact.confirmed),
        notebooks=tuple(named),
    )


def named_beside(bank_folder: Path) -> Named:
    """What the lessons beside a bank write out; nothing where no notebooks stand there.

    Raises BankError when a notebook cannot be read.
    """
    # Not looked for upwards: a notebook further above belongs to another bank.
    folder = bank_folder.parent / NOTEBOOKS
    return {path.stem: string_literals(read(path)) for path in lessons_in(folder)}


def grouped(facts: Iterable[Fact], bank: Bank) -> Group:
    """The ids of facts by their place; each place is there, empty or not."""
    found: dict[Place, list[str]] = {name: [] for name in PLACES}
    for fact in facts:
        found[place(fact, bank)].append(fact.id)
    return {name: tuple(ids) for name, ids in found.items()}


def place(fact: Fact, bank: Bank) -> Place:
    """Whether a fact stands in the text itself or in another source, or was computed."""
    if fact.where in bank.sources:
        return "sources"
    return "computed" if fact.where == COMPUTED else "paragraphs"


def paragraph(fact: Fact, bank: Bank) -> str | None:
    """What names a fact's whole paragraph. Example: P4.1 -> "P4"; None outside the text."""
    return fact.where.partition(".")[0] if place(fact, bank) == "paragraphs" else None
