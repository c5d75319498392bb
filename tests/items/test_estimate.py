"""Estimate, beyond the contract that every type keeps."""

import pytest

from banks import load_lesson
from quizbook import BankError, Session, render

DROP = """\
- id: poppy-drop
  type: estimate
  stem: By how many per cent did the area fall? Give a low and a high value.
  answer: 90.7
  unit: "%"
  confidence: 80
  full_width: 20
  zero_width: 100
  cases:
    - {response: [80, 95], score: 1}
    - {response: [40, 100], score: 0.5}
    - {response: [10, 50], score: 0}
    - {response: [95, 80], invalid: true}
"""


@pytest.fixture
def lesson(tmp_path):
    return load_lesson(tmp_path, DROP)


def test_the_cases_of_the_specification_hold_and_retries_never_lose(lesson):
    session = Session(lesson, journal=None)
    scores = [session.submit("poppy-drop", raw).score.earned for raw in ([40, 100], [10, 50])]
    assert scores == [0.5, 0.5]
    assert round(session.submit("poppy-drop", ["80 %", "95"]).score.earned, 4) == 0.75


def test_the_page_asks_for_two_numbers_and_says_how_sure_to_be(lesson):
    page = render.part(Session(lesson, journal=None).view("poppy-drop"))
    assert page.count('inputmode="decimal"') == 2
    assert 'type="number"' not in page
    for text in ("Low", "High", "80 % sure", "%</span>"):
        assert text in page


def test_the_answer_is_not_on_the_page_before_the_end(lesson):
    session = Session(lesson, journal=None)
    session.submit("poppy-drop", [40, 100])
    view = session.view("poppy-drop")
    assert "A narrower one would earn more." in render.part(view)
    assert "90.7" not in render.part(view) + render.after(view) + render.question(view)
    session.submit("poppy-drop", [85, 95])
    assert "90.7 %" in render.after(session.view("poppy-drop"))


def test_the_calibration_counts_the_intervals_that_held(lesson):
    session = Session(lesson, journal=None)
    session.submit("poppy-drop", [40, 100])
    assert session.summary().intervals.held == 1


@pytest.mark.parametrize("name", ["answer", "full_width", "zero_width"])
def test_the_widths_and_the_answer_are_needed(tmp_path, name):
    lines = [line for line in DROP.splitlines() if f" {name}:" not in line]
    with pytest.raises(BankError, match=f"the field '{name}' is missing"):
        load_lesson(tmp_path / "broken", "\n".join(lines) + "\n")
