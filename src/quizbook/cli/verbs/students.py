"""What students do: study, take quizzes, see where they stand, take their answers along."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from quizbook.cli.verbs.options import (
    BankOption,
    Learner,
    Notebooks,
    Output,
    TableForm,
    TableOption,
)
from quizbook.words import say

verbs = typer.Typer(rich_markup_mode=None)


class AnswersForm(StrEnum):
    """As what a learner's answers are written."""

    json = "json"
    csv = "csv"
    xapi = "xapi"


@verbs.command(epilog="Example: quizbook study --no-browser")
def study(
    folder: Notebooks = None,
    instructor: Annotated[
        bool, typer.Option("--instructor", help="Show the answer keys and the bank as well.")
    ] = False,
    browser: Annotated[bool, typer.Option(help="Open the first notebook in a browser.")] = True,
    port: Annotated[int | None, typer.Option(help="The port to serve on.")] = None,
    learner: Learner = None,
) -> None:
    """Open the course in JupyterLab."""
    from quizbook.cli.study import run

    run(folder, instructor=instructor, browser=browser, port=port, learner=learner)


@verbs.command(epilog="Example: quizbook play 01_afghan_route --draw 5")
def play(
    quiz: Annotated[str, typer.Argument(help="The name of a quiz, like 01_afghan_route.")],
    draw: Annotated[int | None, typer.Option(min=1, help="How many questions to draw.")] = None,
    behaviour: Annotated[
        str, typer.Option(help="practice, pretest, exam, certainty or review.")
    ] = "practice",
    learner: Learner = None,
    keep: Annotated[bool, typer.Option(help="Keep the answers for next time.")] = True,
    bank: BankOption = None,
) -> None:
    """Take a quiz in the terminal."""
    from quizbook.cli.play import run

    raise typer.Exit(run(quiz, bank, draw=draw, behaviour=behaviour, learner=learner, keep=keep))


@verbs.command(epilog="Example: quizbook progress 01_afghan_route --format csv")
def progress(
    lesson: Annotated[str | None, typer.Argument(help="A lesson; by default all of them.")] = None,
    learner: Learner = None,
    form: TableOption = TableForm.text,
    bank: BankOption = None,
) -> None:
    """Tell where you stand, and what to read again. Both go by lesson and objective."""
    from quizbook.cli.progress import run

    raise typer.Exit(run(lesson, bank, learner=learner, form=form.value))


@verbs.command(epilog="Example: quizbook review --list")
def review(
    learner: Learner = None,
    due_on: Annotated[
        str | None, typer.Option(help="What is due on this day, like 2026-11-28; by default now.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many questions.")] = None,
    listed: Annotated[bool, typer.Option("--list", help="Only list them.")] = False,
    sure: Annotated[
        bool, typer.Option("--sure", help="Ask with each question how sure you are.")
    ] = False,
    bank: BankOption = None,
) -> None:
    """Ask again what is due to be remembered, from all lessons."""
    from quizbook.cli.review import run

    status = run(bank, learner=learner, due_on=due_on, limit=limit, listed=listed, sure=sure)
    raise typer.Exit(status)


def address(home_page: str | None) -> str | None:
    """An address as it is; exits 2 for what no record store takes for one."""
    if home_page is not None and not re.fullmatch(r"https?://[^\s/]\S*", home_page):
        raise typer.BadParameter("it takes an address, like https://school.example/course")
    return home_page


@verbs.command(epilog="Example: quizbook export --output answers.json")
def export(
    form: Annotated[
        AnswersForm,
        typer.Option("--format", help="A file to hand in, a table, or xAPI statements."),
    ] = AnswersForm.json,
    learner: Learner = None,
    output: Output = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file.")] = False,
    home_page: Annotated[
        str | None,
        typer.Option(
            help="The address that names of xAPI activities begin with.", callback=address
        ),
    ] = None,
    bank: BankOption = None,
) -> None:
    """Write out a learner's answers."""
    from quizbook.cli.outlet import run

    raise typer.Exit(
        run(bank, form.value, learner=learner, output=output, force=force, home=home_page)
    )


@verbs.command("import", epilog="Example: quizbook import answers-ada-2026-11-23.json")
def import_(
    files: Annotated[
        list[Path], typer.Argument(help="Files that export has made, or journals (.jsonl).")
    ],
    learner: Learner = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="Do not ask before another learner's are added.")
    ] = False,
    bank: BankOption = None,
) -> None:
    """Add answers from other machines to a learner's own. Twice the same counts once."""
    from quizbook.cli.intake import run

    raise typer.Exit(run(files, bank, learner=learner, yes=yes))


@verbs.command(
    # A lesson named without its option is told the right use.
    context_settings={"allow_extra_args": True},
    epilog="Example: quizbook erase --lesson 01_afghan_route",
)
def erase(
    context: typer.Context,
    lesson: Annotated[str | None, typer.Option(help="One lesson; by default all of them.")] = None,
    learner: Learner = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase a learner's answers from this machine."""
    from quizbook.cli.erase import run
    from quizbook.cli.opened import wrong_use

    if context.args:
        wrong_use(say("erase-named", lesson=context.args[0]))

    raise typer.Exit(run(lesson, learner=learner, yes=yes))
