"""`quizbook sync`: answer keys and stored outputs, brought up to date with the bank."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from quizbook.bank import find_bank, load_bank
from quizbook.model import Bank
from quizbook.notebooks import answer_key, cross
from quizbook.notebooks.document import (
    NOTEBOOKS,
    Notebook,
    fault,
    find_notebooks,
    key_path,
    lessons_in,
    read,
    write,
)
from quizbook.notebooks.folding import folded
from quizbook.notebooks.run import RunError
from quizbook.notebooks.run import run as run_notebook
from quizbook.notebooks.stamp import stamp, stamped
from quizbook.problem import BankError, Problem


def run(start: Path | None, *, check: bool, everything: bool) -> int:
    """Run what has changed and say so, then tell what is left to mend; 1 when anything is."""
    there = start is None or start.exists()
    folder = find_notebooks(start) if there else None
    if folder is None:
        missing = f"there is no folder '{NOTEBOOKS}' here or in a folder above"
        sentence = missing if there else "there is no such folder"
        step = "run this inside a course, or name the folder"
        told = fault(start or Path.cwd(), "N00", sentence, step)
        sys.stdout.write(f"{told}\n")
        return 1
    try:
        bank_folder = find_bank(folder)
        bank = load_bank(bank_folder)
        problems = agreed(bank, bank_folder, folder, check=check, everything=everything)
    except BankError as error:
        sys.stdout.write("".join(f"{problem}\n" for problem in error.problems))
        return 1
    for problem in problems:
        sys.stdout.write(f"{problem}\n")
    if problems:
        count = f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"
        sys.stdout.write(f"{count} between the bank and the notebooks\n")
    else:
        sys.stdout.write("the bank and the notebooks agree\n")
    return 1 if problems else 0


def agreed(
    bank: Bank, bank_folder: Path, folder: Path, *, check: bool, everything: bool
) -> list[Problem]:
    """Refresh what is stale, unless only asked to check, and list what is left to mend."""
    problems = [] if check else list(refreshed(bank, bank_folder, folder, everything=everything))
    broken = {problem.file for problem in problems}
    # A notebook that could not be run is told once, not again for what follows from it.
    problems += [p for p in cross.check_course(bank, bank_folder, folder) if p.file not in broken]
    return problems


def refreshed(
    bank: Bank, bank_folder: Path, folder: Path, *, everything: bool
) -> Iterator[Problem]:
    """Update the answer keys, run what is stale, store what changed; yield what could not run."""
    for path, found in documents(bank, folder):
        notebook = folded(found)
        name = path.relative_to(folder.parent).as_posix()
        if stamped(notebook) == stamp(notebook, bank_folder) and not everything:
            told = "up to date"
            if notebook != found:
                write(path, notebook)
                told = "the code of its quizzes folded away"
            sys.stdout.write(f"{name}: {told}\n")
            continue
        try:
            done = run_notebook(notebook, path.parent if path.parent.is_dir() else folder)
        except RunError as error:
            yield fault(path, "N07", str(error), "mend the notebook or the bank, then sync")
            continue
        done["metadata"] = {
            **done["metadata"],
            "quizbook": {"stamp": stamp(notebook, bank_folder)},
        }
        changed = write(path, done)
        sys.stdout.write(f"{name}: {'run and stored' if changed else 'run, the same as before'}\n")


def documents(bank: Bank, folder: Path) -> Iterator[tuple[Path, Notebook]]:
    """Every lesson notebook as it is, then every answer key as it should read."""
    for path in lessons_in(folder):
        yield path, read(path)
    for lesson in bank.lessons.values():
        path = key_path(folder, lesson.name)
        yield path, answer_key.updated(read(path) if path.is_file() else None, lesson)
