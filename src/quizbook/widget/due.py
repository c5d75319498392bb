"""`review()`: what is due today, from all lessons, one question at a time.

What is due is worked out when the cell runs, from the journal. What a notebook stores says only
what the cell is for, so that it is the same for every learner.
"""

from __future__ import annotations

from typing import Any

from quizbook import render
from quizbook.journal import Journal, JournalError, journal_path, learner_name
from quizbook.model import Bank
from quizbook.schedule import Due, due, known_in, mixed, now, told
from quizbook.session import Session
from quizbook.session.certainty import IN_WORDS
from quizbook.widget.quiz import QuizWidget
from quizbook.words import say


class ReviewWidget(QuizWidget):
    """Ask what is due, the surely wrong and the longest overdue first; then say when to return."""

    def __init__(
        self, bank: Bank, limit: int, *, sure: bool = False, learner: str | None = None
    ) -> None:
        if limit < 1:
            raise ValueError(f"limit takes a number above 0, not {limit}")
        self._asked_of = bank
        learner = learner or learner_name()
        self.journal = Journal(journal_path(learner))
        at = now()
        standings, unread = self._standings()
        self.queue = due(standings, at)
        asked = mixed(bank, self.queue[:limit])
        session = Session(
            asked,
            behaviour="review",
            marks=IN_WORDS if sure else None,
            learner=learner,
            journal=self.journal,
        )
        due_now = unread or told(standings, at, asked=len(asked.items))
        self._told = " ".join(filter(None, [due_now, self.journal.guard()]))
        super().__init__(session, bank)

    def __repr__(self) -> str:
        return "<Review: what is due today>"

    def static(self) -> dict[str, str]:
        """What the cell is for; what is due stands in nobody's notebook."""
        return {"text/html": render.review(), "text/plain": render.review_text()}

    def _standings(self) -> tuple[tuple[Due, ...], str]:
        """What the journal says of every question; or that it cannot be read."""
        try:
            return known_in(self.journal, self._asked_of)[0], ""
        except JournalError as error:
            return (), str(error)

    def _frame(self) -> dict[str, Any]:
        session = self.session
        head = render.head(session.lesson.title, session.summary()) if session.items else ""
        return {**super()._frame(), "head": head, "notice": session.notice or self._notice()}

    def _notice(self) -> str:
        """What is due, with the first question; after the last one, what comes next."""
        here, items = self.session.on_page, self.session.items
        if items and not here:
            return self._ended()
        return self._told if here == tuple(item.id for item in items[:1]) else ""

    def _ended(self) -> str:
        """After the last question: what is left for today, or when the next one is due."""
        standings, unread = self._standings()
        return f"{say('review-end')} {unread or told(standings, now(), asked=0)}"
