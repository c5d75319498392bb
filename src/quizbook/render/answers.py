"""The page of a learner's own answers: what is kept, forms, and what is asked before a change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from quizbook.journal import Kept
from quizbook.render.html import environment
from quizbook.render.text import paragraphs
from quizbook.words import say

ALL = "*"
"""Chosen for everything; no lesson has this name."""


def frame() -> str:
    """What stands on the page the whole time, the same for everybody."""
    return environment().get_template("answers.html").render()


def kept(
    found: Kept, titles: Mapping[str, str], *, learner: str, path: str, notice: str = ""
) -> str:
    """Whose answers they are, where they are, and how many of which lessons."""
    template = environment().get_template("answers_kept.html")
    return template.render(
        learner=learner,
        path=path,
        notice=notice,
        total=counts(found) if found.count() else "",
        lines=list(lines(found, titles)),
    )


def choices(found: Kept, titles: Mapping[str, str]) -> str:
    """What can be erased: each lesson, or everything."""
    names = [(name, titles.get(name, name)) for name in found.lessons]
    template = environment().get_template("answers_choices.html")
    return template.render(lessons=names, anything=found.holds())


def question_of_erasing(
    found: Kept, titles: Mapping[str, str], *, learner: str, lesson: str | None
) -> str:
    """What is asked before anything is erased: what will be gone, and whether to save it first."""
    gone = list(lines(found, titles, lesson))
    if lesson is None:
        text = say("answers-erase-sure", learner=learner)
        if found.unreadable.count:
            gone.append(say("answers-erase-unreadable", count=found.unreadable.count))
    else:
        title = titles.get(lesson, lesson)
        text = say("answers-erase-sure-lesson", learner=learner, title=title)
    return question(
        text,
        gone,
        copy=say("answers-erase-copy"),
        buttons={"erase-yes": say("answers-erase-yes"), "no": say("answers-erase-not")},
    )


def question_of_adding(told: str) -> str:
    """What is asked before another learner's answers are added."""
    buttons = {"read-yes": say("answers-add"), "no": say("answers-add-not")}
    return question(say("answers-add-sure", told=told), buttons=buttons)


def question(
    text: str, gone: Sequence[str] = (), copy: str = "", *, buttons: Mapping[str, str]
) -> str:
    """A question, what it is about, and a button to each answer."""
    template = environment().get_template("answers_question.html")
    return template.render(text=text, lines=gone, copy=copy, buttons=buttons)


def lines(found: Kept, titles: Mapping[str, str], lesson: str | None = None) -> Iterable[str]:
    """How much there is of each lesson, or of one."""
    for name in found.lessons if lesson is None else [lesson]:
        told = counts(found, name)
        yield say("answers-lesson", title=titles.get(name, name), counts=told)
    loose = found.count() - sum(map(found.count, found.lessons))
    if lesson is None and loose:
        yield say("answers-several", count=loose)


def counts(found: Kept, lesson: str | None = None) -> str:
    """Answers and entries of a lesson, or of all."""
    answers = found.answers.get(lesson, 0) if lesson else sum(found.answers.values())
    return say("answers-count", answers=answers, count=found.count(lesson))


def static() -> str:
    """What a stored notebook shows in its place, the same for everybody."""
    return environment().get_template("answers_static.html").render()


def static_text() -> str:
    """The same as plain text."""
    return paragraphs(say("answers-title"), say("answers-about"), say("answers-run"))
