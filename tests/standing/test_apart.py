"""Exams and pretests stand apart, and tell nothing before their time."""

import pytest

from banks import ITEMS, load_lesson, write_bank
from histories import kept
from quizbook import Session, load_bank
from quizbook.standing import progress, sentences

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
RIGHT, WRONG = "The right one", "A wrong one"


@pytest.fixture
def lesson(tmp_path):
    return load_lesson(tmp_path / "quiz_bank", ITEMS + FORMS)


@pytest.fixture
def stand(tmp_path, lesson):
    return lambda: progress(load_bank(tmp_path / "quiz_bank"), kept()).lessons[0]


def told(one):
    return list(sentences.tests_told(one))


def test_an_exam_tells_its_score_only_when_it_is_handed_in(stand, lesson):
    exam = Session(lesson, behaviour="exam")
    exam.submit("one-of-three", RIGHT)
    open_ = stand()
    assert open_.counts.answered == open_.counts.right_now == 0
    assert open_.exams[0].earned is None
    assert told(open_) == [
        "Exam, not handed in yet: 1 of 3 answered. The score comes when you hand in."
    ]
    exam.hand_in()
    assert told(stand()) == ["Exam, handed in: score 1 of 4, 1 of 3 answered."]
    assert stand().counts.answered == 0


def test_an_exam_says_what_its_own_summary_says(stand, lesson):
    exam = Session(lesson, behaviour="exam", draw=2, seed=4)
    for item in exam.items:
        exam.submit(item.id, {"one-of-three": RIGHT, "two-of-four": ["A"]}.get(item.id, "True"))
    exam.submit(exam.items[0].id, {"one-of-three": WRONG}.get(exam.items[0].id, ["B"]))
    summary = exam.hand_in()
    found = stand().exams[0]
    assert (found.earned, found.possible) == (summary.score.earned, summary.score.possible)
    assert (found.answered, found.questions) == (summary.answered, summary.total)


def test_a_pretest_tells_nothing_until_every_question_was_met_again(stand, lesson):
    pretest = Session(lesson, behaviour="pretest")
    pretest.submit("one-of-three", WRONG)
    pretest.submit("yes-or-no", "True")
    assert stand().counts.answered == 0
    assert stand().before.gain is None
    practice = Session(lesson)
    practice.submit("one-of-three", RIGHT)
    assert (stand().before.questions, stand().before.again) == (2, 1)
    assert stand().before.gain is None
    practice.submit("yes-or-no", "True")
    gain = stand().before.gain
    assert (gain.before, gain.after, gain.possible) == (1, 2, 2)
    assert stand().before.normalised == 1
    assert gain == practice_gain(practice, ["one-of-three", "yes-or-no"])


def practice_gain(practice, ids):
    return Session(practice.lesson, items=ids).summary().gain


def test_a_pretest_after_the_first_answer_is_none(stand, lesson):
    Session(lesson).submit("one-of-three", RIGHT)
    Session(lesson, behaviour="pretest").submit("one-of-three", WRONG)
    assert stand().before is None


def test_the_two_forms_of_a_test_are_set_against_each_other(stand, lesson):
    first = Session(lesson, form="first", behaviour="pretest")
    for item in first.items:
        first.submit(item.id, "False")
    second = Session(lesson, form="second", behaviour="exam")
    for item in second.items:
        second.submit(item.id, "True")
    assert stand().before.gain is None
    summary = second.hand_in()
    assert stand().before.gain == summary.gain
    assert told(stand())[-1] == "Before the lesson 0, now 2 of 2. Too few answers to say."
    assert stand().counts.questions == 3
    # The first form, practised once more at home, is no second test.
    practice = Session(lesson, form="first")
    practice.submit(practice.items[0].id, "False")
    assert stand().before.gain == summary.gain


def test_a_journal_with_lines_of_the_same_second_in_any_order_keeps_its_exam(tmp_path, lesson):
    exam = Session(lesson, behaviour="exam")
    exam.submit("one-of-three", RIGHT)
    exam.hand_in()
    started, answered, finished = kept()
    bank = load_bank(tmp_path / "quiz_bank")
    found = progress(bank, [answered, started, finished]).lessons[0].exams[0]
    assert (found.earned, found.questions) == (1, 3)


def test_only_a_share_of_five_questions_is_told(tmp_path):
    items = "".join(
        f"- {{id: q{n}, type: true_false, stem: Is {n} so?, answer: true}}\n" for n in range(5)
    )
    lesson = load_lesson(tmp_path / "five", items)
    for behaviour in ("pretest", "practice"):
        session = Session(lesson, behaviour=behaviour)
        for n in range(5):
            session.submit(f"q{n}", str(n == 0 or (behaviour == "practice" and n < 4)))
    found = progress(load_bank(write_bank(tmp_path / "five", items)), kept()).lessons[0]
    share = "(75 % of the missing points gained)."
    assert told(found) == [f"Before the lesson 1, now 4 of 5 {share}"]
