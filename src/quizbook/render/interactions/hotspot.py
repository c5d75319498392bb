"""Places in a figure: choices, with the figure in words before them."""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.render.figures import described
from quizbook.render.interactions.choice import lines as choice_lines
from quizbook.render.interactions.choice import printed as printed_choices
from quizbook.render.interactions.choice import prompts, response, typed
from quizbook.session.shown.choice import ShownPlaces

__all__ = ["lines", "printed", "prompts", "response", "typed"]


def lines(shown: ShownPlaces) -> Iterator[str]:
    """What the figure shows, then the places, numbered."""
    yield described(shown.figure)
    yield from choice_lines(shown)


def printed(shown: ShownPlaces) -> Iterator[str]:
    """What the figure shows, then the places."""
    yield described(shown.figure)
    yield from printed_choices(shown)
