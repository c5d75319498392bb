"""The `quizbook` command. Each verb imports only what it needs; only `preview` needs the widget."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Quizzes in notebooks, drawn from a YAML bank.",
)

Folder = Annotated[
    Path | None,
    typer.Argument(help="The bank's folder; by default the nearest quiz_bank/ upwards."),
]
BankOption = Annotated[
    Path | None,
    typer.Option("--bank", help="The bank's folder; by default the nearest quiz_bank/ upwards."),
]

TypeOption = Annotated[str | None, typer.Option("--type", help="Only this type, like numeric.")]
BloomOption = Annotated[
    str | None, typer.Option("--bloom", help="Only this level, like remember or apply.")
]
DifficultyOption = Annotated[
    str | None, typer.Option("--difficulty", help="Only easy, medium or hard ones.")
]
ObjectiveOption = Annotated[
    str | None, typer.Option("--objective", help="Only those of this objective, by its id.")
]
FactOption = Annotated[
    str | None, typer.Option("--fact", help="Only those that cite this fact, by its id.")
]
TextOption = Annotated[
    str | None,
    typer.Option("--text", help="Only those with all these words, wherever they stand."),
]
FormOption = Annotated[str | None, typer.Option("--form", help="Only those of form A or B.")]


def named(learner: str | None) -> str | None:
    """The name as it is; without a letter in it, exits 2 rather than take somebody else's."""
    if learner is not None and not learner.strip():
        raise typer.BadParameter("it takes a name, like --learner ada")
    return learner


Learner = Annotated[
    str | None, typer.Option(help="Whose answers; by default yours.", callback=named)
]


class Form(StrEnum):
    """How problems are printed."""

    text = "text"
    json = "json"
    github = "github"
    sarif = "sarif"


class AnswersForm(StrEnum):
    """As what a learner's answers are written."""

    json = "json"
    csv = "csv"
    xapi = "xapi"


class PageForm(StrEnum):
    """How what is told of a bank is written."""

    text = "text"
    markdown = "markdown"
    json = "json"


class ListForm(StrEnum):
    """How a list of questions is written."""

    text = "text"
    json = "json"
    csv = "csv"


class ProgressForm(StrEnum):
    """How a learner's standing is written."""

    text = "text"
    json = "json"
    csv = "csv"


@app.command(epilog="Example: quizbook study --no-browser")
def study(
    folder: Annotated[
        Path | None,
        typer.Argument(help="The folder of notebooks; by default the nearest notebooks/ upwards."),
    ] = None,
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


@app.command(epilog="Example: quizbook check quiz_bank --format json")
def check(
    folder: Folder = None,
    form: Annotated[
        Form, typer.Option("--format", help="Text to read, JSON, GitHub annotations, or SARIF.")
    ] = Form.text,
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


@app.command(epilog="Example: quizbook preview quiz_bank --no-browser")
def preview(
    folder: Folder = None,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port to serve on; 0 takes a free one.")
    ] = 0,
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
) -> None:
    """Show the bank in a browser as students will see it, anew at every save."""
    from quizbook.cli.preview import run

    raise typer.Exit(run(folder, port=port, browser=browser))


@app.command("list", epilog="Example: quizbook list 01_afghan_route --difficulty hard")
def list_(  # noqa: PLR0913, PLR0917 (one to each thing a question says of itself)
    quiz: Annotated[str | None, typer.Argument(help="A quiz; by default all of them.")] = None,
    type_: TypeOption = None,
    bloom: BloomOption = None,
    difficulty: DifficultyOption = None,
    objective: ObjectiveOption = None,
    fact: FactOption = None,
    text: TextOption = None,
    form: FormOption = None,
    written: Annotated[
        ListForm, typer.Option("--format", help="Text to read, JSON, or CSV for a spreadsheet.")
    ] = ListForm.text,
    bank: BankOption = None,
) -> None:
    """List the quizzes, or the questions of one, or those of a kind: every condition must hold."""
    from quizbook.cli import listing
    from quizbook.cli.choosing import Wanted

    wanted = Wanted(
        lesson=quiz,
        type=type_,
        bloom=bloom,
        difficulty=difficulty,
        objective=objective,
        fact=fact,
        text=text,
        form=form,
    )
    raise typer.Exit(listing.run(wanted, bank, written.value))


@app.command(epilog="Example: quizbook show more-than-one-origin --key")
def show(  # noqa: PLR0913, PLR0917 (as list)
    items: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="The ids of questions.")
    ] = None,
    key: Annotated[bool, typer.Option("--key", help="Show the answer and all feedback.")] = False,
    lesson: Annotated[str | None, typer.Option(help="Only those of this lesson.")] = None,
    type_: TypeOption = None,
    bloom: BloomOption = None,
    difficulty: DifficultyOption = None,
    objective: ObjectiveOption = None,
    fact: FactOption = None,
    text: TextOption = None,
    form: FormOption = None,
    bank: BankOption = None,
) -> None:
    """Print questions as a student meets them: those named, or those of a kind."""
    from quizbook.cli.choosing import Wanted
    from quizbook.cli.show import run

    wanted = Wanted(
        lesson=lesson,
        type=type_,
        bloom=bloom,
        difficulty=difficulty,
        objective=objective,
        fact=fact,
        text=text,
        form=form,
    )
    raise typer.Exit(run(items or [], wanted, bank, key=key))


@app.command(epilog="Example: quizbook play 01_afghan_route --draw 5")
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


@app.command(epilog="Example: quizbook progress 01_afghan_route --format csv")
def progress(
    lesson: Annotated[str | None, typer.Argument(help="A lesson; by default all of them.")] = None,
    learner: Learner = None,
    form: Annotated[
        ProgressForm, typer.Option("--format", help="Text to read, JSON, or CSV for a spreadsheet.")
    ] = ProgressForm.text,
    bank: BankOption = None,
) -> None:
    """Tell where you stand, by lesson and objective, and what to read again."""
    from quizbook.cli.progress import run

    raise typer.Exit(run(lesson, bank, learner=learner, form=form.value))


@app.command(epilog="Example: quizbook review --list")
def review(
    learner: Learner = None,
    due_on: Annotated[
        str | None, typer.Option(help="What is due on this day, like 2026-11-28; by default now.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many questions.")] = None,
    listed: Annotated[bool, typer.Option("--list", help="Only list them.")] = False,
    bank: BankOption = None,
) -> None:
    """Ask again what is due to be remembered, from all lessons."""
    from quizbook.cli.review import run

    raise typer.Exit(run(bank, learner=learner, due_on=due_on, limit=limit, listed=listed))


@app.command(epilog="Example: quizbook export --output answers.json")
def export(
    form: Annotated[
        AnswersForm,
        typer.Option("--format", help="A file to hand in, a table, or xAPI statements."),
    ] = AnswersForm.json,
    learner: Learner = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file; by default what you see.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file.")] = False,
    home_page: Annotated[
        str | None, typer.Option(help="The address that names of xAPI activities begin with.")
    ] = None,
    bank: BankOption = None,
) -> None:
    """Write out a learner's answers."""
    from quizbook.cli.outlet import run

    raise typer.Exit(
        run(bank, form.value, learner=learner, output=output, force=force, home=home_page)
    )


@app.command("import", epilog="Example: quizbook import answers-ada-2026-11-23.json")
def import_(
    files: Annotated[
        list[Path], typer.Argument(help="Files that export has made, or journals (.jsonl).")
    ],
    learner: Learner = None,
    bank: BankOption = None,
) -> None:
    """Add answers from other machines to a learner's own; twice the same counts once."""
    from quizbook.cli.intake import run

    raise typer.Exit(run(files, bank, learner=learner))


@app.command(epilog="Example: quizbook erase --lesson 01_afghan_route")
def erase(
    lesson: Annotated[str | None, typer.Option(help="One lesson; by default all of them.")] = None,
    learner: Learner = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase a learner's answers from this machine."""
    from quizbook.cli.erase import run

    raise typer.Exit(run(lesson, learner=learner, yes=yes))


@app.command(epilog="Example: quizbook sync --check")
def sync(
    folder: Annotated[
        Path | None,
        typer.Argument(help="The folder of notebooks; by default the nearest notebooks/ upwards."),
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Only say what is stale.")] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Run every notebook again, changed or not.")
    ] = False,
) -> None:
    """Bring the answer keys and the stored outputs of the notebooks up to date."""
    from quizbook.cli.sync import run

    raise typer.Exit(run(folder, check=check, everything=everything))


@app.command(epilog='Example: quizbook init rivers --title "Rivers of Asia"')
def init(
    folder: Annotated[Path, typer.Argument(help="A folder that does not exist yet, or is empty.")],
    title: Annotated[str, typer.Option("--title", help="The course's title.")],
) -> None:
    """Make a new course: a bank, a lesson, an answer key, tests."""
    from quizbook.cli.init import run

    raise typer.Exit(run(folder, title))


beginning = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Begin a question or a lesson: everything but the blanks to fill in.",
    epilog="Example: quizbook new question --type numeric",
)
app.add_typer(beginning, name="new")


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


@app.command(epilog="Example: quizbook coverage --format markdown")
def coverage(
    folder: Folder = None,
    form: Annotated[
        PageForm, typer.Option("--format", help="Text to read, a Markdown page, or JSON.")
    ] = PageForm.text,
) -> None:
    """Count what a bank asks, and list the facts that no question cites."""
    from quizbook.cli.coverage import run

    raise typer.Exit(run(folder, form.value))


@app.command(epilog="Example: quizbook diff HEAD~3 --format markdown")
def diff(
    old: Annotated[
        str,
        typer.Argument(help="A bank's folder, or a git revision of the bank here, like HEAD~3."),
    ],
    new: Annotated[
        str | None, typer.Argument(help="Another one; by default the bank as it is now.")
    ] = None,
    form: Annotated[
        PageForm, typer.Option("--format", help="Text to read, a Markdown page, or JSON.")
    ] = PageForm.text,
) -> None:
    """Tell what changed for students between two editions of a bank, question by question."""
    from quizbook.cli.diff import run

    raise typer.Exit(run(old, new, form.value))


@app.command(epilog="Example: quizbook stress 01_afghan_route --seeds 200")
def stress(
    quiz: Annotated[str | None, typer.Argument(help="A lesson; by default all of them.")] = None,
    seeds: Annotated[int, typer.Option(min=1, help="For how many students.")] = 200,
    timed: Annotated[bool, typer.Option("--time", help="Tell how long it took.")] = False,
    bank: BankOption = None,
) -> None:
    """Draw and shuffle quizzes for many students: where the key stands, what guessing earns."""
    from quizbook.cli.stress import run

    raise typer.Exit(run(quiz, bank, seeds=seeds, timed=timed))


@app.command(epilog="Example: quizbook schema --output quiz_bank/bank.schema.json")
def schema(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file; by default what you see.")
    ] = None,
) -> None:
    """Print the JSON Schema of a bank file, for completion and help in editors."""
    from quizbook.cli.schema import run

    raise typer.Exit(run(output))


@app.command(epilog="Example: quizbook guide > quiz_bank/README.md")
def guide() -> None:
    """Print the author's guide: one page for each type of question, made from the types."""
    from quizbook.guide import guide as written

    typer.echo(written(), nl=False)


def main() -> None:
    """Run the command."""
    try:
        app()
    except BrokenPipeError:
        # Whoever reads has seen enough, as `| head` does; Python must not try once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
