"""`quizbook new`: a question or a lesson to fill in. Nothing that is there is written over."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, NoReturn

import typer

from quizbook.bank.folder import NAME, find_folder, list_files, shown
from quizbook.cli.opened import found, wrong_use
from quizbook.items import ITEM_TYPES
from quizbook.model import unknown
from quizbook.notebooks.document import NOTEBOOKS, dump, find_notebooks
from quizbook.problem import BankError
from quizbook.skeletons import lesson as lessons
from quizbook.skeletons.adding import NotAddedError, added, objectives
from quizbook.skeletons.question import question as skeleton


def question(kind: str, lesson: str | None, bank: Path | None) -> int:
    """Print a question to fill in, or put it at the end of a lesson."""
    struct = found(lambda: named_type(kind))
    if lesson is None:
        sys.stdout.write(skeleton(struct))
        return 0
    path = found(lambda: lesson_file(lesson, bank))
    file = shown(path.parent, path.name)
    before = path.read_bytes()
    try:
        after, line = added(before, file, skeleton(struct, objectives(before, file)))
    except NotAddedError as error:
        give_up(f"{file}: {error}", error.next_step)
    path.write_bytes(after)
    told = f"{file}:{line}: a question to fill in. What is still to do: quizbook check"
    sys.stdout.write(f"{told}\n")
    return 0


def lesson(name: str, title: str, kind: str, bank: Path | None) -> int:
    """Write the bank file, the notebook and the answer key of a new lesson."""
    struct = found(lambda: named_type(kind))
    plain = name.removesuffix(".yaml").removesuffix(".ipynb")
    if not lessons.NAME.fullmatch(plain):
        near = "_".join(lessons.WORD.findall(plain.lower())) or "rivers"
        wrong_use(f"a lesson's name has small letters, digits and _ only: did you mean '{near}'?")
    folder = bank_folder(bank)
    taken = [Path(file).stem for file in list_files(folder)[0]]
    full = lessons.full_name(plain, taken)
    notebooks = find_notebooks(folder) or folder.parent / NOTEBOOKS
    files = lessons.files(full, title, struct.type, folder, notebooks)
    there = [path for path in files if path.exists()]
    like = lessons.same_lesson(full, taken)
    if there or like:
        what = shown(there[0].parent, there[0].name) if there else shown(folder, f"{like}.yaml")
        give_up(f"nothing was written, because {what} is there already", "take another name")
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as new:
            new.write(content if isinstance(content, str) else dump(content))
        sys.stdout.write(f"{shown(path.parent, path.name)}\n")
    step = "Fill in what 'quizbook check' tells, then bring the outputs up to date: quizbook sync"
    sys.stdout.write(f"{step}\n")
    return 0


def named_type(kind: str) -> type[Any]:
    """The struct of a type of question; KeyError with the nearest one when there is none."""
    if kind not in ITEM_TYPES:
        raise KeyError(unknown("type of question", kind, list(ITEM_TYPES)))
    return ITEM_TYPES[kind]


def lesson_file(name: str, bank: Path | None) -> Path:
    """A lesson's file; KeyError with the nearest one when there is none."""
    folder = bank_folder(bank)
    files = {Path(file).stem: file for file in list_files(folder)[0] if file != "facts.yaml"}
    if name.removesuffix(".yaml") not in files:
        raise KeyError(unknown("lesson", name, list(files)))
    return folder / files[name.removesuffix(".yaml")]


def bank_folder(bank: Path | None) -> Path:
    """The bank's folder; exits 1 when there is none."""
    try:
        return find_folder(NAME if bank is None else bank)
    except BankError as error:
        sys.stderr.write(f"{error.problems[0]}\n")
        raise typer.Exit(1) from None


def give_up(sentence: str, next_step: str) -> NoReturn:
    """Exit 1 with a sentence and the next step."""
    sys.stderr.write(f"{sentence}\n    -> {next_step}\n")
    raise typer.Exit(1)
