"""Where each value of a file ends, for whoever wants to write another one in its place."""

from __future__ import annotations

from typing import Any

import yaml

from quizbook.source import spaced
from quizbook.source.tree import LOADER


def ends(text: str) -> dict[int, int]:
    """By the mark of a scalar, an alias, or a list or mapping in brackets: the mark behind it.

    Other lists and mappings end with the last of these in them. Only for a text without faults.
    """
    found: dict[int, int] = {}
    opened: list[Any] = []
    text = spaced(text)
    next_event = LOADER(text).get_event
    while type(event := next_event()) is not yaml.StreamEndEvent:
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
            # A text in several lines after '|' or '>' counts the empty lines after it as its own.
            found[start] = start + len(text[start:end].rstrip())
        elif isinstance(event, yaml.CollectionStartEvent):
            opened.append(event)
        elif isinstance(event, yaml.CollectionEndEvent) and (begun := opened.pop()).flow_style:
            found[begun.start_mark.index] = end
    return found
