"""`quizbook progress`: where a learner stands."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Literal

import msgspec

from quizbook.cli.check import tell
from quizbook.cli.opened import found, opened
from quizbook.cli.outlet import put, refused
from quizbook.cli.whose import journal_of
from quizbook.journal import JournalError, learner_name
from quizbook.standing import progress_in
from quizbook.standing.plain import in_text
from quizbook.standing.spreadsheet import in_csv


def run(
    lesson: str | None,
    path: Path | None,
    *,
    learner: str | None,
    form: Literal["text", "json", "csv"],
) -> int:
    """Print the standing; 1 when the journal cannot be read."""
    bank = opened(path)
    only = None if lesson is None else [found(lambda: bank[lesson]).name]
    try:
        journal = journal_of(learner or learner_name())
        standing, unreadable = progress_in(journal, bank, only)
    except JournalError as error:
        return refused(str(error))
    if unreadable.count:
        sys.stderr.write(unreadable.told() + "\n")
    if form == "json":
        tell(json.dumps(msgspec.to_builtins(standing), indent=2))
    elif form == "csv":
        put(in_csv(standing))
    else:
        tell(in_text(standing))
    return 0
