"""How sure against how right: exact figures, and no verdict on a few answers."""

import pytest

from banks import load_lesson
from histories import given, kept
from quizbook import Session
from quizbook.model import Bank
from quizbook.session.certainty import DEFAULT
from quizbook.standing import progress, sentences
from quizbook.standing.judgement import middle, pays_best, wilson

DEFAULT_MARKS = [(level.right, level.wrong) for level in DEFAULT]
QUESTIONS = "".join(
    f"- {{id: q{n}, type: true_false, stem: Is {n} so?, answer: true}}\n" for n in range(12)
)
ESTIMATES = "".join(
    f"""\
- id: e{n}
  type: estimate
  stem: How many is {n}?
  answer: 50
  full_width: 40
  zero_width: 200
  confidence: 80
"""
    for n in range(12)
)


@pytest.fixture
def lesson(tmp_path):
    return load_lesson(tmp_path / "quiz_bank", QUESTIONS + ESTIMATES)


def stand(lesson, events):
    return progress(Bank(lessons={"01_lesson": lesson}, facts={}, sources={}), events)


def sure(lesson, *answers):
    """The standing after answers to one question after another: a level, and whether right."""
    events = [
        given(lesson[f"q{n}"], str(right), behaviour="certainty", certainty=level)
        for n, (level, right) in enumerate(answers)
    ]
    return stand(lesson, events).sureness


def test_each_level_pays_best_where_gardner_medwin_says():
    ranges = pays_best(DEFAULT)
    assert ranges == [(0, pytest.approx(2 / 3)), (pytest.approx(2 / 3), 0.8), (0.8, 1)]
    assert [round(middle(pays), 2) for pays in ranges] == [0.5, 0.73, 0.9]


def test_wilsons_interval_is_the_textbooks():
    assert wilson(7, 10) == (pytest.approx(0.3968, abs=1e-4), pytest.approx(0.8922, abs=1e-4))
    assert wilson(0, 0) == (0, 1)


def test_nine_answers_get_no_verdict_and_ten_do(lesson):
    nine = sure(lesson, *[(3, False)] * 9)
    assert (nine.verdict, nine.bias, nine.brier) == ("too-few", None, None)
    assert nine.levels[2].verdict == "too-few"
    ten = sure(lesson, *[(3, False)] * 10)
    assert (ten.verdict, ten.levels[2].verdict) == ("too-sure", "too-sure")
    assert ten.bias == pytest.approx(0.9)
    assert ten.brier == pytest.approx(0.81)


def test_bias_and_brier_are_means_over_the_answers(lesson):
    found = sure(lesson, *[(3, True)] * 8, *[(3, False)] * 2, *[(1, True)] * 2)
    errors = [0.9 - 1] * 8 + [0.9] * 2 + [0.5 - 1] * 2
    assert found.bias == pytest.approx(sum(errors) / 12)
    assert found.brier == pytest.approx(sum(error**2 for error in errors) / 12)
    assert found.verdict == "fitting"
    assert "83 % sure and 83 % right" in " ".join(sentences.sureness_told(found))
    assert [(level.count, level.right) for level in found.levels] == [(2, 2), (0, 0), (10, 8)]


def test_who_always_risks_least_and_is_right_knew_more(lesson):
    found = sure(lesson, *[(1, True)] * 12)
    assert (found.verdict, found.levels[0].verdict) == ("not-sure-enough", "not-sure-enough")


@pytest.mark.parametrize(
    ("right", "words"),
    [(3, "A lower level"), (8, "Not far enough off to say."), (11, "It fits.")],
)
def test_a_share_outside_its_range_is_not_said_to_fit(lesson, right, words):
    found = sure(lesson, *[(3, True)] * right, *[(3, False)] * (12 - right))
    assert sentences.level_told(found.levels[2]).startswith(words)


def test_only_the_first_answer_with_a_level_counts(lesson):
    item = lesson["q0"]
    events = [
        given(item, "False"),
        given(item, "True", behaviour="certainty", certainty=2),
        given(item, "False", behaviour="certainty", certainty=3),
    ]
    assert [level.count for level in stand(lesson, events).sureness.levels] == [0, 1, 0]


def test_without_levels_there_is_nothing_to_tell(lesson):
    assert stand(lesson, [given(lesson["q0"], "True")]).sureness is None
    assert sure(lesson, (7, True)) is None


def test_a_level_given_in_an_open_exam_or_in_a_pretest_is_not_told(lesson):
    for behaviour in ("exam", "pretest"):
        event = given(lesson["q0"], "True", behaviour=behaviour, certainty=3)
        assert stand(lesson, [event]).sureness is None


def test_an_exam_that_is_handed_in_says_how_sure_its_answers_were(lesson):
    ids = [f"q{n}" for n in range(11)]
    exam = Session(lesson, items=ids, behaviour="exam", marks=DEFAULT_MARKS)
    for id_ in ids[:10]:
        exam.submit(id_, "False", certainty=3)
    exam.submit("q0", "True", certainty=2)  # changed before the end: only this counts
    assert stand(lesson, kept()).sureness is None
    exam.hand_in()
    found = stand(lesson, kept()).sureness
    assert [(level.count, level.right) for level in found.levels] == [(0, 0), (1, 1), (9, 0)]
    assert found.verdict == "too-sure"


@pytest.mark.parametrize(
    ("held", "count", "verdict"),
    [(9, 9, "too-few"), (3, 12, "too-sure"), (10, 12, "fitting"), (12, 12, "fitting")],
)
def test_intervals_that_held_are_set_against_those_that_should_have(lesson, held, count, verdict):
    events = [
        given(lesson[f"e{n}"], ["40", "60"] if n < held else ["1", "2"]) for n in range(count)
    ]
    found = stand(lesson, events).estimates
    assert (found.held, found.count, found.verdict) == (held, count, verdict)
    assert found.expected == pytest.approx(0.8 * count)
    assert f"{held} of {count} intervals" in sentences.estimates_told(found)


def test_it_is_what_the_quiz_itself_counts(lesson):
    session = Session(lesson, behaviour="certainty")
    for n, (level, right) in enumerate([(1, True), (3, False), (3, True)]):
        session.submit(f"q{n}", str(right), certainty=level)
    uses = session.summary().certainty.uses
    levels = stand(lesson, kept()).sureness.levels
    assert [(use.count, use.right) for use in uses] == [(one.count, one.right) for one in levels]
