"""A figure in words, for where no picture can stand."""

from __future__ import annotations

from quizbook.figures import find_figure
from quizbook.words import say


def described(name: str) -> str:
    """What a figure shows, or that it is missing."""
    figure = find_figure(name)
    if figure is None:
        return say("figure-missing", name=name)
    return say("figure", alternative=figure.alternative)
