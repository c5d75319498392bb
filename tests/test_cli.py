"""The command: list, show and play, and wrong use of it."""

import shlex
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from banks import write_bank
from quizbook.cli import app

VERBS = ["study", "play", "progress", "review", "export", "import", "erase"]  # students
VERBS += ["check", "preview", "new", "list", "show", "guide", "schema"]  # authors
VERBS += ["sync", "coverage", "stress", "diff", "init"]  # who looks after a course


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A working folder with a bank in it."""
    write_bank(tmp_path / "quiz_bank")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words, typed=None):
    return CliRunner().invoke(app, list(words), input=typed)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_an_example(verb):
    told = run(verb, "--help")
    assert told.exit_code == 0
    assert f"Example: quizbook {verb}" in " ".join(told.output.split())


def test_the_help_lists_the_verbs_in_their_order_and_cuts_no_sentence():
    told = CliRunner().invoke(app, ["--help"], env={"COLUMNS": "80"}).output
    lines = told.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in lines] == VERBS
    assert all(line.endswith(".") and not line.endswith("...") for line in lines)


def test_the_command_runs_as_a_module():
    command = [sys.executable, "-m", "quizbook", "--help"]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert all(verb in told.stdout for verb in VERBS)


def test_a_reader_who_has_seen_enough_is_no_error(course):
    items = "".join(f"- {{id: q-{n}, type: single_choise, stem: S}}\n" for n in range(5000))
    write_bank(course / "quiz_bank", items)
    command = f"{shlex.quote(sys.executable)} -m quizbook check | head -n 1"
    told = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)  # noqa: S602
    assert told.stdout.count("\n") == 1
    assert not told.stderr


def test_the_command_never_imports_the_widget(course):
    code = "import sys; from quizbook.cli import app; app(['list'], standalone_mode=False);"
    code += "sys.exit(any(name in sys.modules for name in ('anywidget', 'ipywidgets')))"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=course, capture_output=True)


def test_list_names_the_quizzes_then_the_questions(course):
    assert run("list").output == "01_lesson  3 questions  A lesson\n"
    lines = run("list", "01_lesson").output.splitlines()
    assert [line.split()[0] for line in lines] == ["one-of-three", "two-of-four", "yes-or-no"]


def test_show_keeps_the_key_until_asked(course):
    assert "Well read." not in run("show", "one-of-three").output
    told = run("show", "one-of-three", "--key").output
    for words in (
        "Answer: The right one",
        "+ The right one: Well read.",
        "Hint 1: Read P1 again.",
        "Cites: p1-name",
    ):
        assert words in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["list", "01_leson"], "did you mean '01_lesson'?"),
        (["show", "one-of-tree"], "did you mean 'one-of-three'?"),
        (["play", "nothing"], "there are: 01_lesson"),
    ],
)
def test_a_wrong_name_exits_2_with_the_nearest(course, words, told):
    result = run(*words)
    assert result.exit_code == 2
    assert told in result.output


def test_an_unknown_verb_exits_2(course):
    assert run("lst").exit_code == 2


def test_a_quiz_is_played_by_numbers_with_hints_and_answers(course):
    orders = {line.split(". ")[1]: line.split(".")[0].strip() for line in choices()}
    wrong, right = orders["A wrong one"], orders["The right one"]
    told = run(
        "play", "01_lesson", typed=f"/h\n{wrong}\n{wrong}\n{right}\nx\n/N\n2\n/s\n/q\n"
    ).output
    for words in (
        "Hint: Read P1 again.",
        "Not this.",
        "You have already tried this answer.",
        "Score 0.5 of 1",
        "“x” is not one of the options.",
        "It is so.",
        "The answer is shown.",
        "Score 0.5 of 4 · 2 of 3 answered",
    ):
        assert words in told


def choices():
    """The numbered choices as this learner meets them."""
    told = run("play", "01_lesson", "--no-keep", typed="/q\n").output
    return [line.strip() for line in told.splitlines() if line.lstrip()[:2] in ("1.", "2.", "3.")]


def test_a_quiz_that_is_left_goes_on_where_it_was(course):
    orders = {line.split(". ")[1]: line.split(".")[0].strip() for line in choices()}
    run("play", "01_lesson", typed=f"{orders['The right one']}\n")
    told = run("play", "01_lesson", typed="").output
    assert "Which is right?" not in told
    assert "Score 1 of 4 · 1 of 3 answered" in told


@pytest.mark.parametrize("verb", [["list"], ["show", "x"], ["play", "x"]])
def test_a_broken_bank_prints_its_problems_and_exits_1(tmp_path, monkeypatch, verb):
    write_bank(tmp_path / "quiz_bank", "- {id: x, type: single_choise, stem: S}\n")
    monkeypatch.chdir(tmp_path)
    told = run(*verb)
    assert told.exit_code == 1
    assert "did you mean 'single_choice'" in told.output
    assert "Traceback" not in told.output
