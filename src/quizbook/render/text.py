"""A view as plain text, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.session.view import View
from quizbook.words import say

SIGNS = {"": " ", "right": "+", "wrong": "-", "missed": "?"}


def question(view: View) -> str:
    """The question with numbered choices, and after a try its verdict and feedback."""
    return "\n".join(lines(view))


def lines(view: View) -> Iterator[str]:
    """The lines of a question, one thought each."""
    number = say("question", number=view.number, total=view.total)
    yield f"{number}. {view.stem}"
    if view.changed:
        yield say("changed")
    yield say("choose-one-note" if view.single else "choose-some-note")
    for index, choice in enumerate(view.choices, 1):
        mark = f"  {say(f'mark-{choice.mark}')}" if choice.mark else ""
        yield f" {SIGNS[choice.mark]} {index}. {choice.text}{mark}"
        if choice.feedback:
            yield f"        {choice.feedback}"
    yield from (f"{say('hint')}: {hint}" for hint in view.hints)
    if view.status:
        yield view.status
    yield from (f"{say('left-out')}: {text}" for text in view.left_out)
    if view.explanation:
        yield f"{say('explanation')}: {view.explanation}"
    if view.read_again:
        yield f"{say('read-again')}: {'; '.join(view.read_again)}"
