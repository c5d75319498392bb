"""A quiz to read as plain text, in lines that fit on any page."""

import re

import pytest

from banks import load_lesson
from quizbook import Session, render

LONG = "word " * 30 + "end"
ITEMS = f"""\
- id: long-one
  type: single_choice
  stem: {LONG}
  options:
    - {{text: {LONG} one, correct: true, feedback: Well read.}}
    - {{text: short, feedback: Too short.}}
- id: in-order
  type: ordering
  stem: Put these in order.
  sequence: [text: the first, text: the second, text: the third]
"""


@pytest.fixture
def lesson(tmp_path):
    return load_lesson(tmp_path / "bank", ITEMS)


@pytest.fixture
def text(lesson):
    return read(lesson)


def read(lesson, draw=None, **how):
    session = Session(lesson, journal=None, **how)
    return render.static_text(lesson, [session.view(item.id) for item in session.items], draw)


def test_no_line_is_wider_than_a_page(text):
    assert max(map(len, text.splitlines())) <= 76


def test_a_long_option_goes_on_under_its_own_words(text):
    assert re.search(r"^  • word( word)+\n    word", text, re.MULTILINE)


def test_a_long_question_goes_on_at_the_margin(text):
    assert re.search(r"^Question 1 of 2\.( word)+\nword", text, re.MULTILINE)


def test_between_questions_stands_an_empty_line_and_at_the_end_what_to_do(text):
    title, first, second, last = text.split("\n\n")
    assert title.startswith("Quiz: ")
    assert first.startswith("Question 1 of 2.")
    assert second.startswith("Question 2 of 2. Put these in order.")
    assert last == "To answer, open this notebook in Jupyter and run this cell."


def test_a_question_alone_needs_no_title(lesson):
    assert read(lesson, items=["in-order"]).startswith("Question. Put these in order.")


def test_what_is_drawn_is_told(lesson):
    assert "1 of these 2 questions are drawn for you." in read(lesson, draw=1)


def test_entries_do_not_stand_in_the_right_order(text):
    at = [text.index(entry) for entry in ("the first", "the second", "the third")]
    assert at != sorted(at)
