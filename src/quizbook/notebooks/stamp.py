"""A digest of everything a notebook's outputs come from, kept in its metadata.

The engine's own code is not in it: after changing that, every notebook is run again.
"""

from __future__ import annotations

from pathlib import Path

from quizbook.model import digest
from quizbook.notebooks.document import Notebook


def stamp(notebook: Notebook, bank_folder: Path) -> str:
    """The digest now: the cells, the bank files they name, and the facts."""
    sources = [cell["source"] for cell in notebook["cells"]]
    whole = "\n".join(sources)
    named = [file for file in sorted(bank_folder.glob("*.yaml")) if f'"{file.stem}"' in whole]
    files = [*named, bank_folder / "facts.yaml"]
    return digest([sources, [(file.name, file.read_text("utf-8")) for file in files]])


def stamped(notebook: Notebook) -> str:
    """The digest when the outputs were stored; empty when they never were."""
    kept: str = notebook["metadata"].get("quizbook", {}).get("stamp", "")
    return kept
