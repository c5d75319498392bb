"""The strings that a notebook's code writes out, read without running it.

What a lesson names by an id, it names by such a string: `cards("some-id")`. A name put together
while the code runs is not found.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from quizbook.notebooks.calls import name_of, parsed
from quizbook.notebooks.document import Notebook


def string_literals(notebook: Notebook) -> set[str]:
    """Every whole string in the code cells, but not the names of quizzes and questions."""
    return {
        text
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
        for text in written_out(parsed(cell["source"]))
    }


def written_out(node: ast.AST) -> Iterator[str]:
    """The strings in a piece of code; the pieces of an f-string are no strings of their own."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.value
        return
    # A question may have the id of a fact, and showing the one is not naming the other.
    if isinstance(node, ast.Call) and name_of(node.func) == "quiz":
        return
    in_pieces = isinstance(node, ast.JoinedStr)
    for part in ast.iter_child_nodes(node):
        if not (in_pieces and isinstance(part, ast.Constant)):
            yield from written_out(part)
