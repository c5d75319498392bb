"""What a bank and a course's notebooks owe each other, found without running anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from quizbook.bank.blanks import SENTENCE, WORDS
from quizbook.model import Bank, Lesson, nearest
from quizbook.notebooks import answer_key
from quizbook.notebooks.calls import find_calls
from quizbook.notebooks.document import Notebook, fault, key_path, lessons_in, printed, read
from quizbook.notebooks.stamp import stamp, stamped
from quizbook.problem import Problem
from quizbook.session.forms import pool

SYNC = "run 'make sync'"


def check_course(bank: Bank, bank_folder: Path, folder: Path) -> Iterator[Problem]:
    """Every problem between the bank and the notebooks, notebook by notebook."""
    shown: set[tuple[str, str]] = set()
    for path in lessons_in(folder):
        notebook = read(path)
        for problem, used in asked(bank, path, notebook):
            if problem:
                yield problem
            shown |= used
        yield from blanks(path, notebook)
        yield from stale(path, notebook, bank_folder)
    for lesson in bank.lessons.values():
        yield from unused(lesson, shown, folder)
        yield from unanswered(lesson, bank_folder, folder)


def asked(
    bank: Bank, path: Path, notebook: Notebook
) -> Iterator[tuple[Problem | None, set[tuple[str, str]]]]:
    """What each quiz call of a notebook uses, or why it cannot work."""
    for call in find_calls(notebook):
        lesson = bank.lessons.get(call.quiz)
        if lesson is None:
            near = nearest(call.quiz, list(bank.lessons))
            sentence = f"cell '{call.cell}' shows the quiz '{call.quiz}', which does not exist"
            yield fault(path, "N01", sentence, f"did you mean '{near}'?" if near else ""), set()
            continue
        known = {item.id for item in lesson.items}
        for item_id in [] if call.items is None else [i for i in call.items if i not in known]:
            near = nearest(item_id, list(known))
            sentence = f"cell '{call.cell}' shows the question '{item_id}', which does not exist"
            yield fault(path, "N02", sentence, f"did you mean '{near}'?" if near else ""), set()
        named = None if call.items is None else tuple(i for i in call.items if i in known)
        try:
            used = pool(lesson, named, call.form)
        except ValueError as error:
            yield fault(path, "N02", f"cell '{call.cell}' has nothing to show: {error}", ""), set()
            continue
        yield None, {(lesson.name, item.id) for item in used}


def blanks(path: Path, notebook: Notebook) -> Iterator[Problem]:
    """Words of a new lesson that nobody has written yet."""
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown" and WORDS.search(cell["source"]):
            sentence = f"cell '{cell.get('id', '')}': {SENTENCE}"
            step = "write what belongs there, or delete it"
            yield fault(path, "Y30", sentence, step)


def unused(lesson: Lesson, shown: set[tuple[str, str]], folder: Path) -> Iterator[Problem]:
    """Questions that no notebook shows."""
    for item in lesson.items:
        if (lesson.name, item.id) not in shown:
            sentence = f"no notebook shows the question '{item.id}' of '{lesson.name}'"
            place = f"a quiz(...) in {lesson.name}.ipynb, whose code opens at its three dots"
            step = f"add it to {place}, or remove it from the bank"
            yield fault(folder / f"{lesson.name}.ipynb", "N03", sentence, step)


def unanswered(lesson: Lesson, bank_folder: Path, folder: Path) -> Iterator[Problem]:
    """Questions without an answer cell, or with one that does not earn everything."""
    path = key_path(folder, lesson.name)
    notebook = read(path) if path.is_file() else {"cells": [], "metadata": {}}
    cells = {answer_key.mark(cell): cell for cell in notebook["cells"]}
    for item in lesson.items:
        cell = cells.get((item.id, "answer"))
        if cell is None:
            yield fault(path, "N04", f"the question '{item.id}' has no answer cell", SYNC)
        elif not answer_key.earns_everything(printed(cell), item):
            sentence = f"the answer cell of '{item.id}' does not show full credit"
            step = f"{SYNC}; if it stays, mend the answer in the cell or the key in the bank"
            yield fault(path, "N06", sentence, step)
    if path.is_file():
        yield from stale(path, notebook, bank_folder)


def stale(path: Path, notebook: Notebook, bank_folder: Path) -> Iterator[Problem]:
    """Outputs stored before the last change."""
    if stamped(notebook) != stamp(notebook, bank_folder):
        yield fault(path, "N05", "the stored outputs are not of this text and this bank", SYNC)
