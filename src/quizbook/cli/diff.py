"""`quizbook diff`: what changed for a student between two editions of a bank."""

from __future__ import annotations

import json
import sys
from typing import Literal

import msgspec
import typer

from quizbook.cli.check import tell
from quizbook.cli.opened import opened, wrong_use
from quizbook.editions import compare
from quizbook.editions.markdown import in_markdown
from quizbook.editions.plain import in_text
from quizbook.editions.revisions import RevisionError, edition
from quizbook.model import Bank
from quizbook.problem import BankError


def run(old: str, new: str | None, form: Literal["text", "markdown", "json"]) -> int:
    """Print the changes; without `new`, up to the bank as it is now."""
    found = compare(named(old), opened(None) if new is None else named(new))
    if form == "json":
        tell(json.dumps(msgspec.to_builtins(found), indent=2))
    else:
        tell(in_markdown(found) if form == "markdown" else in_text(found))
    return 0


def named(name: str) -> Bank:
    """An edition; exits 1 with its problems when it has errors, 2 when there is none."""
    try:
        return edition(name)
    except BankError as error:
        sys.stderr.write(f"{error}\n")
        raise typer.Exit(1) from None
    except RevisionError as error:
        wrong_use(str(error))
