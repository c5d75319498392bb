"""A struct filled from a mapping, field by field, with every fault told and not only the first.

The struct's annotations are the whole description: `str`, `bool`, `int`, `float`, `Decimal`,
`Literal`, `Any`, `tuple[X, ...]`, `dict[str, X]`, other structs, `X | None` for what may be left
out, and `Mapping` or `Sequence` for a part that the caller reads. A struct may name one of its
fields as `shorthand`: a value alone then means that field. Unions of other kinds are left out.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, TypeAlias, TypeVar, Union, get_args, get_origin

import msgspec
from msgspec import Struct

from quizbook.model import nearest
from quizbook.nodes import (
    BASES,
    NULLS,
    Hole,
    Mapping,
    Node,
    Plain,
    Report,
    Sequence,
    describe,
    quoted,
    resolve,
)

Convert: TypeAlias = Callable[[Node, int, str, Report], Any]
"""From a value, its mark, and what to call it, to what a struct holds; or FAILED, and reported."""

FAILED: Any = object()
LONGEST_NUMBER = 50
"""Digits of an exact number, before and after the point together."""
IN_THOUSANDS = re.compile("[-+\u2212]?[1-9][0-9]{0,2}(,[0-9]{3})+(?![0-9,.])")
LIKE_A_NUMBER = re.compile("[-+\u2212]?[0-9]+([.,][0-9]+)?")
ABOUT = "\u00b1~\u2248 "
"""Signs that people write before a number, with the space after them."""
ENTRIES = "write every entry on a line of its own after '- ', or all of them in [ ]"
NAMES = "write 'name: value' lines, indented under it"
T = TypeVar("T", bound=Struct)


class Plan(NamedTuple):
    """How to fill one struct."""

    fields: dict[str, tuple[Convert, str]]
    """By name: the conversion, and the name as sentences say it."""
    required: frozenset[str]


def read(
    struct: type[T], mapping: Mapping, report: Report, *, beside: tuple[str, ...] = ()
) -> T | None:
    """The struct that a mapping describes; None when a field it cannot do without failed.

    `beside` names what the caller reads from the same mapping.
    """
    fields, required = plan(struct)
    values: dict[str, Any] = {}
    strangers = []
    for (name, node), mark in zip(mapping.items(), mapping.marks[1::2], strict=True):
        if name in fields:
            convert, label = fields[name]
            value = convert(node, mark, label, report)
            if value is not FAILED:
                values[name] = value
        elif name not in beside:
            strangers.append(name)
    meant = {misspelt(name, mapping, [*fields, *beside], report) for name in strangers}
    for name in fields:
        if name in required and name not in mapping and name not in meant and mapping.whole:
            sentence = f"the field {quoted(name)} is missing"
            report("Y15", mapping.mark, sentence, f"add a line '{name}: ...' here")
    return struct(**values) if required <= values.keys() else None


def misspelt(name: str, mapping: Mapping, known: list[str], report: Report) -> str | None:
    """Tell of a field that does not exist, and return the one it seems to mean."""
    near = nearest(name, known)
    step = f"did you mean {quoted(near)}?" if near else f"the fields here are {', '.join(known)}"
    if mapping[name] == "" and isinstance(mapping[name], Plain):
        step += "; a text with a comma in it needs quotes"
    report("Y14", mapping.name_mark(name), f"there is no field {quoted(name)} here", step)
    return near


@cache
def plan(struct: type[Struct]) -> Plan:
    """How to fill a struct, worked out once."""
    infos = msgspec.structs.fields(struct)
    fields = {info.name: (conversion(info.type), quoted(info.name)) for info in infos}
    return Plan(fields, frozenset(info.name for info in infos if info.required))


def conversion(kind: Any) -> Convert:
    """The conversion that an annotation asks for."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Literal:
        return among(parts)
    if origin in (Union, UnionType):
        # None is the default of a field left out; nobody writes it.
        (kind,) = (part for part in parts if part is not NoneType)
        return conversion(kind)
    if origin is tuple:
        return many(conversion(parts[0]))
    if origin is dict:
        return named(conversion(parts[1]))
    if isinstance(kind, type) and issubclass(kind, Struct):
        return nested(kind)
    return SIMPLE[kind]


def wrong(node: Node, mark: int, label: str, report: Report, wanted: str, step: str) -> Any:
    """Tell of a value of the wrong kind, unless what was wrong with it has been told."""
    told = isinstance(node, Hole) or (isinstance(node, Mapping | Sequence) and not node.whole)
    if not told:
        report("Y16", mark, f"{label} takes {wanted}, not {describe(node)}", step)
    return FAILED


def text(node: Node, mark: int, label: str, report: Report) -> Any:
    """A scalar as written: `No`, `010` and `12:30` stay those characters."""
    if type(node) is str:
        return node
    if type(node) is Plain and node not in NULLS:
        return str(node)
    if isinstance(node, Plain):
        step = "write a text after the ':', or leave the field out"
    else:
        step = "write a text; in quotes, it may begin with any sign and hold ': '"
    return wrong(node, mark, label, report, "text", step)


def truth(node: Node, mark: int, label: str, report: Report) -> Any:
    """True or false, in no other spelling."""
    if type(node) is Plain:
        if node == "true":
            return True
        if node == "false":
            return False
    step = "write true or false in small letters, without quotes"
    return wrong(node, mark, label, report, "true or false", step)


def number(node: Node, mark: int, label: str, report: Report) -> Any:
    """A finite number; 2 and 2.0 are the same."""
    value = resolve(node) if type(node) is Plain else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return wrong(node, mark, label, report, "a number", number_step(node))
    return float(value) if math.isfinite(value) else endless(node, mark, label, report)


def number_step(node: Node) -> str:
    """What to write for a number, as near to what was written as can be."""
    step = "write a number such as 2 or 0.5"
    if not isinstance(node, Plain):
        return f"{step}, without quotes" if isinstance(node, str) else step
    bare = node.lstrip(ABOUT)
    if (found := LIKE_A_NUMBER.match(bare)) is None:
        return step
    if bare != node:
        return f"write {found[0].replace(',', '.')}, without {quoted(node[0])}"
    if thousands := IN_THOUSANDS.match(node):
        meant = thousands[0].replace(",", "").replace("\u2212", "-")
        share = f", or {thousands[0].replace(',', '.')}" if thousands[0].count(",") == 1 else ""
        return f"write {meant}{share}: no comma, and no unit"
    meant = found[0].replace(",", ".").replace("\u2212", "-")
    if "%" in node:
        return f"write {meant}, or {Decimal(meant) / 100} where a share is meant"
    return f"write {meant}: digits with a point, and no unit"


def endless(node: Node, mark: int, label: str, report: Report) -> Any:
    """Tell of an infinite number, or of one that is none."""
    step = "write a number such as 2 or 0.5, or put it in quotes if text is meant"
    report("Y17", mark, f"{label} takes a finite number, not {describe(node)}", step)
    return FAILED


def exact(node: Node, mark: int, label: str, report: Report) -> Any:
    """A number as it is written, and not the binary fraction next to it."""
    if number(node, mark, label, report) is FAILED:
        return FAILED
    written = str(node)
    value = Decimal(int(written, 0)) if written[:2] in BASES else Decimal(written)
    if abs(value.adjusted()) > LONGEST_NUMBER or len(value.as_tuple().digits) > LONGEST_NUMBER:
        sentence = f"{label} takes a number of at most {LONGEST_NUMBER} digits"
        report("Y17", mark, f"{sentence}, not {describe(node)}", "round it")
        return FAILED
    return value


def whole(node: Node, mark: int, label: str, report: Report) -> Any:
    """A number without a fraction."""
    value = number(node, mark, label, report)
    if value is FAILED or value.is_integer():
        return value if value is FAILED else int(value)
    return wrong(node, mark, label, report, "a whole number", "write a number such as 2")


def anything(node: Node, mark: int, label: str, report: Report) -> Any:
    """Plain JSON, by the YAML 1.2 core schema."""
    if isinstance(node, Mapping):
        return named(anything)(node, mark, label, report)
    if isinstance(node, Sequence):
        entries = many(anything)(node, mark, label, report)
        return entries if entries is FAILED else list(entries)
    if isinstance(node, Hole):
        return FAILED
    value = resolve(node)
    if isinstance(value, float) and not math.isfinite(value):
        return endless(node, mark, label, report)
    return value


def among(allowed: tuple[str, ...]) -> Convert:
    """The conversion to one of a few words."""

    def convert(node: Node, mark: int, label: str, report: Report) -> Any:
        found = text(node, mark, label, report)
        if found is FAILED or found in allowed:
            return found
        not_among(found, allowed, mark, label, report)
        return FAILED

    return convert


def not_among(found: str, allowed: Iterable[str], mark: int, label: str, report: Report) -> None:
    """Tell of a word that is not allowed, and the one that it may mean."""
    words = list(allowed)
    near = nearest(found, words)
    step = f"did you mean {quoted(near)}?" if near else f"write {' or '.join(words)}"
    report("Y17", mark, f"{label} cannot be {quoted(found)}", step)


def many(entry: Convert) -> Convert:
    """The conversion to a tuple, whole or not at all: the places of its entries mean something."""

    def convert(node: Node, mark: int, label: str, report: Report) -> Any:
        if not isinstance(node, Sequence):
            return wrong(node, mark, label, report, "a list", ENTRIES)
        inner = f"an entry of {label}"
        found = [entry(part, at, inner, report) for part, at in zip(node, node.marks, strict=True)]
        return FAILED if any(value is FAILED for value in found) else tuple(found)

    return convert


def named(entry: Convert) -> Convert:
    """The conversion to a dictionary."""

    def convert(node: Node, mark: int, label: str, report: Report) -> Any:
        if not isinstance(node, Mapping):
            return wrong(node, mark, label, report, "names with values", NAMES)
        found = {
            name: entry(part, at, quoted(name), report)
            for (name, part), at in zip(node.items(), node.marks[1::2], strict=True)
        }
        return FAILED if any(value is FAILED for value in found.values()) else found

    return convert


def nested(struct: type[Struct]) -> Convert:
    """The conversion to another struct."""
    alone: str | None = getattr(struct, "shorthand", None)

    def convert(node: Node, mark: int, label: str, report: Report) -> Any:
        if alone and not isinstance(node, Mapping):
            value = plan(struct).fields[alone][0](node, mark, label, report)
            return value if value is FAILED else struct(**{alone: value})
        if not isinstance(node, Mapping):
            fields, required = plan(struct)
            first = next(name for name in fields if name in required or not required)
            step = f"write '{first}: ...', and other fields on lines of their own below it"
            return wrong(node, mark, label, report, "names with values", step)
        found = read(struct, node, report)
        return FAILED if found is None else found

    return convert


def as_it_is(kind: type[Mapping | Sequence], wanted: str, step: str) -> Convert:
    """No conversion: the caller reads the parts."""

    def convert(node: Node, mark: int, label: str, report: Report) -> Any:
        return node if isinstance(node, kind) else wrong(node, mark, label, report, wanted, step)

    return convert


SIMPLE: dict[Any, Convert] = {
    str: text,
    bool: truth,
    int: whole,
    float: number,
    Decimal: exact,
    Any: anything,
    Mapping: as_it_is(Mapping, "names with values", NAMES),
    Sequence: as_it_is(Sequence, "a list", ENTRIES),
}
