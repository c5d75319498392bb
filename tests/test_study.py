"""`quizbook study` starts JupyterLab on the course, and says in words why when it cannot."""

import importlib.util
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from harness.server import Lab
from quizbook.cli.study import find_notebooks, run
from quizbook.journal import journal_path

NOTEBOOK = {"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def write_course(folder):
    """Two lessons, an answer key and a desk, in a folder with a space in its name."""
    for place in ("00_start_here", "01_second", "answers/00_start_here", "instructor_desk"):
        file = folder / "notebooks" / f"{place}.ipynb"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(NOTEBOOK))
    (folder / "quiz_bank").mkdir()
    return folder


@pytest.fixture
def course(tmp_path):
    return write_course(tmp_path / "my course")


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    """The course as a student sees it, with a setting of the student's own."""
    folder = tmp_path_factory.mktemp("study")
    own = folder / "home" / ".jupyter" / "lab" / "user-settings" / "@jupyterlab"
    chosen = own / "shortcuts-extension" / "shortcuts.jupyterlab-settings"
    chosen.parent.mkdir(parents=True)
    chosen.write_text(json.dumps({"shortcuts": [OWN_SHORTCUT]}))
    lab = Lab(write_course(folder / "my course"), folder / "home")
    yield lab
    lab.stop()


OWN_SHORTCUT = {"command": "runmenu:run-all", "keys": ["Ctrl Alt R"], "selector": "body"}


@pytest.fixture
def started_with(course, monkeypatch):
    """Start in the course; the answer is the command and the environment it becomes."""

    def start(folder=None, *, instructor=False, browser=True, port=None, learner=None):
        became = []
        monkeypatch.chdir(course)
        monkeypatch.setattr(os, "execve", lambda _, *what: became.append(what))
        run(folder, instructor=instructor, browser=browser, port=port, learner=learner)
        return became[0]

    return start


def listed(lab, folder=""):
    return {entry["name"] for entry in lab.ask(f"api/contents/{folder}")["content"]}


def refusal(course, *args):
    ended = subprocess.run(
        [sys.executable, "-m", "quizbook", "study", "--no-browser", *args],
        cwd=course,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "Traceback" not in ended.stderr
    return ended.returncode, ended.stderr


def test_a_student_sees_the_lessons_and_nothing_for_instructors(running):
    assert {"00_start_here.ipynb", "01_second.ipynb"} <= listed(running)
    assert not listed(running) & {"answers", "quiz_bank", "instructor_desk.ipynb"}


def test_it_opens_the_first_lesson_and_says_where(running):
    assert f"127.0.0.1:{running.port}/lab/tree/00_start_here.ipynb?token=" in running.printed()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root is told")
def test_root_is_let_in_and_told_so(running):
    assert "--allow-root is added" in running.printed()


def test_nothing_is_written_into_the_course_or_the_environment(running):
    settings = running.home / ".jupyter" / "lab" / "user-settings"
    assert [file.name for file in settings.rglob("*.*")] == ["shortcuts.jupyterlab-settings"]
    assert {path.name for path in running.course.iterdir()} == {"notebooks", "quiz_bank"}


def test_the_learners_own_settings_stay_in_force(running):
    own = running.ask("lab/api/settings/@jupyterlab/shortcuts-extension:shortcuts")
    assert own["settings"] == {"shortcuts": [OWN_SHORTCUT]}
    defaults = own["schema"]["properties"]["shortcuts"]["default"]
    assert any(shortcut.get("disabled") for shortcut in defaults)


def test_no_website_is_asked_for_news_or_updates(running):
    assert running.ask("lab/api/news") == {"news": []}
    assert running.ask("lab/api/update") == {"notification": None}


def test_a_notebook_is_stored_without_its_widgets(running):
    view = {"application/vnd.jupyter.widget-view+json": {"model_id": "1"}, "text/html": "<p>Q</p>"}
    output = {"output_type": "display_data", "data": view, "metadata": {}}
    cell = {
        "cell_type": "code",
        "id": "a",
        "source": "",
        "metadata": {},
        "execution_count": 1,
        "outputs": [output],
    }
    content = {**NOTEBOOK, "cells": [cell], "metadata": {"widgets": {"state": {}}}}
    running.ask("api/contents/saved.ipynb", "PUT", type="notebook", content=content)
    stored = json.loads((running.course / "notebooks" / "saved.ipynb").read_text())
    assert list(stored["cells"][0]["outputs"][0]["data"]) == ["text/html"]
    assert "widgets" not in stored["metadata"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to send")
def test_ending_it_ends_the_server_and_every_kernel(course, tmp_path):
    lab = Lab(course, tmp_path / "home")
    lab.ask("api/kernels", "POST", name="python3")
    server = psutil.Process(lab.process.pid)
    family = [server, *server.children(recursive=True)]
    assert len(family) > 1
    lab.process.send_signal(signal.SIGTERM)
    lab.process.wait(timeout=30)
    for _ in range(100):
        if not any(member.is_running() for member in family):
            return
        time.sleep(0.1)
    raise AssertionError(f"still there: {[m for m in family if m.is_running()]}")


def test_it_is_found_from_a_folder_deeper_in_the_course(course):
    assert find_notebooks(course / "notebooks" / "answers") == course / "notebooks"
    assert find_notebooks(course / "quiz_bank") == course / "notebooks"


@pytest.mark.parametrize("named", [".", "notebooks"])
def test_the_folder_may_be_named(course, named, started_with):
    command, _ = started_with(course / named)
    assert f"--ServerApp.root_dir={course / 'notebooks'}" in command


def test_an_instructor_sees_bank_and_answer_keys(course, started_with):
    command, env = started_with(instructor=True)
    assert f"--ServerApp.root_dir={course}" in command
    assert "--LabApp.default_url=/lab/tree/notebooks/00_start_here.ipynb" in command
    assert "students" not in env["JUPYTER_CONFIG_PATH"]


def test_settings_already_on_jupyters_path_come_after_ours(started_with, monkeypatch):
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "theirs")
    _, env = started_with()
    assert env["JUPYTER_CONFIG_PATH"].split(os.pathsep)[-1] == "theirs"


@pytest.mark.parametrize("name", ["bob", "Ада Л./../😀", " ", "NUL"])
def test_the_learners_name_is_passed_on_to_the_kernels_and_told(started_with, capsys, name):
    _, env = started_with(learner=name)
    assert env["QUIZBOOK_LEARNER"] == name
    told = capsys.readouterr().out
    assert f"Answers are kept as those of “{name}”, in {journal_path(name)}." in told


def test_what_a_learner_has_open_is_remembered_apart_from_anothers(started_with):
    folders = [
        Path(started_with(learner=name)[1]["JUPYTERLAB_WORKSPACES_DIR"]) for name in ("ada", "Ada")
    ]
    assert folders[0] != folders[1]
    assert folders[0].parent == folders[1].parent == journal_path().parents[1] / "lab"
    if os.name == "posix":
        assert {folder.stat().st_mode & 0o777 for folder in folders} == {0o700}
    assert "JUPYTERLAB_WORKSPACES_DIR" not in started_with()[1]


def test_without_a_name_it_is_told_whose_answers_are_kept(started_with, capsys, monkeypatch):
    monkeypatch.delenv("QUIZBOOK_LEARNER")
    monkeypatch.setenv("JUPYTERHUB_USER", "hub-user")
    _, env = started_with()
    assert "QUIZBOOK_LEARNER" not in env
    assert f"those of “hub-user”, in {journal_path('hub-user')}" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps users apart itself")
def test_a_journal_that_others_can_see_is_told(started_with, capfd, monkeypatch):
    folder = journal_path("ada").parent
    folder.mkdir(parents=True)
    folder.chmod(0o755)
    started_with(learner="ada")
    assert "Other people" not in capfd.readouterr().err
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.chmod(0o755)
    monkeypatch.setattr(Path, "chmod", lambda *_: None)
    started_with(learner="ada")
    assert f"Other people who use this computer may see {folder}" in capfd.readouterr().err


def test_the_browser_is_opened_unless_it_is_not_wanted(started_with):
    assert "--no-browser" not in started_with(browser=True)[0]
    assert "--no-browser" in started_with(browser=False)[0]


def test_without_jupyterlab_it_says_how_to_install_it(started_with, monkeypatch, capsys):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(SystemExit) as ended:
        started_with()
    assert ended.value.code == 1
    assert "pip install jupyterlab" in capsys.readouterr().err


def test_a_port_in_use_is_a_sentence_and_another_port(course):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, said = refusal(course, f"--port={port}")
    assert code == 1
    assert f"port {port} is taken" in said
    assert f"--port {port + 1}" in said


def test_outside_a_course_it_says_where_to_go(tmp_path):
    code, said = refusal(tmp_path)
    assert code == 1
    assert "no notebooks" in said
    assert "quizbook study FOLDER" in said


def test_a_folder_that_is_not_there_is_no_course(course):
    code, said = refusal(course, "nowhere")
    assert code == 1
    assert "nowhere" in said


def test_wrong_use_is_told_apart_from_a_failure(course):
    assert refusal(course, "--port=many")[0] == 2
