"""Answers that came in, among a learner's own: what is asked first, and what is told afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from quizbook.exchange.answers import sound
from quizbook.exchange.incoming import Incoming
from quizbook.journal import Journal
from quizbook.words import say

Files: TypeAlias = Sequence[tuple[object, Incoming]]
"""Names of files, and what each brings."""


def learners(files: Files) -> list[str]:
    """Whose answers they are, where the files say so."""
    return sorted({incoming.learner for _, incoming in files} - {""})


def asked(files: Files, ours: str) -> str:
    """What is asked before another learner's answers are added; empty where they are one's own."""
    theirs = ", ".join(name for name in learners(files) if name != sound(ours))
    return say("import-other-learner", theirs=theirs, ours=sound(ours)) if theirs else ""


def add(journal: Journal, files: Files) -> list[str]:
    """Add what is new of all the files; a sentence for each. JournalError, and nothing is added."""
    news = journal.add(event for _, incoming in files for event in incoming.events)
    fresh = {event.id for event in news}
    told = []
    for file, incoming in files:
        own = {event.id for event in incoming.events}
        added, total = len(own & fresh), len(incoming.events)
        told.append(
            say("import-added" if added else "import-known", file=file, added=added, total=total)
        )
        fresh -= own
    return told
