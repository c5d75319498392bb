"""A folder of YAML files to a bank and its problems, every one of them in one pass."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from quizbook import source
from quizbook.bank.facts import read_facts
from quizbook.bank.folder import NAME, find_bank, find_folder, folder_problem, list_files, shown
from quizbook.bank.ids import Taken
from quizbook.bank.lessons import read_lesson
from quizbook.bank.written import Page, WrittenBank
from quizbook.model import Bank
from quizbook.problem import BankError, Problem, visible

__all__ = ["Page", "WrittenBank", "find_bank", "load_bank", "read_bank", "uncollected"]

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
    path: Path | str | None = None, *, unsaved: Mapping[str, bytes] | None = None
) -> tuple[WrittenBank, tuple[Problem, ...]]:
    """What can be read of a bank, and every problem by file, line and column; never raises.

    `unsaved` is read in place of the files of these names.
    """
    try:
        folder = find_folder(NAME if path is None else path)
        names, problems = list_files(folder)
    except BankError as error:
        return WrittenBank(lessons={}, facts={}, sources={}), error.problems
    with uncollected():
        return read_files(folder, names, problems, unsaved or {})


def read_files(
    folder: Path, names: list[str], problems: list[Problem], unsaved: Mapping[str, bytes]
) -> tuple[WrittenBank, tuple[Problem, ...]]:
    """The bank in these files of a folder, and every problem, the given ones included."""
    facts_file = source.File(shown(folder, FACTS))
    if FACTS in names:
        facts_file = read_file(folder, FACTS, unsaved)
        names.remove(FACTS)
    else:
        step = "make one with a line 'facts: []', and write down in it what questions cite"
        facts_file.report_file("Y21", "the bank has no facts.yaml", step)
    register = read_facts(facts_file)
    problems += facts_file.problems
    if not names:
        step = "write one file per lesson, such as 01_name.yaml"
        problems.append(folder_problem("Y22", shown(folder), "the bank has no lessons", step))
    taken: Taken = {}
    pages: list[Page] = []
    for name in names:
        file = read_file(folder, name, unsaved)
        page = read_lesson(file, visible(Path(name).stem), register, taken)
        if page is not None:
            pages.append(page)
        problems += file.problems
    bank = WrittenBank(
        lessons={page.lesson.name: page.lesson for page in pages},
        facts=register.facts,
        sources=register.sources,
        folder=shown(folder),
        pages=tuple(pages),
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
