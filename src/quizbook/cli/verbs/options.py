"""The options and arguments that several verbs share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[
    Path | None,
    typer.Argument(help="The bank's folder; by default the nearest quiz_bank/ upwards."),
]
BankOption = Annotated[
    Path | None,
    typer.Option("--bank", help="The bank's folder; by default the nearest quiz_bank/ upwards."),
]
Notebooks = Annotated[
    Path | None,
    typer.Argument(help="The folder of notebooks; by default the nearest notebooks/ upwards."),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="The file; by default what you see.")
]


def named(learner: str | None) -> str | None:
    """The name as it is; without a letter in it, exits 2 rather than take somebody else's."""
    if learner is not None and not learner.strip():
        raise typer.BadParameter("it takes a name, like --learner ada")
    return learner


Learner = Annotated[
    str | None, typer.Option(help="Whose answers; by default yours.", callback=named)
]


class TableForm(StrEnum):
    """How a list or a standing is written."""

    text = "text"
    json = "json"
    csv = "csv"


TableOption = Annotated[
    TableForm, typer.Option("--format", help="Text to read, JSON, or CSV for a spreadsheet.")
]


class PageForm(StrEnum):
    """How what is told of a bank is written."""

    text = "text"
    markdown = "markdown"
    json = "json"


PageOption = Annotated[
    PageForm, typer.Option("--format", help="Text to read, a Markdown page, or JSON.")
]
