"""The script and the style of the page on which a learner keeps their own answers.

It talks to the kernel as a quiz does, so it is made of some of the quiz's files and of its own.
"""

from __future__ import annotations

from functools import cache

from quizbook.widget import page

BORROWED = ("keys", "place", "reload", "save", "talk")


@cache
def code() -> bytes:
    """Script and style, packed."""
    script = page.script([*page.lines("js", only=BORROWED), *page.lines("js", room=__name__)])
    style = page.style([*page.lines("css", only=("base",)), *page.lines("css", room=__name__)])
    return page.packed(script, style)
