"""What an instructor reads beside a question, as HTML: key, feedback, hints, problems.

A student's page has none of it. The words here are for instructors, so they are in no catalogue.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from quizbook import scoring
from quizbook.desk.sheets import Entry
from quizbook.model import ChoiceInteraction, ChoiceKey, Feedback, InvalidResponse, Item
from quizbook.problem import Problem, visible
from quizbook.render.markup import inline


@cache
def environment() -> Environment:
    """The templates, with autoescape on."""
    env = Environment(
        loader=PackageLoader("quizbook.desk"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["inline"] = inline
    env.filters["visible"] = visible
    return env


def notes(entry: Entry, item: Item) -> str:
    """All that may be shown beside a question; the page hides what is switched off."""
    return (
        environment()
        .get_template("notes.html")
        .render(
            entry=entry,
            item=item,
            key=scoring.key_texts(item),
            feedback=all_feedback(item),
        )
    )


def broken(entry: Entry) -> str:
    """What stands in the place of a question that cannot be shown."""
    return environment().get_template("broken.html").render(entry=entry)


def problem_list(problems: Iterable[Problem]) -> str:
    """Problems one under the other; empty when there are none."""
    found = list(problems)
    return environment().get_template("problems.html").render(problems=found) if found else ""


def all_feedback(item: Item) -> list[Feedback]:
    """Everything that any answer brings up, each once."""
    right, wrong = scoring.answers(item)
    found: list[Feedback] = []
    for raw in (right, *wrong):
        response = scoring.normalise(item.interaction, raw)
        if not isinstance(response, InvalidResponse):
            found += scoring.feedback(item, response)
    interaction, key = item.interaction, item.key
    if isinstance(interaction, ChoiceInteraction) and isinstance(key, ChoiceKey):
        # No single answer leaves out all that is right.
        found += [
            Feedback(key.missed[choice.id], choice.id, choice.text, right=True, missed=True)
            for choice in interaction.choices
            if choice.id in key.missed
        ]
    return list(dict.fromkeys(entry for entry in found if entry.text))
