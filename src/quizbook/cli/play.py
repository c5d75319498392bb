"""`quizbook play`: a quiz in the terminal, over the same session as the widget."""

from __future__ import annotations

import sys
from pathlib import Path

from quizbook import render
from quizbook.cli.opened import found, opened
from quizbook.session import Session
from quizbook.session.view import View
from quizbook.words import say


def run(quiz: str, path: Path | None, *, draw: int | None, learner: str | None, keep: bool) -> int:
    """Ask every unfinished question in turn; end of input stops, and what was answered is kept."""
    bank = opened(path)
    lesson = found(lambda: bank[quiz])
    session = Session(lesson, draw=draw, learner=learner, journal="default" if keep else None)
    tell(f"{lesson.title}\n")
    if session.notice:
        tell(session.notice)
    for item in session.items:
        if not session.state(item.id).finished and not ask(session, item.id):
            break
    tell(f"{session.summary()}\n")
    return 0


def ask(session: Session, item_id: str) -> bool:
    """One question until it is finished or passed over; False when the learner stops."""
    seen = session.view(item_id)
    tell(render.question(seen))
    tell(say("play-one" if seen.single else "play-some"))
    while not session.state(item_id).finished:
        try:
            typed = input("> ").strip().lower()
        except (EOFError, KeyboardInterrupt):
            typed = "q"
        if typed in ("q", "n"):
            tell("")
            return typed == "n"
        tell(answer(session, item_id, typed))
    tell("")
    return True


def answer(session: Session, item_id: str, typed: str) -> str:
    """What there is to say to a hint asked for, to the answer asked for, or to an answer."""
    if typed == "h":
        hint = session.hint(item_id)
        return f"{say('hint')}: {hint}" if hint else say("no-more-hints")
    if typed == "s":
        shown = session.reveal(item_id)
        return render.question(session.view(item_id)) if shown.shown else shown.message
    result = session.submit(item_id, picked(session.view(item_id), typed))
    if not result.valid:
        return result.message
    return render.question(session.view(item_id, message=result.message))


def picked(seen: View, typed: str) -> list[str]:
    """The choices behind the numbers typed; what is no number is left for `normalise` to tell."""
    ids = {str(number): choice.id for number, choice in enumerate(seen.choices, 1)}
    return [ids.get(word, word) for word in typed.replace(",", " ").split()]


def tell(text: str) -> None:
    """Print, whatever the terminal can show."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding) + "\n")
    sys.stdout.flush()
