"""`quizbook init`: what it writes, where, and what it leaves alone.

That its course is green, and stays so as it grows, is told by the walk through the tutorial.
"""

import json
import os
import re
import shutil
import subprocess

import pytest
import yaml
from typer.testing import CliRunner

from quizbook.bank import read_bank
from quizbook.cli import app
from quizbook.notebooks.document import read
from quizbook.skeletons import course as courses
from quizbook.skeletons.course import course

TITLE = 'Rivers & "Lakes" of Asia: 100 % $HOME #1 \\n'


@pytest.fixture
def made(tmp_path):
    """A new course, its notebooks not run yet, whose title has every sign that could do harm."""
    course(tmp_path / "new course", TITLE)
    return tmp_path / "new course"


def init(*words):
    return CliRunner().invoke(app, ["init", *map(str, words)])


def files_of(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_three_questions_of_three_types_stand_in_the_bank_and_have_no_problem(made):
    bank, problems = read_bank(made / "quiz_bank")
    assert problems == ()
    (lesson,) = bank.lessons.values()
    assert len({item.type for item in lesson.items}) == len(lesson.items) == 3


def test_a_question_of_a_new_course_is_an_example_of_a_good_one(made):
    bank, _ = read_bank(made / "quiz_bank")
    for lesson in bank.lessons.values():
        headings = "\n".join(
            cell["source"] for cell in read(made / f"notebooks/{lesson.name}.ipynb")["cells"]
        )
        for item in lesson.items:
            assert all([item.hints, item.explanation, item.cites, item.bloom, item.difficulty])
            assert f"## {lesson.objectives[item.objective].section}\n" in headings


def test_the_title_is_written_as_it_was_given(made):
    assert (made / "README.md").read_text("utf-8").startswith(f"# {TITLE}\n")
    assert f"*{TITLE}*" in read(made / "notebooks" / "01_calendar.ipynb")["cells"][0]["source"]


def test_no_file_has_a_place_left_for_what_was_to_be_put_in(made):
    assert [path for path, data in files_of(made).items() if re.search(rb"@[A-Z]+@", data)] == []


def test_every_link_of_its_readme_leads_somewhere(made):
    links = re.findall(r"\]\((.+?)\)", (made / "README.md").read_text("utf-8"))
    assert links
    assert all((made / link).exists() for link in links)


def test_ci_runs_what_anyone_can_run(made):
    workflow = yaml.safe_load((made / ".github/workflows/test.yml").read_text("utf-8"))
    commands = [step["run"] for step in workflow["jobs"]["test"]["steps"] if "run" in step]
    assert commands == ["make test"]


def make(folder, *words):
    env = {name: value for name, value in os.environ.items() if name != "QUIZBOOK"}
    return subprocess.run(
        ["make", *words], cwd=folder, env=env, capture_output=True, text=True, check=False
    )


def test_make_alone_lists_the_targets(made):
    told = make(made)
    assert told.returncode == 0
    targets = re.search(r"^\.PHONY: (.+)$", (made / "Makefile").read_text(), re.MULTILINE)[1]
    assert re.findall(r"^  (\w+): \w", told.stdout, re.MULTILINE) == targets.split()


def test_where_quizbook_cannot_be_had_the_next_step_is_told(made):
    told = make(made, "test", f"QUIZBOOK={made}/nowhere")
    assert told.returncode
    assert f"quizbook is not at {made}/nowhere" in told.stderr
    assert "make test QUIZBOOK=ADDRESS" in told.stderr
    assert not (made / ".venv").exists()


class Installed:
    """A distribution as an installer leaves it."""

    version = "1.2.3"

    def __init__(self, told):
        self.told = told

    def read_text(self, name):
        assert name == "direct_url.json"
        return self.told and json.dumps(self.told)


@pytest.mark.parametrize(
    ("told", "origin"),
    [
        ({"url": "file:///a%20b/c$d", "dir_info": {"editable": True}}, "/a b/c$d"),
        (
            {"url": "https://x.org/q.git", "vcs_info": {"vcs": "git", "commit_id": "0ab1"}},
            "git+https://x.org/q.git@0ab1",
        ),
        ({"url": "https://x.org/q.whl", "archive_info": {}}, "https://x.org/q.whl"),
        (None, "quizbook==1.2.3"),
    ],
)
def test_the_makefile_takes_quizbook_from_where_it_was_installed(
    tmp_path, monkeypatch, told, origin
):
    monkeypatch.setattr(courses, "distribution", lambda _: Installed(told))
    course(tmp_path, "T")
    with (tmp_path / "Makefile").open("a") as makefile:
        makefile.write('\nwhere:\n\t@echo "$(QUIZBOOK)"\n')
    assert make(tmp_path, "where").stdout == f"{origin}\n"
    assert make(tmp_path, "where", "QUIZBOOK=elsewhere").stdout == "elsewhere\n"


@pytest.mark.parametrize("inside", ["quiz_bank", "note.txt", ".git"])
def test_a_folder_that_is_not_empty_is_left_as_it_is(tmp_path, inside):
    (tmp_path / inside).mkdir()
    (tmp_path / inside / "own").write_text("mine", "utf-8")
    before = files_of(tmp_path)
    told = init(tmp_path, "--title", "T")
    assert told.exit_code == 1
    assert "is there and not empty" in told.output
    assert "    -> " in told.output
    assert files_of(tmp_path) == before


def test_a_file_in_the_way_is_left_as_it_is(tmp_path):
    (tmp_path / "course").write_text("mine", "utf-8")
    assert init(tmp_path / "course", "--title", "T").exit_code == 1
    told = init(tmp_path / "course" / "inner", "--title", "T")
    assert told.exit_code == 1
    assert "cannot be written" in told.output
    assert (tmp_path / "course").read_text("utf-8") == "mine"


@pytest.mark.parametrize("title", ["", "  ", "two\nlines"])
def test_a_title_that_is_none_exits_2_and_nothing_is_written(tmp_path, title):
    told = init(tmp_path / "course", "--title", title)
    assert told.exit_code == 2
    assert "--title" in told.output
    assert not (tmp_path / "course").exists()


def test_a_new_course_is_the_same_each_time(tmp_path, made):
    before = {path.relative_to(made): data for path, data in files_of(made).items()}
    shutil.rmtree(made)
    course(made, TITLE)
    assert {path.relative_to(made): data for path, data in files_of(made).items()} == before
