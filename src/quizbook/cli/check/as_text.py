"""Problems as text to read."""

from __future__ import annotations

import os
import sys

from quizbook.cli.check.found import Found
from quizbook.problem import Problem

BOLD, PLAIN = "\033[1m", "\033[0m"


def in_text(found: Found) -> str:
    """Each problem with an empty line after it, then one line that sums up."""
    return "".join(f"{highlighted(problem)}\n\n" for problem in found.problems) + found.summary


def highlighted(problem: Problem) -> str:
    """A problem, its place in bold on a terminal that has not asked for plain text."""
    if sys.stdout.isatty() and "NO_COLOR" not in os.environ:
        return f"{BOLD}{problem.place}{PLAIN}{str(problem).removeprefix(problem.place)}"
    return str(problem)
