"""What a new question and a new lesson begin with."""

from __future__ import annotations

from typing import Annotated

import typer

from quizbook.cli.verbs.options import BankOption

verbs = typer.Typer(rich_markup_mode=None)


beginning = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Begin a question or a lesson. Everything is there but the blanks to fill in.",
    epilog="Example: quizbook new question --type numeric",
)
verbs.add_typer(beginning, name="new")


@beginning.command(
    "question", epilog="Example: quizbook new question --type numeric --lesson 01_afghan_route"
)
def new_question(
    kind: Annotated[str, typer.Option("--type", help="The type of question, like numeric.")],
    lesson: Annotated[
        str | None, typer.Option(help="The lesson to add it to; by default it is printed.")
    ] = None,
    bank: BankOption = None,
) -> None:
    """Print a question to fill in, or add it to a lesson."""
    from quizbook.cli.new import question

    raise typer.Exit(question(kind, lesson, bank))


@beginning.command("lesson", epilog='Example: quizbook new lesson rivers --title "Rivers of Asia"')
def new_lesson(
    name: Annotated[
        str, typer.Argument(help="Its name, like rivers; the number is put before it.")
    ],
    title: Annotated[str, typer.Option("--title", help="Its title, as students read it.")],
    kind: Annotated[
        str, typer.Option("--type", help="The type of its first question.")
    ] = "single_choice",
    bank: BankOption = None,
) -> None:
    """Write the bank file, the notebook and the answer key of a new lesson."""
    from quizbook.cli.new import lesson

    raise typer.Exit(lesson(name, title, kind, bank))
