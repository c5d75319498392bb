"""A notebook is stored without its widgets, so that whoever opens it next can read it.

A stored widget is an address in a kernel that is gone: JupyterLab shows "model not found" in its
place, although readable HTML stands beside it. Live widgets on the page are not touched.
"""

from collections.abc import Mapping
from typing import Any

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
WIDGET_STATE = "widgets"
VECTOR, BITMAP = "image/svg+xml", "image/png"


def strip_widgets(notebook: Mapping[str, Any]) -> dict[str, Any]:
    """The notebook (nbformat 4, as plain data) without widget views and without widget state.

    Example: an output `{"data": {"text/html": ..., "application/vnd.jupyter.widget-view+json":
    ...}}` -> `{"data": {"text/html": ...}}`
    """
    return {
        **notebook,
        "metadata": _without(notebook.get("metadata", {}), WIDGET_STATE),
        "cells": [_strip_cell(cell) for cell in notebook.get("cells", [])],
    }


def _strip_cell(cell: Mapping[str, Any]) -> dict[str, Any]:
    if "outputs" not in cell:
        return dict(cell)
    return {**cell, "outputs": [_strip_output(output) for output in cell["outputs"]]}


def _strip_output(output: Mapping[str, Any]) -> dict[str, Any]:
    stripped = dict(output)
    data = output.get("data", {})
    # JupyterLab adds a bitmap of its own to every chart it draws; the chart's own picture is kept.
    drawn = any("vegalite" in mime for mime in data) and VECTOR in data
    for bundle in ("data", "metadata"):
        if bundle in stripped:
            kept = _without(stripped[bundle], WIDGET_VIEW)
            stripped[bundle] = _without(kept, BITMAP) if drawn else kept
    return stripped


def _without(mapping: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in mapping.items() if key != name}


def _strip_before_save(model: dict[str, Any], **_: Any) -> None:
    """Jupyter's pre-save hook: it is given the file's model and may change it in place."""
    if model["type"] == "notebook" and model.get("content"):
        model["content"] = strip_widgets(model["content"])


def _load_jupyter_server_extension(server: Any) -> None:
    # Registered, not configured: a hook of the learner's own configuration goes on working.
    server.contents_manager.register_pre_save_hook(_strip_before_save)
