"""The quizzes that a notebook shows, read from its code without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from msgspec import Struct

from quizbook.notebooks.document import Notebook


class Call(Struct, frozen=True, kw_only=True):
    """One `quiz(...)` in a notebook."""

    cell: str
    """The cell's id."""
    quiz: str
    items: tuple[str, ...] | None = None
    """The questions named; None means all of the lesson that are in no form."""
    form: str | None = None
    """A, B, first or second: then only questions of a form are shown."""
    draw: int | None = None
    """So many of the questions, different ones for each student; None means all."""


def find_calls(notebook: Notebook) -> Iterator[Call]:
    """Every call of `quiz` with its name written out; other code is passed over."""
    for cell in notebook["cells"]:
        if cell["cell_type"] != "code":
            continue
        for node in ast.walk(parsed(cell["source"])):
            if isinstance(node, ast.Call) and name_of(node.func) == "quiz" and node.args:
                quiz = literal(node.args[0])
                given = {word.arg: literal(word.value) for word in node.keywords}
                items = given.get("items")
                if isinstance(quiz, str):
                    named = tuple(items) if isinstance(items, (list, tuple)) else None
                    form = given.get("form")
                    asked = form if isinstance(form, str) else None
                    draw = given.get("draw")
                    yield Call(
                        cell=cell.get("id", ""),
                        quiz=quiz,
                        items=named,
                        form=asked,
                        draw=draw if isinstance(draw, int) else None,
                    )


def parsed(source: str) -> ast.AST:
    """The code of a cell; lines meant for IPython, and cells that are no Python, count as empty."""
    lines = ["" if line.lstrip().startswith(("%", "!")) else line for line in source.splitlines()]
    try:
        return ast.parse("\n".join(lines))
    except SyntaxError:
        return ast.Module(body=[], type_ignores=[])


def name_of(function: ast.expr) -> str:
    """The last name of `quiz` or `quizbook.quiz`."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def literal(value: ast.expr) -> object:
    """A value written out in the code, else None."""
    try:
        return ast.literal_eval(value)
    except ValueError:
        return None
