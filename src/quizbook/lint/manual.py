"""The manual page of a rule: its docstring, with examples that a test runs."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Iterator

from msgspec import Struct

from quizbook.lint.table import BANK_RULES, LESSON_RULES, QUESTION_RULES
from quizbook.rules import RULES

EXAMPLE = re.compile(
    r"^(?P<kind>Fails|Passes)(?: \((?P<count>\d+) like this\))?:\n\n(?P<body>(?:(?:    .*)?\n)+)",
    re.MULTILINE,
)
CHECKS = {**QUESTION_RULES, **LESSON_RULES, **BANK_RULES}


class Example(Struct, frozen=True):
    """A question, or several, that break a rule or keep to it."""

    fails: bool
    body: str
    """YAML, without an id; several questions stand as entries of a list."""
    count: int
    """How often it is to be repeated until the rule can tell."""


def manual(rule: str) -> str:
    """What `--explain` prints; of a rule that needs no words, the line of the table."""
    check = CHECKS.get(rule)
    if check is None:
        return f"{rule}: {RULES[rule]}\n\nEach problem says at its place what to write instead."
    text = inspect.getdoc(check) or RULES[rule]
    return f"{rule}: {RULES[rule]}\n\n{text.strip()}\n\n{SET_ASIDE.format(rule=rule)}"


SET_ASIDE = """\
Where it is wrong for a question, write under that question:

    lint: {{ignore: [{{rule: {rule}, reason: why it is wrong here}}]}}"""


def examples(rule: str) -> Iterator[Example]:
    """The examples on a rule's page."""
    text = f"{inspect.getdoc(CHECKS[rule])}\n"
    for found in EXAMPLE.finditer(text):
        body = textwrap.dedent(found["body"]).strip("\n") + "\n"
        yield Example(found["kind"] == "Fails", body, int(found["count"] or 1))
