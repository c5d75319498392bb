"""Opening a bank, a quiz or a question for a command, with a sentence where there is none."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TypeVar

import typer

from quizbook.bank import load_bank
from quizbook.model import Bank, Item, unknown
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


def find_item(bank: Bank, item_id: str) -> tuple[str, Item]:
    """The lesson's name and the question of this id, wherever it stands; KeyError when nowhere."""
    for lesson in bank.lessons.values():
        for item in lesson.items:
            if item.id == item_id:
                return lesson.name, item
    ids = [item.id for lesson in bank.lessons.values() for item in lesson.items]
    raise KeyError(unknown("question", item_id, ids))


def wrong_use(sentence: str) -> NoReturn:
    """Exit 2 with a sentence."""
    sys.stderr.write(f"quizbook: {sentence}\n")
    raise typer.Exit(2)
