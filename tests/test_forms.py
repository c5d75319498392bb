"""Parallel forms: half of the learners meet form A first, half form B, and the gain is told."""

import pytest

from banks import ITEMS, load_lesson
from quizbook import Session

FORMS = "".join(
    f"""\
- id: {skill}-{form.lower()}
  type: true_false
  stem: Is the {skill} of {form} known?
  answer: true
  form: {form}
  pair: {skill}
"""
    for skill in ("length", "depth")
    for form in "AB"
)


@pytest.fixture
def lesson(tmp_path):
    return load_lesson(tmp_path / "quiz_bank", ITEMS + FORMS)


def ids(lesson, **asked):
    return [item.id for item in Session(lesson, journal=None, **asked).items]


def test_a_question_with_a_form_is_met_only_where_a_form_is_asked_for(lesson):
    assert ids(lesson) == ["one-of-three", "two-of-four", "yes-or-no"]
    assert ids(lesson, form="A") == ["length-a", "depth-a"]
    assert ids(lesson, form="B") == ["length-b", "depth-b"]
    assert ids(lesson, items=["depth-b"]) == ["depth-b"]
    assert ids(lesson, items=["depth-b", "length-a"], form="A") == ["length-a"]


def test_a_learner_meets_one_form_first_and_the_other_second(lesson):
    firsts = []
    for learner in map(str, range(40)):
        first = ids(lesson, form="first", learner=learner)
        second = ids(lesson, form="second", learner=learner)
        assert {tuple(first), tuple(second)} == {("length-a", "depth-a"), ("length-b", "depth-b")}
        assert ids(lesson, form="first", learner=learner, seed=7) == first
        firsts.append(first[0])
    assert 10 < firsts.count("length-a") < 30


def test_an_unknown_form_and_a_quiz_without_questions_are_told(lesson, tmp_path):
    with pytest.raises(ValueError, match="no form 'C'; there are: A, B, first, second"):
        Session(lesson, journal=None, form="C")
    plain = load_lesson(tmp_path / "plain")
    with pytest.raises(ValueError, match="has no form 'first': none of its questions has one"):
        Session(plain, journal=None, form="first")
    test = load_lesson(tmp_path / "test", FORMS)
    with pytest.raises(ValueError, match=r"outside its forms: they need form=.first"):
        Session(test, journal=None)


def sat(lesson, journal, answers, **how):
    session = Session(lesson, journal=journal, learner="ada", **how)
    for item, answer in zip(session.items, answers, strict=True):
        if answer is not None:
            session.submit(item.id, answer)
    return session


def test_the_gain_is_told_across_the_forms_when_the_second_is_handed_in(lesson, tmp_path):
    journal = tmp_path / "ada.jsonl"
    before = sat(lesson, journal, [False, True], form="first", behaviour="pretest")
    assert before.summary().gain is None
    after = sat(lesson, journal, [True, True], form="second", behaviour="exam")
    assert after.summary().gain is None
    gain = after.hand_in().gain
    assert (gain.before, gain.after, gain.possible, gain.normalised) == (1, 2, 2, 1)


def test_a_pair_that_was_left_open_is_not_in_the_gain(lesson, tmp_path):
    journal = tmp_path / "ada.jsonl"
    sat(lesson, journal, [False, True], form="first", behaviour="pretest")
    gain = sat(lesson, journal, [True, None], form="second", behaviour="exam").hand_in().gain
    assert (gain.before, gain.after, gain.possible) == (0, 1, 1)


def test_the_first_form_once_more_tells_no_gain_of_its_own(lesson, tmp_path):
    journal = tmp_path / "ada.jsonl"
    sat(lesson, journal, [False, True], form="first", behaviour="pretest")
    sat(lesson, journal, [True, False], form="second", behaviour="exam").hand_in()
    again = sat(lesson, journal, [True, True], form="first")
    assert again.summary().gain is None


def test_a_pretest_after_the_second_form_is_none(lesson, tmp_path):
    journal = tmp_path / "ada.jsonl"
    after = sat(lesson, journal, [True, True], form="second", behaviour="exam")
    sat(lesson, journal, [False, True], form="first", behaviour="pretest")
    assert after.hand_in().gain is None


def test_a_form_comes_back_as_it_was_begun(lesson, tmp_path):
    journal = tmp_path / "ada.jsonl"
    sat(lesson, journal, [False, None], form="first", behaviour="pretest")
    again = Session(lesson, journal=journal, learner="ada", form="first", behaviour="pretest")
    assert again.summary().answered == 1


def test_a_pretest_promises_a_question_like_this_one_only_where_there_is_a_pair(lesson):
    before = sat(lesson, None, [False, None], form="first", behaviour="pretest")
    assert "a question like this one" in before.view(before.items[0].id).status
    alone = sat(lesson, None, [None, None, True], behaviour="pretest")
    assert "this question again" in alone.view("yes-or-no").status


def test_on_another_machine_under_another_name_the_second_form_is_the_other_one(lesson, tmp_path):
    for name in map(str, range(8)):
        journal = tmp_path / f"{name}.jsonl"
        first = sat(lesson, journal, [False, None], form="first", behaviour="pretest")
        about = {"journal": journal, "learner": name, "behaviour": "exam"}
        second = Session(lesson, form="second", **about)
        assert not {item.id for item in first.items} & {item.id for item in second.items}
        second.submit(second.items[0].id, raw=True)
        again = Session(lesson, form="first", **about)
        assert again.items == first.items
