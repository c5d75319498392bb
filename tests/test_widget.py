"""The widget's side of the conversation with the page, without a browser."""

import gzip
import json
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizbook import Session, quiz
from quizbook.widget import QuizWidget

RIGHT = "The right one"


@pytest.fixture
def session(lesson):
    return Session(lesson, journal=None)


@pytest.fixture
def widget(session):
    return QuizWidget(session)


@pytest.fixture
def say(widget, monkeypatch):
    """Send a message as the page does; what the kernel answers comes back."""
    answers = []

    def sent(content, buffers=None):
        unpacked = json.loads(gzip.decompress(buffers[0])) if buffers else {"items": {}}
        answers.append({**content, **unpacked})

    monkeypatch.setattr(widget, "send", sent)

    def send(**message):
        widget._handle_custom_msg({"n": "v-1", **message}, [])  # noqa: SLF001 (what a comm calls)
        return answers.pop()

    return send


def unpacked(widget):
    """What the page is painted from."""
    return json.loads(gzip.decompress(widget.content))


def picked(session, item_id, *texts):
    ids = {choice.text: choice.id for choice in session.view(item_id).shown.choices}
    return {"choice": [ids[text] for text in texts]}


def submit(say, session, *texts, turn=0, item="one-of-three"):
    return say(do="submit", item=item, turn=turn, fields=picked(session, item, *texts))


def test_every_message_is_acknowledged(say, session):
    assert submit(say, session, RIGHT)["ack"] == "v-1"
    assert say(do="page", turns={})["ack"] == "v-1"
    assert say(do="dance")["ack"] == "v-1"


def test_the_page_gets_only_what_changed_since_it_was_painted(say, session, widget):
    turns = {id_: item["turn"] for id_, item in unpacked(widget)["items"].items()}
    assert say(do="page", turns=turns)["items"] == {}
    submit(say, session, RIGHT)
    assert list(say(do="page", turns=turns)["items"]) == ["one-of-three"]


def test_an_answer_changes_one_question_and_the_head(say, session):
    answer = submit(say, session, RIGHT)
    assert list(answer["items"]) == ["one-of-three"]
    assert answer["items"]["one-of-three"]["status"] == "Right. Score 1 of 1."
    assert "Score 1 of 4" in answer["head"]


def test_a_click_on_an_older_page_is_not_counted(say, session):
    submit(say, session, "A wrong one")
    late = submit(say, session, RIGHT, turn=0)
    assert late["items"]["one-of-three"]["turn"] == 1
    assert session.state("one-of-three").earned == 0


def test_an_empty_submit_is_told_and_costs_nothing(say, session):
    answer = say(do="submit", item="one-of-three", turn=0, fields={})
    assert answer["items"]["one-of-three"]["status"] == "Choose one option first."
    assert answer["items"]["one-of-three"]["turn"] == 0


def test_asking_for_a_hint_keeps_what_is_picked(say, session):
    fields = picked(session, "two-of-four", "A", "C")
    answer = say(do="hint", item="two-of-four", turn=0, fields=fields)
    assert answer["items"]["two-of-four"]["part"].count(" checked") == 2


def test_a_hint_after_a_try_keeps_the_verdict_in_the_line(say, session):
    submit(say, session, "A wrong one")
    status = say(do="hint", item="one-of-three", turn=1, fields={})["items"]["one-of-three"][
        "status"
    ]
    assert status == "Not right yet. Score 0 of 1. Hint 1 of 2 is shown."


def test_the_answer_is_shown_on_asking_and_the_question_can_be_started_again(say, session):
    submit(say, session, "A wrong one")
    shown = say(do="reveal", item="one-of-three", turn=1)["items"]["one-of-three"]
    assert "Well read." in shown["part"]
    again = say(do="again", item="one-of-three", turn=2)["items"]["one-of-three"]
    assert "Well read." not in again["part"]
    assert "practising" in again["status"]


def test_before_an_answer_no_message_holds_feedback_or_explanation(widget, session):
    sent = json.dumps([widget.page, unpacked(widget)], ensure_ascii=False)
    assert "Which two are right?" in sent
    for item in session.items:
        assert item.explanation not in sent
        for words in (*item.key.feedback.values(), *item.key.missed.values(), *item.hints):
            assert words not in sent


def test_the_stored_form_is_the_same_for_every_learner(lesson):
    ada, bela = Session(lesson, learner="ada"), Session(lesson, learner="bela", seed=3)
    ada.submit("one-of-three", RIGHT)
    forms = [QuizWidget(session)._repr_mimebundle_() for session in (ada, bela)]
    data = [form[0] if isinstance(form, tuple) else form for form in forms]
    for form in ("text/html", "text/plain"):
        assert data[0][form] == data[1][form]
        assert "open this notebook in Jupyter and run this cell." in data[0][form]


def test_a_draw_is_told_in_the_stored_form(lesson):
    widget = QuizWidget(Session(lesson, draw=2, journal=None))
    assert repr(widget) == "<Quiz 01_lesson: 2 of 3 questions>"
    for form in widget.static().values():
        assert "2 of these 3 questions are drawn" in form


@pytest.mark.usefixtures("bank_folder")
def test_quiz_finds_the_bank_above_and_shows_the_named_questions(tmp_path, monkeypatch):
    (tmp_path / "notebooks" / "answers").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "notebooks" / "answers")
    assert repr(quiz("01_lesson", items=["yes-or-no"])) == "<Quiz 01_lesson: 1 question>"
    with pytest.raises(KeyError, match="did you mean 'yes-or-no'"):
        quiz("01_lesson", items=["yes-or-not"])


def test_the_answers_are_given_as_a_file_to_save(say, session):
    submit(say, session, RIGHT)
    answer = say(do="save")
    assert answer["file"]["text"].encode() == session.export()
    assert answer["file"]["name"].startswith("answers-ada-20")
    assert answer["file"]["name"].endswith(".json")


def test_an_open_exam_has_no_file_to_look_up_its_marks_in(lesson):
    exam = Session(lesson, behaviour="exam", journal=None)
    assert QuizWidget(exam).page["save"] == ""
    exam.hand_in()
    assert "Save my answers" in QuizWidget(exam).page["save"]


def test_a_problem_is_kept_with_what_stood_in_the_fields_and_tells_no_key(say, session):
    fields = picked(session, "one-of-three", "A wrong one")
    answer = say(do="report", item="one-of-three", fields=fields, words=" The map is gone. ")
    text = answer["reported"]["text"]
    assert "question one-of-three of 01_lesson" in text
    assert "What I see: The map is gone." in text
    key = session.item("one-of-three").key
    assert not [id_ for id_ in key.correct if id_ in text]
    assert not [words for words in key.feedback.values() if words in text]
    (event,) = json.loads(session.export())["events"]
    assert event["kind"] == "reported"
    assert event["wording"] == session.item("one-of-three").wording
    assert event["words"] == "The map is gone."
    assert event["response"] not in ("", None)
    assert session.summary().answered == 0


def test_a_report_on_a_finished_question_holds_the_answer_that_was_given(say, session):
    session.submit("one-of-three", "The right one")
    # A browser sends nothing of fields that take no answer any more.
    answer = say(do="report", item="one-of-three", fields={}, words="Too easy")
    assert answer["reported"]["text"].endswith("My answer at that time: The right one")


def test_a_report_without_words_is_told_and_not_kept(say, session):
    for words in ("", "  ", None, 7):
        answer = say(do="report", item="one-of-three", fields={}, words=words)
        assert answer["reported"] == {
            "told": "Write in a few words what is wrong. Nothing is sent yet."
        }
    assert json.loads(session.export())["events"] == []


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    do=st.sampled_from(["submit", "hint", "reveal", "again", "page", "save", "report"]) | json_like,
    item=st.sampled_from(["one-of-three", "two-of-four"]) | json_like,
    turn=st.integers(0, 3) | json_like,
    fields=st.fixed_dictionaries({"choice": json_like}) | json_like,
)
def test_nothing_a_browser_sends_raises(say, do, item, turn, fields):
    assert "ack" in say(do=do, item=item, turn=turn, fields=fields, turns=fields)


def test_where_others_could_read_the_answers_the_learner_is_told(lesson, tmp_path, monkeypatch):
    here = tmp_path / "ada.jsonl"
    Session(lesson, journal=here).submit("one-of-three", RIGHT)
    assert unpacked(QuizWidget(Session(lesson, journal=here)))["notice"] == ""
    here.chmod(0o644)
    # As on a disk that has no rights of its own.
    monkeypatch.setattr("pathlib.Path.chmod", lambda *_: None)
    if sys.platform != "win32":
        assert str(here) in unpacked(QuizWidget(Session(lesson, journal=here)))["notice"]


def test_two_learners_quizzes_are_told_apart_without_a_name(lesson, tmp_path):
    pages = [
        QuizWidget(Session(lesson, learner=name, journal=tmp_path / f"{name}.jsonl")).page
        for name in ("ada", "bob", "ada")
    ]
    assert pages[0]["whose"] == pages[2]["whose"] != pages[1]["whose"]
    assert "ada" not in str(pages[0]["whose"])
