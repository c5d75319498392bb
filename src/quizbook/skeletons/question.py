"""A question to fill in, made from its type: the shape of the type's example, blanks for its words.

Texts, exact numbers and the answer of a true or false question become blanks, which `quizbook
check` tells of. Choices among fixed words, and marks such as `correct: true`, stay as they are in
the example, so that the question is sound once its blanks are filled in.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from decimal import Decimal
from types import NoneType
from typing import Any, get_args, get_origin

import msgspec
from msgspec import Struct

from quizbook import source
from quizbook.authored import Authored
from quizbook.bank.blanks import BLANK
from quizbook.guide.fields import meanings_of
from quizbook.nodes import Mapping, Node, Sequence

WIDTH = 96
GAP = re.compile(r"\[\[(.+?)\]\]")
PLACES = ("first", "second", "third", "fourth", "fifth")
"""What parts with a name are called, whatever the example calls them."""
HELPS = ("hints", "explanation", "cites", "objective")
"""Shared fields that a good question has; the others are only named."""
LONG = ("stem", "text", "explanation", "model_answer")
"""Texts of the question itself that may be long, and so stand on lines of their own."""
NAMES = ("id", "cites", "objective", "figure")
"""Where a name stands, and no text, which is safe only in quotes: a # would end it unseen."""
WORDS = {
    "id": "an id, such as river-length",
    "stem": "the question",
    "hints": "a hint",
    "explanation": "why the answer is right",
    "cites": "an id of facts.yaml",
    "objective": "an id under objectives",
    "feedback": "what the student then reads",
    "missed": "what to read when it was not picked",
    "figure": "a figure of the course",
    "place": "a place of the figure",
    "left": "a left side",
    "right": "its right side",
    "category": "one of the categories",
    "accept": "a right answer",
    "distractors": "an answer that is left over",
    "categories": "a category",
    "criterion": "a criterion",
}


def question(kind: type[Any], objectives: tuple[str, ...] = ()) -> str:
    """The skeleton as an entry of a lesson's `items`, without indentation."""
    example = source.parse(kind.example.encode(), kind.type).root or Mapping(0)
    renamed = dict(zip(GAP.findall(kind.example), PLACES, strict=False))
    known = {"objective": f"one of {', '.join(objectives)}"} if objectives else {}
    lines = Lines(renamed, {**WORDS, **known})
    lines.field(Authored, "id", "")
    lines.remark((kind.__doc__ or "").partition("\n")[0])
    lines.add(f"type: {kind.type}")
    for name, node in example.items():
        if name not in (*HELPS, "id", "type"):
            lines.field(kind, name, node)
    for name in HELPS:
        lines.field(Authored, name, "")
    others = [name for name in kind.__struct_fields__ if name not in (*example, *HELPS)]
    lines.remark(f"There are more fields, all told by 'quizbook guide': {', '.join(others)}.")
    return "\n".join(dashed(lines.written)) + "\n"


def dashed(lines: list[str], depth: int = 0) -> list[str]:
    """Lines as an entry of a list: the dash stands before the first that is no comment."""
    first = next(at for at, line in enumerate(lines) if not line.lstrip().startswith("#"))
    inner = "  " * depth
    above = [inner + line.lstrip() for line in lines[:first]]
    rest = [f"{inner}  {line}" if not depth else line for line in lines[first + 1 :]]
    return [*above, f"{inner}- {lines[first].lstrip()}", *rest]


class Lines:
    """The lines so far; what a field means stands above its first appearance."""

    def __init__(self, renamed: dict[str, str], words: dict[str, str]) -> None:
        self.written: list[str] = []
        self.renamed = renamed
        self.words = words
        self.explained: set[str] = set()

    def add(self, line: str, depth: int = 0) -> None:
        """One line."""
        self.written.append("  " * depth + line)

    def remark(self, words: str, depth: int = 0) -> None:
        """A comment, wrapped."""
        for line in textwrap.wrap(words, WIDTH - 2 * depth):
            self.add(f"# {line}", depth)

    def field(self, struct: type[Struct], name: str, node: Node, depth: int = 0) -> None:
        """A field of a struct, with its value."""
        meaning = meanings_of(struct).get(name, "")
        if meaning not in self.explained:
            self.explained.add(meaning)
            self.remark(meaning, depth)
        (info,) = (info for info in msgspec.structs.fields(struct) if info.name == name)
        kind = stated(info.type)
        if isinstance(node, Mapping):
            self.add(f"{name}:", depth)
            self.named(get_args(kind)[1] if get_origin(kind) is dict else kind, node, depth + 1)
        elif isinstance(node, Sequence) or get_origin(kind) is tuple:
            self.add(f"{name}:", depth)
            entries = node if isinstance(node, Sequence) else [""]
            for entry in entries:
                self.entry(stated(get_args(kind)[0]), name, entry, depth + 1)
        else:
            self.leaf(name, self.value(name, kind, str(node), required=info.required), depth)

    def named(self, kind: Any, node: Mapping, depth: int) -> None:
        """Values under names of the author's own, or the fields of a struct."""
        for name, value in node.items():
            if kind is str:
                self.leaf(name, self.value("feedback", str, "", required=False), depth)
            elif isinstance(value, Mapping):
                self.add(f"{self.renamed.get(name, name)}:", depth)
                self.fields(kind, value, depth + 1)
            else:
                self.field(kind, name, value, depth)

    def fields(self, struct: type[Struct], node: Mapping, depth: int) -> None:
        """The fields of a struct that the example has."""
        for name, value in node.items():
            self.field(struct, name, value, depth)

    def entry(self, kind: Any, name: str, node: Node, depth: int) -> None:
        """One entry of a list."""
        start = len(self.written)
        if isinstance(node, Mapping):
            self.fields(kind, node, depth + 1)
        else:
            self.add(self.value(name, kind, str(node), required=True), depth + 1)
        self.written[start:] = dashed(self.written[start:], depth)

    def leaf(self, name: str, value: str, depth: int) -> None:
        """A name and its value, on lines of their own where the value may be long."""
        if name in LONG and not depth:
            self.add(f"{name}: >-", depth)
            self.add(value.strip('"'), depth + 1)
        else:
            self.add(f"{name}: {value}", depth)

    def value(self, name: str, kind: Any, written: str, *, required: bool) -> str:
        """What stands for a value: a blank, or what the example has."""
        if kind is Decimal or hasattr(kind, "shorthand"):
            return f"{BLANK} a number"
        if kind is bool and required:
            return f"{BLANK} true or false"
        if kind is not str:
            return written
        gaps = [f"[[{self.renamed[gap]}]]" for gap in GAP.findall(written)]
        words = self.words.get(name, f"the {name.replace('_', ' ')}")
        blank = f"{BLANK} {words}{', with ' + ' and '.join(gaps) if gaps else ''}"
        return blank if name in NAMES else f'"{blank}"'


def stated(kind: Any) -> Any:
    """An annotation without the None of a field that is left out."""
    parts: Iterator[Any] = (part for part in get_args(kind) if part is not NoneType)
    return next(parts) if NoneType in get_args(kind) else kind
