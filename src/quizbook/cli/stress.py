"""`quizbook stress`: the quizzes of a course, drawn and shuffled for many students."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

from quizbook.bank.folder import NAME, find_folder
from quizbook.cli.check import tell
from quizbook.cli.opened import found, opened
from quizbook.cli.outlet import refused
from quizbook.problem import BankError
from quizbook.stress import stress
from quizbook.stress.plain import in_text
from quizbook.stress.quizzes import quizzes


def run(name: str | None, path: Path | None, *, seeds: int, timed: bool) -> int:
    """Print what the draws came to; 1 when a notebook asks for what the bank does not have."""
    bank = opened(path)
    if name is not None:
        found(lambda: bank[name])
    try:
        asked = quizzes(bank, find_folder(NAME if path is None else path))
    except BankError as error:
        sys.stderr.write("".join(f"{problem}\n" for problem in error.problems))
        return 1
    wanted = [quiz for quiz in asked if name in (None, quiz.lesson)]
    if not wanted:
        return refused(f"no notebook shows a quiz of {name or 'this bank'}")
    try:
        done = [
            stress(bank[lesson], list(group), seeds)
            for lesson, group in groupby(wanted, key=lambda quiz: quiz.lesson)
        ]
    except (KeyError, ValueError) as error:
        return refused(f"a notebook asks for what is not there: {error.args[0]}; run quizbook sync")
    tell(in_text(done, timed=timed))
    return 0
