"""A lesson's answer key: a notebook with the stem, the answer and the wrong answers worth showing.

A cell made here carries a digest of its source; while the source still has that digest nobody has
edited it, and it follows the bank. A cell edited by hand, to reach the answer from the facts, say,
is kept as it is.
"""

from __future__ import annotations

from typing import Any

from quizbook import scoring
from quizbook.model import Item, Lesson, Score, digest
from quizbook.notebooks.document import Cell, Notebook

PARTS = ("stem", "answer", "wrong")
LONGEST_ID = 64


def updated(notebook: Notebook | None, lesson: Lesson) -> Notebook:
    """The answer key with a stem, an answer and wrong answers for every question of the lesson."""
    held = {mark(cell): cell for cell in notebook["cells"]} if notebook else {}
    cells = [kept(held, "", "title", title(lesson)), kept(held, "", "start", start(lesson))]
    for item in lesson.items:
        made = {"stem": stem(item), "answer": answer(item), "wrong": wrong(item)}
        cells += [kept(held, item.id, part, made[part]) for part in PARTS]
    metadata = notebook["metadata"] if notebook else {}
    cells = with_additions(cells, notebook["cells"] if notebook else [])
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def with_additions(cells: list[Cell], before: list[Cell]) -> list[Cell]:
    """The cells, with those that an instructor has added after the cells they followed."""
    added: dict[tuple[str, str], list[Cell]] = {}
    last = ("", "title")
    for cell in before:
        if "quizbook" in cell["metadata"]:
            last = mark(cell)
        else:
            added.setdefault(last, []).append(cell)
    return [part for cell in cells for part in (cell, *added.get(mark(cell), []))]


def mark(cell: Cell) -> tuple[str, str]:
    """Which question a cell belongs to, and as which part of it."""
    told = cell["metadata"].get("quizbook", {})
    return told.get("question", ""), told.get("part", cell.get("id", ""))


def kept(held: dict[tuple[str, str], Cell], item_id: str, part: str, source: str) -> Cell:
    """The cell there is, brought up to date unless somebody edited it; a new one where none is."""
    old = held.get((item_id, part))
    if (
        old
        and part != "stem"
        and old["metadata"].get("quizbook", {}).get("made") != digest(old["source"])
    ):
        return old
    told = {"question": item_id, "part": part, "made": digest(source)}
    cell: dict[str, Any] = {
        "cell_type": "markdown" if part in ("title", "stem") else "code",
        "id": cell_id(part, item_id),
        "metadata": {"quizbook": told},
        "source": source,
    }
    if cell["cell_type"] == "code":
        cell |= {"execution_count": None, "outputs": []}
        if old and old["source"] == source:
            cell |= {name: old[name] for name in ("execution_count", "outputs")}
    return cell


def cell_id(part: str, item_id: str) -> str:
    """A cell's id, which a notebook wants short; a long one ends in a digest."""
    whole = f"{part}-{item_id}" if item_id else part
    return whole if len(whole) <= LONGEST_ID else f"{part}-{digest(item_id)}"


def title(lesson: Lesson) -> str:
    """The heading of an answer key."""
    return (
        f"# Answer key: {lesson.title}\n\n"
        "For instructors. Each question is answered through the same code that grades students; "
        "`make sync` keeps the questions up to date, and the tests run every cell."
    )


def start(lesson: Lesson) -> str:
    """The first code cell."""
    return (
        "from quizbook import Session, load_bank\n\n"
        "bank = load_bank()\n"
        f'lesson, facts = bank["{lesson.name}"], bank.facts\n\n\n'
        "def submit(question, response):\n"
        "    print(Session(lesson, journal=None).submit(question, response))"
    )


def stem(item: Item) -> str:
    """The question, with what it tests."""
    about = ", ".join(word for word in (item.type, item.bloom, item.difficulty) if word)
    return f"## {item.id}\n\n{item.stem}\n\n*{about}*"


def answer(item: Item) -> str:
    """Code that submits the key."""
    right, _ = scoring.answers(item)
    return f"answer = {literal(right)}\nsubmit({literal(item.id)}, answer)"


def wrong(item: Item) -> str:
    """Code that submits the wrong answers worth showing."""
    _, worse = scoring.answers(item)
    listed = "".join(f"\n    {literal(response)}," for response in worse)
    return f"for wrong in [{listed}\n]:\n    submit({literal(item.id)}, wrong)"


def literal(value: object) -> str:
    """A value as a formatter would write it: text in double quotes."""
    if isinstance(value, list):
        return "[" + ", ".join(literal(entry) for entry in value) + "]"
    if isinstance(value, dict):
        pairs = (f"{literal(name)}: {literal(entry)}" for name, entry in value.items())
        return "{" + ", ".join(pairs) + "}"
    text = repr(value)
    if isinstance(value, str) and text.startswith("'") and '"' not in value:
        return f'"{text[1:-1]}"'
    return text


def earns_everything(printed: str, item: Item) -> bool:
    """An answer cell's stored output is of this very question and ends in full credit."""
    first, _, rest = printed.partition("\n")
    full = Score(item.points, item.points)
    return first == f"{item.id} ({item.fingerprint})" and f" Score {full}," in rest.split("\n")[0]
