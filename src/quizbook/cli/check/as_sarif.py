"""Problems as SARIF 2.1.0, the format in which checkers of code hand their results on."""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from quizbook.cli.check.found import Found, from_the_root
from quizbook.lint.manual import manual
from quizbook.problem import Problem
from quizbook.rules import RULES

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
RANKS = {rule: rank for rank, rule in enumerate(RULES)}


def in_sarif(found: Found) -> str:
    """One log with one run, in ASCII."""
    driver = {"name": "quizbook", "version": version("quizbook"), "rules": [*map(rule, RULES)]}
    run = {
        "tool": {"driver": driver},
        # Places count characters, as people do; the other choice counts halves of some.
        "columnKind": "unicodeCodePoints",
        "results": [*map(result, found.problems)],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def rule(name: str) -> dict[str, Any]:
    """A rule, as a viewer lists it, with its page of the manual."""
    return {"id": name, "shortDescription": {"text": RULES[name]}, "help": {"text": manual(name)}}


def result(problem: Problem) -> dict[str, Any]:
    """One problem at its place."""
    where: dict[str, Any] = {"artifactLocation": location(problem.file)}
    if problem.line:
        where["region"] = {"startLine": problem.line, "startColumn": problem.column}
        if problem.source_line:
            where["region"]["snippet"] = {"text": problem.source_line}
    return {
        "ruleId": problem.rule,
        "ruleIndex": RANKS[problem.rule],
        "level": problem.severity,
        "message": {"text": f"{sentence(problem.sentence)} {sentence(problem.next_step)}".strip()},
        "locations": [{"physicalLocation": where}],
    }


def location(file: str) -> dict[str, str]:
    """A file by its path from the root, or by its whole path when it is outside."""
    path = Path(from_the_root(file))
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(path.as_posix()), "uriBaseId": "%SRCROOT%"}


def sentence(words: str) -> str:
    """Words with a capital letter and a full stop, as viewers of SARIF expect them."""
    ended = words if not words or words.endswith(("?", ".", "!")) else f"{words}."
    return f"{ended[:1].upper()}{ended[1:]}"
