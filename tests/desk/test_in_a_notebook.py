"""The instructor's desk without a browser: what is typed, what is shown, what is written."""

import difflib

import pytest

from banks import ITEMS, write_bank
from quizbook import instructor_desk

MORE = """\
- id: is-it-so
  type: true_false
  stem: It is so.
  answer: true
  feedback: {false: Read again.}
- id: how-many
  type: numeric
  stem: How many were counted?
  answer: 8   # of P4
"""


@pytest.fixture
def lesson_file(tmp_path):
    return write_bank(tmp_path / "quiz_bank", ITEMS + MORE) / "01_lesson.yaml"


@pytest.fixture
def desk(lesson_file):
    desk = instructor_desk(lesson_file.parent)
    desk.pause = 0
    return desk


@pytest.fixture
def written(lesson_file):
    """What a comparison of versions shows once something has been written."""
    before = lesson_file.read_text("utf-8")

    def compare():
        after = lesson_file.read_text("utf-8")
        lines = difflib.ndiff(before.splitlines(), after.splitlines())
        return [line for line in lines if line[:2] in ("+ ", "- ")]

    return compare


def form(desk):
    return desk._form  # noqa: SLF001 (what stands on the page)


def choose(desk, item):
    desk.questions.value = dict(desk.questions.options)[item]


def live(desk):
    """The words beside the form: the question's own, and what is wrong."""
    quiz, *_ = desk.live.children
    found = desk.live.children[-1].value
    return (quiz.session.items[0] if len(desk.live.children) > 1 else None), found


def test_the_form_shows_the_question_and_beside_it_what_a_student_sees(desk):
    assert form(desk).stem.value == "Which is right?"
    assert [row.text.value for row in form(desk).rows][0:2] == ["The right one", "A wrong one"]
    assert [row.right.value for row in form(desk).rows] == [True, False, False]
    item, found = live(desk)
    assert item.id == "one-of-three"
    assert "Error:" not in found


def test_an_edit_is_shown_and_written_on_the_button_alone(desk, written):
    form(desk).stem.value = "Which one, then, is right?"
    item, _ = live(desk)
    assert item.stem == "Which one, then, is right?"
    assert written() == []
    desk.write.click()
    assert written() == ["-     stem: Which is right?", "+     stem: Which one, then, is right?"]
    assert "Written to" in desk.told.value


def test_the_right_mark_moves_from_one_option_to_another(desk, written):
    form(desk).rows[0].right.value = False
    assert "no option is marked correct" in live(desk)[1]
    form(desk).rows[1].right.value = True
    assert "Error:" not in live(desk)[1]
    desk.write.click()
    assert written() == [
        "-       - {text: The right one, correct: true, feedback: Well read.}",
        "+       - {text: The right one, feedback: Well read.}",
        "-       - {text: A wrong one, feedback: Not this.}",
        "+       - {text: A wrong one, correct: true, feedback: Not this.}",
    ]


def test_options_are_added_and_removed(desk, written):
    form(desk).add.click()
    form(desk).rows[3].text.value = "A fourth, new one"
    form(desk).rows[1].remove.click()
    desk.write.click()
    assert written() == [
        "-       - {text: A wrong one, feedback: Not this.}",
        "+       - {text: 'A fourth, new one'}",
    ]


def test_hints_points_and_the_other_fields_are_written(desk, written):
    form(desk).hints.value += "\nAnd P2."
    form(desk).points.value = "2"
    form(desk).difficulty.value = "hard"
    form(desk).cites.value = "p1-name"
    desk.write.click()
    assert written() == [
        "-     hints: [Read P1 again., Read its second sentence.]",
        "+     hints: [Read P1 again., Read its second sentence., And P2.]",
        "+     points: 2",
        "-     cites: [p1-name, ctx-area]",
        "+     cites: [p1-name]",
        "+     difficulty: hard",
    ]


def test_a_statement_that_is_true_or_false_has_a_form(desk, written):
    choose(desk, "is-it-so")
    form(desk).answer.value = "false"
    form(desk).feedback["true"].value = "It is not."
    desk.write.click()
    assert written() == [
        "-     answer: true",
        "+     answer: false",
        "-     feedback: {false: Read again.}",
        "+     feedback: {false: Read again., true: It is not.}",
    ]


def test_another_type_is_edited_as_its_yaml(desk, written):
    choose(desk, "how-many")
    assert form(desk).value.splitlines()[0] == "id: how-many"
    form(desk).value = form(desk).value.replace("answer: 8 ", "answer: 9 ")
    desk.write.click()
    assert written() == ["-     answer: 8   # of P4", "+     answer: 9   # of P4"]


def test_an_edit_goes_with_the_change_from_form_to_yaml_and_back(desk):
    form(desk).stem.value = "Which one?"
    desk.view.value = "YAML"
    assert "stem: Which one?" in form(desk).value
    form(desk).value = form(desk).value.replace("Which one?", "Which of them?")
    desk.view.value = "Form"
    assert form(desk).stem.value == "Which of them?"
    assert desk.is_changed


def test_a_block_that_is_no_yaml_is_told_and_not_written(desk, written):
    desk.view.value = "YAML"
    form(desk).value += "\n["
    assert "Not shown yet" in desk.told.value
    desk.write.click()
    assert "Nothing was written" in desk.told.value
    desk.view.value = "Form"
    assert desk.view.value == "YAML"
    assert form(desk).value.endswith("[")
    assert written() == []


def test_another_question_is_not_opened_over_an_edit(desk):
    form(desk).stem.value = "Which one?"
    choose(desk, "how-many")
    assert desk.questions.value == 0
    assert "discard it" in desk.told.value
    assert form(desk).stem.value == "Which one?"
    desk.discard.click()
    assert form(desk).stem.value == "Which is right?"
    choose(desk, "how-many")
    assert desk.questions.value == 4


def test_what_somebody_else_has_written_is_not_written_over(desk, lesson_file, written):
    form(desk).stem.value = "Which one?"
    theirs = lesson_file.read_text("utf-8").replace("It is so.", "It was so.")
    lesson_file.write_text(theirs, "utf-8")
    desk.write.click()
    assert "nothing was written" in desk.told.value
    assert lesson_file.read_text("utf-8") == theirs
    desk.again.click()
    assert form(desk).stem.value == "Which one?"
    desk.write.click()
    assert lesson_file.read_text("utf-8") == theirs.replace("Which is right?", "Which one?")


def test_a_file_that_cannot_be_read_says_so_and_the_desk_goes_on(desk, lesson_file):
    whole = lesson_file.read_text("utf-8")
    lesson_file.write_text(whole + "title: again\n", "utf-8")
    desk.discard.click()
    assert "mended in an editor first" in live(desk)[1]
    lesson_file.write_text(whole, "utf-8")
    desk.again.click()
    assert form(desk).stem.value == "Which is right?"


def test_what_a_notebook_stores_is_always_the_same(desk):
    data = desk._repr_mimebundle_()
    assert data["text/plain"] == repr(desk) == "<Instructor's desk>"
    assert "Run this cell" in data["text/html"]
    assert "right" not in data["text/html"]
