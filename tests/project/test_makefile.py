import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE).group(1).split()


@pytest.fixture
def folder_with_a_space(tmp_path):
    folder = tmp_path / "a course"
    folder.mkdir()
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    return folder


def make(folder, *arguments):
    return subprocess.run(
        ["make", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


def python_that(folder, answer):
    """A stand-in for an interpreter, which is asked by `-c`."""
    script = folder / "python"
    script.write_text(f"#!/bin/sh\n{answer}\n", encoding="utf-8")
    script.chmod(0o755)
    return "PYTHON=./python"


@pytest.mark.parametrize("target", TARGETS)
def test_make_alone_prints_a_line_for_every_target(target):
    assert re.search(rf"^  {target} +\w.+", make(ROOT).stdout, re.MULTILINE)


def test_every_target_that_people_call_is_there():
    assert set(TARGETS) >= {"study", "test", "lint", "format", "sync", "bench", "clean"}


def test_an_old_python_is_named_and_what_to_do_is_said(folder_with_a_space):
    old = python_that(folder_with_a_space, "exit 1")
    told = make(folder_with_a_space, "study", old)
    assert told.returncode != 0
    assert "Python 3.11 or newer is needed" in told.stderr
    assert "make PYTHON=" in told.stderr


def test_a_python_without_virtual_environments_is_told_what_to_install(folder_with_a_space):
    bare = python_that(folder_with_a_space, 'case "$2" in *ensurepip*) exit 1;; esac')
    told = make(folder_with_a_space, "study", bare)
    assert told.returncode != 0
    assert "apt-get install python3-venv" in told.stderr


def test_clean_works_where_nothing_was_made_and_spares_what_was_not_made(folder_with_a_space):
    for room in ("src", "tests", "notebooks"):
        (folder_with_a_space / room).mkdir()
    (folder_with_a_space / "conftest.py").touch()
    (folder_with_a_space / "src" / "__pycache__").mkdir()
    (folder_with_a_space / ".venv").mkdir()
    before = {"Makefile", "requirements.lock", "pyproject.toml", "conftest.py"}
    assert make(folder_with_a_space, "clean").returncode == 0
    left = {
        path.relative_to(folder_with_a_space).as_posix() for path in folder_with_a_space.rglob("*")
    }
    assert left == before | {"src", "tests", "notebooks"}
