"""Names: the nearest known one, a sentence about an unknown one, numbers and digests as text."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Mapping

import msgspec


def nearest(name: str, known: Mapping[str, object] | list[str]) -> str | None:
    """The known name most like `name`, for "did you mean"."""
    return next(iter(difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)), None)


def unknown(noun: str, name: str, known: list[str]) -> str:
    """A sentence about a name that nothing has, with the nearest one that exists."""
    near = nearest(name, known)
    hint = f"did you mean {near!r}?" if near else f"there are: {', '.join(known) or 'none'}"
    return f"no {noun} is called {name!r}; {hint}"


def number(value: float) -> str:
    """A number of points as people write it. Example: 1.0 -> "1", 0.333333 -> "0.33"."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def digest(content: object) -> str:
    """Twelve hexadecimal digits that change when the content does."""
    return hashlib.sha256(msgspec.json.encode(content)).hexdigest()[:12]
