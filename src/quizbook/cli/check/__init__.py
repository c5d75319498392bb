"""`quizbook check`: every mistake of a bank, with its place and its mend."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from quizbook.cli.check.as_github import in_github
from quizbook.cli.check.as_json import in_json
from quizbook.cli.check.as_sarif import in_sarif
from quizbook.cli.check.as_text import in_text
from quizbook.cli.check.found import Found
from quizbook.lint import Examined, examine
from quizbook.lint.manual import manual
from quizbook.model import nearest
from quizbook.rules import RULES

FORMS: dict[str, Callable[[Found], str]] = {
    "text": in_text,
    "json": in_json,
    "github": in_github,
    "sarif": in_sarif,
}


def run(
    folder: Path | None, form: str, *, strict: bool, fix: bool = False, diff: bool = False
) -> int:
    """Print the problems of a bank; 1 when there is an error, with `strict` also for a warning.

    `fix` first makes the safe mends and shows them; `diff` only shows them.
    """
    whole = True
    if fix or diff:
        from quizbook.cli.check.mending import mending

        told, whole = mending(folder, write=not diff)
        # A program that reads the problems must find nothing else before them.
        tell(f"{told}\n" if form == "text" else told, None if form == "text" else sys.stderr)
    return max(check(folder, form, strict=strict), int(not whole))


def run_again_and_again(folder: Path | None, form: str, *, strict: bool) -> int:
    """The same after each save, until Ctrl+C."""
    from quizbook.cli.check.watching import watch

    kept = Examined()

    def say(text: str) -> None:
        tell(text, None if form == "text" else sys.stderr)
        sys.stdout.flush()

    return watch(folder, lambda: check(folder, form, strict=strict, kept=kept), say)


def check(folder: Path | None, form: str, *, strict: bool, kept: Examined | None = None) -> int:
    """Print the problems of a bank once."""
    found = Found(*examine(folder, kept))
    tell(FORMS[form](found))
    failing = {"error", "warning"} if strict else {"error"}
    return int(any(problem.severity in failing for problem in found.problems))


def explain(rule: str) -> int:
    """Print a rule's manual page; 2 for a rule that does not exist, with the nearest."""
    if rule.upper() in RULES:
        tell(manual(rule.upper()))
        return 0
    near = nearest(rule.upper(), RULES)
    step = f"did you mean {near}?" if near else "a rule stands in brackets after each problem"
    sys.stderr.write(f"there is no rule {rule!r}; {step}\n")
    return 2


def tell(text: str, stream: TextIO | None = None) -> None:
    """Print, with '?' for what the terminal's encoding lacks."""
    stream = stream or sys.stdout
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding) + "\n")
