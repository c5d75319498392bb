"""What must not stand in any committed file.

The words looked for are put together from parts, or this file would name them itself.
"""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ["src", "tests", "notebooks", "quiz_bank", "docs", ".ci", ".github"]
LEFT_BY_TOOLS = {"__pycache__", ".ipynb_checkpoints", ".hypothesis"}
REGISTRIES = ["pyp" + "i.org", "pythonhost" + "ed.org", "npmj" + "s."]
# A folder of one machine: somebody's home, or a place where software is checked out.
MACHINE = re.compile(r"(?<![\w.~])/(?:home|Users|root|work|tmp)/\w")


def committed():
    """Every text file outside the tool folders; no git, so that a plain copy can be tested."""
    outer = [file for file in ROOT.iterdir() if file.is_file()]
    inner = [file for room in ROOMS for file in (ROOT / room).rglob("*") if file.is_file()]
    for file in sorted(outer + inner):
        if LEFT_BY_TOOLS.isdisjoint(file.parts) and b"\0" not in file.read_bytes():
            yield file


FILES = [pytest.param(file, id=file.relative_to(ROOT).as_posix()) for file in committed()]


@pytest.mark.parametrize("file", FILES)
def test_no_file_names_a_package_registry_or_a_folder_of_one_machine(file):
    text = file.read_text(encoding="utf-8", errors="replace")
    assert [host for host in REGISTRIES if host in text] == []
    assert MACHINE.findall(text) == []
