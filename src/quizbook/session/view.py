"""What of a question a learner may see now. Rendering has nothing else to show.

An allow list: before a verdict may be told it holds the wording and what the learner put in. The
key and the explanation come in when the question is finished; feedback only for what was given.
"""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from quizbook import scoring
from quizbook.model import ExtendedTextInteraction, HotspotInteraction, Item, Lesson, Objective
from quizbook.session.asking import ShownLevels, shown_levels
from quizbook.session.behaviours import Behaviour
from quizbook.session.certainty import Level
from quizbook.session.shown import Shown, show
from quizbook.session.shown.seen import Seen
from quizbook.session.state import State
from quizbook.session.telling import is_told
from quizbook.session.verdict import (
    answer,
    changed_text,
    left_out,
    read_again,
    tone,
    verdict_text,
)
from quizbook.words import say


class Action(Struct, frozen=True, kw_only=True):
    """A button under the question."""

    do: Literal["submit", "hint", "reveal", "again", "next"]
    label: str
    off: bool = False
    """It is there, and does nothing now."""


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
    sure: ShownLevels | None = None
    """Where the answer says how sure it is."""
    hints: tuple[str, ...] = ()
    finished: bool = False
    changed: str = ""
    """That the question has changed since the learner met it, and what becomes of the answer."""
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
    lesson: str = ""
    """The title of its own lesson, where questions of several lessons are met together."""


def placed(item: Item, met: tuple[Item, ...], lesson: Lesson, **how: Any) -> Place:
    """A question's place among those that are met, and in the lesson it comes from."""
    home = lesson.home(item.id)
    return Place(
        number=next((n for n, other in enumerate(met, 1) if other.id == item.id), 1),
        total=len(met),
        objective=home.objectives.get(item.objective or ""),
        lesson="" if home is lesson else home.title,
        **how,
    )


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
        locked=state.handed_in,
        response=last.response if last else None,
        told=key_told,
        kept=told and state.draft is not None,
        seed=None if place.seed is None else f"{place.seed}\n{item.id}",
    )
    if certainty is None:
        certainty = state.certainty if state.typed is None else state.typed_certainty
    return View(
        id=item.id,
        number=place.number,
        total=place.total,
        stem=item.stem,
        shown=show(item, seen),
        figure="" if isinstance(item.interaction, HotspotInteraction) else item.figure or "",
        turn=state.turn,
        actions=tuple(actions(item, state, place)),
        sure=shown_levels(place.levels, item, state, certainty),
        hints=item.hints[: state.hints],
        finished=state.finished,
        changed=changed_text(item, state),
        tone=tone(state, message, told=told),
        status=message or verdict_text(item, state, place.behaviour, place.levels, told=told),
        left_out=left_out(item, last.response) if last and not key_told else (),
        answer=answer(item, last) if key_told else (),
        explanation=item.explanation if key_told else "",
        read_again=read_again(item, place.objective, place.lesson) if last or key_told else (),
    )


def held(item: Item, state: State) -> Any:
    """What stands in the fields: what was typed or kept since the last try, else the last try."""
    if state.typed is not None and not state.finished:
        return state.typed
    if state.draft is not None or state.last is None:
        return state.draft
    return scoring.to_json(item.interaction, state.last.response)


def actions(item: Item, state: State, place: Place) -> list[Action]:
    """The buttons under the question."""
    behaviour = place.behaviour
    written = state.draft is not None or bool(state.tries)
    marking = isinstance(item.interaction, ExtendedTextInteraction) and written
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
    if behaviour.one_by_one and (state.tries or state.practising):
        found.append(Action(do="next", label=say("do-next")))
    return found
