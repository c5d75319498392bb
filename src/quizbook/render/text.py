"""A view as plain text, for the terminal; and what stored notebooks show where HTML does not."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator

from quizbook.model import Lesson
from quizbook.render.figures import described
from quizbook.render.interactions import of_shown
from quizbook.session.view import View
from quizbook.words import say

WIDTH = 76
"""Characters in a line to read: with a little more, a line leaves the page that LaTeX sets."""
BEFORE_TEXT = re.compile(r" *(• )?")
"""What stands in a line before its text; the lines that it is broken into begin under the text."""


def question(view: View) -> str:
    """The question with its interaction, and after a try its verdict and feedback."""
    return "\n".join(lines(view))


def lines(view: View) -> Iterator[str]:
    """The lines of a question, one thought each."""
    number = say("question", number=view.number, total=view.total)
    yield f"{number}. {view.stem}" if view.total > 1 else view.stem
    if view.changed:
        yield view.changed
    if view.figure:
        yield described(view.figure)
    yield from of_shown(view.shown).lines(view.shown)
    if view.sure and not view.sure.settled:
        for level in view.sure.levels:
            yield f"{view.sure.question} {level.number}: {level.words}"
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


def static_text(lesson: Lesson, views: Iterable[View], draw: int | None) -> str:
    """A quiz to read, with the words of `static`: for paper by LaTeX, terminals and diffs."""
    questions = ["\n".join(printed(view)) for view in views]
    total = len(questions)
    parts = [say("quiz", title=lesson.title)] if total > 1 else []
    parts += [say("drawn", draw=draw, total=total)] if draw else []
    return paragraphs(*parts, *questions, say("run-to-answer"))


def printed(view: View) -> Iterator[str]:
    """The lines of a question to read."""
    number = say("question", number=view.number, total=view.total)
    yield f"{number if view.total > 1 else say('question-alone')}. {view.stem}"
    if view.figure:
        yield described(view.figure)
    yield from of_shown(view.shown).printed(view.shown)


def review_text() -> str:
    """What stands in a stored notebook where questions from all lessons are asked again."""
    return paragraphs(say("review-title"), say("review-about"), say("review-run"))


def not_live_text() -> str:
    """What stands in a stored notebook where a learner sees where they stand."""
    return paragraphs(say("stand-title"), say("stand-run"))


def paragraphs(*texts: str) -> str:
    """Texts with an empty line between them, in lines of a width that any page has."""
    return "\n\n".join("\n".join(map(broken, text.split("\n"))) for text in texts)


def broken(line: str) -> str:
    """A line as several, where it is too long for one."""
    before = BEFORE_TEXT.match(line)
    return textwrap.fill(
        line,
        WIDTH,
        subsequent_indent=" " * (before.end() if before else 0),
        break_long_words=False,
        break_on_hyphens=False,
    )
