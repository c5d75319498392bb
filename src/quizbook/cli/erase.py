"""`quizbook erase`: take a learner's answers off this machine, after a question."""

from __future__ import annotations

from typing import Any

from quizbook.cli.check import tell
from quizbook.cli.outlet import refused
from quizbook.cli.play import StopError, line
from quizbook.cli.whose import answers_of
from quizbook.journal import JournalError, Started
from quizbook.model import unknown
from quizbook.words import say


def run(lesson: str | None, *, learner: str | None, yes: bool) -> int:
    """Erase everything, or one lesson; 1 where nothing was erased, with the reason."""
    try:
        ours, journal, events, unreadable = answers_of(learner)
    except JournalError as error:
        return refused(str(error))
    own = [event for event in events if lesson in (None, event.lesson)]
    # What cannot be read is erased with everything, so it is asked about as well.
    lost = len(unreadable) + journal.torn.exists() if lesson is None else 0
    if not own and not lost:
        # What a quiz from several lessons begins with belongs to none of them.
        lessons = sorted({event.lesson for event in events if not isinstance(event, Started)})
        if lesson and lessons:
            return refused(say("erase-other", why=unknown("lesson", lesson, lessons)))
        return refused(say("erase-nothing", learner=ours, path=journal.path))
    what: dict[str, Any] = {"learner": ours, "count": len(own), "path": journal.path}
    what["lesson"] = lesson
    if not yes:
        tell(say("erase-lesson" if lesson else "erase-all", **what))
        tell(say("erase-copy", whose=f' --learner "{learner}"' if learner else ""))
        if not agreed():
            return refused(say("erase-kept"))
    try:
        journal.erase(lesson)
    except JournalError as error:
        return refused(str(error))
    tell(say("erased", **what))
    if lesson and unreadable:
        tell(say("erase-unreadable", count=len(unreadable), path=journal.path))
    return 0


def agreed() -> bool:
    """A yes to the question; anything else, and the end of input, is a no."""
    try:
        return line(say("erase-sure")).lower() in ("y", "yes")
    except StopError:
        return False
