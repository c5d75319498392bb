"""`quizbook check`: every mistake of a bank, with its place and its mend."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

import msgspec

from quizbook.lint import examine
from quizbook.lint.manual import manual
from quizbook.model import Bank, nearest
from quizbook.problem import Problem
from quizbook.rules import RULES

BOLD, PLAIN = "\033[1m", "\033[0m"


def run(folder: Path | None, form: Literal["text", "json"], *, strict: bool) -> int:
    """Print the problems of a bank; 1 when there is an error, with `strict` also for a warning."""
    bank, problems = examine(folder)
    tell(in_json(bank, problems) if form == "json" else in_text(bank, problems))
    failing = {"error", "warning"} if strict else {"error"}
    return int(any(problem.severity in failing for problem in problems))


def explain(rule: str) -> int:
    """Print a rule's manual page; 2 for a rule that does not exist, with the nearest."""
    if rule.upper() in RULES:
        tell(manual(rule.upper()))
        return 0
    near = nearest(rule.upper(), RULES)
    step = f"did you mean {near}?" if near else "a rule stands in brackets after each problem"
    sys.stderr.write(f"there is no rule {rule!r}; {step}\n")
    return 2


def in_text(bank: Bank, problems: Iterable[Problem]) -> str:
    """Each problem with an empty line after it, then one line that sums up."""
    return "".join(f"{highlighted(problem)}\n\n" for problem in problems) + summary(bank, problems)


def in_json(bank: Bank, problems: Iterable[Problem]) -> str:
    """One document for other programs, in ASCII, which passes through every terminal."""
    found: dict[str, Any] = {
        "problems": [msgspec.to_builtins(problem) for problem in problems],
        "lessons": len(bank.lessons),
        "questions": questions(bank),
    }
    return json.dumps(found, indent=2)


def summary(bank: Bank, problems: Iterable[Problem]) -> str:
    """The last line. Example: "3 errors, 1 note in 2 files"."""
    severities = Counter(problem.severity for problem in problems)
    if not severities:
        lessons = counted(len(bank.lessons), "lesson")
        return f"{counted(questions(bank), 'question')} in {lessons}, no problem found"
    found = [
        counted(severities[kind], kind)
        for kind in ("error", "warning", "note")
        if kind in severities
    ]
    files = {problem.file for problem in problems}
    return f"{', '.join(found)} in {counted(len(files), 'file')}"


def questions(bank: Bank) -> int:
    """How many there are in all lessons."""
    return sum(len(lesson.items) for lesson in bank.lessons.values())


def counted(count: int, noun: str) -> str:
    """Example: 2, "file" -> "2 files"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def highlighted(problem: Problem) -> str:
    """A problem, its place in bold on a terminal that has not asked for plain text."""
    if sys.stdout.isatty() and "NO_COLOR" not in os.environ:
        return f"{BOLD}{problem.place}{PLAIN}{str(problem).removeprefix(problem.place)}"
    return str(problem)


def tell(text: str) -> None:
    """Print, with '?' for what the terminal's encoding lacks."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding) + "\n")
