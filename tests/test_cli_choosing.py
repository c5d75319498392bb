"""`list` and `show`: questions found by what they say of themselves."""

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from banks import write_bank
from quizbook.cli import app

MIXED = """\
- id: north-river
  type: single_choice
  stem: Which river ends in Lake Balkhash?
  options:
    - {text: the Ili, correct: true, feedback: "It comes from the “east”."}
    - {text: the Irtysh}
  cites: [p1-name]
  objective: read-well
  bloom: remember
  difficulty: easy
- id: north-count
  type: numeric
  stem: "=How many\\nwere counted?"
  answer: 8
  explanation: Eight people stood at the RIVER.
  cites: [p4-count]
  bloom: remember
  difficulty: hard
  form: A
  pair: counting
- id: south-count
  type: numeric
  stem: How many were counted in the south?
  answer: 8
  bloom: apply
  difficulty: hard
  form: B
  pair: counting
"""


@pytest.fixture(autouse=True)
def course(tmp_path, monkeypatch):
    """A bank of two lessons in the working folder."""
    write_bank(tmp_path / "quiz_bank", MIXED)
    write_bank(
        tmp_path / "quiz_bank", "- {id: sky, type: true_false, stem: S, answer: true}\n", "02"
    )
    monkeypatch.chdir(tmp_path)


def run(*words):
    return CliRunner().invoke(app, list(words))


def listed(*words):
    told = run("list", "--format", "json", *words)
    return [one["id"] for one in json.loads(told.stdout)]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["--type", "numeric"], ["north-count", "south-count"]),
        (["--bloom", "remember"], ["north-river", "north-count"]),
        (["--difficulty", "easy"], ["north-river"]),
        (["--objective", "read-well"], ["north-river"]),
        (["--fact", "p4-count"], ["north-count"]),
        (["--form", "B"], ["south-count"]),
        (["02"], ["sky"]),
        (["--type", "numeric", "--bloom", "remember"], ["north-count"]),
        (["01_lesson", "--difficulty", "hard", "--form", "A"], ["north-count"]),
    ],
    ids=str,
)
def test_every_condition_holds_for_what_is_listed(words, ids):
    assert listed(*words) == ids


def test_words_are_found_in_any_case_and_order_wherever_they_stand():
    assert listed("--text", "river") == ["north-river", "north-count"]
    assert listed("--text", "balkhash WHICH") == ["north-river"]
    assert listed("--text", "irtysh") == ["north-river"]


def test_signs_are_typed_as_the_keyboard_has_them():
    assert listed("--text", 'the "east"') == ["north-river"]


def test_a_list_names_the_lesson_of_each_question_where_nobody_did():
    assert run("list", "--form", "A").output.split()[:2] == ["01_lesson", "north-count"]
    assert run("list", "01_lesson", "--form", "A").output.startswith("north-count")


def test_a_question_of_two_lines_is_listed_on_one():
    assert run("list", "--form", "A").output.endswith("=How many were counted?\n")


def test_nothing_found_is_a_sentence_and_1():
    told = run("list", "--type", "essay", "--form", "A")
    assert told.exit_code == 1
    assert "none of 4 questions has type 'essay' and form 'A'" in told.output
    assert run("show", "sky", "--type", "numeric").exit_code == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["list", "01_leson"], "no quiz is called '01_leson'; did you mean '01_lesson'?"),
        (["list", "--type", "numerical"], "no type is called 'numerical'; did you mean 'numeric'?"),
        (["list", "--bloom", "aply"], "no Bloom level is called 'aply'; did you mean 'apply'?"),
        (["list", "--difficulty", "heard"], "did you mean 'hard'?"),
        (["list", "--objective", "read-wel"], "did you mean 'read-well'?"),
        (["list", "--fact", "p4-counts"], "did you mean 'p4-count'?"),
        (["list", "--form", "C"], "there are: A, B"),
        (["show", "--lesson", "01_leson"], "did you mean '01_lesson'?"),
        (["show"], "quizbook show --type numeric"),
    ],
    ids=str,
)
def test_what_no_question_could_be_exits_2_with_the_nearest(words, told):
    result = run(*words)
    assert result.exit_code == 2
    assert told in result.output


def test_quizzes_and_questions_are_written_for_other_programs():
    quizzes = json.loads(run("list", "--format", "json").stdout)
    assert [(one["lesson"], one["questions"]) for one in quizzes] == [("01_lesson", 3), ("02", 1)]
    (one,) = json.loads(run("list", "--form", "A", "--format", "json").stdout)
    assert one == {
        "lesson": "01_lesson",
        "id": "north-count",
        "type": "numeric",
        "difficulty": "hard",
        "bloom": "remember",
        "objective": None,
        "form": "A",
        "points": 1.0,
        "stem": "=How many\nwere counted?",
    }


def test_a_spreadsheet_gets_a_head_line_and_no_formula():
    told = run("list", "--form", "A", "--format", "csv").stdout
    (row,) = csv.DictReader(io.StringIO(told))
    assert row["id"] == "north-count"
    assert row["stem"] == "'=How many\nwere counted?"


def test_show_prints_several_in_the_order_in_which_they_were_named():
    told = run("show", "sky", "north-river").output
    assert told.index("02 / sky") < told.index("01_lesson / north-river")
    assert "north-count" not in told


def test_show_prints_all_of_a_kind_and_of_the_named_only_these():
    told = run("show", "--type", "numeric", "--key").output
    assert told.count("Answer: 8") == 2
    told = run("show", "sky", "south-count", "--type", "numeric").output
    assert "sky" not in told
    assert "south-count" in told


def test_every_unknown_id_is_told_with_the_nearest_ids():
    told = run("show", "north-rivr", "count", "zzz", "sky")
    assert told.exit_code == 2
    assert "no question is called 'north-rivr'; did you mean 'north-river'?" in told.output
    assert "'count'; did you mean 'south-count' or 'north-count'?" in told.output
    assert "'zzz'; find it by its words: quizbook list --text WORDS" in told.output
