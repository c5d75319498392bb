"""The interface's own texts: one catalogue per language, a JSON file each."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


def say(key: str, language: str = "en", **values: object) -> str:
    """A text of the interface, with its blanks filled.

    Example: say("points", score="1 of 1") -> "Score 1 of 1."
    """
    text = catalogue(language).get(key) or catalogue("en")[key]
    return text.format(**values)


@cache
def catalogue(language: str) -> dict[str, str]:
    """All texts of a language; empty for one that nobody has translated yet."""
    path = files(__name__) / f"{language}.json"
    if not language.isalpha() or not path.is_file():
        return {}
    texts: dict[str, str] = json.loads(path.read_text("utf-8"))
    return texts
