"""The page's script and style: one file to each idea, packed together as they are sent.

They go with every quiz, so they go without comments, indentation and blank lines, and compressed;
`loader.js` unpacks them.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Container
from functools import cache
from importlib.resources import files


@cache
def code() -> bytes:
    """Script and style, packed."""
    return packed(script(lines("js")), style(lines("css")))


def packed(script: str, style: str) -> bytes:
    """A page's code as it travels."""
    # No time stamp: the same files give the same bytes.
    return gzip.compress(json.dumps({"script": script, "style": style}).encode(), mtime=0)


def script(code_lines: list[str]) -> str:
    """The files as one module, in which none need import from another."""
    kept = [line for line in code_lines if not re.match(r"//|import .* from \"\./", line)]
    return "\n".join(kept)


def style(code_lines: list[str]) -> str:
    """The files as one sheet; `base.css` declares what the others use, and comes first."""
    return re.sub(r"/\*.*?\*/\n", "", "\n".join(code_lines), flags=re.DOTALL)


def lines(suffix: str, room: str = __name__, only: Container[str] | None = None) -> list[str]:
    """The lines of every file of a kind, or of those named, stripped."""
    found = sorted(files(room).iterdir(), key=lambda file: file.name)
    texts = [
        file.read_text("utf-8")
        for file in found
        if file.name.endswith(f".{suffix}")
        and (only is None or file.name.removesuffix(f".{suffix}") in only)
    ]
    return [line.strip() for text in texts for line in text.splitlines() if line.strip()]
