"""When a verdict is told and what an answer is worth: pretest, exam, certainty, review."""

from datetime import datetime
from functools import partial
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banks import ITEMS, load_lesson
from quizbook import Session
from quizbook.journal import Journal

RIGHT, WRONG, WORSE = "The right one", "A wrong one", "Another wrong one"
ESSAY = """\
- id: in-your-words
  type: essay
  stem: Say it in your words.
  rubric: [{criterion: says it}, {criterion: says it well}]
  model_answer: It is so, because it is.
  cites: [p4-count]
"""


@pytest.fixture
def journal(tmp_path):
    return tmp_path / "ada.jsonl"


@pytest.fixture
def exam(lesson, journal):
    """A function that sits down to the exam, again and again."""
    return lambda: Session(lesson, behaviour="exam", journal=journal)


def seen(session, item_id="one-of-three"):
    view = session.view(item_id)
    marks = {choice.mark for choice in view.shown.choices}
    return view, marks, {choice.text for choice in view.shown.choices if choice.chosen}


# Pretest


def test_a_pretest_tells_nothing(lesson, journal):
    session = Session(lesson, behaviour="pretest", journal=journal)
    result = session.submit("one-of-three", RIGHT)
    assert (result.valid, result.told, result.correct, result.feedback) == (True, False, False, ())
    assert result.score.earned == 0
    view, marks, chosen = seen(session)
    assert marks == {""}
    assert chosen == {RIGHT}
    assert not view.explanation
    assert not view.read_again
    assert "after the lesson" in view.status
    assert not session.hint("one-of-three")
    assert not session.reveal("one-of-three").shown
    assert str(session.summary()) == "1 of 3 answered"


def test_in_a_pretest_the_latest_answer_counts(lesson, journal):
    session = Session(lesson, behaviour="pretest", journal=journal)
    for text in (RIGHT, WRONG):
        session.submit("one-of-three", text)
    assert seen(Session(lesson, behaviour="pretest", journal=journal))[2] == {WRONG}


def test_after_the_lesson_the_same_questions_come_afresh_and_the_gain_is_shown(lesson, journal):
    before = Session(lesson, behaviour="pretest", journal=journal)
    before.submit("one-of-three", WRONG)
    before.submit("two-of-four", ["A"])
    after = Session(lesson, journal=journal)
    assert after.summary().answered == 0
    after.submit("one-of-three", RIGHT)
    assert after.summary().gain is None
    after.submit("two-of-four", ["A", "B"])
    gain = after.summary().gain
    assert (gain.before, gain.after, gain.possible, gain.normalised) == (1, 3, 3, 1)
    assert "Before the lesson 1, now 3 of 3 (100 % of the missing points gained)" in str(
        after.summary()
    )


def test_the_gain_counts_first_answers_and_a_loss_is_no_share(lesson, journal):
    Session(lesson, behaviour="pretest", journal=journal).submit("one-of-three", RIGHT)
    after = Session(lesson, items=["one-of-three"], journal=journal)
    after.submit("one-of-three", WRONG)
    after.submit("one-of-three", RIGHT)
    gain = after.summary().gain
    assert (gain.before, gain.after, gain.normalised) == (1, 0, None)
    assert str(after.summary()).endswith("Before the lesson 1, now 0 of 1")


# Exam


def test_an_exam_tells_nothing_before_the_end_and_everything_then(exam):
    session = exam()
    session.submit("one-of-three", RIGHT)
    session.submit("two-of-four", ["C"])
    view, marks, _ = seen(session)
    assert marks == {""}
    assert (view.status, view.explanation, view.actions) == ("Your answer is kept.", "", ())
    assert str(session.summary()) == "2 of 3 answered"
    summary = session.hand_in()
    assert (summary.score.earned, summary.score.possible) == (1, 4)
    view, marks, _ = seen(session)
    assert view.status == "Right. Score 1 of 1."
    assert view.explanation
    assert marks == {"right", ""}
    assert session.view("yes-or-no").status == "Not answered."


def test_an_exam_names_what_is_open(exam):
    session = exam()
    session.submit("two-of-four", ["C"])
    assert session.unanswered == ("one-of-three", "yes-or-no")


def test_an_answer_may_be_changed_until_the_end_and_not_after(exam):
    session = exam()
    for text in (WRONG, RIGHT):
        session.submit("one-of-three", text)
    session.hand_in()
    late = session.submit("one-of-three", WRONG)
    assert (late.counted, late.score.earned) == (False, 1)


def test_an_exam_comes_back_after_a_crash_with_half_made_answers(exam):
    first = exam()
    first.submit("one-of-three", RIGHT)
    assert not first.keep("two-of-four", ["A", "no such thing"])
    second = exam()
    assert seen(second)[2] == {RIGHT}
    assert seen(second, "two-of-four")[2] == {"A"}
    assert second.unanswered == ("two-of-four", "yes-or-no")
    second.hand_in()
    assert exam().handed_in
    assert exam().summary() == second.summary()


def test_another_exam_of_the_same_lesson_is_another_exam(lesson, exam, journal):
    exam().submit("one-of-three", RIGHT)
    exam().hand_in()
    other = Session(lesson, behaviour="exam", items=["one-of-three"], journal=journal)
    assert not other.handed_in
    assert other.unanswered == ("one-of-three",)


def test_practice_does_not_count_in_an_exam_nor_an_exam_in_practice(lesson, exam, journal):
    Session(lesson, journal=journal).submit("one-of-three", WRONG)
    exam().submit("one-of-three", RIGHT)
    assert Session(lesson, journal=journal).summary().score.earned == 0
    assert exam().hand_in().score.earned == 1


def test_only_an_exam_is_handed_in(lesson):
    with pytest.raises(ValueError, match="only an exam"):
        Session(lesson, journal=None).hand_in()


def test_an_essay_is_marked_by_its_writer_after_the_exam(tmp_path, journal):
    lesson = load_lesson(tmp_path / "bank", ITEMS + ESSAY)

    def sit():
        return Session(lesson, behaviour="exam", journal=journal)

    assert not sit().submit("in-your-words", {"text": "It is so."}).valid
    assert not sit().view("in-your-words").shown.model_answer
    assert "in-your-words" not in sit().unanswered
    sit().hand_in()
    assert sit().view("in-your-words").shown.model_answer
    result = sit().submit("in-your-words", {"text": "It is so.", "met": [1]})
    assert result.score.earned == 0.5
    again = sit().submit("in-your-words", {"text": "It is so.", "met": [1, 2]})
    assert (again.counted, again.score.earned) == (False, 0.5)


def test_a_text_that_was_handed_in_stays_and_an_emptied_one_is_no_answer(tmp_path, journal):
    lesson = load_lesson(tmp_path / "bank", ITEMS + ESSAY)
    session = Session(lesson, behaviour="exam", journal=journal)
    session.keep("in-your-words", {"text": "It is "})
    session.keep("in-your-words", {"text": "  "})
    assert "in-your-words" in session.unanswered
    assert not session.view("in-your-words").status
    session.keep("in-your-words", {"text": "A poor text."})
    session.hand_in()
    session.submit("in-your-words", {"text": "It is so, because it is.", "met": [1]})
    kept = Session(lesson, behaviour="exam", journal=journal).view("in-your-words").shown
    assert kept.text == "A poor text."


def test_keeping_the_same_again_writes_nothing(tmp_path, journal):
    lesson = load_lesson(tmp_path / "bank", ITEMS + ESSAY)
    session = Session(lesson, behaviour="exam", journal=journal)
    for _ in range(3):
        session.keep("in-your-words", {"text": "some words "})
        session.keep("one-of-three", WRONG)
        session.keep("two-of-four", ["A", "no such thing"])
    assert len(Journal(journal).read()[0]) == 4


def test_what_is_no_answer_yet_is_not_called_kept(lesson, journal):
    session = Session(lesson, behaviour="exam", marks=[(1, 0), (2, -2)], journal=journal)
    session.keep("one-of-three", RIGHT)
    assert "Not an answer yet." in session.view("one-of-three").status
    session.keep("one-of-three", RIGHT, certainty=2)
    assert session.view("one-of-three").status == "Your answer is kept."
    session.keep("one-of-three", ["no such thing"], certainty=1)
    again = Session(lesson, behaviour="exam", marks=[(1, 0), (2, -2)], journal=journal)
    assert "Not an answer yet." in again.view("one-of-three").status
    assert [level.chosen for level in again.view("one-of-three").sure.levels] == [True, False]


@pytest.mark.parametrize("behaviour", ["exam", "pretest"])
def test_nothing_that_can_be_asked_tells_the_verdict_early(lesson, journal, behaviour):
    def asked(answer):
        session = Session(lesson, behaviour=behaviour, marks=[(1, 0), (2, -2)], journal=None)
        result = session.submit("one-of-three", answer, certainty=2)
        return session.summary(), repr(result), str(result), session.view("one-of-three").status

    assert asked(RIGHT) == asked(WRONG)


def test_a_question_that_changed_after_the_exam_keeps_what_it_earned(tmp_path, journal):
    before = load_lesson(tmp_path / "bank")
    session = Session(before, behaviour="exam", journal=journal)
    session.submit("one-of-three", RIGHT)
    session.hand_in()
    reworded = ITEMS.replace("Which is right?", "Which one is right?")
    more = reworded + ITEMS[ITEMS.index("- id: yes") :].replace("yes-or-no", "no-or-yes")
    again = Session(load_lesson(tmp_path / "bank", more), behaviour="exam", journal=journal)
    assert str(again.summary()).startswith("Score 1 of 4")
    assert again.view("one-of-three").status == "Score 1 of 1."
    assert again.view("one-of-three").changed


# Certainty


@pytest.mark.parametrize(
    ("level", "answer", "marks"),
    [(1, RIGHT, 1), (2, RIGHT, 2), (3, RIGHT, 3), (1, WRONG, 0), (2, WRONG, -2), (3, WRONG, -6)],
)
def test_marks_are_those_of_the_table_and_stand_beside_the_score(lesson, level, answer, marks):
    session = Session(lesson, behaviour="certainty", journal=None)
    result = session.submit("one-of-three", answer, certainty=level)
    assert result.marks == marks
    assert result.score.earned == (answer == RIGHT)
    assert session.summary().certainty.earned == marks


@pytest.mark.parametrize(
    ("credit", "low", "middle", "high"), [(1 / 3, 0.3333, 0.6667, 1.0), (0.5, 0.5, 1, 1.5)]
)
def test_a_partly_right_answer_earns_its_share_at_every_level(credit, low, middle, high):
    from quizbook.session.certainty import DEFAULT, marks

    assert [round(marks(DEFAULT, level, credit), 4) for level in (1, 2, 3)] == [low, middle, high]


@pytest.mark.parametrize(
    ("chance", "best"), [(0.5, 1), (0.6666, 1), (0.6668, 2), (0.7999, 2), (0.8001, 3), (0.95, 3)]
)
def test_each_level_pays_best_in_its_own_range(chance, best):
    from quizbook.session.certainty import DEFAULT

    expected = [chance * level.right + (1 - chance) * level.wrong for level in DEFAULT]
    assert expected.index(max(expected)) + 1 == best


@pytest.mark.parametrize("level", [None, 0, 4, "2"])
def test_without_a_level_nothing_is_recorded(lesson, journal, level):
    session = Session(lesson, behaviour="certainty", journal=journal)
    result = session.submit("one-of-three", RIGHT, certainty=level)
    assert not result.valid
    assert "how certain" in result.message
    assert not journal.exists()


def test_with_certainty_there_is_one_try_and_it_comes_back(lesson, journal):
    session = Session(lesson, behaviour="certainty", journal=journal)
    session.submit("one-of-three", WRONG, certainty=3)
    assert not session.submit("one-of-three", RIGHT, certainty=1).counted
    view = Session(lesson, behaviour="certainty", journal=journal).view("one-of-three")
    assert view.finished
    assert view.status == "Not right. Score 0 of 1. Certainty marks: −6."
    assert [level.chosen for level in view.sure.levels] == [False, False, True]


def test_the_table_can_be_another_and_a_broken_one_is_told(lesson):
    zagreb = [(1, 0), (3, -2), (4, -5)]
    session = Session(lesson, behaviour="certainty", marks=zagreb, journal=None)
    assert session.submit("one-of-three", WRONG, certainty=3).marks == -5
    for table in ([], [(1, 0), (1, -2)], [(1, 0), (2, 3)], ["ab"], 7):
        with pytest.raises(ValueError, match="a pair of marks"):
            Session(lesson, marks=table, journal=None)


def test_a_pretest_may_ask_for_certainty_as_well(lesson):
    session = Session(lesson, behaviour="pretest", marks=[(1, 0), (2, -2)], journal=None)
    assert not session.submit("one-of-three", RIGHT).valid
    result = session.submit("one-of-three", RIGHT, certainty=2)
    assert (result.valid, result.marks) == (True, None)


def test_the_same_answer_with_other_marks_is_no_new_try(lesson):
    session = Session(lesson, marks=[(1, 0), (2, -2)], journal=None)
    session.submit("one-of-three", WRONG, certainty=2)
    assert not session.submit("one-of-three", WRONG, certainty=1).counted
    assert session.submit("one-of-three", RIGHT, certainty=1).score.earned == 0.7


def test_a_table_with_fewer_levels_opens_what_was_answered_with_more(lesson, journal):
    Session(lesson, behaviour="certainty", journal=journal).submit(
        "one-of-three", WRONG, certainty=3
    )
    fewer = Session(lesson, behaviour="certainty", marks=[(1, 0), (2, -2)], journal=journal)
    assert fewer.view("one-of-three").status == "Not right. Score 0 of 1."
    assert fewer.summary().certainty.possible == 0


# Review


def test_a_review_shows_one_question_at_a_time_and_begins_afresh(lesson, journal):
    Session(lesson, journal=journal).submit("one-of-three", RIGHT)
    session = Session(
        lesson, behaviour="review", items=["yes-or-no", "one-of-three"], journal=journal
    )
    assert session.on_page == ("yes-or-no",)
    session.submit("yes-or-no", "True")
    assert "next" in [action.do for action in session.view("yes-or-no").actions]
    session.next()
    assert session.on_page == ("one-of-three",)
    assert not session.state("one-of-three").tries
    session.next()
    assert session.on_page == ()
    assert Journal(journal).read()[0][-1].behaviour == "review"


# Together


def test_two_sessions_on_one_journal_see_each_other(lesson, journal):
    first, second = Session(lesson, journal=journal), Session(lesson, journal=journal)
    for answer in (WRONG, WORSE):
        second.submit("one-of-three", answer)
    assert first.submit("one-of-three", RIGHT).score.earned == 0.5
    assert second.summary() == first.summary()


def test_an_exam_handed_in_elsewhere_is_over_here(exam):
    here, there = exam(), exam()
    there.submit("one-of-three", WRONG)
    there.hand_in()
    assert here.handed_in
    assert not here.submit("one-of-three", RIGHT).counted
    assert here.hand_in().score.earned == 0


def test_journals_of_two_machines_tell_the_same_in_any_order(lesson, tmp_path, monkeypatch):
    parts = []
    for name, minute, answer in (("one", 1, WRONG), ("other", 2, RIGHT)):
        clock = SimpleNamespace(now=partial(datetime, 2026, 11, 24, 10, minute, 0, 0))
        monkeypatch.setattr("quizbook.journal.events.datetime", clock)
        Session(lesson, journal=tmp_path / name).submit("one-of-three", answer)
        parts.append((tmp_path / name).read_bytes())
    earned = set()
    for order in (parts, parts[::-1]):
        (tmp_path / "both").write_bytes(b"".join(order))
        earned.add(Session(lesson, journal=tmp_path / "both").summary().score.earned)
    assert earned == {0.7}


# All of them

steps = st.lists(
    st.sampled_from([*"ABC", "hint", "reveal", "restart", "keep", "resume", "hand-in"]), max_size=12
)


@settings(deadline=None)
@given(steps=steps, behaviour=st.sampled_from(["practice", "pretest", "exam", "certainty"]))
def test_no_step_lowers_what_practice_has_earned_and_the_journal_tells_the_same(
    tmp_path_factory, steps, behaviour
):
    folder = tmp_path_factory.mktemp("steps")
    lesson = load_lesson(folder / "bank")
    options = {"behaviour": behaviour, "journal": folder / "journal.jsonl"}
    session = Session(lesson, **options)
    earned = 0.0
    for step in steps:
        match step:
            case "hint":
                session.hint("one-of-three")
            case "reveal":
                session.reveal("one-of-three")
            case "restart":
                session.restart("one-of-three")
            case "keep":
                session.keep("one-of-three", ["nothing of it"])
            case "resume":
                session = Session(lesson, **options)
            case "hand-in":
                if behaviour == "exam":
                    session.hand_in()
            case letter:
                text = {"A": RIGHT, "B": WRONG, "C": WORSE}[letter]
                session.submit("one-of-three", text, certainty=1)
        now = session.state("one-of-three").earned
        if behaviour in ("practice", "certainty"):
            assert earned <= now <= 1
        earned = now
    assert Session(lesson, **options).state("one-of-three") == session.state("one-of-three")
