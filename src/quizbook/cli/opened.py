"""Opening a bank or a quiz for a command, with a sentence where there is none."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TypeVar

import typer

from quizbook.bank import load_bank
from quizbook.model import Bank
from quizbook.problem import BankError

Found = TypeVar("Found")


def opened(path: Path | None) -> Bank:
    """The bank; exits 1 with its problems when it has errors."""
    try:
        return load_bank(path)
    except BankError as error:
        sys.stderr.write(f"{error}\n")
        raise typer.Exit(1) from None


def found(look_up: Callable[[], Found]) -> Found:
    """What a name stands for; exits 2 with the nearest name when there is none."""
    try:
        return look_up()
    except KeyError as error:
        wrong_use(error.args[0])


def wrong_use(sentence: str) -> NoReturn:
    """Exit 2 with a sentence."""
    sys.stderr.write(f"quizbook: {sentence}\n")
    raise typer.Exit(2)
