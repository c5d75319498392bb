"""One learner meeting one quiz: draw, shuffle, behaviour, tries, hints, submit, record, resume.

The state of every item is a function of the journal's events (`state.py`); a session keeps these
states as it reads and writes events (`record.py`), and nothing else. The widget, the command
line, the answer keys and tests all go through this class.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from quizbook import scoring
from quizbook.journal import Answered, Finished, Hinted, Journal, Restarted, learner_name
from quizbook.journal import Revealed as RevealedEvent
from quizbook.model import Bank, InvalidResponse, Item, Lesson
from quizbook.session import drafting
from quizbook.session.account import export
from quizbook.session.asking import asks
from quizbook.session.behaviours import find_behaviour
from quizbook.session.certainty import DEFAULT as DEFAULT_LEVELS
from quizbook.session.certainty import Level, in_words, read_levels
from quizbook.session.drawing import drawing
from quizbook.session.given import is_blank, is_level, with_text
from quizbook.session.record import DEFAULT, Record
from quizbook.session.reporting import report_text, reported
from quizbook.session.result import Result, Revealed
from quizbook.session.state import State
from quizbook.session.summary import Summary, summarise
from quizbook.session.telling import is_answered, is_told, result, score, why_not
from quizbook.session.view import View, placed, view
from quizbook.words import say

__all__ = ["Session"]


class Session:
    """A quiz drawn from `lesson`, as `learner` meets it.

    `items` picks questions by id and gives their order; `draw` takes that many of them by `seed`
    (learner and lesson, when none is given). `form` takes the questions of form A or B, or of the
    one that this learner meets "first" or "second"; without it, a question that has a form is met
    only where it is named. `marks` asks with each answer how certain it is: a pair of marks, right
    and wrong, for each level; IN_WORDS asks it with the first answer, and nothing is paid.
    `journal=None` keeps nothing; by default the learner's own journal is resumed. Raises ValueError
    for an unknown behaviour, an unknown form, or a table of marks that is none, KeyError for an
    unknown question.

    Example: Session(bank["01_afghan_route"], journal=None).submit("more-than-one-origin", False)
    """

    def __init__(
        self,
        lesson: Lesson,
        *,
        items: Iterable[str] | None = None,
        draw: int | None = None,
        form: str | None = None,
        behaviour: str = "practice",
        marks: Iterable[Sequence[float] | Level] | None = None,
        learner: str | None = None,
        seed: int | str | None = None,
        journal: Journal | Path | str | None = DEFAULT,
    ) -> None:
        self.lesson = lesson
        self.behaviour = find_behaviour(behaviour)
        default = DEFAULT_LEVELS if self.behaviour.certainty else ()
        self.levels = default if marks is None else read_levels(marks)
        self.learner = learner or learner_name()
        self.seed = f"{self.learner}/{lesson.name}" if seed is None else str(seed)
        quiz = drawing(lesson, items, draw, form, behaviour=behaviour, learner=self.learner)
        self._record = Record(lesson, quiz, self.behaviour, journal, self.learner)
        # Where the journal comes from another machine, what the learner met there goes on: the
        # form, and the order in which everything was first seen.
        if self._record.known.first_form:
            quiz = quiz.by_form(self._record.known.first_form)
        self.pool, self.draw, self.name = quiz.pool, quiz.draw, quiz.name
        self.seed = (seed is None and self._record.known.seed) or self.seed
        self.items = quiz.drawn(self._record.known.drawn, self.seed, over=self.handed_in)
        self._at = 0

    @property
    def journal(self) -> Journal | None:
        """Where answers are kept."""
        return self._record.journal

    @property
    def notice(self) -> str:
        """A sentence for the learner when answers cannot be kept or read; else empty."""
        return self._record.notice

    def state(self, item_id: str) -> State:
        """Where the learner stands with one question; KeyError when there is none of this id."""
        return self._record.state(self.item(item_id))

    def item(self, item_id: str) -> Item:
        """A question of the lesson; KeyError, naming the nearest id, when there is none."""
        return self.lesson[item_id]

    def submit(self, item_id: str, raw: object, *, certainty: int | None = None) -> Result:
        """Score a response and record it. What cannot be scored is told and costs no try."""
        item, state = self.item(item_id), self.state(item_id)
        response = scoring.normalise(item.interaction, raw)
        if isinstance(response, InvalidResponse):
            message = response.reason
            if response.draft is not None:
                self._keep_draft(item, response.draft, certainty)
                message = message if is_told(self.behaviour, state) else say("kept")
            return self._invalid(item, message)
        asked = asks(self.levels, item, state)
        if asked and not is_level(certainty, self.levels):
            first = "sure-first" if in_words(self.levels) else "certainty-first"
            return self._invalid(item, say(first))
        certainty = certainty if asked else None
        response = with_text(response, state)
        message = why_not(state, self.behaviour, response, certainty)
        if not message:
            credit = scoring.credit(item, response)
            kept = scoring.to_json(item.interaction, response)
            about = self._record.about(item)
            self._write(Answered(response=kept, credit=credit, certainty=certainty, **about))
        now = self.state(item_id)
        return result(item, now, self.behaviour, self.levels, response, certainty, message)

    def keep(self, item_id: str, raw: object, *, certainty: int | None = None) -> bool:
        """Keep what stands in a question's fields, finished or not; whether it is an answer now.

        In an exam it takes the place of an earlier answer: what is on the page is what counts.
        """
        item = self.item(item_id)
        response = scoring.normalise(item.interaction, raw)
        sure = not self.levels or is_level(certainty, self.levels)
        if not isinstance(response, InvalidResponse) and sure:
            return self.submit(item_id, raw, certainty=certainty).valid
        self._keep_draft(item, None if is_blank(raw) else raw, certainty)
        return False

    def note(self, item_id: str, raw: object, *, certainty: int | None = None) -> None:
        """Keep what is being typed, so that it is there again after a crash; it counts as nothing.

        What stands there anyway is not written; fields that are emptied are.
        """
        item, level = self.item(item_id), self._level(certainty)
        draft = drafting.typed(item, self.state(item_id), raw, level, self._record.about(item))
        if draft:
            self._write(draft)

    def _keep_draft(self, item: Item, raw: Any, certainty: int | None) -> None:
        state, level = self.state(item.id), self._level(certainty)
        draft = drafting.submitted(state, self.behaviour, raw, level, self._record.about(item))
        if draft:
            self._write(draft)

    def _level(self, certainty: int | None) -> int | None:
        return certainty if is_level(certainty, self.levels) else None

    def _invalid(self, item: Item, reason: str) -> Result:
        points = score(item, self.state(item.id), self.behaviour)
        return Result(item=item, score=points, valid=False, message=reason)

    def hint(self, item_id: str) -> str | None:
        """The next hint, which lowers what the next try is worth; None when there is no more."""
        item, state = self.item(item_id), self.state(item_id)
        if not self.behaviour.helps or state.finished or state.hints >= len(item.hints):
            return None
        self._write(Hinted(**self._record.about(item)))
        return item.hints[state.hints]

    def reveal(self, item_id: str) -> Revealed:
        """The answer and why, once there is a valid try; later tries add nothing."""
        item, state = self.item(item_id), self.state(item_id)
        if not state.finished:
            if not self.behaviour.helps:
                return Revealed(shown=False, message=say("told-later"))
            if not state.tries:
                return Revealed(shown=False, message=say("try-first"))
            self._write(RevealedEvent(**self._record.about(item)))
        return Revealed(shown=True, key=scoring.key_texts(item), explanation=item.explanation)

    def restart(self, item_id: str) -> None:
        """Start a question again: its history is kept, and its score stays as it is."""
        item = self.item(item_id)
        if self.behaviour.helps and self.state(item_id).finished:
            self._write(Restarted(**self._record.about(item)))

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The ids of the questions that have no answer yet."""
        standing = [(item, self.state(item.id)) for item in self.items]
        return tuple(item.id for item, state in standing if not is_answered(item, state))

    @property
    def handed_in(self) -> bool:
        """An exam is over."""
        self._record.refresh()
        return self._record.known.finished

    def hand_in(self) -> Summary:
        """End an exam: verdicts, feedback and answers are told from now on.

        Raises ValueError in another behaviour.
        """
        if self.behaviour.tells != "at-the-end":
            raise ValueError(f"only an exam is handed in, and this is {self.behaviour.name!r}")
        if not self.handed_in:
            name, behaviour = self.lesson.name, self.behaviour.name
            ids = tuple(item.id for item in self.items)
            self._write(Finished(lesson=name, quiz=self.name, behaviour=behaviour, items=ids))
        return self.summary()

    @property
    def on_page(self) -> tuple[str, ...]:
        """The ids of the questions shown now: all, or in a review the one whose turn it is."""
        ids = tuple(item.id for item in self.items)
        return ids[self._at : self._at + 1] if self.behaviour.one_by_one else ids

    def next(self) -> None:
        """Go to the next question of a review."""
        self._at = min(self._at + 1, len(self.items))

    def summary(self) -> Summary:
        """Points and questions so far, and what stands beside the score."""
        standing = [(item, self.state(item.id)) for item in self.items]
        return summarise(standing, self.behaviour, self.levels, self._record.known.before)

    def export(self, bank: Bank | None = None) -> bytes:
        """All answers in this learner's journal, as a file to hand in and to read back.

        With the bank, its summary names the questions of every lesson, else of this one.
        """
        lessons = {self.lesson.name: self.lesson}
        known = bank or Bank(lessons=lessons, facts={}, sources={})
        return export(self._record.all(), known, self.learner)

    def report(self, item_id: str, words: str, raw: object = None) -> str:
        """Keep what the learner says is wrong with a question; a text about it to send.

        `raw` is what stands in the question's fields; where nothing does, as in one that is
        finished, the latest answer. Raises ValueError where there are no words.
        """
        item, last = self.item(item_id), self.state(item_id).last
        if last and is_blank(raw):
            raw = scoring.to_json(item.interaction, last.response)
        report = reported(words, raw, self._record.about(item))
        self._record.keep(report)
        return report_text(item, report)

    def view(
        self,
        item_id: str,
        *,
        message: str = "",
        draft: Any = None,
        certainty: int | None = None,
    ) -> View:
        """What the learner may see of one question now.

        `draft` and `certainty` stand in its fields and are not submitted.
        """
        item, state = self.item(item_id), self.state(item_id)
        how = {"seed": self.seed, "behaviour": self.behaviour, "levels": self.levels}
        place = placed(item, self.items, self.lesson, **how)
        return view(item, state, place, message=message, draft=draft, certainty=certainty)

    def _write(self, event: Any) -> None:
        ids = tuple(item.id for item in self.items)
        self._record.write(event, seed=self.seed, items=ids)
