"""What must not stand in any committed file.

The words looked for are put together from parts, or this file would name them itself.
"""

import re

import pytest

from committed import ROOT, committed

REGISTRIES = ["pyp" + "i.org", "pythonhost" + "ed.org", "npmj" + "s."]
# A folder of one machine: somebody's home, or a place where software is checked out.
MACHINE = re.compile(r"(?<![\w.~])/(?:home|Users|root|work|tmp)/\w")


FILES = [pytest.param(file, id=file.relative_to(ROOT).as_posix()) for file in committed()]


@pytest.mark.parametrize("file", FILES)
def test_no_file_names_a_package_registry_or_a_folder_of_one_machine(file):
    text = file.read_text(encoding="utf-8", errors="replace")
    assert [host for host in REGISTRIES if host in text] == []
    assert MACHINE.findall(text) == []
