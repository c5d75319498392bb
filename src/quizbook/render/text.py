"""A view as plain text, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.render.figures import described
from quizbook.render.interactions import of_shown
from quizbook.session.view import View
from quizbook.words import say


def question(view: View) -> str:
    """The question with its interaction, and after a try its verdict and feedback."""
    return "\n".join(lines(view))


def lines(view: View) -> Iterator[str]:
    """The lines of a question, one thought each."""
    number = say("question", number=view.number, total=view.total)
    yield f"{number}. {view.stem}" if view.total > 1 else view.stem
    if view.changed:
        yield say("changed")
    if view.figure:
        yield described(view.figure)
    yield from of_shown(view.shown).lines(view.shown)
    for level in view.levels:
        told = say("certainty-level", right=level.right, wrong=level.wrong)
        yield f"{say('certainty')} {level.number}: {told}"
    yield from (f"{say('hint')}: {hint}" for hint in view.hints)
    if view.status:
        yield view.status
    yield from (f"{say('left-out')}: {text}" for text in view.left_out)
    if view.answer:
        yield f"{say('answer')}: {'; '.join(view.answer)}"
    if view.explanation:
        yield f"{say('explanation')}: {view.explanation}"
    if view.read_again:
        yield f"{say('read-again')}: {'; '.join(view.read_again)}"
