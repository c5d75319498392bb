"""Running a notebook in a fresh kernel, so that what it stores is the same for everybody."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

from quizbook.lab.save import strip_widgets
from quizbook.notebooks.document import Notebook

# Names of the machine that ran the notebook would change its bytes.
METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"file_extension": ".py", "mimetype": "text/x-python", "name": "python"},
}


class RunError(Exception):
    """A cell stopped with an error; the message is its last line."""


def run(notebook: Notebook, folder: Path) -> Notebook:
    """The notebook with its outputs, run in `folder` by a kernel that knows no learner.

    Raises RunError for the first cell that stops with an error.
    """
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    node = nbformat.from_dict(cleared(notebook))  # type: ignore[no-untyped-call]
    client = NotebookClient(
        node,
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
        record_timing=False,
        # Else a kernel tells about its wires, whoever asked for something else.
        extra_arguments=["--IPKernelApp.log_level=ERROR"],
        store_widget_state=False,
        coalesce_streams=True,
    )
    with tempfile.TemporaryDirectory() as nobody:
        try:
            client.execute(env={**os.environ, "QUIZBOOK_HOME": nobody})
        except CellExecutionError as error:
            raise RunError(f"{error.ename}: {error.evalue}") from None
    return {**strip_widgets(node), "metadata": {**notebook["metadata"], **METADATA}}


def cleared(notebook: Notebook) -> Notebook:
    """The notebook without outputs."""
    empty: dict[str, Any] = {"outputs": [], "execution_count": None}
    cells = [
        {**cell, **empty} if cell["cell_type"] == "code" else cell for cell in notebook["cells"]
    ]
    return {**notebook, "cells": cells}
