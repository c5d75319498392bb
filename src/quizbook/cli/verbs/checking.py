"""While a bank is written: what is wrong with it, and how students will see it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from quizbook.cli.verbs.options import Folder

verbs = typer.Typer(rich_markup_mode=None)


class Printed(StrEnum):
    """How problems are printed."""

    text = "text"
    json = "json"
    github = "github"
    sarif = "sarif"


@verbs.command(epilog="Example: quizbook check quiz_bank --format json")
def check(
    folder: Folder = None,
    form: Annotated[
        Printed,
        typer.Option("--format", help="Text to read, JSON, GitHub annotations, or SARIF."),
    ] = Printed.text,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail as well.")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="First make the safe mends.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Only show what --fix would mend.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Check again after each save.")] = False,
    rule: Annotated[
        str | None, typer.Option("--explain", help="Print a rule's page, such as C01, instead.")
    ] = None,
) -> None:
    """Print every mistake of a bank, with its place and its mend."""
    from quizbook.cli.check import explain, run, run_again_and_again

    if rule is not None:
        raise typer.Exit(explain(rule))
    if watch:
        if fix or diff:
            raise typer.BadParameter("it goes with neither --fix nor --diff", param_hint="--watch")
        raise typer.Exit(run_again_and_again(folder, form.value, strict=strict))
    raise typer.Exit(run(folder, form.value, strict=strict, fix=fix, diff=diff))


@verbs.command(epilog="Example: quizbook preview quiz_bank --no-browser")
def preview(
    folder: Folder = None,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port to serve on; 0 takes a free one.")
    ] = 0,
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
) -> None:
    """Show the bank in a browser as students will see it. A save shows it anew."""
    from quizbook.cli.preview import run

    raise typer.Exit(run(folder, port=port, browser=browser))
