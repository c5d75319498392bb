"""The answer keys guard the bank: nbval fails when what a student is told has changed."""

import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

from test_sync import copied, replace_in_bank, sync, write_course

EDITS = {
    "nothing": ("C is wrong.", "C is wrong."),
    "key": ("{text: C, feedback", "{text: C, correct: true, feedback"),
    "feedback": ("Nor this.", "Nor that."),
    "credit": ("  points: 2\n", "  points: 2\n    credit: exact\n"),
}


@pytest.fixture(scope="module")
def failing(tmp_path_factory):
    """The edits after which nbval fails on the answer key; one course each, all in one run."""
    folder = tmp_path_factory.mktemp("courses")
    write_course(folder / "made")
    assert sync(folder / "made").exit_code == 0
    for edit, (old, new) in EDITS.items():
        copied(folder / "made", folder / edit)
        replace_in_bank(folder / edit, old, new)
    keys = [f"{edit}/notebooks" for edit in EDITS]
    report = folder / "report.xml"
    subprocess.run(
        [
            *[sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "-q"],
            *["-p", "no:cacheprovider", f"--junit-xml={report}", "--rootdir=.", *keys],
        ],
        cwd=folder,
        check=False,
        capture_output=True,
    )
    cases = list(ET.parse(report).iter("testcase"))  # noqa: S314 (our own report)
    assert {case.get("classname").split(".")[0] for case in cases} == set(EDITS)
    return {
        case.get("classname").split(".")[0]
        for case in cases
        if case.find("failure") is not None or case.find("error") is not None
    }


def test_stored_outputs_of_an_untouched_bank_pass(failing):
    assert "nothing" not in failing


@pytest.mark.parametrize("edit", ["key", "feedback", "credit"])
def test_an_edit_that_students_would_notice_fails(failing, edit):
    assert edit in failing
