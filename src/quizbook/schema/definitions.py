"""From the schema of a struct's values to that of what an author writes for them, in words."""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin

import msgspec
from msgspec import Struct

from quizbook.guide.fields import meanings_of
from quizbook.schema.examples import Examples, declaring

SCALAR = ["string", "number", "boolean"]
"""What an editor takes `010` or `No` for, which a bank takes as text."""


def as_written(part: Any) -> Any:
    """A schema of values as a schema of what an author writes for them."""
    if isinstance(part, list):
        return [as_written(entry) for entry in part if entry != {"type": "null"}]
    if not isinstance(part, dict):
        return part
    written = {name: as_written(value) for name, value in part.items() if value is not None}
    # What is simply absent needs no value to begin with.
    if written.get("default") in ([], {}, "") or isinstance(written.get("default"), dict):
        del written["default"]
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


def described(definition: dict[str, Any], kind: type[Struct], shown: Examples) -> dict[str, Any]:
    """The schema of a struct, with the meaning of every field, examples, and words in order."""
    meanings = meanings_of(kind)
    for info in msgspec.structs.fields(kind):
        field = definition["properties"][info.name]
        field["description"] = meanings.get(info.name, "")
        field["examples"] = shown[declaring(kind, info.name), info.name]
        words = literal(info.type)
        if words:
            # In the author's order: of Bloom's levels the lowest first.
            field["enum"] = list(words)
    return definition


def literal(kind: Any) -> tuple[str, ...]:
    """The words that a field takes, if it takes only some."""
    if get_origin(kind) is Literal:
        return get_args(kind)
    return next((found for part in get_args(kind) if (found := literal(part))), ())


def or_alone(definition: dict[str, Any], field: str) -> dict[str, Any]:
    """One of several fields, or the value of one of them without its name."""
    one = definition | {"minProperties": 1, "maxProperties": 1}
    # Its words belong to the field that has the name; an editor would show them for the other one.
    alone = {"type": definition["properties"][field]["type"]}
    return {"description": definition["description"], "anyOf": [alone, one]}
