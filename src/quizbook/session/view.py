"""What of an item a learner may see now. Rendering has nothing else to show.

An allow list: before the first valid try it holds the wording alone. The key and the explanation
come in after full credit or on asking; feedback only for what was picked.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from quizbook import scoring
from quizbook.model import Choice, ChoiceKey, ChoiceResponse, Item, Objective, Score
from quizbook.session import order
from quizbook.session.result import verdict_key
from quizbook.session.state import State
from quizbook.words import say

Mark: TypeAlias = Literal["", "right", "wrong", "missed"]


class ShownChoice(Struct, frozen=True, kw_only=True):
    """One choice on the page."""

    id: str
    text: str
    chosen: bool = False
    mark: Mark = ""
    feedback: str = ""


class View(Struct, frozen=True, kw_only=True):
    """One question on the page."""

    id: str
    number: int
    total: int
    stem: str
    single: bool
    choices: tuple[ShownChoice, ...]
    turn: int = 0
    hints: tuple[str, ...] = ()
    hints_left: int = 0
    tried: bool = False
    finished: bool = False
    practising: bool = False
    changed: bool = False
    tone: Literal["", "right", "partly-right", "not-right", "told"] = ""
    status: str = ""
    """The verdict, or a message: the text of the live region."""
    left_out: tuple[str, ...] = ()
    explanation: str = ""
    read_again: tuple[str, ...] = ()


class Place(Struct, frozen=True, kw_only=True):
    """Where a question stands in its quiz."""

    number: int
    total: int
    seed: str
    objective: Objective | None = None


def view(
    item: Item,
    state: State,
    place: Place,
    *,
    message: str = "",
    draft: tuple[str, ...] | None = None,
    authored: bool = False,
) -> View:
    """The question as it stands.

    `draft` keeps what is picked but not submitted; `authored` leaves the choices as written.
    """
    tried = state.last is not None
    response = state.last.response if state.last else ChoiceResponse(())
    chosen = response.chosen if draft is None else draft
    told = state.finished
    choices = item.interaction.choices
    if not authored:
        choices = order.choices(item.interaction, f"{place.seed}\n{item.id}")
    shown = [shown_choice(c, item.key, response, chosen, key_told=told) for c in choices]
    verdict = verdict_text(item, state)
    return View(
        id=item.id,
        number=place.number,
        total=place.total,
        stem=item.stem,
        single=item.interaction.single,
        choices=tuple(shown),
        turn=state.turn,
        hints=item.hints[: state.hints],
        hints_left=0 if told else len(item.hints) - state.hints,
        tried=tried,
        finished=told,
        practising=state.practising,
        changed=state.changed and not tried,
        tone="told" if message else verdict_key(state.last.credit) if state.last else "",  # type: ignore[arg-type]
        status=message or verdict,
        left_out=left_out(item, response) if tried and not told else (),
        explanation=item.explanation if told else "",
        read_again=read_again(item, place) if tried else (),
    )


def shown_choice(
    choice: Choice,
    key: ChoiceKey,
    response: ChoiceResponse,
    chosen: tuple[str, ...],
    *,
    key_told: bool,
) -> ShownChoice:
    """A choice with the mark and the words that may stand beside it."""
    right = choice.id in key.correct
    mark: Mark = ""
    if choice.id in response.chosen:
        mark = "right" if right else "wrong"
    elif right and key_told:
        mark = "missed"
    words = key.feedback.get(choice.id, "") if mark else ""
    return ShownChoice(
        id=choice.id, text=choice.text, chosen=choice.id in chosen, mark=mark, feedback=words
    )


def left_out(item: Item, response: ChoiceResponse) -> tuple[str, ...]:
    """Nudges towards right choices not picked, without naming them."""
    missed = [entry for entry in scoring.feedback(item, response) if entry.missed]
    silent = sum(not entry.text for entry in missed)
    rest = say("missed-one") if silent == 1 else say("missed-some", count=silent)
    return (*(entry.text for entry in missed if entry.text), *([rest] if silent else []))


def read_again(item: Item, place: Place) -> tuple[str, ...]:
    """The paragraphs a question rests on, and the section of the lesson."""
    section = place.objective.section if place.objective else ""
    return (*item.read_again, *([say("section", section=section)] if section else []))


def verdict_text(item: Item, state: State) -> str:
    """The verdict on the last try and the score it led to, as one line."""
    if state.last is None:
        return say("practising") if state.practising else ""
    score = Score(state.earned * item.points, item.points)
    words = say(verdict_key(state.last.credit))
    points = say("practice-result" if state.practising else "points", score=score)
    shown = [say("revealed")] if state.revealed else []
    return " ".join([words, points, *shown])
