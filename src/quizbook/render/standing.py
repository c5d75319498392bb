"""Where a learner stands, as a page: real tables, and bars with the number beside them."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from quizbook.render.html import environment
from quizbook.standing import Progress, sentences


def standing(
    found: Progress, titles: Mapping[str, str], notebooks: Mapping[str, str], notice: str = ""
) -> str:
    """The page. `titles` and `notebooks` go by the lesson's name; some may have no notebook.

    Example: standing(found, {"01_rivers": "Rivers"}, {"01_rivers": "01_rivers.ipynb"})
    """
    template = environment().get_template("standing.html")
    places = {name: quote(place) for name, place in notebooks.items()}
    return template.render(
        found=found,
        titles=titles,
        notebooks=places,
        notice=notice,
        told=sentences,
        anchor=anchor,
    )


def not_read(why: str) -> str:
    """The page, where the answers cannot be read."""
    return environment().get_template("standing_notice.html").render(notice=why)


def standing_title() -> str:
    """The line above the page."""
    return environment().get_template("standing_title.html").render()


def not_live() -> str:
    """What a stored notebook shows in its place, the same for everybody."""
    return environment().get_template("standing_static.html").render()


def anchor(heading: str) -> str:
    """The part of an address that leads to a heading, as JupyterLab names it.

    Example: "A label, not a line" -> "#A-label%2C-not-a-line"
    """
    return "#" + quote(heading.replace(" ", "-"))
