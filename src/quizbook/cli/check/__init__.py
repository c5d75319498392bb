"""`quizbook check`: every mistake of a bank, with its place and its mend."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from quizbook.bank import read_bank
from quizbook.cli.check.as_github import in_github
from quizbook.cli.check.as_json import in_json
from quizbook.cli.check.as_sarif import in_sarif
from quizbook.cli.check.as_text import in_text
from quizbook.cli.check.found import Found

FORMS: dict[str, Callable[[Found], str]] = {
    "text": in_text,
    "json": in_json,
    "github": in_github,
    "sarif": in_sarif,
}


def run(folder: Path | None, form: str, *, strict: bool) -> int:
    """Print the problems of a bank; 1 when there is an error, with `strict` also for a warning."""
    found = Found(folder, *read_bank(folder))
    tell(FORMS[form](found))
    failing = {"error", "warning"} if strict else {"error"}
    return int(any(problem.severity in failing for problem in found.problems))


def tell(text: str) -> None:
    """Print, with '?' for what the terminal's encoding lacks."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding) + "\n")
