"""What of a question a learner may see now. Rendering has nothing else to show.

An allow list: before a verdict may be told it holds the wording and what the learner put in. The
key and the explanation come in when the question is finished; feedback only for what was given.
"""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from quizbook import scoring
from quizbook.model import (
    Attempt,
    ChoiceInteraction,
    ExtendedTextInteraction,
    HotspotInteraction,
    Item,
    Objective,
    Response,
    Score,
    TextEntryInteraction,
    number,
)
from quizbook.session.behaviours import Behaviour
from quizbook.session.certainty import Level, marks
from quizbook.session.result import verdict_key
from quizbook.session.shown import Shown, show
from quizbook.session.shown.seen import Seen
from quizbook.session.state import State
from quizbook.session.summary import is_told
from quizbook.words import say


class Action(Struct, frozen=True, kw_only=True):
    """A button under the question."""

    do: Literal["submit", "hint", "reveal", "again", "next"]
    label: str
    off: bool = False
    """It is there, and does nothing now."""


class ShownLevel(Struct, frozen=True, kw_only=True):
    """A level of certainty to choose."""

    number: int
    right: str
    wrong: str
    chosen: bool


class View(Struct, frozen=True, kw_only=True):
    """One question on the page."""

    id: str
    number: int
    total: int
    stem: str
    shown: Shown
    figure: str = ""
    turn: int = 0
    actions: tuple[Action, ...] = ()
    levels: tuple[ShownLevel, ...] = ()
    hints: tuple[str, ...] = ()
    finished: bool = False
    changed: bool = False
    tone: Literal["", "right", "partly-right", "not-right", "told"] = ""
    status: str = ""
    """The verdict, or a message: the text of the live region."""
    left_out: tuple[str, ...] = ()
    answer: tuple[str, ...] = ()
    """The right answer, where the marks do not show it."""
    explanation: str = ""
    read_again: tuple[str, ...] = ()


class Place(Struct, frozen=True, kw_only=True):
    """Where a question stands in its quiz, and how it is met there."""

    number: int
    total: int
    behaviour: Behaviour
    seed: str | None = None
    """None leaves everything in the author's order."""
    levels: tuple[Level, ...] = ()
    objective: Objective | None = None


def view(
    item: Item,
    state: State,
    place: Place,
    *,
    message: str = "",
    draft: Any = None,
    certainty: int | None = None,
) -> View:
    """The question as it stands. `draft` and `certainty` are in its fields and not submitted."""
    told = is_told(place.behaviour, state)
    last = state.last if told else None
    key_told = told and state.finished
    seen = Seen(
        held=held(item, state) if draft is None else draft,
        response=last.response if last else None,
        told=key_told,
        kept=told and state.draft is not None,
        seed=None if place.seed is None else f"{place.seed}\n{item.id}",
    )
    if certainty is None and state.last:
        certainty = state.last.certainty
    return View(
        id=item.id,
        number=place.number,
        total=place.total,
        stem=item.stem,
        shown=show(item, seen),
        figure="" if isinstance(item.interaction, HotspotInteraction) else item.figure or "",
        turn=state.turn,
        actions=tuple(actions(item, state, place)),
        levels=tuple(levels(place.levels, certainty)),
        hints=item.hints[: state.hints],
        finished=state.finished,
        changed=state.changed and state.last is None,
        tone=tone(state, message, told=told),
        status=message or verdict_text(item, state, place, told=told),
        left_out=left_out(item, last.response) if last and not key_told else (),
        answer=answer(item, last) if key_told else (),
        explanation=item.explanation if key_told else "",
        read_again=read_again(item, place) if last else (),
    )


def held(item: Item, state: State) -> Any:
    """What stands in the fields: what was kept since the last try, else the last try."""
    if state.draft is not None or state.last is None:
        return state.draft
    return scoring.to_json(item.interaction, state.last.response)


def actions(item: Item, state: State, place: Place) -> list[Action]:
    """The buttons under the question."""
    behaviour = place.behaviour
    marking = isinstance(item.interaction, ExtendedTextInteraction) and state.draft is not None
    if behaviour.tells == "at-the-end":
        waiting = marking and state.handed_in and not state.finished
        return [Action(do="submit", label=say("do-mark"))] if waiting else []
    word = "do-keep" if behaviour.tells == "later" else "do-mark" if marking else "do-submit"
    found = [Action(do="submit", label=say(word), off=state.finished)]
    if behaviour.helps:
        if not state.finished and state.hints < len(item.hints):
            word = "do-another-hint" if state.hints else "do-hint"
            found.append(Action(do="hint", label=say(word)))
        if state.finished:
            found.append(Action(do="again", label=say("do-again")))
        elif state.tries:
            found.append(Action(do="reveal", label=say("do-reveal")))
    if behaviour.one_by_one and state.tries:
        found.append(Action(do="next", label=say("do-next")))
    return found


def levels(table: tuple[Level, ...], chosen: int | None) -> list[ShownLevel]:
    """The levels of certainty, with what each pays."""
    return [
        ShownLevel(
            number=index,
            right=number(level.right),
            wrong=number(level.wrong).replace("-", "−"),
            chosen=index == chosen,
        )
        for index, level in enumerate(table, 1)
    ]


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


def read_again(item: Item, place: Place) -> tuple[str, ...]:
    """The paragraphs a question rests on, and the section of the lesson."""
    section = place.objective.section if place.objective else ""
    return (*item.read_again, *([say("section", section=section)] if section else []))


def verdict_text(item: Item, state: State, place: Place, *, told: bool) -> str:
    """The verdict on the last try and the score it led to, as one line."""
    if not told:
        waits = state.last is not None or state.draft is not None
        return say("kept-later" if place.behaviour.tells == "later" else "kept") if waits else ""
    if state.last is None:
        if state.handed_in and state.finished:
            return say("not-answered")
        return say("practising") if state.practising else ""
    score = Score(state.earned * item.points, item.points)
    words = [say(verdict_key(state.last.credit))]
    words.append(say("practice-result" if state.practising else "points", score=score))
    if state.last.certainty and place.levels:
        given = marks(place.levels, state.last.certainty, state.last.credit)
        words.append(say("certainty-marks", marks=number(given).replace("-", "−")))
    if state.revealed:
        words.append(say("revealed"))
    return " ".join(words)
