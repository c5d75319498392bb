"""`quizbook import`: answers from other machines, into the learner's journal."""

from __future__ import annotations

from pathlib import Path

from quizbook.cli.check import tell
from quizbook.cli.opened import opened
from quizbook.cli.outlet import refused
from quizbook.cli.whose import journal_of
from quizbook.exchange import Incoming, RefusedError, receive
from quizbook.journal import JournalError, learner_name
from quizbook.model import Bank
from quizbook.words import say


def run(files: list[Path], path: Path | None, *, learner: str | None) -> int:
    """Add what is new; 1, with nothing changed, where any of the files cannot be taken whole.

    Nor are files of several learners taken at once: they would all become one learner's.
    """
    bank = opened(path)
    ours = learner or learner_name()
    found: list[tuple[Path, Incoming]] = []
    for file in files:
        try:
            found.append((file, received(file, bank)))
        except RefusedError as error:
            refused(f"{file}: {error}")
    if len(found) < len(files):
        return refused(say("import-nothing"))
    names = sorted({incoming.learner for _, incoming in found} - {""})
    if len(names) > 1:
        refused(say("import-several-learners", names=", ".join(names)))
        return refused(say("import-nothing"))
    journal = journal_of(ours)
    try:
        news = journal.add(event for _, incoming in found for event in incoming.events)
    except JournalError as error:
        return refused(str(error))
    fresh = {event.id for event in news}
    for file, incoming in found:
        total = len(incoming.events)
        added = sum(event.id in fresh for event in incoming.events)
        tell(say("import-added" if added else "import-known", file=file, added=added, total=total))
        fresh -= {event.id for event in incoming.events}
        if incoming.learner not in ("", ours):
            tell(say("import-other-learner", file=file, theirs=incoming.learner, ours=ours))
    return 0


def received(file: Path, bank: Bank) -> Incoming:
    """What a file brings; RefusedError where it cannot be read."""
    try:
        content = file.read_bytes()
    except OSError as error:
        why = (error.strerror or "unknown reason").lower()
        raise RefusedError(say("import-unreadable-file", why=why)) from None
    return receive(content, bank)
