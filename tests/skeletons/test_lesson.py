"""`quizbook new lesson`: bank file, notebook and answer key, with blanks to fill in."""

import json
import re

import pytest
from typer.testing import CliRunner

from banks import write_bank
from quizbook.bank import read_bank
from quizbook.cli import app
from quizbook.model import Lesson
from quizbook.notebooks import answer_key
from quizbook.notebooks.calls import find_calls
from quizbook.notebooks.document import read


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A working folder with a bank of one lesson."""
    write_bank(tmp_path / "quiz_bank")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new_lesson(*words):
    return CliRunner().invoke(app, ["new", "lesson", *words])


def files_of(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_lesson_gets_the_next_number_and_its_three_files(course):
    told = new_lesson("rivers", "--title", 'Rivers: "Asia"')
    assert told.exit_code == 0, told.output
    assert told.output.splitlines()[:3] == [
        "quiz_bank/02_rivers.yaml",
        "notebooks/02_rivers.ipynb",
        "notebooks/answers/02_rivers.ipynb",
    ]
    assert all((course / line).is_file() for line in told.output.splitlines()[:3])


def test_the_bank_then_has_no_problem_but_the_blanks(course):
    new_lesson("rivers", "--title", 'Rivers: "Asia"', "--type", "ordering")
    _, problems = read_bank()
    assert {problem.rule for problem in problems} == {"Y30"}


def test_the_notebook_has_the_frame_of_a_lesson_and_shows_the_quiz(course):
    new_lesson("rivers", "--title", "Rivers")
    notebook = read(course / "notebooks" / "02_rivers.ipynb")
    text = "\n".join(cell["source"] for cell in notebook["cells"])
    assert text.startswith("# Rivers\n")
    at = [
        text.index(words) for words in ("why this matters", "you can**", "quiz(", "## Key points")
    ]
    assert at == sorted(at)
    assert [call.quiz for call in find_calls(notebook)] == ["02_rivers"]
    (section,) = re.findall(r"section: (.+)", (course / "quiz_bank" / "02_rivers.yaml").read_text())
    assert f"\n## {section}\n" in text


def test_the_answer_key_is_the_one_that_sync_makes(course):
    new_lesson("rivers", "--title", "Rivers")
    key = read(course / "notebooks" / "answers" / "02_rivers.ipynb")
    made = answer_key.updated(None, Lesson(name="02_rivers", title="Rivers"))
    assert key["cells"] == made["cells"]


def test_blanks_in_the_notebook_are_told_by_sync_once_the_bank_has_none(course):
    new_lesson("rivers", "--title", "Rivers")
    (course / "quiz_bank" / "02_rivers.yaml").write_text("title: Rivers\nitems: []\n", "utf-8")
    told = CliRunner().invoke(app, ["sync", "--check"])
    assert told.exit_code == 1
    line = "notebooks/02_rivers.ipynb: cell 'key-points': this blank is not filled in yet [Y30]"
    assert line in told.output


def test_nothing_that_is_there_is_written_over(course):
    new_lesson("rivers", "--title", "Rivers")
    before = files_of(course)
    for name in ("rivers", "02_rivers", "02_seas", "05_rivers"):
        told = new_lesson(name, "--title", "Other")
        assert told.exit_code == 1
        assert "quiz_bank/02_rivers.yaml is there already" in told.output
    assert files_of(course) == before


def test_a_notebook_of_that_name_is_kept_as_well(course):
    path = course / "notebooks" / "02_rivers.ipynb"
    path.parent.mkdir()
    path.write_text(json.dumps({"cells": []}), "utf-8")
    before = files_of(course)
    told = new_lesson("rivers", "--title", "Rivers")
    assert told.exit_code == 1
    assert "notebooks/02_rivers.ipynb is there already" in told.output
    assert files_of(course) == before


def test_a_name_that_no_file_should_have_exits_2_with_the_nearest(course):
    told = new_lesson("Big Rivers!", "--title", "Rivers")
    assert told.exit_code == 2
    assert "did you mean 'big_rivers'?" in told.output
