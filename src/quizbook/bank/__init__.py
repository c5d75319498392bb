"""A folder of YAML files to a bank and its problems, every one of them in one pass."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from quizbook import source
from quizbook.bank.facts import NO_FACTS
from quizbook.bank.folder import NAME, find_bank, find_folder, folder_problem, list_files, shown
from quizbook.bank.ids import problems_of_taken
from quizbook.bank.kept import Kept
from quizbook.bank.written import Page, WrittenBank
from quizbook.model import Bank
from quizbook.problem import BankError, Problem

__all__ = [
    "Kept",
    "Page",
    "WrittenBank",
    "find_bank",
    "load_bank",
    "read_bank",
    "uncollected",
]

FACTS = "facts.yaml"


def load_bank(path: Path | str | None = None) -> Bank:
    """The bank of a folder; a relative path, `quiz_bank` by default, is looked for upwards.

    Raises BankError, whose message lists every error there is.
    """
    bank, problems = read_bank(path)
    if any(problem.severity == "error" for problem in problems):
        raise BankError(problems)
    return bank


def read_bank(
    path: Path | str | None = None,
    kept: Kept | None = None,
    *,
    unsaved: Mapping[str, bytes] | None = None,
) -> tuple[WrittenBank, tuple[Problem, ...]]:
    """What can be read of a bank, and every problem by file, line and column; never raises.

    `unsaved` is read in place of the files of these names.
    Who reads a bank again and again hands over what was `kept`: then only what has changed is read.
    """
    try:
        folder = find_folder(NAME if path is None else path)
        names, problems = list_files(folder)
    except BankError as error:
        return WrittenBank(lessons={}, facts={}, sources={}), error.problems
    with uncollected():
        return read_files(folder, names, problems, kept or Kept(), unsaved or {})


def read_files(
    folder: Path,
    names: list[str],
    problems: list[Problem],
    kept: Kept,
    unsaved: Mapping[str, bytes],
) -> tuple[WrittenBank, tuple[Problem, ...]]:
    """The bank in these files of a folder, and every problem, the given ones included."""
    if FACTS in names:
        names.remove(FACTS)
        facts = kept.read_facts(folder, FACTS, unsaved)
        register, facts_problems = facts.register, facts.file.problems
    else:
        step = "make one with a line 'facts: []', and write down in it what questions cite"
        sentence = "the bank has no facts.yaml"
        register = NO_FACTS
        facts_problems = [folder_problem("Y21", shown(folder, FACTS), sentence, step)]
    problems += facts_problems
    if not names:
        step = "write one file per lesson, such as 01_name.yaml"
        problems.append(folder_problem("Y22", shown(folder), "the bank has no lessons", step))
    read = [kept.read_lesson(folder, name, register, unsaved) for name in names]
    for one in read:
        problems += one.file.problems
    problems += problems_of_taken("question", [(one.file, one.taken) for one in read])
    pages = tuple(one.page for one in read if one.page is not None)
    bank = WrittenBank(
        lessons={page.lesson.name: page.lesson for page in pages},
        facts=register.facts,
        sources=register.sources,
        folder=shown(folder),
        pages=pages,
    )
    # An alias repeats a value together with what is wrong in it; once is enough.
    return bank, tuple(sorted(set(problems)))


def read_file(folder: Path, name: str, unsaved: Mapping[str, bytes]) -> source.File:
    """A file of the bank, or what is to become of it."""
    if name in unsaved:
        return source.parse(unsaved[name], shown(folder, name))
    return source.read(folder / name, shown(folder, name))


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python from looking for garbage: a bank is all kept, and looking takes half as long."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
