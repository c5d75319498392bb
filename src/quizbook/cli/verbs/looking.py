"""What authors look up: the questions of a bank, and how to write one."""

from __future__ import annotations

from typing import Annotated

import typer

from quizbook.cli.verbs.kinds import ANY, Kind, by_kind
from quizbook.cli.verbs.options import BankOption, Output, TableForm, TableOption

verbs = typer.Typer(rich_markup_mode=None)


@verbs.command("list", epilog="Example: quizbook list 01_afghan_route --difficulty hard")
@by_kind
def list_(
    quiz: Annotated[str | None, typer.Argument(help="A quiz; by default all of them.")] = None,
    kind: Kind = ANY,
    written: TableOption = TableForm.text,
    bank: BankOption = None,
) -> None:
    """List the quizzes, or the questions of one, or those of a kind. Every condition must hold."""
    from quizbook.cli import listing
    from quizbook.cli.choosing import Wanted

    wanted = Wanted(lesson=quiz, **kind)
    raise typer.Exit(listing.run(wanted, bank, written.value))


@verbs.command(epilog="Example: quizbook show more-than-one-origin --key")
@by_kind
def show(
    items: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="The ids of questions.")
    ] = None,
    key: Annotated[bool, typer.Option("--key", help="Show the answer and all feedback.")] = False,
    lesson: Annotated[str | None, typer.Option(help="Only those of this lesson.")] = None,
    kind: Kind = ANY,
    bank: BankOption = None,
) -> None:
    """Print questions as a student meets them. Name them, or ask for those of a kind."""
    from quizbook.cli.choosing import Wanted
    from quizbook.cli.show import run

    wanted = Wanted(lesson=lesson, **kind)
    raise typer.Exit(run(items or [], wanted, bank, key=key))


@verbs.command(epilog="Example: quizbook guide > quiz_bank/README.md")
def guide() -> None:
    """Print the author's guide. It has one page for each type of question, made from the types."""
    from quizbook.guide import guide as written

    typer.echo(written(), nl=False)


@verbs.command(epilog="Example: quizbook schema --output quiz_bank/bank.schema.json")
def schema(
    output: Output = None,
) -> None:
    """Print the JSON Schema of a bank file. With it, editors complete and help."""
    from quizbook.cli.schema import run

    raise typer.Exit(run(output))
