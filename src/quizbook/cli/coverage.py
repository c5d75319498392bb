"""`quizbook coverage`: what a bank asks, and what nobody asks."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Literal

import msgspec

from quizbook.bank.folder import NAME, find_folder
from quizbook.cli.check import tell
from quizbook.cli.opened import opened
from quizbook.coverage import Coverage, coverage
from quizbook.coverage.facts import named_beside
from quizbook.coverage.markdown import in_markdown, links_beside
from quizbook.coverage.plain import in_text
from quizbook.problem import BankError


def run(path: Path | None, form: Literal["text", "markdown", "json"]) -> int:
    """Print the counts of a bank; 1 when a notebook beside it cannot be read."""
    bank = opened(path)
    folder = find_folder(NAME if path is None else path)
    try:
        found = coverage(bank, named_beside(folder))
    except BankError as error:
        sys.stderr.write("".join(f"{problem}\n" for problem in error.problems))
        return 1
    if form == "json":
        tell(in_json(found))
    elif form == "markdown":
        tell(in_markdown(found, links_beside(folder, bank.lessons)).removesuffix("\n"))
    else:
        tell(in_text(found))
    return 0


def in_json(found: Coverage) -> str:
    """One document for other programs, in ASCII, which passes through every terminal."""
    return json.dumps(msgspec.to_builtins(found), indent=2)
