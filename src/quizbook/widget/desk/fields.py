"""The fields of a form: each shows what a question says, and gives what it is to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

import ipywidgets as widgets

from quizbook.nodes import NULLS, Mapping, Plain, Sequence, resolve

Change: TypeAlias = Callable[[], None]
FULL = widgets.Layout(width="auto")
LEAVE_OUT = ""
ACROSS = 50
"""Characters in a line of a field, about."""
ORDER = (
    *("id", "type", "stem", "text", "figure", "options", "answer", "correct", "feedback", "missed"),
    *("credit", "shuffle", "hints", "explanation", "points", "cites", "objective", "bloom"),
    *("difficulty", "tags"),
)
"""Where a field goes that was not there."""


def plain(node: Any) -> Any:
    """A copy of what a question says, to be changed."""
    if isinstance(node, Mapping):
        return {name: plain(value) for name, value in node.items()}
    return [plain(value) for value in node] if isinstance(node, Sequence) else node


def put(wanted: dict[str, Any], name: str, value: Any) -> None:
    """Set a field, or leave it out when there is nothing in it; a new one has its usual place."""
    if is_nothing(value):
        if not is_nothing(wanted.get(name)):
            del wanted[name]
        return
    if name in wanted:
        wanted[name] = value
        return
    rank = {each: place for place, each in enumerate(ORDER)}
    before = [each for each in wanted if rank.get(each, len(ORDER)) < rank[name]]
    rest = list(wanted.items())
    at = 1 + max((list(wanted).index(each) for each in before), default=-1)
    wanted.clear()
    wanted.update([*rest[:at], (name, value), *rest[at:]])


def is_nothing(value: Any) -> bool:
    """A field that says nothing: left out, or written and empty."""
    return value in (None, LEAVE_OUT, [], {}) or (type(value) is Plain and value in NULLS)


def said(node: Any, name: str) -> str:
    """What a field of a question says, as text; nothing where it says nothing."""
    found = node.get(name)
    return "" if is_nothing(found) else str(found)


def text_area(label: str, value: str, changed: Change) -> widgets.Textarea:
    """A text of several lines, as high as what it holds."""
    rows = sum(1 + len(line) // ACROSS for line in value.split("\n"))
    area = widgets.Textarea(value, description=label, rows=max(2, rows), layout=FULL)
    area.observe(lambda _: changed(), "value")
    return area


def line(label: str, value: str, changed: Change) -> widgets.Text:
    """A text of one line."""
    field = widgets.Text(value, description=label, layout=FULL)
    field.observe(lambda _: changed(), "value")
    return field


def tick(label: str, *, value: bool, changed: Change) -> widgets.Checkbox:
    """Yes or no."""
    box = widgets.Checkbox(value, description=label, indent=False, layout=FULL)
    box.observe(lambda _: changed(), "value")
    return box


def choice(label: str, options: Iterable[str], value: str, changed: Change) -> widgets.Dropdown:
    """One of a few words, or none; a word that is not among them is kept as well."""
    words = [LEAVE_OUT, *options]
    if value not in words:
        words.append(value)
    field = widgets.Dropdown(options=words, value=value, description=label, layout=FULL)
    field.observe(lambda _: changed(), "value")
    return field


def number(text: str) -> str:
    """A number without quotes; anything else stays a text, and is then told as a problem."""
    found = Plain(text.strip())
    return found if isinstance(resolve(found), int | float) else text.strip()


def listed(text: str, apart: str) -> list[str]:
    """The entries of a list that stands in one field."""
    return [entry.strip() for entry in text.split(apart) if entry.strip()]
