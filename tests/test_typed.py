"""What is typed and not yet given is there again, in every behaviour, and counts as nothing."""

import gzip
import json

import pytest

from banks import ITEMS, load_lesson
from quizbook import Session
from quizbook.journal import Answered, Drafted, Journal
from quizbook.model import Lesson
from quizbook.standing.history import Past
from quizbook.widget.quiz import QuizWidget
from quizbook.words import say

RIGHT, WRONG = "The right one", "A wrong one"
ESSAY = """\
- id: in-your-words
  type: essay
  stem: Say it in your words.
  rubric: [{criterion: says it}, {criterion: says it well}]
  model_answer: It is so, because it is.
  cites: [p4-count]
"""
TOLD_AT_ONCE = ["practice", "pretest", "certainty"]


@pytest.fixture
def essay_lesson(tmp_path):
    return load_lesson(tmp_path / "bank", ITEMS + ESSAY)


@pytest.fixture
def sit(essay_lesson, tmp_path):
    """A function that sits down to the lesson with the same journal, again and again."""
    return lambda behaviour="practice", lesson=essay_lesson: Session(
        lesson, behaviour=behaviour, journal=tmp_path / "ada.jsonl", learner="ada"
    )


def chosen(session, item_id="one-of-three"):
    choices = session.view(item_id).shown.choices
    return {choice.text for choice in choices if choice.chosen}


def lines(session):
    return session.journal.read()[0]


@pytest.mark.parametrize("behaviour", TOLD_AT_ONCE)
def test_a_text_typed_and_not_checked_comes_back_and_counts_as_nothing(sit, behaviour):
    before = sit(behaviour)
    summary, actions = str(before.summary()), before.view("in-your-words").actions
    before.note("in-your-words", {"text": "It is so, "})
    again = sit(behaviour)
    view = again.view("in-your-words")
    assert view.shown.text == "It is so, ".strip()
    assert (str(again.summary()), view.actions, view.status) == (summary, actions, "")
    assert not view.shown.model_answer, "no answer is told for a text that nobody gave"
    assert again.state("in-your-words").tries == ()


def test_a_text_only_typed_does_not_wait_to_be_marked(sit):
    session = sit()
    session.note("in-your-words", {"text": "It is so"})
    item = session.item("in-your-words")
    past = Past(item)
    for line in lines(session):
        if isinstance(line, Drafted):
            past.take(line)
    assert not past.history().waits


def test_a_new_choice_after_a_wrong_try_comes_back_and_the_verdict_stays(sit):
    session = sit()
    session.submit("one-of-three", WRONG)
    status = session.view("one-of-three").status
    session.note("one-of-three", RIGHT)
    again = sit()
    assert chosen(again) == {RIGHT}
    assert again.view("one-of-three").status == status
    assert again.submit("one-of-three", RIGHT).score.earned == 0.7


def test_what_is_answered_takes_the_place_of_what_was_typed(sit):
    session = sit()
    session.note("one-of-three", RIGHT)
    session.submit("one-of-three", WRONG)
    assert chosen(sit()) == {WRONG}


def test_in_a_pretest_typing_again_does_not_take_an_answer_away(sit):
    session = sit("pretest")
    session.submit("one-of-three", RIGHT)
    session.note("one-of-three", WRONG)
    again = sit("pretest")
    assert chosen(again) == {WRONG}
    assert str(again.summary()) == "1 of 4 answered"


def test_what_stands_there_anyway_is_not_written_again(sit):
    session = sit()
    session.note("in-your-words", {"text": "  "})
    assert lines(session) == ()
    for _ in range(3):
        session.note("in-your-words", {"text": "It is"})
    session.submit("one-of-three", WRONG)
    session.note("one-of-three", WRONG)
    assert sum(isinstance(line, Drafted) for line in lines(session)) == 1


def test_emptied_fields_stay_empty(sit):
    session = sit()
    session.note("in-your-words", {"text": "It is"})
    session.note("in-your-words", {"text": ""})
    assert sit().view("in-your-words").shown.text == ""


def test_typing_beside_makes_no_click_stale(sit):
    session = sit()
    turn = session.state("one-of-three").turn
    session.note("one-of-three", WRONG)
    assert session.state("one-of-three").turn == turn


def test_a_text_under_an_older_wording_stays_and_an_old_answer_is_in_the_history(sit, tmp_path):
    session = sit()
    session.note("in-your-words", {"text": "It is so"})
    session.submit("one-of-three", WRONG)
    reworded = (
        (ITEMS + ESSAY).replace("Say it in", "Tell it in").replace("Which is", "Which one is")
    )
    again = sit(lesson=load_lesson(tmp_path / "new", reworded))
    assert again.view("in-your-words").shown.text == "It is so"
    assert again.view("in-your-words").changed == say("changed-text")
    assert again.view("one-of-three").changed == say("changed")
    assert chosen(again) == set()
    assert [line.credit for line in lines(again) if isinstance(line, Answered)] == [0]


@pytest.mark.parametrize("behaviour", ["practice", "exam"])
def test_a_text_is_an_answer_to_the_new_wording_once_it_is_given_again(sit, tmp_path, behaviour):
    sit(behaviour).keep("in-your-words", {"text": "It is so"})
    reworded = load_lesson(tmp_path / "new", (ITEMS + ESSAY).replace("Say it in", "Tell it in"))
    session = sit(behaviour, lesson=reworded)
    assert session.view("in-your-words").changed == say("changed-text")
    assert session.summary().answered == 0
    session.note("in-your-words", {"text": "It is so, too"})
    session.keep("in-your-words", {"text": "It is so, too"})
    assert session.view("in-your-words").changed == ""
    assert session.summary().answered == 1


def test_the_page_gets_what_was_typed_since_it_was_painted(sit, monkeypatch):
    session = sit()
    widget = QuizWidget(session)
    turns = {item.id: session.state(item.id).turn for item in session.items}
    heard = []
    monkeypatch.setattr(widget, "send", lambda _, buffers=None: heard.append(buffers))
    message = {"n": "v-1", "do": "note", "item": "in-your-words", "fields": {"text": ["It is"]}}
    widget._handle_custom_msg(message, [])  # noqa: SLF001 (what a comm calls)
    assert heard.pop() is None, "an acknowledgement, and nothing is drawn anew under the hand"
    widget._handle_custom_msg({"n": "v-2", "do": "page", "turns": turns}, [])  # noqa: SLF001
    items = json.loads(gzip.decompress(heard.pop()[0]))["items"]
    assert list(items) == ["in-your-words"]
    assert "It is" in items["in-your-words"]["part"]


def test_a_click_that_another_window_was_quicker_than_leaves_the_fields_as_they_are(
    sit, monkeypatch
):
    session = sit()
    widget = QuizWidget(session)
    turn = session.state("one-of-three").turn
    sit().submit("one-of-three", WRONG)
    heard = []
    monkeypatch.setattr(widget, "send", lambda _, buffers=None: heard.append(buffers))
    (right,) = (c.id for c in session.view("one-of-three").shown.choices if c.text == RIGHT)
    message = {"n": "v-1", "do": "submit", "item": "one-of-three", "turn": turn}
    widget._handle_custom_msg({**message, "fields": {"choice": [right]}}, [])  # noqa: SLF001
    part = json.loads(gzip.decompress(heard.pop()[0]))["items"]["one-of-three"]
    assert session.view("one-of-three").status == part["status"] != ""
    assert chosen(session) == {RIGHT}
    assert [line.credit for line in lines(session) if isinstance(line, Answered)] == [0]


def test_a_review_begins_anew_and_what_was_begun_in_it_is_still_there(sit):
    before = sit("review")
    before.submit("one-of-three", WRONG)
    before.note("in-your-words", {"text": "It is so"})
    before.note("two-of-four", ["A"])
    before.submit("two-of-four", ["C"])
    again = sit("review")
    assert chosen(again) == set()
    assert again.view("in-your-words").shown.text == "It is so"
    assert chosen(again, "two-of-four") == set()
    assert all(again.state(item.id).tries == () for item in again.items)


def test_what_was_begun_in_a_review_of_several_lessons_is_there_in_any_review(sit, essay_lesson):
    essay = essay_lesson["in-your-words"]
    asked = Lesson(name="today", title="Today", items=(essay,), homes={essay.id: essay_lesson})
    sit("review", asked).note(essay.id, {"text": "It is so"})
    for lesson in (asked, essay_lesson):
        assert sit("review", lesson).view(essay.id).shown.text == "It is so"


def test_what_a_dead_kernel_did_not_hear_is_kept_by_the_next(sit, monkeypatch):
    widget = QuizWidget(sit())
    monkeypatch.setattr(widget, "send", lambda *_: None)
    unheard = {"in-your-words": {"text": ["It is so"]}, "no-such-item": {}, "one-of-three": 7}
    message = {"n": "v-1", "do": "page", "turns": {}, "unheard": unheard}
    widget._handle_custom_msg(message, [])  # noqa: SLF001 (what a comm calls)
    assert sit().view("in-your-words").shown.text == "It is so"


def test_a_journal_copied_to_another_machine_keeps_draw_order_answers_and_drafts(
    essay_lesson, tmp_path
):
    there = {"lesson": essay_lesson, "draw": 2}
    first = Session(**there, journal=tmp_path / "ada.jsonl", learner="ada")
    drawn = [item.id for item in first.items]
    first.note(drawn[0], {"text": "x"} if drawn[0] == "in-your-words" else RIGHT)
    copy = Journal(tmp_path / "new machine" / "student.jsonl")
    copy.path.parent.mkdir()
    copy.path.write_bytes((tmp_path / "ada.jsonl").read_bytes())
    for name in ("student", "guest", "root"):
        again = Session(**there, journal=copy, learner=name)
        assert [item.id for item in again.items] == drawn
        assert [again.view(id_) for id_ in drawn] == [first.view(id_) for id_ in drawn]
