"""`quizbook import`: answers from other machines, into the learner's journal."""

from __future__ import annotations

from pathlib import Path

from quizbook.cli.agreeing import agreed
from quizbook.cli.check import tell
from quizbook.cli.opened import opened
from quizbook.cli.outlet import refused
from quizbook.cli.whose import journal_of
from quizbook.exchange import Incoming, RefusedError, adding, receive
from quizbook.journal import JournalError, learner_name
from quizbook.model import Bank
from quizbook.words import say


def run(files: list[Path], path: Path | None, *, learner: str | None, yes: bool) -> int:
    """Add what is new; 1, with nothing changed, where any of the files cannot be taken whole.

    Nor are files of several learners taken at once: they would all become one learner's. Another
    learner's file is asked about first.
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
    names = adding.learners(found)
    if len(names) > 1:
        refused(say("import-several-learners", names=", ".join(names)))
        return refused(say("import-nothing"))
    journal = journal_of(ours)
    question = adding.asked(found, ours)
    if question and not yes:
        tell(question)
        tell(say("import-apart"))
        if not agreed(say("import-sure")):
            return refused(say("import-nothing"))
    try:
        told = adding.add(journal, found)
    except JournalError as error:
        return refused(str(error))
    for sentence in told:
        tell(sentence)
    return 0


def received(file: Path, bank: Bank) -> Incoming:
    """What a file brings; RefusedError where it cannot be read."""
    try:
        content = file.read_bytes()
    except OSError as error:
        why = (error.strerror or "unknown reason").lower()
        raise RefusedError(say("import-unreadable-file", why=why)) from None
    return receive(content, bank)
