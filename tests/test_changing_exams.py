"""An exam whose questions change while it is sat, on one machine or on two."""

import pytest

from quizbook import Session
from quizbook.journal import Drafted, Journal
from sittings import STEMS, Edition


def edition(present=tuple(STEMS), reworded=None):
    """The lesson with these questions, one of them perhaps in other words."""
    stems = tuple(int(id_ == reworded) for id_ in STEMS)
    return Edition(present, stems, turned=False, right="A").lesson


@pytest.fixture
def sit(tmp_path):
    """Sit the exam in an edition of the lesson, always with the same journal."""
    return lambda lesson: Session(
        lesson, behaviour="exam", learner="ada", journal=tmp_path / "ada.jsonl"
    )


def test_a_question_that_came_before_the_end_is_in_the_exam_that_was_handed_in(sit):
    sit(edition(("pick", "some"))).submit("pick", "A")
    sit(edition(("pick", "some", "sort"))).hand_in()
    assert [item.id for item in sit(edition()).items] == ["pick", "some", "sort"]


def test_the_latest_answer_counts_also_when_it_was_given_to_other_words(sit):
    before = sit(edition())
    sit(edition(reworded="pick")).submit("pick", "A")
    before.submit("pick", "B")
    state = sit(edition(reworded="pick")).state("pick")
    assert (state.earned, state.changed) == (0, True)


def test_a_text_that_was_handed_in_is_marked_whatever_the_question_says_by_now(sit):
    session = sit(edition())
    session.keep("tell", {"text": "It is so."})
    session.hand_in()
    session.submit("tell", {"text": "It is so.", "met": [1]})
    assert sit(edition(reworded="tell")).state("tell").earned == 0.5


def test_what_another_machine_had_typed_does_not_replace_a_text_that_was_handed_in(sit, tmp_path):
    session = sit(edition())
    session.keep("tell", {"text": "It is so."})
    session.hand_in()
    item = session.item("tell")
    about = {"lesson": session.lesson.name, "item": item.id, "wording": item.wording}
    about |= {"behaviour": "exam", "quiz": session.name, "at": "2099-01-01T00:00:00Z"}
    Journal(tmp_path / "ada.jsonl").append(Drafted(draft={"text": "Later."}, **about))
    assert sit(edition()).state("tell").draft == {"text": "It is so."}
