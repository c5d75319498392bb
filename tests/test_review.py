"""What is due today, from all lessons: in a notebook and in the terminal."""

import gzip
import json
import subprocess
import sys
from datetime import timedelta

import pytest
from typer.testing import CliRunner

from banks import write_bank
from quizbook import load_bank, review
from quizbook.cli import app
from quizbook.journal import Answered, Journal, journal_path
from quizbook.schedule import now
from quizbook.words import say

LONG_AGO = "2026-03-02T09:30:00Z"


@pytest.fixture
def two_lessons(tmp_path, monkeypatch):
    """A bank of two lessons, with a question of each answered wrong long ago."""
    folder = write_bank(tmp_path / "quiz_bank")
    (folder / "02_other.yaml").write_text(
        (folder / "01_lesson.yaml")
        .read_text("utf-8")
        .replace("A lesson", "Another lesson")
        .replace("id: one-of-three", "id: one-of-more")
        .replace("id: two-of-four", "id: two-of-more")
        .replace("id: yes-or-no", "id: no-or-yes"),
        "utf-8",
    )
    monkeypatch.chdir(tmp_path)
    return load_bank(folder)


@pytest.fixture
def two_due(two_lessons):
    for lesson, item in (("01_lesson", "one-of-three"), ("02_other", "one-of-more")):
        answer(two_lessons, lesson, item)
    return two_lessons


def answer(bank, lesson, item, **changes):
    about = {"lesson": lesson, "item": item, "wording": bank[lesson][item].wording}
    given = {"at": LONG_AGO, "response": "A wrong one", "credit": 0.0}
    Journal(journal_path()).append(Answered(**about | given | changes))


def content(widget):
    return json.loads(gzip.decompress(widget.content))


def pass_all(widget):
    for item in widget.session.items:
        widget.session.submit(item.id, "The right one")
        widget.session.next()


def test_questions_of_several_lessons_come_one_at_a_time(two_due):
    widget = review()
    assert [item.id for item in widget.session.items] == ["one-of-three", "one-of-more"]
    page = content(widget)
    assert page["here"] == ["one-of-three"]
    assert page["notice"] == "2 questions are due."
    assert "Quiz: What is due today" in page["head"]


def test_each_answer_stays_with_its_own_lesson(two_due):
    pass_all(review())
    written = [e for e in Journal(journal_path()).read()[0] if isinstance(e, Answered)][2:]
    assert [(e.lesson, e.item, e.behaviour) for e in written] == [
        ("01_lesson", "one-of-three", "review"),
        ("02_other", "one-of-more", "review"),
    ]


def test_what_was_asked_is_not_due_again_and_the_end_says_when_it_is(two_due):
    widget = review()
    pass_all(widget)
    notice = widget._frame()["notice"]  # noqa: SLF001 (what the page is sent)
    assert notice.startswith(say("review-end") + " Nothing more is due now. The next question")
    assert review().session.items == ()
    assert content(review())["notice"].startswith("Nothing more is due now.")


def test_the_place_to_read_again_names_the_lesson(two_due):
    session = review().session
    session.submit("one-of-more", "A wrong one")
    told = session.view("one-of-more").read_again
    assert told[-1] == "the section “The second section” of “Another lesson”"


def test_a_limit_leaves_the_rest_for_later(two_due):
    widget = review(limit=1)
    assert len(widget.session.items) == 1
    assert (
        "For today: 1 of the 2 questions that are due. The others can wait."
        in content(widget)["notice"]
    )
    pass_all(widget)
    assert "One more question is due." in widget._frame()["notice"]  # noqa: SLF001
    with pytest.raises(ValueError, match="a number above 0"):
        review(limit=0)


def test_how_sure_an_answer_is_is_asked_in_words_once_and_nothing_is_paid(two_due):
    session = review(sure=True).session
    asked = session.view("one-of-three").sure
    assert (asked.question, asked.settled) == ("How sure are you?", False)
    assert [level.words.partition(":")[0] for level in asked.levels] == [
        "Not sure",
        "Fairly sure",
        "Very sure",
    ]
    assert session.submit("one-of-three", "A wrong one").message == say("sure-first")
    told = session.submit("one-of-three", "A wrong one", certainty=3)
    assert (told.counted, told.marks) == (True, None)
    seen = session.view("one-of-three")
    assert seen.status == f"Not right yet. Score 0 of 1. {say('sure-wrong')}"
    assert [level.chosen for level in seen.sure.levels] == [False, False, True]
    assert seen.sure.settled
    # A second try, and one after starting again, says nothing of what was remembered.
    assert session.submit("one-of-three", "The right one").counted
    assert session.view("one-of-three").sure.levels[2].chosen
    session.restart("one-of-three")
    assert session.view("one-of-three").sure is None
    assert session.submit("one-of-three", "A wrong one").counted
    assert session.view("one-of-three").sure is None
    answers = [e for e in Journal(journal_path()).read()[0] if isinstance(e, Answered)][2:]
    assert [event.certainty for event in answers] == [3, None, None]
    assert "marks" not in str(session.summary())


def test_how_sure_is_still_chosen_after_a_crash_as_what_was_typed_is(two_due):
    review(sure=True).session.note("one-of-three", "A wrong one", certainty=2)
    seen = review(sure=True).session.view("one-of-three")
    assert [level.chosen for level in seen.sure.levels] == [False, True, False]
    assert not seen.sure.settled


def test_only_who_was_very_sure_and_wrong_is_told_that_it_comes_first(two_due):
    session = review(sure=True).session
    session.submit("one-of-three", "A wrong one", certainty=2)
    assert say("sure-wrong") not in session.view("one-of-three").status
    session.submit("one-of-more", "The right one", certainty=3)
    assert say("sure-wrong") not in session.view("one-of-more").status


@pytest.fixture
def judged_otherwise(tmp_path, monkeypatch):
    """An estimate and an essay, answered long ago."""
    bank = load_bank(write_bank(tmp_path / "quiz_bank", SELF_JUDGED))
    monkeypatch.chdir(tmp_path)
    answer(bank, "01_lesson", "how-many", response=["60", "120"])
    answer(bank, "01_lesson", "your-words", response={"text": "So.", "met": [1]})
    return bank


SELF_JUDGED = """\
- id: how-many
  type: estimate
  stem: How many?
  answer: 100
  full_width: 10
  zero_width: 100
- id: your-words
  type: essay
  stem: Say it.
  rubric: [{criterion: says it}, {criterion: says it well}]
  model_answer: It is so.
"""


def test_an_interval_and_a_text_that_one_marks_oneself_are_not_asked_about(judged_otherwise):
    session = review(sure=True).session
    assert [item.id for item in session.items] == ["how-many", "your-words"]
    assert session.submit("how-many", ["90", "110"]).counted
    assert session.submit("your-words", {"text": "So.", "met": [1, 2]}).counted
    assert all(session.view(item.id).sure is None for item in session.items)


def test_it_is_asked_only_where_it_is_wanted(two_due):
    assert review().session.view("one-of-three").sure is None
    assert "How sure" in content(review(sure=True))["items"]["one-of-three"]["part"]


def test_what_was_surely_wrong_in_a_review_comes_first_when_it_is_next_due(two_due, monkeypatch):
    session = review(sure=True).session
    session.submit("one-of-three", "A wrong one", certainty=1)
    session.submit("one-of-more", "A wrong one", certainty=3)
    later = now() + timedelta(days=40)
    monkeypatch.setattr("quizbook.widget.due.now", lambda: later)
    assert [item.id for item in review().session.items] == ["one-of-more", "one-of-three"]


def test_before_the_first_answer_it_says_what_to_do(two_lessons):
    assert content(review())["notice"] == say("review-none-yet")


def test_what_a_notebook_stores_is_the_same_for_everybody(two_due, monkeypatch):
    mine, _ = review()._repr_mimebundle_()
    monkeypatch.setenv("QUIZBOOK_LEARNER", "bob")
    theirs, metadata = review()._repr_mimebundle_()
    for kind in ("text/plain", "text/html"):
        assert mine[kind] == theirs[kind]
        assert say("review-run") in mine[kind]
        assert "Which is right" not in mine[kind]
    assert metadata["quizbook"] == "*/review/all/*"


def test_a_journal_that_cannot_be_read_is_told(two_lessons):
    journal_path().mkdir(parents=True)
    assert "cannot be read" in content(review())["notice"]
    told = CliRunner().invoke(app, ["review"])
    assert told.exit_code == 1
    assert "cannot be read" in told.output


def run(*arguments, typed=""):
    told = CliRunner().invoke(app, ["review", *arguments], input=typed)
    return told.exit_code, told.output


def test_a_quiz_does_not_load_what_works_out_the_days():
    script = "import quizbook, sys; quizbook.quiz, quizbook.review; print('fsrs' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.strip() == b"False"


def test_the_command_lists_what_is_due(two_due):
    answer(two_due, "01_lesson", "yes-or-no", response="False", certainty=3)
    status, output = run("--list")
    lines = output.splitlines()
    assert (status, lines[0]) == (0, "3 questions are due.")
    assert lines[1].startswith("2026-03-03  01_lesson  yes-or-no  Is it so?")
    assert lines[1].endswith(say("review-surely-wrong"))
    assert len(lines) == 4
    assert run("--list", "--due-on", "2026-03-02")[1].startswith("Nothing more is due now.")
    assert run("--learner", "bob")[1].strip() == say("review-none-yet")


def test_the_command_asks_what_is_due(two_due):
    shown = "Which is right"
    status, output = run(typed="1\n/n\n2\n/n\n/q\n")
    assert status == 0
    assert output.count(shown) >= 2
    assert len(Journal(journal_path()).read()[0]) > 2


def test_the_command_asks_how_sure_with_the_first_answer_alone(two_due):
    _, output = run("--sure", "--limit", "1", typed="2\n\n2\n3\n1\n/q\n")
    assert output.count("How sure are you?>") == 2
    assert output.count(say("sure-first")) == 1
    assert "How sure are you? 3: Very sure" in output
    assert "marks" not in output
    answers = [e for e in Journal(journal_path()).read()[0] if isinstance(e, Answered)][2:]
    assert [event.certainty for event in answers] == [3, None]
    assert "How sure" not in run(typed="1\n/q\n")[1]


def test_the_end_of_input_stops_it_and_what_was_answered_is_kept(two_due):
    status, output = run("--limit", "1", typed="1\n")
    assert status == 0
    assert "due" in output


def test_a_date_that_is_none_is_told(two_lessons):
    assert run("--due-on", "tomorrow") == (
        2,
        "quizbook: 'tomorrow' is no date; write it like 2026-11-28\n",
    )
