"""True or false, beyond the contract that every type keeps."""

import pytest

from banks import load_lesson
from quizbook import BankError, Session

ITEM = """\
- id: office-before-article
  type: true_false
  stem: The office was opened the year before.
  answer: {answer}
  feedback:
    {word}: P1 says so of this office.
"""


@pytest.mark.parametrize("raw", [True, "true", "True"], ids=repr)
@pytest.mark.parametrize("answer", ["true", "false"])
def test_the_truth_is_read_as_a_value_an_id_or_a_word(tmp_path, answer, raw):
    lesson = load_lesson(tmp_path / "bank", ITEM.format(answer=answer, word="true"))
    result = Session(lesson, journal=None).submit("office-before-article", raw)
    assert result.correct == (answer == "true")
    assert [entry.text for entry in result.feedback] == ["P1 says so of this office."]


def test_true_stands_before_false_whatever_the_seed(tmp_path):
    lesson = load_lesson(tmp_path / "bank", ITEM.format(answer="true", word="false"))
    for seed in range(10):
        view = Session(lesson, journal=None, seed=seed).view("office-before-article")
        assert [choice.text for choice in view.shown.choices] == ["True", "False"]


def test_only_a_plain_truth_value_is_an_answer(tmp_path):
    with pytest.raises(BankError, match="true or false"):
        load_lesson(tmp_path / "bank", ITEM.format(answer="yes", word="false"))


def test_feedback_for_a_third_word_is_told_at_its_place(tmp_path):
    with pytest.raises(BankError, match=r"01_lesson\.yaml:10:7: .*'maybe'.* \[Y14\]"):
        load_lesson(tmp_path / "bank", ITEM.format(answer="true", word="maybe"))
