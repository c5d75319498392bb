"""`quizbook erase`: take a learner's answers off this machine, after a question."""

from __future__ import annotations

from shutil import rmtree
from typing import Any

from quizbook.cli.agreeing import agreed
from quizbook.cli.check import tell
from quizbook.cli.outlet import refused
from quizbook.cli.whose import journal_of, tabs_folder
from quizbook.journal import JournalError, kept_in, learner_name
from quizbook.model import unknown
from quizbook.words import say


def run(lesson: str | None, *, learner: str | None, yes: bool) -> int:
    """Erase everything, or one lesson; 1 where nothing was erased, with the reason."""
    ours = learner or learner_name()
    journal = journal_of(ours)
    try:
        kept = kept_in(journal)
    except JournalError as error:
        return refused(str(error))
    if not kept.holds(lesson):
        if lesson and kept.lessons:
            return refused(say("erase-other", why=unknown("lesson", lesson, list(kept.lessons))))
        return refused(say("erase-nothing", learner=ours, path=journal.path))
    what: dict[str, Any] = {"learner": ours, "count": kept.count(lesson), "path": journal.path}
    what["lesson"] = lesson
    if not yes:
        tell(say("erase-lesson" if lesson else "erase-all", **what))
        tell(say("erase-copy", whose=f' --learner "{learner}"' if learner else ""))
        if not agreed(say("erase-sure")):
            return refused(say("erase-kept"))
    try:
        journal.erase(lesson)
    except JournalError as error:
        return refused(str(error))
    if lesson is None:
        # What JupyterLab had open for this learner goes too.
        rmtree(tabs_folder(journal), ignore_errors=True)
    tell(say("erased", **what))
    if lesson and kept.unreadable.count:
        tell(say("erase-unreadable", count=kept.unreadable.count, path=journal.path))
    return 0
