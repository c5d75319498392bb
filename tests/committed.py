"""The project's text files, as whoever clones it gets them."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = ["src", "tests", "notebooks", "quiz_bank", "docs", ".ci", ".github"]
LEFT_BY_TOOLS = {"__pycache__", ".ipynb_checkpoints", ".hypothesis"}


def committed():
    """Every text file outside the tool folders; no git, so that a plain copy can be tested."""
    outer = [file for file in ROOT.iterdir() if file.is_file()]
    inner = [file for room in ROOMS for file in (ROOT / room).rglob("*") if file.is_file()]
    for file in sorted(outer + inner):
        if LEFT_BY_TOOLS.isdisjoint(file.parts) and b"\0" not in file.read_bytes():
            yield file
