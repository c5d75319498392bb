"""Where a bank is, which files it has, and how their names are shown."""

from __future__ import annotations

import os
from pathlib import Path

from quizbook.problem import BankError, Problem, Severity, visible

NAME = "quiz_bank"


def find_bank(start: Path | None = None) -> Path:
    """The nearest `quiz_bank` folder, upwards from `start` or the working folder.

    Raises BankError when there is none.
    """
    return find_folder(NAME, start)


def find_folder(path: Path | str, start: Path | None = None) -> Path:
    """The folder that a path means: a relative one is looked for upwards."""
    here = Path(os.path.abspath(start)) if start else working_folder()  # noqa: PTH100 (no '..')
    for folder in (here, *here.parents):
        # Joining an absolute path gives that path. `os.path` answers where pathlib may raise.
        if os.path.isdir(folder / path):  # noqa: PTH112
            return folder / path
    if os.path.isfile(here / path):  # noqa: PTH113
        sentence = "a bank is a folder, and this is a file"
        step = "name the folder: quizbook check FOLDER"
    else:
        above = "" if Path(path).is_absolute() else ", here or above"
        sentence = f"there is no such folder{above}"
        step = (
            "go into the course's folder, or name the bank's: quizbook check FOLDER; a new bank is "
            "a folder 'quiz_bank' with facts.yaml and one file per lesson, such as 01_name.yaml"
        )
    raise BankError([folder_problem("Y20", str(path), sentence, step)])


def list_files(folder: Path) -> tuple[list[str], list[Problem]]:
    """The names of a folder's bank files, in order, and what would be overlooked in it."""
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 (bytes of names survive as they are)
    except OSError as error:
        sentence = f"this folder cannot be read: {(error.strerror or 'unknown reason').lower()}"
        step = "ask its owner for permission"
        raise BankError([folder_problem("Y01", shown(folder), sentence, step)]) from None
    # Editors keep files of their own there, with a dot before the name.
    names = [name for name in names if not name.startswith(".")]
    step = "rename it to end in .yaml"
    overlooked = [
        folder_problem("Y24", shown(folder, name), "this file is not read", step, "warning")
        for name in names
        if name.lower().endswith((".yml", ".yaml")) and not name.endswith(".yaml")
    ]
    return [name for name in names if name.endswith(".yaml")], overlooked


def folder_problem(
    rule: str, file: str, sentence: str, next_step: str, severity: Severity = "error"
) -> Problem:
    """A problem of a folder or file as a whole."""
    return Problem(
        file=visible(file),
        line=0,
        column=0,
        rule=rule,
        sentence=sentence,
        next_step=next_step,
        severity=severity,
    )


def shown(folder: Path, name: str = "") -> str:
    """A bank's folder, or a file in it, as people are shown it: short where they are in the course.

    Example, in `course/notebooks`: "../quiz_bank/01_name.yaml"; elsewhere the path as it was given.
    """
    here, path = working_folder(), folder / name
    if path.is_relative_to(here) or here.is_relative_to(folder.parent):
        path = Path(os.path.relpath(path, here))
    return visible(path.as_posix())


def working_folder() -> Path:
    """The working folder; the root when it has been deleted meanwhile."""
    try:
        return Path.cwd()
    except OSError:
        return Path(os.sep)
