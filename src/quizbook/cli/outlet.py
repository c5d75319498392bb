"""`quizbook export`: a learner's answers as a file to hand in, a table, or statements."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import Literal

from quizbook import exchange
from quizbook.cli.opened import opened
from quizbook.cli.whose import answers_of
from quizbook.journal import JournalError, Unread
from quizbook.journal.private import close_file
from quizbook.session.account import export, untold
from quizbook.words import say


def run(
    path: Path | None,
    form: Literal["json", "csv", "xapi"],
    *,
    learner: str | None,
    output: Path | None,
    force: bool,
    home: str | None,
) -> int:
    """Write the answers; 1 where there are none, or where they cannot be read or written."""
    bank = opened(path)
    try:
        learner, journal, events, unreadable = answers_of(learner)
    except JournalError as error:
        return refused(str(error))
    if unreadable:
        unread = Unread().plus([line.reason for line in unreadable])
        told = say("export-unreadable", count=unread.count, path=journal.path)
        refused(f"{told}. {unread.newer_told()}".strip())
    if not events:
        return refused(say("export-nothing", learner=learner, path=journal.path))
    if form == "csv":
        content = exchange.in_csv(events, bank, learner, untold(events))
    elif form == "xapi":
        content = exchange.in_xapi(events, bank, learner, home or exchange.HOME, untold(events))
    else:
        content = export(events, bank, learner)
    if output is None:
        put(content)
        return 0
    return save(content, output, len(events), force=force)


def put(content: bytes) -> None:
    """Print bytes as they are, whatever the terminal's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def save(content: bytes, output: Path, count: int, *, force: bool) -> int:
    """Write a file for its owner alone, never over another one unasked."""
    there = False
    try:
        there = output.exists()
        with output.open("wb" if force else "xb") as file:
            close_file(output)
            file.write(content)
    except FileExistsError:
        return refused(say("export-there", path=output))
    except OSError as error:
        if not there:
            with suppress(OSError):  # where no file could be begun, there is none
                output.unlink()
        return refused(say("export-cannot-write", path=output, why=error.strerror))
    sys.stderr.write(say("export-saved", count=count, path=output) + "\n")
    return 0


def refused(sentence: str) -> int:
    """A sentence about what was not done."""
    # The terminal may lack a character of a learner's name.
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(f"quizbook: {sentence}\n".encode(encoding, "replace").decode(encoding))
    return 1
