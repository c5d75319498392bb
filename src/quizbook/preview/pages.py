"""What the preview's page is made of, at fixed addresses.

The script and the style of a quiz are those that a notebook gets.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files

from quizbook.widget import page


@cache
def stored(name: str) -> bytes:
    """A file of the preview's own page."""
    return (files("quizbook.preview") / "page" / name).read_bytes()


@cache
def quiz_script() -> bytes:
    """The script of a quiz in a notebook, as it is sent there."""
    return page.script(page.lines("js")).encode()


@cache
def quiz_style() -> bytes:
    """And its style."""
    return page.style(page.lines("css")).encode()


FIXED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "/": ("text/html", lambda: stored("preview.html")),
    "/preview.js": ("text/javascript", lambda: stored("preview.js")),
    "/entries.js": ("text/javascript", lambda: stored("entries.js")),
    "/preview.css": ("text/css", lambda: stored("preview.css")),
    "/quiz.js": ("text/javascript", quiz_script),
    "/quiz.css": ("text/css", quiz_style),
}
