"""The words under a question: the verdict, what was left out, the answer, where to read again."""

from __future__ import annotations

from typing import Literal

from quizbook import scoring
from quizbook.model import (
    Attempt,
    ChoiceInteraction,
    ExtendedTextInteraction,
    HotspotInteraction,
    InvalidResponse,
    Item,
    Objective,
    Response,
    Score,
    TextEntryInteraction,
)
from quizbook.session.behaviours import Behaviour
from quizbook.session.certainty import Level, in_words, marks, signed
from quizbook.session.result import verdict_key, verdict_word
from quizbook.session.state import State
from quizbook.session.telling import is_answered
from quizbook.words import say


def tone(
    state: State, message: str, *, told: bool
) -> Literal["", "right", "partly-right", "not-right", "told"]:
    """How the live region looks."""
    if message or (state.last and not told):
        return "told"
    return verdict_key(state.last.credit) if state.last else ""


def left_out(item: Item, response: Response) -> tuple[str, ...]:
    """Nudges towards right choices not picked, without naming them."""
    missed = [entry for entry in scoring.feedback(item, response) if entry.missed]
    silent = sum(not entry.text for entry in missed)
    rest = say("missed-one") if silent == 1 else say("missed-some", count=silent)
    return (*(entry.text for entry in missed if entry.text), *([rest] if silent else []))


def answer(item: Item, last: Attempt | None) -> tuple[str, ...]:
    """The right answer: of a typed one always, else where the last try was not all right."""
    if isinstance(
        item.interaction, ChoiceInteraction | HotspotInteraction | ExtendedTextInteraction
    ):
        return ()
    right = last is not None and last.credit >= 1
    if right and not isinstance(item.interaction, TextEntryInteraction):
        return ()
    return scoring.key_texts(item)


def read_again(item: Item, objective: Objective | None, lesson: str = "") -> tuple[str, ...]:
    """The paragraphs a question rests on, and the section of the lesson, which may be another's."""
    section = objective.section if objective else ""
    if not section:
        return item.read_again
    inside = say("section-of", section=section, lesson=lesson) if lesson else ""
    return (*item.read_again, inside or say("section", section=section))


def verdict_text(
    item: Item, state: State, behaviour: Behaviour, levels: tuple[Level, ...], *, told: bool
) -> str:
    """The verdict on the last try and the score it led to, as one line."""
    if not told:
        return kept_text(item, state, behaviour)
    score = Score(state.earned * item.points, item.points)
    if state.last is None:
        if state.handed_in and state.finished:
            return say("points", score=score) if state.changed else say("not-answered")
        return say("practising") if state.practising else ""
    words = [say(verdict_word(state.last.credit, finished=state.finished))]
    words.append(say("practice-result" if state.practising else "points", score=score))
    given = marks(levels, state.last.certainty, state.last.credit)
    if given is not None:
        words.append(say("certainty-marks", marks=signed(given)))
    if in_words(levels) and state.last.certainty == len(levels) and state.last.credit < 1:
        words.append(say("sure-wrong"))
    if state.revealed:
        words.append(say("revealed"))
    return " ".join(words)


def changed_text(item: Item, state: State) -> str:
    """That the question has changed, as long as it was not answered anew; else nothing."""
    if not state.changed or is_answered(item, state):
        return ""
    return say("changed-text" if state.typed_before else "changed")


def kept_text(item: Item, state: State, behaviour: Behaviour) -> str:
    """That an answer is kept; or, before it is one, what is missing."""
    if state.last is None and state.draft is None:
        return ""
    if is_answered(item, state):
        if behaviour.tells != "later":
            return say("kept")
        # Of a pair, the learner meets the other question.
        return say("kept-pair" if item.pair else "kept-later")
    read = scoring.normalise(item.interaction, state.draft)
    missing = read.reason if isinstance(read, InvalidResponse) else say("certainty-first")
    return say("not-an-answer", reason=missing)
