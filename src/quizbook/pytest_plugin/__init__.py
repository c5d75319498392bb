"""A plugin for pytest: a course tests its own bank with `pytest --quizbook quiz_bank`.

Pytest loads this file in every run where quizbook is installed, so it holds the options and no
more; the rest is imported in a run that uses them.
"""

from __future__ import annotations

import pytest

BANK = "quizbook"
STRICT = "quizbook_strict"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the options, on the command line and in a course's own settings."""
    group = parser.getgroup("quizbook", "quizzes in notebooks")
    group.addoption(
        "--quizbook",
        metavar="BANK",
        help="test every question of this bank, and the notebooks beside it",
    )
    group.addoption(
        "--quizbook-strict",
        action="store_true",
        default=None,
        help="warnings of the bank fail as well",
    )
    parser.addini(BANK, "as --quizbook: the bank's folder, seen from the root of the course")
    parser.addini(STRICT, "as --quizbook-strict", type="bool", default=False)


def pytest_configure(config: pytest.Config) -> None:
    """Take the bank into the run, if one is named."""
    named, settled = config.getoption("--quizbook"), config.getini(BANK)
    if not named and not settled:
        return
    from quizbook.pytest_plugin.collecting import Collecting, widen
    from quizbook.pytest_plugin.course import Course

    start = config.invocation_params.dir if named else config.rootpath
    strict = config.getoption("--quizbook-strict") or config.getini(STRICT)
    course = Course(named or settled, start, strict=bool(strict))
    config.pluginmanager.register(Collecting(course), "quizbook-course")
    widen(config, course, asked=bool(named))
