"""Whose answers a command reads and writes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from quizbook.journal import Event, Journal, Unreadable, journal_path, learner_name


class Answers(NamedTuple):
    """What a command finds of a learner's answers."""

    learner: str
    journal: Journal
    events: tuple[Event, ...]
    unreadable: tuple[Unreadable, ...]


def answers_of(learner: str | None) -> Answers:
    """The answers of a learner, by default one's own; JournalError where they cannot be read."""
    ours = learner or learner_name()
    journal = journal_of(ours)
    return Answers(ours, journal, *journal.read())


def tabs_folder(journal: Journal) -> Path:
    """Where JupyterLab remembers what the learner of a journal has open."""
    return journal.path.parent.parent / "lab" / journal.path.stem


def journal_of(learner: str) -> Journal:
    """A learner's journal, closed to other people of the computer; told where it cannot be."""
    journal = Journal(journal_path(learner))
    if seen := journal.guard():
        sys.stderr.write(f"{seen}\n")
    return journal
