"""The fields of a struct in an author's words: what each takes, its default, what it means."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
from msgspec import Struct

SCALARS = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    Decimal: "a number",
    Any: "an answer",
}


class Described(Struct, frozen=True):
    """One line of a table of fields."""

    name: str
    """With the fields it lies in: `options.text`."""
    takes: str
    default: str
    meaning: str


def described(kind: type[Struct], within: str = "") -> list[Described]:
    """Every field, those of inner structs after the field that holds them."""
    meanings = meanings_of(kind)
    found = []
    for info in msgspec.structs.fields(kind):
        name = f"{within}{info.name}"
        default = "needed" if info.required else written(info)
        meaning = meanings.get(info.name, "").replace("|", "\\|")
        found.append(Described(name, takes(info.type), default, meaning))
        for inner in inner_structs(info.type):
            found += described(inner, f"{name}.")
    return found


def written(info: Any) -> str:
    """A default as an author would write it; nothing for what is simply absent."""
    value = info.default
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, str | int | float | Decimal) and value != "":
        return f"`{value:g}`" if isinstance(value, float | Decimal) else f"`{value}`"
    return ""


def takes(kind: Any) -> str:
    """What may be written for an annotation."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Literal:
        return ", ".join(f"`{word}`" for word in parts)
    if origin in (Union, UnionType):
        return takes(next(part for part in parts if part is not NoneType))
    if origin is tuple:
        return f"a list of {plural(takes(parts[0]))}"
    if origin is dict:
        return f"names, each with {takes(parts[1])}"
    if isinstance(kind, type) and issubclass(kind, Struct):
        shorthand = getattr(kind, "shorthand", None)
        return "a number, or fields" if shorthand else "fields"
    return SCALARS[kind]


def plural(words: str) -> str:
    """What a list holds. Example: "text" -> "texts"."""
    return {"text": "texts", "a number": "numbers", "fields": "entries with fields"}.get(
        words, words
    )


def inner_structs(kind: Any) -> Iterator[type[Struct]]:
    """The structs inside an annotation."""
    if isinstance(kind, type) and issubclass(kind, Struct):
        yield kind
    for part in get_args(kind):
        yield from inner_structs(part)


def meanings_of(kind: type[Struct]) -> dict[str, str]:
    """The texts that stand under the fields in the code, of a struct and those it builds on."""
    found: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        if not issubclass(base, Struct) or base is Struct:
            continue
        (body,) = ast.parse(textwrap.dedent(inspect.getsource(base))).body
        statements = body.body if isinstance(body, ast.ClassDef) else []
        for field, text in pairwise(statements):
            if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr):
                name, words = ast.unparse(field.target), ast.literal_eval(text.value)
                found[name] = " ".join(words.split())
    return found
