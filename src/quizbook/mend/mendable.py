"""A file that reads well, as the mends see it: its text, its data, its values as written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import msgspec
from msgspec import Struct

from quizbook.bank.facts import FactsFile
from quizbook.bank.lessons import LessonFile
from quizbook.items import ITEM_TYPES
from quizbook.model import Fact
from quizbook.nodes import Mapping, Node, Sequence
from quizbook.source.written import Written, written

Path = tuple[str | int, ...]
CODE = re.compile(r"`[^`]*`")
PROSE = frozenset(
    "title stem explanation model_answer hints feedback missed criterion says note".split()
)
"""Names of texts that are read, and that no answer, case or citation goes by."""


class Mendable:
    """One file."""

    def __init__(self, name: str, text: str, root: Mapping, taken: frozenset[str]) -> None:
        self.name = name
        """The file's name without its ending."""
        self.text = text
        self.root = root
        self.taken = taken
        """The ids of all questions of the bank."""

    @cached_property
    def written(self) -> dict[Path, Written]:
        """Its values as written."""
        return written(self.text)

    @cached_property
    def fields(self) -> dict[Path, Any]:
        """What its values are, by the fields that they stand in: `str`, `bool`, `Decimal`, ..."""
        return dict(fields(self.root))

    def of_kind(self, *kinds: Any) -> Iterator[tuple[Path, Written]]:
        """The values of fields of these kinds."""
        for path, kind in self.fields.items():
            if kind in kinds and path in self.written:
                yield path, self.written[path]

    def outside_code(
        self, value: Written, pattern: re.Pattern[str]
    ) -> Iterator[tuple[re.Match[str], int]]:
        """What a pattern finds in a text and not in code, each with its place in the file."""
        at, end = value.inner
        if value.style in ("|", ">"):
            at = self.text.index("\n", at) + 1
        raw = self.text[at:end]
        code = [found.span() for found in CODE.finditer(raw)]
        for found in pattern.finditer(raw):
            if not any(first < found.end() and found.start() < last for first, last in code):
                yield found, at + found.start()

    def prose(self) -> Iterator[Written]:
        """The texts that are only read."""
        return (value for path, value in self.of_kind(str) if is_prose(path))


def is_prose(path: Path) -> bool:
    """A text that is only read: no option, no id, nothing that a case or an answer goes by."""
    names = [step for step in path if isinstance(step, str)]
    if names[0] == "objectives":
        return names[-1] == "text"
    # The text of a cloze is a sentence; that of an option is what answers are kept by. Of true or
    # false, each has its feedback by its name.
    of_an_item = path[2:3] == ("feedback",) or path[2:] == ("text",)
    return names[-1] in PROSE or (path[0] == "items" and of_an_item)


def fields(root: Mapping) -> Iterator[tuple[Path, Any]]:
    """The kind of every value of a file, of facts or of a lesson."""
    if "facts" in root:
        yield from leaves(FactsFile, root, ())
        yield from entries(root, "facts", lambda _: Fact)
    else:
        yield from leaves(LessonFile, root, ())
        yield from entries(root, "items", lambda node: ITEM_TYPES.get(str(node.get("type"))))


def entries(root: Mapping, name: str, struct_of: Any) -> Iterator[tuple[Path, Any]]:
    """The same of each entry of a list."""
    listed = root.get(name)
    for index, node in enumerate(listed) if isinstance(listed, Sequence) else ():
        struct = struct_of(node) if isinstance(node, Mapping) else None
        if struct is not None:
            yield from leaves(struct, node, (name, index))


def leaves(kind: Any, node: Node, path: Path) -> Iterator[tuple[Path, Any]]:
    """The same of a value and what is in it, for an annotation."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        (kind,) = (part for part in parts if part is not NoneType)
        yield from leaves(kind, node, path)
    elif origin is tuple and isinstance(node, Sequence):
        for index, part in enumerate(node):
            yield from leaves(parts[0], part, (*path, index))
    elif origin is dict and isinstance(node, Mapping):
        for name, part in node.items():
            yield from leaves(parts[1], part, (*path, name))
    elif isinstance(kind, type) and issubclass(kind, Struct):
        yield from parts_of(kind, node, path)
    elif isinstance(node, str):
        yield path, kind


def parts_of(struct: type[Struct], node: Node, path: Path) -> Iterator[tuple[Path, Any]]:
    """The same of a value that a struct describes."""
    kinds = kinds_of(struct)
    alone: str | None = getattr(struct, "shorthand", None)
    if isinstance(node, Mapping):
        for name in node:
            if name in kinds:
                yield from leaves(kinds[name], node[name], (*path, name))
    elif alone is not None:
        yield from leaves(kinds[alone], node, path)


@cache
def kinds_of(struct: type[Struct]) -> dict[str, Any]:
    """The annotations of a struct by field, worked out once."""
    return {field.name: field.type for field in msgspec.structs.fields(struct)}
