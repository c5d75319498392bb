"""A view as HTML forms, from the templates beside this file."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from quizbook.model import Lesson
from quizbook.render.markup import inline
from quizbook.session.result import Summary
from quizbook.session.view import View
from quizbook.words import say


@cache
def environment() -> Environment:
    """The templates, with autoescape on: a bank's braces and angle brackets stay text."""
    env = Environment(
        loader=PackageLoader("quizbook.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["inline"] = inline
    env.globals["say"] = say
    return env


def part(view: View) -> str:
    """What is read before answering, the choices, and the buttons."""
    return environment().get_template("choice.html").render(q=view)


def after(view: View) -> str:
    """What is read after answering, under the verdict."""
    return environment().get_template("after.html").render(q=view)


def head(title: str, summary: Summary) -> str:
    """The line above a quiz of several questions."""
    return environment().get_template("head.html").render(title=title, summary=summary)


def static(lesson: Lesson, views: Iterable[View], draw: int | None) -> str:
    """A quiz to read, without styles, scripts or form controls: for stored notebooks and paper."""
    template = environment().get_template("static.html")
    return template.render(title=lesson.title, questions=list(views), draw=draw)
