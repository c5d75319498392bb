"""A view as HTML forms, from the templates beside this file."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from quizbook.figures import find_figure
from quizbook.model import Lesson
from quizbook.render.compiled import Compiled
from quizbook.render.figures import described
from quizbook.render.interactions import of_shown
from quizbook.render.markup import inline
from quizbook.session.shown import Shown
from quizbook.session.summary import Summary
from quizbook.session.view import View
from quizbook.words import say


@cache
def environment() -> Environment:
    """The templates, with autoescape on: a bank's braces and angle brackets stay text."""
    env = Environment(
        loader=PackageLoader("quizbook.render"),
        autoescape=True,
        auto_reload=False,
        bytecode_cache=Compiled(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["inline"] = inline
    env.globals["say"] = say
    env.globals["find_figure"] = find_figure
    env.globals["described"] = described
    return env


def template(shown: Shown) -> str:
    """Each interaction's template has the name of its file in `interactions/`."""
    return f"{of_shown(shown).__name__.rpartition('.')[2]}.html"


def part(view: View) -> str:
    """What is read before answering, the interaction, and the buttons."""
    frame = environment().get_template("question.html")
    return frame.render(q=view, template=template(view.shown))


def after(view: View) -> str:
    """What is read after answering, under the verdict."""
    return environment().get_template("after.html").render(q=view)


def head(title: str, summary: Summary) -> str:
    """The line above a quiz of several questions."""
    return environment().get_template("head.html").render(title=title, summary=summary)


def figure(name: str) -> str:
    """A figure, to be put where the page has a place for it; empty when it is not installed."""
    found = find_figure(name)
    return environment().get_template("picture.html").render(figure=found) if found else ""


def hand_in() -> str:
    """The end of an exam that is not handed in."""
    return environment().get_template("hand_in.html").render()


def review() -> str:
    """What stands in a stored notebook where questions from all lessons are asked again."""
    return environment().get_template("review.html").render()


def report() -> str:
    """Where a learner says that something is wrong with a question."""
    return environment().get_template("report.html").render()


def save() -> str:
    """The button that saves a learner's answers to a file."""
    return environment().get_template("save.html").render()


def static(lesson: Lesson, views: Iterable[View], draw: int | None) -> str:
    """A quiz to read, without styles, scripts or form controls: for stored notebooks and paper."""
    questions = [(view, template(view.shown)) for view in views]
    frame = environment().get_template("static.html")
    return frame.render(title=lesson.title, questions=questions, draw=draw)
