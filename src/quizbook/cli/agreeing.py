"""A question in the terminal, before something that cannot be undone."""

from __future__ import annotations

from quizbook.cli.play import StopError, line


def agreed(question: str) -> bool:
    """A yes to the question; anything else, and the end of input, is a no."""
    try:
        return line(question).lower() in ("y", "yes")
    except StopError:
        return False
