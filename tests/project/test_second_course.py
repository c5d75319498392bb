"""The tutorial on a second course, walked through as its reader does."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "second_course.md").read_text("utf-8")
BLOCK = re.compile(r"^( *)```(sh|text|yaml|python)\n(.+?)^ *```", re.MULTILINE | re.DOTALL)
MEND = re.search(r"change the line to `(.+?)`", PAGE)[1]
HERE = f'PY="{sys.executable}"', "READY="
"""This very Python, in place of an environment that the course makes for itself."""


class Step(NamedTuple):
    """One command of the page, what it said, and what the page says it says."""

    command: str
    returned: int
    printed: str
    promised: str = ""


def run(command, folder):
    words = shlex.split(command)
    if words[0] == "make":
        # JupyterLab would stay open: only what would be run is looked at.
        words = ["make", *(["-n"] if "study" in words else []), *words[1:], *HERE]
    else:
        assert words[0] == ".venv/bin/python"
        words[0] = sys.executable
    env = {name: value for name, value in os.environ.items() if name != "CI"}
    done = subprocess.run(
        words, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False, timeout=120
    )
    return done.returncode, done.stdout


def fill_in(path, question):
    """The blanks, as the reader fills them in: from the comment above the new question on."""
    text = path.read_text("utf-8")
    start = text.rindex("\n", 0, text.index("FILL IN"))
    start = text.rindex("\n", 0, start) + 1
    path.write_text(text[:start] + question, "utf-8")


def edit_cell(path, source):
    """The cell of the notebook that shows the same questions and some more."""
    notebook = json.loads(path.read_text("utf-8"))
    start = source.rpartition(", ")[0]
    (cell,) = (one for one in notebook["cells"] if "".join(one["source"]).startswith(start))
    cell["source"] = [source.rstrip()]
    path.write_text(json.dumps(notebook), "utf-8")


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """Every step of the page, taken in order; and the course's folder at the end."""
    folder = tmp_path_factory.mktemp("teacher") / "quizbook"
    folder.mkdir()
    bank, lesson = "quiz_bank/01_calendar.yaml", "notebooks/01_calendar.ipynb"
    steps = []
    for _, kind, text in BLOCK.findall(PAGE):
        if kind == "text":
            steps[-1] = steps[-1]._replace(promised=text)
            if "answer: 8,760" in text:
                path = folder / bank
                path.write_text(re.sub("answer: 8,760", MEND, path.read_text("utf-8")), "utf-8")
        elif kind == "yaml":
            fill_in(folder / bank, text)
        elif kind == "python":
            edit_cell(folder / lesson, text)
        else:
            for line in text.splitlines():
                command = line.strip()
                if command.startswith("cd "):
                    folder = (folder / command.removeprefix("cd ")).resolve()
                else:
                    steps.append(Step(command, *run(command, folder)))
    return steps, folder


def test_the_page_takes_every_step_that_it_promises(walked):
    commands = [step.command for step in walked[0]]
    assert commands.count("make test") == 2
    for word in ("quizbook init", "make study", "new question", "make sync", "new lesson"):
        assert any(word in command for command in commands), word


def test_every_command_succeeds_but_the_check_that_finds_the_mistake(walked):
    failed = [step for step in walked[0] if step.returned]
    assert [step.command for step in failed] == ["make check"], failed
    assert "[Y16]" in failed[0].printed


def test_every_output_on_the_page_is_what_is_printed(walked):
    shown = [step for step in walked[0] if step.promised]
    assert len(shown) > 3
    for step in shown:
        assert step.printed == step.promised, step.command


def test_a_new_course_is_green_before_and_after_a_question_is_added(walked):
    first, second = (step.printed for step in walked[0] if step.command == "make test")
    passed = [int(re.search(r"= (\d+) passed in", told)[1]) for told in (first, second)]
    # The question itself, and three cells of the answer key, of which two are code.
    assert passed[1] == passed[0] + 3


def test_the_way_to_a_single_test_that_the_page_names_works(walked):
    _, folder = walked
    (command,) = re.findall(r"`(\.venv/bin/python -m pytest .+?)`", PAGE)
    returned, printed = run(command, folder)
    assert returned == 0
    assert "1 passed" in printed


def test_blanks_of_the_lesson_that_was_begun_last_turn_the_course_red(walked):
    _, folder = walked
    returned, printed = run("make check", folder)
    assert returned
    assert set(re.findall(r"\[(\w\d\d)\]", printed)) == {"Y30"}


def test_the_page_is_linked_from_the_readme():
    assert "docs/second_course.md" in (ROOT / "README.md").read_text("utf-8")


def test_every_link_of_the_page_leads_somewhere():
    links = re.findall(r"\]\((.+?)\)", PAGE)
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []
