"""The JSON Schema of a bank's files, for completion and help in editors.

It comes from the structs that the bank is read into, so that a new item type is in it by being
there; what a field means is what the author's guide says. `quizbook check` knows more: keys, ids,
citations, cases.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from quizbook.authored import Authored
from quizbook.bank.facts import KINDS, FactsFile, SourceEntry
from quizbook.bank.lessons import LessonFile
from quizbook.guide import first_line
from quizbook.guide.fields import inner_structs
from quizbook.items import ITEM_TYPES
from quizbook.model import Fact, Objective
from quizbook.schema.definitions import SCALAR, as_written, described, or_alone
from quizbook.schema.examples import Examples, examples
from quizbook.tolerance import Tolerance

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The schema of a lesson's file, or of `facts.yaml` where there are facts."""
    shown = examples()
    return {
        "$schema": DIALECT,
        "title": "A file of a quizbook bank",
        "type": "object",
        "if": {"required": ["facts"]},
        "then": facts_file(shown),
        "else": lesson_file(shown),
        "$defs": definitions(shown),
    }


def definitions(shown: Examples) -> dict[str, Any]:
    """Everything that is more than one value, by name."""
    roots: list[type[Struct]] = [Authored, *ITEM_TYPES.values(), Objective, SourceEntry, Fact]
    _, components = msgspec.json.schema_components(roots, ref_template="#/$defs/{name}")
    structs = {kind.__name__: kind for kind in with_inner(roots)}
    found = {
        name: described(as_written(part), structs[name], shown) for name, part in components.items()
    }
    for name, kind in ITEM_TYPES.items():
        share(found[kind.__name__]["properties"], found[Authored.__name__]["properties"])
        add_type(found[kind.__name__], name)
    found["Tolerance"] = or_alone(found["Tolerance"], Tolerance.shorthand)
    found["Fact"]["properties"]["kind"]["enum"] = list(KINDS)
    del found["Fact"]["properties"]["kind"]["type"]
    found["Question"] = question()
    return found


def with_inner(roots: list[type[Struct]]) -> set[type[Struct]]:
    """These structs, and all that lie in them."""
    found = set(roots)
    for kind in roots:
        inner = [one for info in msgspec.structs.fields(kind) for one in inner_structs(info.type)]
        found |= with_inner(inner)
    return found


def question() -> dict[str, Any]:
    """An entry of `items`: its `type` decides which other fields it has.

    Asked one by one and not as a choice among all types, so that an editor names the fault of the
    type that is meant.
    """
    kinds = list(ITEM_TYPES.items())
    return {
        "type": "object",
        "required": ["type"],
        "properties": {
            "type": {
                "description": "How it is asked; the other fields follow from it.",
                "enum": [name for name, _ in kinds],
                "enumDescriptions": [first_line(kind) for _, kind in kinds],
            }
        },
        "allOf": [
            {
                "if": {
                    "type": "object",
                    "properties": {"type": {"const": name}},
                    "required": ["type"],
                },
                "then": reference(kind),
            }
            for name, kind in kinds
        ],
    }


def lesson_file(shown: Examples) -> dict[str, Any]:
    """A file of questions."""
    fields = {
        "title": {"type": SCALAR},
        "language": {"type": SCALAR, "default": "en"},
        "objectives": {"type": "object", "additionalProperties": reference(Objective)},
        "items": {"type": "array", "items": {"$ref": "#/$defs/Question"}},
    }
    return described(mapping(fields, required=["title", "items"]), LessonFile, shown)


def facts_file(shown: Examples) -> dict[str, Any]:
    """The file of facts."""
    fields = {
        "sources": {"type": "object", "additionalProperties": reference(SourceEntry)},
        "facts": {"type": "array", "items": reference(Fact)},
    }
    return described(mapping(fields, required=["facts"]), FactsFile, shown)


def mapping(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    """Names with values, and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def reference(kind: type[Struct]) -> dict[str, str]:
    """Where the schema of a struct stands."""
    return {"$ref": f"#/$defs/{kind.__name__}"}


def share(fields: dict[str, Any], common: dict[str, Any]) -> None:
    """Write once what every item type has."""
    for name, field in common.items():
        if fields[name] == field:
            fields[name] = {"$ref": f"#/$defs/{Authored.__name__}/properties/{name}"}


def add_type(definition: dict[str, Any], name: str) -> None:
    """Ask for the line that says which item type it is, above all others."""
    kind = {"const": name, "description": definition["description"]}
    # Editors offer all fields that are still missing under this title.
    definition["title"] = name
    definition["properties"] = {"type": kind, **definition["properties"]}
    definition["required"] = ["type", *definition["required"]]
