"""Every value of a file as its author wrote it: the signs around it, and where it ends.

The data of a file keeps only where a value begins. Who changes a file's text needs the rest.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import yaml

from quizbook.nodes import Plain, resolve
from quizbook.source import spaced
from quizbook.source.tree import LOADER

TEXT = "tag:yaml.org,2002:str"
ELDER: Any = yaml.resolver.Resolver()
"""What programs of YAML 1.1 take a value for; most still do."""


class Written(NamedTuple):
    """A value without parts, as it stands in a file's text."""

    at: int
    end: int
    style: str
    """The sign it is written with: a quotation mark, `|`, `>`, or nothing for a plain one."""
    value: str

    @property
    def inner(self) -> tuple[int, int]:
        """Where it begins and ends inside its quotation marks."""
        return (self.at + 1, self.end - 1) if self.style in ("'", '"') else (self.at, self.end)

    @property
    def misread(self) -> bool:
        """Some program would take it for a number, a date, a truth value or nothing."""
        if self.style:
            return False
        elder = ELDER.resolve(yaml.ScalarNode, self.value, (True, False))
        return elder != TEXT or not isinstance(resolve(Plain(self.value)), str)


class Open(NamedTuple):
    """A list or mapping that is being read, and the path to it."""

    path: tuple[str | int, ...]
    named: bool


def written(text: str) -> dict[tuple[str | int, ...], Written]:
    """By its path from the top, every value without parts; the text must be one that reads well."""
    found: dict[tuple[str | int, ...], Written] = {}
    opened: list[Open] = []
    path: tuple[str | int, ...] = ()
    """Of the value to come, or of the mapping whose next name is to come."""
    for event in yaml.parse(spaced(text), Loader=LOADER):
        if isinstance(event, yaml.ScalarEvent) and opened and path == opened[-1].path:
            path = (*path, event.value)
            continue
        if isinstance(event, yaml.ScalarEvent):
            found[path] = taken(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            named = isinstance(event, yaml.MappingStartEvent)
            opened.append(Open(path, named))
            path = path if named else (*path, 0)
            continue
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            path = opened.pop().path
        elif not isinstance(event, yaml.AliasEvent):
            continue
        path = following(path, opened)
    return found


def taken(event: Any) -> Written:
    """A value as the parser saw it."""
    marks = event.start_mark.index, event.end_mark.index
    return Written(*marks, event.style or "", event.value)


def following(path: tuple[str | int, ...], opened: list[Open]) -> tuple[str | int, ...]:
    """The path after a value is complete: that of the next entry, or of the mapping it is in."""
    if not opened:
        return path
    if opened[-1].named:
        return opened[-1].path
    return (*opened[-1].path, int(path[-1]) + 1)
