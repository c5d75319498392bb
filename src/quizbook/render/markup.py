"""Inline Markdown in a bank's texts: emphasis, code and links. Everything else shows as typed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

# Most texts have none of these, and then the parser need not even be imported.
SPECIAL = re.compile(r"[*_`\[\\]")


def inline(text: str) -> Markup:
    """A text as safe HTML. Links open beside the notebook, not in its place."""
    if not SPECIAL.search(text):
        return escape(text)
    html = parser().renderInline(text).rstrip("\n")
    return Markup(html.replace("<a href=", '<a target="_blank" rel="noopener noreferrer" href='))  # noqa: S704


@cache
def parser() -> MarkdownIt:
    """A parser that knows inline emphasis, code and links, and passes no HTML through."""
    from markdown_it import MarkdownIt

    rules = ["backticks", "emphasis", "escape", "link", "newline"]
    return MarkdownIt("zero", {"html": False}).enable(rules)
