"""Quizzes drawn for many students, as the notebooks show them."""

import json

import pytest
from typer.testing import CliRunner

from banks import ITEMS, load_lesson, write_bank
from quizbook.cli import app
from quizbook.stress import stress
from quizbook.stress.quizzes import Quiz

FOUR = """\
- id: four
  type: single_choice
  stem: Which?
  options:
    - {text: The longest of the four, correct: true}
    - {text: Short}
    - {text: Shorter still}
    - {text: None of these, pin: last}
"""
FORMS = """\
- {id: in-a, type: true_false, stem: A?, answer: true, form: A, pair: one}
- {id: in-b, type: true_false, stem: B?, answer: true, form: B, pair: one}
"""


def write_notebook(course, code, name="01_lesson"):
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "outputs": [], "source": code}
    (course / "notebooks").mkdir(exist_ok=True)
    text = json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
    (course / "notebooks" / f"{name}.ipynb").write_text(text, "utf-8")


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A bank without notebooks in the working folder."""
    write_bank(tmp_path / "quiz_bank", ITEMS + FOUR)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words):
    return CliRunner().invoke(app, ["stress", *words])


def places(tmp_path, items, seeds=200):
    lesson = load_lesson(tmp_path / "quiz_bank", items)
    return {
        one.id: one.places for one in stress(lesson, [Quiz(lesson="01_lesson")], seeds).questions
    }


def test_a_shuffled_key_stands_everywhere_and_a_kept_one_in_its_place(tmp_path):
    found = places(tmp_path, ITEMS + FOUR)
    assert min(found["one-of-three"].counts) > 45
    assert sum(found["one-of-three"].counts) == 200
    assert found["one-of-three"].chance > 0.01
    assert found["yes-or-no"].counts == (200, 0)
    assert found["yes-or-no"].chance is None
    assert found["four"].counts[3] == 0
    assert found["four"].free == 3


def test_the_key_is_ranked_by_its_length(tmp_path):
    found = places(tmp_path, ITEMS + FOUR, seeds=1)
    assert (found["four"].rank, found["four"].alike) == (1, 1)
    assert (found["one-of-three"].rank, found["one-of-three"].alike) == (2, 1)
    assert (found["two-of-four"].rank, found["two-of-four"].alike) == (1, 4)


def test_the_command_tells_it_in_words(course):
    told = run("--seeds", "200")
    assert told.exit_code == 0
    for words in (
        "01_lesson: 1 quiz, 200 students",
        "one-of-three (single_choice): guessing earns 33%",
        "the right option stands first, second, third in ",
        " of 200 draws; chance would give 66.67 each (p = ",
        "the right option always stands first; it is the second longest of 2",
        "Over 2 questions with 3 places to stand in, the right option stands first, second,",
        "Of 3 questions with one right option, it is the longest in 1; chance would give 1.",
    ):
        assert words in told.output
    assert "ms for each student" not in told.output


def test_the_same_comes_out_each_time_and_times_only_on_asking(course):
    first = run().output
    assert run().output == first
    assert "ms for each student" in run("--time").output


def test_too_few_students_are_no_test(course):
    told = run("--seeds", "3").output
    assert "(too few to test)" in told
    assert "take more: --seeds 200" in told


def test_what_notebooks_show_is_drawn_as_they_draw_it(course):
    write_notebook(course, 'quiz("01_lesson", draw=2)')
    told = run().output
    assert "01_lesson: 2 of 4 questions for each student; a question is drawn " in told
    assert "times, chance would give 100 (p = " in told
    write_notebook(course, 'quiz("01_lesson", items=["four"])')
    told = run().output
    assert "shown by no quiz: one-of-three, two-of-four, yes-or-no" in told


def test_a_quiz_shown_twice_is_drawn_once(course):
    write_notebook(
        course, 'quiz("01_lesson"); quiz("01_lesson"); quiz("01_lesson", items=["four"])'
    )
    assert "01_lesson: 2 quizzes, 60 students" in run("--seeds", "60").output


def test_a_question_of_two_quizzes_is_counted_once_for_each_student(tmp_path):
    lesson = load_lesson(tmp_path / "quiz_bank", ITEMS)
    both = [Quiz(lesson="01_lesson"), Quiz(lesson="01_lesson", items=("one-of-three",))]
    found = stress(lesson, both, 60).questions
    assert [sum(one.places.counts) for one in found] == [60, 60, 60]


def test_a_right_option_that_is_pinned_has_no_place_to_test(tmp_path):
    pinned = FOUR.replace(", correct: true", "").replace("pin: last", "pin: last, correct: true")
    found = places(tmp_path, pinned)["four"]
    assert (found.counts, found.free, found.chance) == ((0, 0, 0, 200), 1, None)


def test_where_several_are_longest_chance_gives_the_key_a_larger_share(course):
    options = "{text: ab, correct: true}, {text: cd}, {text: ef}, {text: g}"
    questions = [
        f"- {{id: q-{n}, type: single_choice, stem: S, options: [{options}]}}\n" for n in range(4)
    ]
    write_bank(course / "quiz_bank", "".join(questions))
    told = run("--seeds", "1").output
    assert "it is the longest of 4, as long as 2 more" in told
    assert (
        "Of 4 questions with one right option, it is the longest in 4; chance would give 3." in told
    )


def test_half_of_the_students_meet_each_form_first(course):
    write_bank(course / "quiz_bank", FORMS)
    write_notebook(course, 'quiz("01_lesson", form="first")')
    told = run().output
    assert "01_lesson, form first: 1 of 2 questions for each student; a question is" in told
    assert "chance would give 100 (p = " in told


def test_forms_of_a_bank_without_notebooks_are_drawn_too(course):
    write_bank(course / "quiz_bank", FORMS)
    told = run().output
    assert "01_lesson: 2 quizzes" in told
    assert "in-b (true_false)" in told


def test_an_order_that_gives_the_key_away_stands_out(course, monkeypatch):
    def unshuffled(names, _seed):
        return list(names)

    monkeypatch.setattr("quizbook.session.shuffling.shuffled", unshuffled)
    told = run().output
    assert "the right option stands first, second, third in 200, 0, 0 of 200 draws" in told
    assert "more than chance, so look at it." in told


@pytest.mark.parametrize(
    "code", ['quiz("01_lesson", items=["for"])', 'quiz("01_lesson", form="C")']
)
def test_a_notebook_that_asks_for_what_is_not_there_is_told(course, code):
    write_notebook(course, code)
    told = run()
    assert told.exit_code == 1
    assert "a notebook asks for what is not there: " in told.output
    assert "quizbook sync" in told.output


def test_a_wrong_quiz_exits_2_and_one_that_nobody_shows_1(course):
    told = run("01_leson")
    assert told.exit_code == 2
    assert "did you mean '01_lesson'?" in told.output
    write_bank(course / "quiz_bank", FOUR.replace("four", "five"), "02_lesson")
    write_notebook(course, 'quiz("01_lesson")')
    told = run("02_lesson")
    assert told.exit_code == 1
    assert "no notebook shows a quiz of 02_lesson" in told.output
