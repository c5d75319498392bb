"""`quizbook show`: questions in plain text, with or without their key."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable
from pathlib import Path

from quizbook import render, scoring
from quizbook.cli.check import tell
from quizbook.cli.choosing import Wanted, chosen, questions
from quizbook.cli.listing import none_is
from quizbook.cli.opened import opened, wrong_use
from quizbook.model import Bank, Item, Lesson
from quizbook.notebooks.answer_key import literal
from quizbook.session import Session


def run(ids: list[str], wanted: Wanted, path: Path | None, *, key: bool) -> int:
    """The questions as authored; with `key` every option's mark and feedback, hints and why.

    1 where none of them is what was asked for.
    """
    bank = opened(path)
    if not ids and not wanted.stated:
        wrong_use("show what? name a question, or a kind: quizbook show --type numeric")
    check_ids(bank, ids)
    found = [(name, item) for name, item in chosen(bank, wanted) if not ids or item.id in ids]
    if not found:
        sys.stderr.write(f"quizbook: {none_is(bank, wanted)}\n")
        return 1
    # As they were named, else as they stand in the bank.
    found.sort(key=lambda one: ids.index(one[1].id) if ids else 0)
    tell("\n\n".join(shown(bank[name], item, key=key) for name, item in found))
    return 0


def check_ids(bank: Bank, ids: Iterable[str]) -> None:
    """Exit 2 with a sentence for each id that no question has."""
    known = [item.id for _, item in questions(bank)]
    sentences = [not_found(id_, known) for id_ in ids if id_ not in known]
    if sentences:
        wrong_use("\nquizbook: ".join(sentences))


def not_found(id_: str, known: list[str]) -> str:
    """A sentence with the nearest ids."""
    # An id of which only a part is remembered is short beside the whole.
    part = [one for one in known if id_ and id_.lower() in one]
    near = list(dict.fromkeys([*difflib.get_close_matches(id_, known, n=3, cutoff=0.6), *part]))[:3]
    if not near:
        step = "find it by its words: quizbook list --text WORDS"
        return f"no question is called {id_!r}; {step}"
    return f"no question is called {id_!r}; did you mean {' or '.join(map(repr, near))}?"


def shown(lesson: Lesson, item: Item, *, key: bool) -> str:
    """One question under a line that says which it is."""
    session = Session(lesson, items=[item.id], journal=None, learner="show")
    body = with_key(item) if key else render.question(session.view(item.id))
    return f"{lesson.name} / {item.id} ({item.type}, {item.fingerprint})\n{body}"


def with_key(item: Item) -> str:
    """The whole question for an instructor: what earns what, and what a student then reads."""
    right, wrong = scoring.answers(item)
    lines = [item.stem, *(f"Answer: {text}" for text in scoring.key_texts(item))]
    for raw in (right, *wrong):
        lines += outcome(item, raw)
    lines += [f"Hint {number}: {hint}" for number, hint in enumerate(item.hints, 1)]
    lines += [f"Why: {item.explanation}"] if item.explanation else []
    lines += [f"Cites: {', '.join(item.cites)}"] if item.cites else []
    return "\n".join(lines)


def outcome(item: Item, raw: object) -> list[str]:
    """A response, what it earns, and the feedback to it."""
    alone = Lesson(name="", title="", items=(item,))
    # Named, because a question that belongs to a form is met only so.
    told = str(Session(alone, items=[item.id], journal=None).submit(item.id, raw))
    _, earned, *feedback = told.split("\n")
    return [f" {literal(raw)}", f"     {earned}", *(f"    {line}" for line in feedback)]
