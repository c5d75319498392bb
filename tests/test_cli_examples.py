"""The examples in the help of the bank's tools do what they say, on the course's own bank."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from quizbook.cli import app

COMMANDS = typer.main.get_command(app).commands
BANK = Path(__file__).parents[1] / "quiz_bank"


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A copy of the course's bank with four commits of its own: a title changes with each."""
    shutil.copytree(BANK, tmp_path / "quiz_bank")
    monkeypatch.chdir(tmp_path)
    lesson = min((tmp_path / "quiz_bank").glob("0*.yaml"))
    who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    subprocess.run(["git", "init", "--quiet"], check=True)
    for edition in range(4):
        text = lesson.read_text("utf-8")
        changed = re.sub(r"\ntitle: .*\n", f"\ntitle: Edition {edition}\n", text, count=1)
        lesson.write_text(changed, "utf-8")
        subprocess.run(["git", "add", "."], check=True)
        subprocess.run(["git", *who, "commit", "--quiet", "--message", str(edition)], check=True)
    return tmp_path


@pytest.mark.parametrize(
    ("verb", "told"),
    [
        ("list", "hard"),
        ("show", "Answer: "),
        ("diff", "was: Edition 0\n  - now: Edition 3"),
        ("stress", "01_afghan_route: "),
        ("schema", "quiz_bank/bank.schema.json is written"),
    ],
)
def test_the_example_in_the_help_works(course, verb, told):
    program, *words = shlex.split(COMMANDS[verb].epilog.removeprefix("Example: "))
    done = CliRunner().invoke(app, words)
    assert (program, done.exit_code) == ("quizbook", 0), done.output
    assert told in done.output.replace("    - ", "  - ")
