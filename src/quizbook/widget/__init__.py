"""One anywidget for a whole quiz, one for where a learner stands, and the calls for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from quizbook.bank import find_bank, load_bank
from quizbook.model import Bank
from quizbook.session import Session
from quizbook.widget.quiz import QuizWidget

if TYPE_CHECKING:
    from quizbook.widget.standing import StandingWidget


def quiz(
    name: str,
    *,
    items: Iterable[str] | None = None,
    draw: int | None = None,
    form: str | None = None,
    behaviour: str = "practice",
    marks: Iterable[Sequence[float]] | None = None,
) -> QuizWidget:
    """Show the quiz of a lesson, or the named questions of it, as this learner left it.

    `form` is A, B, "first" or "second": the form of a test that this learner meets first or second.
    `behaviour` is practice, pretest, exam, certainty or review; `marks`, a pair for each level of
    certainty, asks in any of them how certain an answer is.
    Raises BankError listing every mistake when the bank has one; KeyError, naming the nearest
    name, for a quiz or a question that does not exist.
    """
    bank = shared_bank(*current_bank())
    session = Session(
        bank[name], items=items, draw=draw, form=form, behaviour=behaviour, marks=marks
    )
    return QuizWidget(session, bank)


def progress(lesson: str | None = None) -> StandingWidget:
    """Show where this learner stands, in all lessons or in one.

    Raises BankError listing every mistake when the bank has one; KeyError, naming the nearest
    name, for a lesson that does not exist.
    """
    from quizbook.widget.standing import StandingWidget

    bank = shared_bank(*current_bank())
    return StandingWidget(bank, None if lesson is None else [lesson])


def review(*, limit: int = 20, sure: bool = False) -> QuizWidget:
    """Ask what this learner is due to be asked again today, from all lessons, at most `limit`.

    `sure` asks with the first answer to each question how sure it is, in words and without marks:
    then what was surely wrong comes first, and what was surely right later.
    Raises BankError listing every mistake when the bank has one.
    """
    # A quiz has no use for what works out the days.
    from quizbook.widget.due import ReviewWidget

    return ReviewWidget(shared_bank(*current_bank()), limit, sure=sure)


def current_bank() -> tuple[Path, int]:
    """The bank a notebook stands in, and when a file of it last changed."""
    folder = find_bank()
    return folder, max((file.stat().st_mtime_ns for file in folder.glob("*.yaml")), default=0)


@lru_cache(maxsize=2)
def shared_bank(folder: Path, changed: int) -> Bank:  # noqa: ARG001 (a key of the cache)
    """The bank, read once for all the quizzes of a notebook, and again after an edit."""
    return load_bank(folder)
