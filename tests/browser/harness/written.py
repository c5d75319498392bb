"""Notebooks that a test writes itself."""

from pathlib import Path

import nbformat

from harness.server import TWELVE


def written(file: Path, *cells: str) -> Path:
    """A notebook with these cells of code, none of them run."""
    book = nbformat.read(TWELVE / "lesson.ipynb", as_version=4)
    book.cells = [nbformat.v4.new_code_cell(source) for source in cells]
    nbformat.write(book, file)
    return file
