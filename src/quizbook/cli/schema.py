"""`quizbook schema`: the JSON Schema of a bank's files, for completion and help in editors.

It comes from the structs that the bank is read into, so that a new item type is in it by being
there. `quizbook check` knows more: keys, ids, citations, cases.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import msgspec
from msgspec import Struct

from quizbook.bank.facts import KINDS, SourceEntry
from quizbook.items import ITEM_TYPES
from quizbook.model import Fact, Objective
from quizbook.tolerance import Tolerance

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCALAR = ["string", "number", "boolean"]
"""What an editor takes `010` or `No` for, which a bank takes as text."""


def run() -> int:
    """Print the schema."""
    sys.stdout.write(json.dumps(schema(), indent=2) + "\n")
    return 0


def schema() -> dict[str, Any]:
    """The schema of a lesson's file, or of `facts.yaml` where there are facts."""
    structs: list[type[Struct]] = [*ITEM_TYPES.values(), Objective, SourceEntry, Fact]
    _, components = msgspec.json.schema_components(structs, ref_template="#/$defs/{name}")
    definitions = {name: as_written(part) for name, part in components.items()}
    for name, kind in ITEM_TYPES.items():
        add_type(definitions[kind.__name__], name)
    definitions["Tolerance"] = or_alone(definitions["Tolerance"], Tolerance.shorthand)
    definitions["Fact"]["properties"]["kind"] = {"enum": list(KINDS)}
    lesson = mapping(
        {
            "title": {"type": SCALAR},
            "language": {"type": SCALAR, "default": "en"},
            "objectives": {"type": "object", "additionalProperties": reference(Objective)},
            "items": {
                "type": "array",
                "items": {"oneOf": [reference(kind) for kind in ITEM_TYPES.values()]},
            },
        },
        required=["title", "items"],
    )
    facts = mapping(
        {
            "sources": {"type": "object", "additionalProperties": reference(SourceEntry)},
            "facts": {"type": "array", "items": reference(Fact)},
        },
        required=["facts"],
    )
    return {
        "$schema": DIALECT,
        "title": "A file of a quizbook bank",
        "if": {"required": ["facts"]},
        "then": facts,
        "else": lesson,
        "$defs": definitions,
    }


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


def add_type(definition: dict[str, Any], name: str) -> None:
    """Ask for the line that says which item type it is, above all others."""
    definition["properties"] = {"type": {"const": name}, **definition["properties"]}
    definition["required"] = ["type", *definition["required"]]


def or_alone(definition: dict[str, Any], field: str) -> dict[str, Any]:
    """One of several fields, or the value of one of them without its name."""
    one = definition | {"minProperties": 1, "maxProperties": 1}
    return {"anyOf": [definition["properties"][field], one]}


def as_written(part: Any) -> Any:
    """A schema of values as a schema of what an author writes for them."""
    if isinstance(part, list):
        return [as_written(entry) for entry in part if entry != {"type": "null"}]
    if not isinstance(part, dict):
        return part
    written = {name: as_written(value) for name, value in part.items() if value is not None}
    if written.get("format") == "decimal":
        return {"type": "number"}
    if written.get("type") == "string":
        written["type"] = SCALAR
    if "properties" in written:
        written["additionalProperties"] = False
    if len(written.get("anyOf", ())) == 1:
        (only,) = written.pop("anyOf")
        written |= only
    return written
