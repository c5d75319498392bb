"""Whose answers a command reads and writes."""

from __future__ import annotations

import sys

from quizbook.journal import Journal, journal_path


def journal_of(learner: str) -> Journal:
    """A learner's journal, closed to other people of the computer; told where it cannot be."""
    journal = Journal(journal_path(learner))
    if seen := journal.guard():
        sys.stderr.write(f"{seen}\n")
    return journal
