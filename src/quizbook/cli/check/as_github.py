"""Problems as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from quizbook.cli.check.found import Found, from_the_root
from quizbook.problem import Problem
from quizbook.rules import RULES

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def in_github(found: Found) -> str:
    """One command a line, then the line that sums up, for who reads the log."""
    return "\n".join([*map(command, found.problems), found.summary])


def command(problem: Problem) -> str:
    """Example: "::error file=quiz_bank/01_name.yaml,line=4,col=9,title=S01 ...::the id ..."."""
    properties = {"file": from_the_root(problem.file)}
    if problem.line:
        properties |= {"line": str(problem.line), "col": str(problem.column)}
    properties["title"] = f"{problem.rule} {RULES[problem.rule]}"
    written = ",".join(f"{name}={in_property(value)}" for name, value in properties.items())
    step = f"\n-> {problem.next_step}" if problem.next_step else ""
    return f"::{COMMANDS[problem.severity]} {written}::{in_message(problem.sentence + step)}"


def in_message(text: str) -> str:
    """A text in which no character ends the command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def in_property(text: str) -> str:
    """A text in which no character ends the property either."""
    return in_message(text).replace(":", "%3A").replace(",", "%2C")
