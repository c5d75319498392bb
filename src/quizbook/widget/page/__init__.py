"""The page's script and style: one file to each idea, packed together as they are sent.

They go with every quiz, so they go without comments, indentation and blank lines, and compressed;
`loader.js` unpacks them.
"""

from __future__ import annotations

import gzip
import json
import re
from functools import cache
from importlib.resources import files


@cache
def code() -> bytes:
    """Script and style, packed."""
    text = json.dumps({"script": script(), "style": style()})
    # No time stamp: the same files give the same bytes.
    return gzip.compress(text.encode(), mtime=0)


def script() -> str:
    """The files as one module, in which none need import from another."""
    kept = [line for line in lines("js") if not re.match(r"//|import .* from \"\./", line)]
    return "\n".join(kept)


def style() -> str:
    """The files as one sheet; `base.css` declares what the others use, and comes first."""
    return re.sub(r"/\*.*?\*/\n", "", "\n".join(lines("css")), flags=re.DOTALL)


def lines(suffix: str) -> list[str]:
    """The lines of every file of a kind, stripped."""
    found = sorted(files(__name__).iterdir(), key=lambda file: file.name)
    texts = [file.read_text("utf-8") for file in found if file.name.endswith(f".{suffix}")]
    return [line.strip() for text in texts for line in text.splitlines() if line.strip()]
