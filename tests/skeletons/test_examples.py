"""The example in the help of each verb that begins something, run as it stands."""

import shlex
import shutil
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from quizbook.cli import app
from quizbook.cli.verbs.beginning import beginning

ROOT = Path(__file__).parents[2]
VERBS = sorted(typer.main.get_command(beginning).commands)


@pytest.mark.parametrize("verb", VERBS)
def test_the_example_of_a_verb_works_in_this_course(tmp_path, monkeypatch, verb):
    shutil.copytree(ROOT / "quiz_bank", tmp_path / "quiz_bank")
    monkeypatch.chdir(tmp_path)
    told = CliRunner().invoke(app, ["new", verb, "--help"])
    (example,) = (line for line in told.output.splitlines() if "Example: quizbook" in line)
    words = shlex.split(example.partition("Example: quizbook ")[2])
    assert words[:2] == ["new", verb]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, done.output
