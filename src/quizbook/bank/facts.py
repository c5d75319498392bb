"""`facts.yaml`: what questions may cite."""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec import Struct, structs

from quizbook.bank.blanks import report_blanks
from quizbook.bank.ids import Taken, check_id, problems_of_taken
from quizbook.fields import not_among, read, wrong
from quizbook.model import Fact, Source, nearest
from quizbook.nodes import Mapping, Sequence, quoted
from quizbook.source import File

PARAGRAPH = re.compile(r"(P\d+)(\.\d+)?")
COMPUTED = "calc"
"""The place of a fact that was computed from others."""
KINDS = (
    "reported event",
    "statistic",
    "quotation",
    "author's judgement",
    "attributed opinion",
    "background",
    "metadata",
    "outside",
    "computed",
)


class SourceEntry(Struct, frozen=True, kw_only=True):
    """What stands under the id of an outside source."""

    title: str
    """As students read it where they are told what to read again."""
    publisher: str = ""
    """Who brought it out."""
    note: str = ""
    """What else to know of it: an edition, a page, a day."""


class FactsFile(Struct, frozen=True, kw_only=True):
    """The names at the left edge of `facts.yaml`."""

    facts: Sequence
    """What questions may cite, one entry to a fact."""
    sources: dict[str, SourceEntry] = {}
    """Outside sources, by the ids that facts name under `where`."""


class Register(NamedTuple):
    """The facts and sources of a bank."""

    facts: dict[str, Fact]
    sources: dict[str, Source]
    ids: tuple[str, ...] | None
    """What may be cited; None when the file could not be read, which is then told only once."""

    def places(self, cites: tuple[str, ...]) -> tuple[str, ...]:
        """Where cited facts stand, in words, each place once."""
        wheres = [self.facts[cite].where for cite in cites if cite in self.facts]
        return tuple(dict.fromkeys(place for where in wheres if (place := self.place(where))))

    def place(self, where: str) -> str:
        """A paragraph, or the title of a source; nothing for what was computed."""
        paragraph = PARAGRAPH.fullmatch(where)
        if paragraph:
            return paragraph[1]
        return self.sources[where].title if where in self.sources else ""


NO_FACTS = Register({}, {}, None)
"""Of a bank in which they cannot be read: what cites them is then nobody's fault."""


def read_facts(file: File) -> Register:
    """The register in `facts.yaml`, with its problems noted in the file."""
    report_blanks(file)
    found = read(FactsFile, file.root, file.report) if file.root is not None else None
    if found is None or file.root is None:
        return NO_FACTS
    sources = {
        name: Source(id=name, **structs.asdict(entry)) for name, entry in found.sources.items()
    }
    named = file.root.get("sources")
    source_ids = list(named) if isinstance(named, Mapping) else []
    taken: Taken = []
    facts: dict[str, Fact] = {}
    for node, mark in zip(found.facts, found.facts.marks, strict=True):
        if not isinstance(node, Mapping):
            step = "write '- id: ...' with the fact's other fields under it"
            wrong(node, mark, "an entry of 'facts'", file.report, "names with values", step)
            continue
        check_id(node, file, taken)
        fact = read(Fact, node, file.report)
        if fact is not None:
            check_kind(fact, node, file)
            check_where(fact, node, source_ids, file)
            facts.setdefault(fact.id, fact)
    file.problems += problems_of_taken("fact", [(file, taken)])
    ids = tuple(dict.fromkeys(found for found, _ in taken))
    return Register(facts, sources, ids if file.root.whole else None)


def check_kind(fact: Fact, node: Mapping, file: File) -> None:
    """Tell of a kind of statement that does not exist."""
    if fact.kind not in KINDS:
        not_among(fact.kind, KINDS, node.value_mark("kind"), "'kind'", file.report)


def check_where(fact: Fact, node: Mapping, source_ids: list[str], file: File) -> None:
    """Tell of a place that leads nowhere."""
    where = fact.where
    if where in source_ids:
        return
    if fact.kind == "outside":
        near = nearest(where, source_ids)
        sentence = f"there is no source {quoted(where)}"
        step = f"did you mean {quoted(near)}?" if near else "name it under 'sources:'"
    elif PARAGRAPH.fullmatch(where) or (where == COMPUTED and fact.kind == "computed"):
        return
    else:
        sentence = f"{quoted(where)} is neither a paragraph nor a source"
        step = "write P4 or P4.1, or the id of a source; 'calc' goes with 'kind: computed'"
    file.report("S11", node.value_mark("where"), sentence, step)
