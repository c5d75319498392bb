"""Short answer, beyond the contract that every type keeps."""

import pytest

from banks import load_lesson, write_bank
from quizbook import Session, load_bank, render
from quizbook.bank import read_bank

DISTRICT = """\
- id: officers-district
  type: short_answer
  stem: In which district had the four officers served?
  accept: [Tolebi, Tole Bi, Töle Bi]
  typos: 1
  mistakes:
    - {answer: Almaty, feedback: Almaty is where the venues campaign took place.}
  cases:
    - {response: tole  bi, score: 1}
    - {response: Toleby, score: 1}
    - {response: Almaty, score: 0}
"""


@pytest.fixture
def session(tmp_path):
    return Session(load_lesson(tmp_path, DISTRICT), journal=None)


def test_the_cases_of_the_specification_hold_and_a_mistake_has_its_words(session):
    (entry,) = session.submit("officers-district", "ALMATY").feedback
    assert entry.text == "Almaty is where the venues campaign took place."


def test_the_same_text_in_another_spelling_is_no_new_try(session):
    assert session.submit("officers-district", "Almaty").counted
    assert not session.submit("officers-district", " almaty").counted


def test_what_was_typed_stands_in_the_field_as_typed_and_cannot_become_script(session):
    session.submit("officers-district", '"><script>')
    page = render.part(session.view("officers-district"))
    assert "<script>" not in page
    assert "&#34;&gt;&lt;script&gt;" in page


def test_an_accepted_answer_is_taken_as_written(tmp_path):
    items = "- {id: q, type: short_answer, stem: S, accept: [010, No, 12:30]}\n"
    lesson = load_lesson(tmp_path / "plain", items)
    assert lesson["q"].key.accept == ("010", "No", "12:30")
    assert Session(lesson, journal=None).submit("q", "no").correct


def test_letters_of_two_alphabets_in_one_word_are_told_to_the_author_and_not_the_student(tmp_path):
    items = "- {id: q, type: short_answer, stem: S, accept: [\u0410lmaty]}\n"
    _, (problem,) = read_bank(write_bank(tmp_path / "mixed", items))
    assert (problem.severity, problem.rule, problem.column) == ("warning", "Y26", 51)
    assert "'\u0410' in '\u0410lmaty' is Cyrillic" in problem.sentence
    for raw in ("Almaty", "\u0410lmaty"):
        result = Session(load_bank(tmp_path / "mixed")["01_lesson"], journal=None).submit("q", raw)
        assert result.correct
        assert [entry.text for entry in result.feedback] == [""]


def test_a_warning_keeps_no_case_from_being_tried(tmp_path):
    case = "cases: [{response: Almaty, score: 0}]"
    items = f"- {{id: q, type: short_answer, stem: S, accept: [\u0410lmaty], {case}}}\n"
    _, problems = read_bank(write_bank(tmp_path / "mixed", items))
    assert sorted(problem.rule for problem in problems) == ["S05", "Y26"]
