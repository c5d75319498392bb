"""Code that students need not see stays folded away, also where an instructor opened it to edit.

JupyterLab stores an opened cell as open. Only cells that show a quiz are folded again: whether
students see other code is for the lesson to say, and whether they see any, for its first code cell.
"""

from __future__ import annotations

from quizbook.notebooks.calls import find_calls
from quizbook.notebooks.document import Cell, Notebook

HIDDEN = "source_hidden"


def folded(notebook: Notebook) -> Notebook:
    """The notebook with its quizzes' code folded away, where its first code cell is."""
    first = next((cell for cell in notebook["cells"] if cell["cell_type"] == "code"), None)
    if first is None or not first["metadata"].get("jupyter", {}).get(HIDDEN):
        return notebook
    return {**notebook, "cells": [fold(cell) for cell in notebook["cells"]]}


def fold(cell: Cell) -> Cell:
    """The cell, folded away if it shows a quiz."""
    if not any(find_calls({"cells": [cell]})):
        return cell
    metadata = cell["metadata"]
    return {
        **cell,
        "metadata": {**metadata, "jupyter": {**metadata.get("jupyter", {}), HIDDEN: True}},
    }
