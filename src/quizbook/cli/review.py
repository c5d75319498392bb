"""`quizbook review`: what is due, from all lessons, listed or asked in the terminal."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

from quizbook.cli.opened import opened, wrong_use
from quizbook.cli.outlet import refused
from quizbook.cli.play import StopError, ask, tell
from quizbook.cli.whose import journal_of
from quizbook.journal import JournalError, learner_name
from quizbook.schedule import Due, due, known_in, mixed, now, told
from quizbook.session import Session
from quizbook.session.certainty import IN_WORDS
from quizbook.words import say


def run(
    path: Path | None,
    *,
    learner: str | None,
    due_on: str | None,
    limit: int | None,
    listed: bool,
    sure: bool,
) -> int:
    """Ask, or only list, what is due; 1 when the answers cannot be read."""
    at = moment(due_on)
    bank = opened(path)
    try:
        ours = learner or learner_name()
        journal = journal_of(ours)
        standings, unreadable = known_in(journal, bank)
    except JournalError as error:
        return refused(str(error))
    if unreadable.count:
        tell(unreadable.told())
    queue = due(standings, at)[:limit]
    tell(told(standings, at, asked=len(queue)))
    if listed:
        table(queue)
    elif queue:
        asked, marks = mixed(bank, queue), IN_WORDS if sure else None
        session = Session(asked, behaviour="review", marks=marks, learner=ours, journal=journal)
        play(session)
        tell(told(known_in(journal, bank)[0], now(), asked=0))
    return 0


def moment(due_on: str | None) -> datetime:
    """The end of a day given by its date, else now; exits 2 when it is no date."""
    if due_on is None:
        return now()
    try:
        day = date.fromisoformat(due_on)
    except ValueError:
        wrong_use(f"{due_on!r} is no date; write it like 2026-11-28")
    return datetime.combine(day, time.max, UTC)


def table(queue: tuple[Due, ...]) -> None:
    """One line a question: since when, what to type, and what it asks."""
    for each in queue:
        sure = [say("review-surely-wrong")] if each.surely_wrong else []
        tell("  ".join([str(each.day), each.lesson, each.item.id, each.item.stem, *sure]))


def play(session: Session) -> None:
    """Ask every question in turn; `/n` passes one over, `/q` or the end of input stops."""
    tell(say("play-commands") + "\n")
    try:
        for item in session.items:
            ask(session, item.id)
    except StopError:
        tell("")
    if session.notice:
        tell(session.notice)
    tell(f"{session.summary()}\n")
