"""The `quizbook` command. Each verb imports only what it needs; only `preview` needs the widget."""

from __future__ import annotations

import os
import sys

import typer

from quizbook.cli.verbs import beginning, checking, keeping, looking, students

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Quizzes in notebooks, drawn from a YAML bank.",
)
# The help lists the verbs in this order.
for group in (students, checking, beginning, looking, keeping):
    app.add_typer(group.verbs)


def main() -> None:
    """Run the command."""
    try:
        app()
    except BrokenPipeError:
        # Whoever reads has seen enough, as `| head` does; Python must not try once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
