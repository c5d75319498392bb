"""A type's own example: how it looks, and what its answers earn."""

from __future__ import annotations

from typing import Any

from quizbook import render, scoring, source
from quizbook.bank.facts import NO_FACTS
from quizbook.bank.questions import read_item
from quizbook.bank.references import Surroundings
from quizbook.model import InvalidResponse, Item
from quizbook.session.behaviours import find_behaviour
from quizbook.session.state import State
from quizbook.session.view import Place, view

LONGEST = 60


def item_of(kind: type[Any]) -> Item:
    """The item that a type's example describes; ValueError, with its problems, if there is none."""
    file = source.parse(kind.example.encode(), f"the example of {kind.type}")
    around = Surroundings(file, NO_FACTS, None, [])
    item = read_item(file.root, 0, around) if file.root is not None else None
    if item is None:
        raise ValueError("\n".join(map(str, file.problems)))
    return item


def looks(item: Item) -> str:
    """The question in plain text, before an answer."""
    place = Place(number=1, total=1, behaviour=find_behaviour("practice"))
    return render.question(view(item, State(), place))


def answer_table(item: Item) -> str:
    """Responses as `cases` take them, with what they earn and what a student then reads."""
    right, wrong = scoring.answers(item)
    rows = [row(item, raw) for raw in (right, *wrong)]
    return "\n".join(["| response | score | feedback |", "|---|---|---|", *rows])


def row(item: Item, raw: Any) -> str:
    """One response."""
    response = scoring.normalise(item.interaction, raw)
    if isinstance(response, InvalidResponse):
        return f"| `{written(raw)}` | invalid | {response.reason} |"
    earned = f"{scoring.score(item, response).earned:.4f}".rstrip("0").rstrip(".")
    words = " ".join(entry.text for entry in scoring.feedback(item, response) if entry.text)
    return f"| `{written(raw)}` | {earned} | {words} |".replace("\n", " ")


def written(raw: Any) -> str:
    """A response as YAML in one line takes it."""
    if isinstance(raw, dict):
        return "{" + ", ".join(f"{name}: {written(value)}" for name, value in raw.items()) + "}"
    if isinstance(raw, list):
        return "[" + ", ".join(written(entry) for entry in raw) + "]"
    text = str(raw).lower() if isinstance(raw, bool) else str(raw)
    text = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    return text.replace("|", "\\|")
