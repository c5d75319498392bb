"""A notebook file as plain data: read, written back byte for byte as Jupyter would."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeAlias

from quizbook.problem import BankError, Problem

Notebook: TypeAlias = dict[str, Any]
Cell: TypeAlias = dict[str, Any]

NOTEBOOKS = "notebooks"


def find_notebooks(start: Path | None = None) -> Path | None:
    """The nearest `notebooks/`, upwards from `start` or the working folder; None when none is."""
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if folder.name == NOTEBOOKS and folder.is_dir():
            return folder
        if (folder / NOTEBOOKS).is_dir():
            return folder / NOTEBOOKS
    return None


def lessons_in(folder: Path) -> list[Path]:
    """The notebooks that students open, in order: the lessons, and what goes with them."""
    return sorted(folder.glob("*.ipynb"))


def key_path(folder: Path, lesson: str) -> Path:
    """Where a lesson's answer key stands."""
    return folder / "answers" / f"{lesson}.ipynb"


def read(path: Path) -> Notebook:
    """The notebook, its texts as single strings; BankError when the file is no notebook."""
    try:
        notebook: Notebook = json.loads(path.read_text("utf-8"))
        for cell in notebook["cells"]:
            cell["source"] = joined(cell["source"])
    except (OSError, ValueError, LookupError, TypeError) as error:
        step = "open it in JupyterLab and save it, or take it from the last commit"
        raise BankError([fault(path, "N08", f"no notebook: {error}", step)]) from None
    return notebook


def dump(notebook: Notebook) -> str:
    """The file's text: sorted names, one space of indent, texts as lists of lines."""
    cells = [
        {
            **cell,
            "source": cell["source"].splitlines(keepends=True),
            **({"outputs": [stored(o) for o in cell["outputs"]]} if "outputs" in cell else {}),
        }
        for cell in notebook["cells"]
    ]
    whole = {**notebook, "cells": cells}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def stored(output: dict[str, Any]) -> dict[str, Any]:
    """An output with its texts as lists of lines, as Jupyter stores them."""
    kept = dict(output)
    if isinstance(kept.get("text"), str):
        kept["text"] = kept["text"].splitlines(keepends=True)
    if "data" in kept:
        kept["data"] = {
            mime: value.splitlines(keepends=True) if isinstance(value, str) else value
            for mime, value in kept["data"].items()
        }
    return kept


def write(path: Path, notebook: Notebook) -> bool:
    """Store a notebook; False, and nothing touched, when the file has these bytes already."""
    text = dump(notebook)
    if path.is_file() and path.read_text("utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
    return True


def fault(path: Path, rule: str, sentence: str, next_step: str) -> Problem:
    """A problem of a notebook as a whole."""
    shown = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    return Problem(
        file=shown.as_posix(), line=0, column=0, rule=rule, sentence=sentence, next_step=next_step
    )


def joined(text: str | list[str]) -> str:
    """A text that the file may hold as a list of lines."""
    return text if isinstance(text, str) else "".join(text)


def printed(cell: Cell) -> str:
    """Everything a code cell printed when it was last run."""
    outputs = cell.get("outputs", [])
    return "".join(joined(output["text"]) for output in outputs if "text" in output)
