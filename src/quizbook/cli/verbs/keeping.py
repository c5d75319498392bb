"""Looking after a course: its notebooks, what its bank asks, what has changed, a new one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quizbook.cli.verbs.options import BankOption, Folder, Notebooks, PageForm, PageOption

verbs = typer.Typer(rich_markup_mode=None)


@verbs.command(epilog="Example: quizbook sync --check")
def sync(
    folder: Notebooks = None,
    check: Annotated[bool, typer.Option("--check", help="Only say what is stale.")] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Run every notebook again, changed or not.")
    ] = False,
) -> None:
    """Bring the notebooks' answer keys and stored outputs up to date."""
    from quizbook.cli.sync import run

    raise typer.Exit(run(folder, check=check, everything=everything))


@verbs.command(epilog="Example: quizbook coverage --format markdown")
def coverage(
    folder: Folder = None,
    form: PageOption = PageForm.text,
) -> None:
    """Count what a bank asks, and list facts that no question cites."""
    from quizbook.cli.coverage import run

    raise typer.Exit(run(folder, form.value))


@verbs.command(epilog="Example: quizbook stress 01_afghan_route --seeds 200")
def stress(
    quiz: Annotated[str | None, typer.Argument(help="A lesson; by default all of them.")] = None,
    seeds: Annotated[int, typer.Option(min=1, help="For how many students.")] = 200,
    timed: Annotated[bool, typer.Option("--time", help="Tell how long it took.")] = False,
    bank: BankOption = None,
) -> None:
    """Draw and shuffle quizzes for many students. See where keys stand, what guessing earns."""
    from quizbook.cli.stress import run

    raise typer.Exit(run(quiz, bank, seeds=seeds, timed=timed))


@verbs.command(epilog="Example: quizbook diff HEAD~3 --format markdown")
def diff(
    old: Annotated[
        str,
        typer.Argument(help="A bank's folder, or a git revision of the bank here, like HEAD~3."),
    ],
    new: Annotated[
        str | None, typer.Argument(help="Another one; by default the bank as it is now.")
    ] = None,
    form: PageOption = PageForm.text,
) -> None:
    """Tell what changed for students between two editions of a bank. It goes by question."""
    from quizbook.cli.diff import run

    raise typer.Exit(run(old, new, form.value))


@verbs.command(epilog='Example: quizbook init rivers --title "Rivers of Asia"')
def init(
    folder: Annotated[Path, typer.Argument(help="A folder that does not exist yet, or is empty.")],
    title: Annotated[str, typer.Option("--title", help="The course's title.")],
) -> None:
    """Make a new course: a bank, a lesson, an answer key, tests."""
    from quizbook.cli.init import run

    raise typer.Exit(run(folder, title))
