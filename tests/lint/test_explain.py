"""`quizbook check --explain`, and who never pays for the rules."""

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from banks import SOUND, write_bank
from quizbook.cli import app
from quizbook.lint.manual import manual
from quizbook.rules import RULES


def explain(rule):
    return CliRunner().invoke(app, ["check", "--explain", rule])


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_that_a_problem_may_name_has_a_page(rule):
    done = explain(rule)
    assert done.exit_code == 0
    assert done.stdout == f"{manual(rule)}\n"


def test_small_letters_will_do():
    assert explain("c01").stdout == explain("C01").stdout


@pytest.mark.parametrize(
    ("rule", "words"), [("L001", "did you mean L01?"), ("longest", "stands in brackets")]
)
def test_a_rule_that_is_not_there_exits_2_with_the_nearest(rule, words):
    done = explain(rule)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert f"there is no rule {rule!r}" in done.stderr
    assert words in done.stderr


def test_nobody_who_only_answers_a_quiz_loads_the_rules(tmp_path):
    write_bank(tmp_path, SOUND)
    code = (
        "import sys; from quizbook import Session, load_bank; "
        "Session(load_bank(sys.argv[1])['01_lesson'], journal=None); "
        "print([name for name in sys.modules if name.startswith('quizbook.lint')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], check=True, capture_output=True, text=True
    )
    assert done.stdout == "[]\n"


def test_a_file_with_an_error_is_not_linted_until_it_is_mended(tmp_path):
    folder = write_bank(tmp_path, SOUND.replace("  explanation: It ends in Lake Balkhash.\n", ""))
    assert "[F03]" in CliRunner().invoke(app, ["check", str(folder)]).stdout
    lesson = folder / "01_lesson.yaml"
    lesson.write_text(lesson.read_text("utf-8").replace("p1-name", "p1-nam"), "utf-8")
    told = CliRunner().invoke(app, ["check", str(folder)])
    assert "[S11]" in told.stdout
    assert "[F03]" not in told.stdout
    assert told.exit_code == 1
