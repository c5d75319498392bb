"""The examples in the help do what they say, on the course; wrong use gets the right one.

`study` and `preview` start servers: their examples run in tests/test_study.py and tests/preview.
"""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from quizbook import Session, load_bank
from quizbook.cli import app

COMMANDS = typer.main.get_command(app).commands
ROOT = Path(__file__).parents[1]
BANK = ROOT / "quiz_bank"


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


def example(verb):
    program, *words = shlex.split(COMMANDS[verb].epilog.removeprefix("Example: "))
    assert program == "quizbook"
    return words


@pytest.fixture
def answered(tmp_path, monkeypatch):
    """A copy of the whole course in which a learner has answered, and handed the answers in."""
    shutil.copytree(BANK, tmp_path / "quiz_bank")
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    monkeypatch.chdir(tmp_path)
    Session(load_bank()["01_afghan_route"]).submit("more-than-one-origin", "False")
    CliRunner().invoke(app, ["export", "--output", "answers-ada-2026-11-23.json"])


@pytest.mark.parametrize(
    ("verb", "typed", "told"),
    [
        ("check", "", '"questions": 164'),
        ("play", "quit\n", "Question 1 of 5"),
        ("progress", "", "The Afghan route"),
        ("review", "", "is due"),
        ("export", "", "answers.json"),
        ("import", "", "already"),
        ("erase", "yes\n", "erased"),
        ("sync", "", "agree"),
        ("coverage", "", "| "),
        ("guide > file", "", "# Writing questions"),
    ],
)
def test_the_example_of_a_verb_of_the_course_works(answered, verb, typed, told):
    words = example(verb.partition(" ")[0])
    words = words[: words.index(">")] if ">" in words else words
    done = CliRunner().invoke(app, words, input=typed)
    assert done.exit_code == 0, done.output
    assert told in done.output


def test_every_verb_has_an_example_that_a_test_runs():
    sources = [path.read_text("utf-8") for path in Path(__file__).parent.rglob("test_*.py")]
    here = Path(__file__).read_text("utf-8")
    for verb in set(COMMANDS) - {"study", "preview", "init", "new"}:
        assert f'("{verb}' in here, verb
    for verb in ("study", "preview", "init", "new"):
        assert any(f'"{verb}"' in source for source in sources), verb


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("chekc", "Did you mean 'check'?"),
        ("check --formta json", "--format"),
        ("check --explain C001", "did you mean C01?"),
        ("list --tpye numeric", "--type"),
        ("list --type nummeric", "numeric"),
        ("show more-than-one-orign", "did you mean 'more-than-one-origin'?"),
        ("play 01_afgan_route", "did you mean '01_afghan_route'?"),
        ("progress 01_afgan_route", "did you mean '01_afghan_route'?"),
        ("stress 01_afgan_route", "did you mean '01_afghan_route'?"),
        ("review --due-on tomorrow", "write it like 2026-11-28"),
        ("export --format xml", "'json', 'csv', 'xapi'"),
        ("export --format xapi --home-page school", "like https://school.example/course"),
        ("coverage --format html", "'text', 'markdown', 'json'"),
        ("new question --type nummeric", "did you mean 'numeric'?"),
        ("diff nosuch", "such as HEAD~1"),
    ],
)
def test_wrong_use_ends_with_2_and_the_nearest_right_use(course, words, told):
    done = CliRunner().invoke(app, words.split())
    assert done.exit_code == 2, done.output
    assert told in " ".join(done.output.split())
