"""`quizbook play`: a quiz in the terminal, over the same session as the widget."""

from __future__ import annotations

import sys
from pathlib import Path

from quizbook import render
from quizbook.cli.opened import found, opened, wrong_use
from quizbook.cli.whose import journal_of
from quizbook.journal import learner_name
from quizbook.session import Session
from quizbook.session.state import waiting
from quizbook.session.telling import is_answered
from quizbook.words import say

COMMANDS = ("/h", "/s", "/n", "/q")


class StopError(Exception):
    """The learner has had enough."""


class PassError(Exception):
    """The learner goes on to the next question."""


def run(
    quiz: str,
    path: Path | None,
    *,
    draw: int | None,
    behaviour: str,
    learner: str | None,
    keep: bool,
) -> int:
    """Ask every unfinished question in turn; end of input stops, and what was answered is kept."""
    bank = opened(path)
    lesson = found(lambda: bank[quiz])
    learner = learner or learner_name()
    journal = journal_of(learner) if keep else None
    try:
        session = Session(lesson, draw=draw, behaviour=behaviour, learner=learner, journal=journal)
    except ValueError as error:
        wrong_use(str(error))
    tell(lesson.title)
    tell(say("play-commands") + "\n")
    told = warn(session)
    try:
        for item in session.items:
            state = session.state(item.id)
            kept = session.behaviour.revisable and is_answered(item, state)
            if not state.finished and not kept:
                ask(session, item.id)
                told = warn(session, told)
        if session.behaviour.tells == "at-the-end" and not session.handed_in:
            hand_in(session)
    except StopError:
        tell("")
    warn(session, told)
    tell(f"{session.summary()}\n")
    return 0


def warn(session: Session, told: str = "") -> str:
    """Tell once when answers cannot be kept or read; what was told."""
    if session.notice and session.notice != told:
        tell(session.notice)
    return session.notice


def ask(session: Session, item_id: str) -> None:
    """One question until it is finished, kept, or passed over."""
    tell(render.question(session.view(item_id)))
    try:
        while not answered(session, item_id):
            pass
    except PassError:
        tell("")
    tell("")


def answered(session: Session, item_id: str) -> bool:
    """One answer or one command; whether the question is done with."""
    seen = session.view(item_id)
    form = render.of_shown(seen.shown)
    lines = []
    for prompt in form.prompts(seen.shown):
        typed = line(prompt)
        if typed.lower() in COMMANDS:
            tell(obey(session, item_id, typed.lower()))
            return session.state(item_id).finished
        lines.append(typed)
    certainty = None
    if seen.sure and not seen.sure.settled and any(lines):
        typed = line(seen.sure.question)
        if typed.lower() in COMMANDS:
            tell(obey(session, item_id, typed.lower()))
            return session.state(item_id).finished
        certainty = int(typed) if typed.isdecimal() and len(typed) == 1 else None
    result = session.submit(item_id, form.typed(seen.shown, lines), certainty=certainty)
    told = session.view(item_id, message="" if result.valid and result.counted else result.message)
    waits = waiting(session.item(item_id), session.state(item_id))
    tell(render.question(told) if result.valid or waits else result.message)
    kept = (result.valid or waits) and session.behaviour.tells != "at-once"
    return kept or session.state(item_id).finished


def obey(session: Session, item_id: str, command: str) -> str:
    """What there is to say to a command."""
    match command:
        case "/h":
            hint = session.hint(item_id)
            if hint:
                return f"{say('hint')}: {hint}"
            return say("no-more-hints" if session.behaviour.helps else "no-hints-here")
        case "/s":
            shown = session.reveal(item_id)
            return render.question(session.view(item_id)) if shown.shown else shown.message
        case "/n":
            raise PassError
        case _:
            raise StopError


def hand_in(session: Session) -> None:
    """The end of an exam: on a yes, every question is told."""
    if session.unanswered:
        numbers = [n for n, item in enumerate(session.items, 1) if item.id in session.unanswered]
        tell(say("play-open", numbers=", ".join(map(str, numbers))))
    if line(say("play-hand-in")).lower() not in ("y", "yes"):
        tell(say("play-not-handed-in"))
    else:
        session.hand_in()
        for item in session.items:
            if session.state(item.id).finished:
                tell(f"{render.question(session.view(item.id))}\n")
            else:
                ask(session, item.id)


def line(prompt: str) -> str:
    """What is typed after a prompt; the end of input, or Ctrl+C, stops the quiz."""
    try:
        return input(f"{shown(prompt)}> ").strip()
    except (EOFError, KeyboardInterrupt):
        tell("")
        raise StopError from None


def shown(text: str) -> str:
    """A text as far as the terminal can show it."""
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)


def tell(text: str) -> None:
    """Print, whatever the terminal can show."""
    sys.stdout.write(shown(text) + "\n")
    sys.stdout.flush()
