"""Examples of every field, taken from what stands in the author's guide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, TypeAlias, get_args, get_origin

import msgspec
from msgspec import Struct

from quizbook import source
from quizbook.bank.facts import FactsFile
from quizbook.bank.lessons import LessonFile
from quizbook.fields import anything
from quizbook.guide import written
from quizbook.items import ITEM_TYPES
from quizbook.model import Fact

Examples: TypeAlias = dict[tuple[type[Struct], str], list[Any]]
"""Values by the struct that declares a field, and the field's name."""
MOST = 3


def examples() -> Examples:
    """A few values for every field."""
    found: Examples = defaultdict(list)
    lesson, more, facts = (plain(written(f"{name}.yaml")) for name in ("lesson", "more", "facts"))
    collect(LessonFile, lesson, found)
    collect(FactsFile, facts, found)
    for fact in facts["facts"]:
        collect(Fact, fact, found)
    questions = [*(plain(kind.example) for kind in ITEM_TYPES.values()), *lesson["items"]]
    for question in [*questions, *more["items"]]:
        collect(ITEM_TYPES[question["type"]], question, found)
    return found


def plain(text: str) -> Any:
    """YAML of our own as plain JSON."""
    file = source.parse(text.encode(), "an example")
    return None if file.root is None else anything(file.root, 0, "an example", file.report)


def collect(kind: type[Struct], values: Any, found: Examples) -> None:
    """Note the values of a struct's fields, and those inside them."""
    for info in msgspec.structs.fields(kind):
        # A tolerance may be a number alone.
        if not isinstance(values, dict) or info.name not in values:
            continue
        value = values[info.name]
        known = found[declaring(kind, info.name), info.name]
        if value not in known and len(known) < MOST:
            known.append(value)
        for struct, inner in inside(info.type, value):
            collect(struct, inner, found)


def declaring(kind: type[Struct], name: str) -> type[Struct]:
    """The struct in which a field stands, which may be one that this one builds on."""
    bases = [base for base in kind.__mro__ if name in vars(base).get("__annotations__", {})]
    return next(base for base in bases if issubclass(base, Struct))


def inside(kind: Any, value: Any) -> Iterator[tuple[type[Struct], Any]]:
    """The structs in a field's value, each with what is written for it."""
    if isinstance(kind, type) and issubclass(kind, Struct):
        yield kind, value
    elif get_origin(kind) is tuple:
        for entry in value:
            yield from inside(get_args(kind)[0], entry)
    elif get_origin(kind) is dict:
        for entry in value.values():
            yield from inside(get_args(kind)[1], entry)
    else:
        for part in get_args(kind):
            yield from inside(part, value)
