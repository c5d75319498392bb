"""One learner meeting one quiz: tries, hints, asking, starting again, resuming."""

import pytest

from banks import ITEMS, load_lesson
from quizbook import Session
from quizbook.journal import Journal

RIGHT, WRONG, WORSE = "The right one", "A wrong one", "Another wrong one"


@pytest.fixture
def session(lesson):
    return Session(lesson, journal=None)


@pytest.mark.parametrize(
    ("steps", "score"),
    [
        ([["A", "B"]], 1),
        ([["C"], ["A", "B"]], 0.7),
        ([["A"], ["A", "B"]], 0.85),
        (["hint", ["A", "B"]], 0.7),
        ([["A"], "hint", ["B"], ["A", "B"]], 0.65),
        ([["C"], ["D"], ["C", "D"], ["A", "C"], ["A", "B"]], 0.3),
        ([["A", "B", "C"], ["C", "D"]], 0.5),
    ],
)
def test_a_retry_is_worth_less_and_never_loses(tmp_path, steps, score):
    hinted = ITEMS.replace("  points: 2\n", "  points: 1\n  hints: [One, Two]\n")
    lesson = load_lesson(tmp_path / "bank", hinted)
    session = Session(lesson, journal=None)
    for step in steps:
        if step == "hint":
            session.hint("two-of-four")
        else:
            result = session.submit("two-of-four", step)
    assert round(result.score.earned, 4) == score


def test_points_multiply_the_credit(session):
    result = session.submit("two-of-four", ["A"])
    assert (result.score.earned, result.score.possible) == (1, 2)


@pytest.mark.parametrize("raw", [None, "", [], ["nothing like it"], 7, {"a": 1}, [RIGHT, WRONG]])
def test_what_cannot_be_scored_is_told_and_costs_no_try(session, raw):
    result = session.submit("one-of-three", raw)
    assert not result.valid
    assert result.message.endswith((".", "options."))
    assert session.submit("one-of-three", RIGHT).score.earned == 1


def test_the_same_answer_again_is_told_and_not_counted(session):
    session.submit("one-of-three", WRONG)
    again = session.submit("one-of-three", WRONG)
    assert not again.counted
    assert "already tried" in again.message
    assert session.submit("one-of-three", RIGHT).score.earned == 0.7


def test_feedback_is_about_what_was_picked(session):
    result = session.submit("one-of-three", WRONG)
    assert [entry.text for entry in result.feedback] == ["Not this."]
    assert not result.correct


def test_hints_come_one_at_a_time_and_end(session):
    hints = [session.hint("one-of-three") for _ in range(3)]
    assert hints == ["Read P1 again.", "Read its second sentence.", None]
    assert session.submit("one-of-three", RIGHT).score.earned == 0.5


def test_the_answer_can_be_had_after_one_try_and_then_nothing_is_added(session):
    assert not session.reveal("one-of-three").shown
    session.submit("one-of-three", WRONG)
    shown = session.reveal("one-of-three")
    assert shown.key == (RIGHT,)
    assert shown.explanation == "The second sentence of P1 says so."
    later = session.submit("one-of-three", RIGHT)
    assert (later.score.earned, later.counted) == (0, False)


def test_starting_again_keeps_the_score_whatever_is_answered(session):
    session.submit("one-of-three", WRONG)
    session.submit("one-of-three", RIGHT)
    session.restart("one-of-three")
    assert session.submit("one-of-three", WORSE).score.earned == 0.7
    assert session.submit("one-of-three", RIGHT).score.earned == 0.7


def test_the_summary_counts_points_and_questions(session):
    session.submit("one-of-three", RIGHT)
    session.submit("two-of-four", ["A"])
    assert str(session.summary()) == "Score 2 of 4 · 2 of 3 answered"


def test_answers_tries_and_score_come_back(lesson, tmp_path):
    journal = tmp_path / "ada.jsonl"
    first = Session(lesson, journal=journal)
    first.submit("one-of-three", WRONG)
    first.hint("one-of-three")
    first.submit("two-of-four", ["A"])
    second = Session(lesson, journal=journal)
    assert second.summary() == first.summary()
    assert second.view("one-of-three") == first.view("one-of-three")
    assert second.submit("one-of-three", RIGHT).score.earned == 0.5


def test_another_learner_sees_nothing_of_it(lesson):
    Session(lesson, learner="ada").submit("one-of-three", RIGHT)
    assert Session(lesson, learner="ada").summary().answered == 1
    assert Session(lesson, learner="bela").summary().answered == 0


def test_looking_at_a_quiz_writes_nothing(lesson, tmp_path):
    journal = tmp_path / "ada.jsonl"
    session = Session(lesson, journal=journal)
    session.view("one-of-three")
    session.submit("one-of-three", None)
    assert not journal.exists()


def test_a_reworded_question_says_so_and_is_asked_afresh(tmp_path):
    journal = tmp_path / "ada.jsonl"
    before = load_lesson(tmp_path / "bank")
    Session(before, journal=journal).submit("one-of-three", RIGHT)
    reworded = ITEMS.replace("Which is right?", "Which one is right?")
    now = load_lesson(tmp_path / "bank", reworded)
    session = Session(now, journal=journal)
    assert session.view("one-of-three").changed
    assert session.summary().answered == 0
    assert len(Journal(journal).read()[0]) == 2


def test_reordering_options_changes_nothing_for_who_has_answered(tmp_path):
    journal = tmp_path / "ada.jsonl"
    lines = ITEMS.splitlines(keepends=True)
    lines[4], lines[5] = lines[5], lines[4]
    before = load_lesson(tmp_path / "bank")
    Session(before, journal=journal).submit("one-of-three", RIGHT)
    now = load_lesson(tmp_path / "bank", "".join(lines))
    assert Session(now, journal=journal).summary().score.earned == 1


def test_a_seed_gives_the_same_order_and_another_seed_another(lesson):
    def orders(seed):
        session = Session(lesson, journal=None, seed=seed)
        return [choice.text for choice in session.view("two-of-four").shown.choices]

    assert orders(7) == orders(7)
    assert len({tuple(orders(seed)) for seed in range(20)}) > 5


def test_a_draw_takes_so_many_and_stays_when_the_bank_grows(tmp_path):
    journal = tmp_path / "ada.jsonl"
    grown = ITEMS.replace("id: yes-or-no", "id: yes-or-no-2")
    first = Session(load_lesson(tmp_path / "bank"), draw=2, journal=journal)
    drawn = [item.id for item in first.items]
    assert len(drawn) == 2
    first.submit(drawn[0], first.view(drawn[0]).shown.choices[0].id)
    more = load_lesson(tmp_path / "bank", ITEMS + grown[grown.index("- id: yes") :])
    assert [item.id for item in Session(more, draw=2, journal=journal).items] == drawn


def test_a_journal_that_cannot_be_written_is_told_and_the_quiz_goes_on(lesson, tmp_path):
    (tmp_path / "file").write_text("in the way")
    session = Session(lesson, journal=tmp_path / "file" / "ada.jsonl")
    result = session.submit("one-of-three", RIGHT)
    assert result.score.earned == 1
    assert "cannot be saved" in session.notice
    assert session.summary().answered == 1


def test_what_could_not_be_saved_is_saved_when_it_can_be(lesson, tmp_path):
    blocker = tmp_path / "file"
    blocker.write_text("in the way")
    session = Session(lesson, journal=blocker / "ada.jsonl")
    session.submit("one-of-three", WRONG)
    blocker.unlink()
    session.submit("one-of-three", RIGHT)
    assert not session.notice
    assert Session(lesson, journal=blocker / "ada.jsonl").summary() == session.summary()


def test_an_unreadable_line_is_told(lesson, tmp_path):
    journal = tmp_path / "ada.jsonl"
    Session(lesson, journal=journal).submit("one-of-three", RIGHT)
    journal.write_bytes(b"no json\n" + journal.read_bytes())
    session = Session(lesson, journal=journal)
    assert "could not be read" in session.notice
    assert session.summary().answered == 1


def test_unknown_names_are_told_with_the_nearest(lesson):
    with pytest.raises(KeyError, match="did you mean 'one-of-three'"):
        Session(lesson, journal=None).submit("one-of-tree", RIGHT)
    with pytest.raises(ValueError, match="practice"):
        Session(lesson, journal=None, behaviour="practise")


def test_what_cannot_be_a_quiz_is_told(lesson):
    with pytest.raises(ValueError, match=r"items=\['one-of-three'\]"):
        Session(lesson, items="one-of-three", journal=None)
    with pytest.raises(ValueError, match="draw takes a number above 0"):
        Session(lesson, draw=0, journal=None)
    twice = Session(lesson, items=["yes-or-no", "yes-or-no"], journal=None)
    assert twice.summary().total == 1


def test_starting_again_waits_until_the_question_is_finished(session):
    session.submit("one-of-three", WRONG)
    session.restart("one-of-three")
    assert session.submit("one-of-three", RIGHT).score.earned == 0.7


def test_an_option_that_got_an_id_since_makes_it_a_changed_question(tmp_path):
    journal = tmp_path / "ada.jsonl"
    Session(load_lesson(tmp_path / "bank"), journal=journal).submit("one-of-three", RIGHT)
    named = ITEMS.replace("{text: The right one,", "{id: first, text: The right one,")
    now = Session(load_lesson(tmp_path / "bank", named), journal=journal)
    assert now.view("one-of-three").changed


def test_a_result_shown_by_a_notebook_holds_no_key(session):
    assert "Which is right?" not in repr(session.submit("one-of-three", WRONG))
    assert "The right one" not in repr(session.submit("one-of-three", WORSE))


def test_what_another_session_writes_at_the_same_moment_is_seen(lesson, tmp_path):
    class Raced(Journal):
        """Between a look at the file and the next answer, somebody else answers."""

        def append(self, event):
            if not other.state("two-of-four").tries:
                other.submit("two-of-four", ["A"])
            return super().append(event)

    other = Session(lesson, journal=tmp_path / "ada.jsonl", learner="ada")
    session = Session(lesson, journal=Raced(tmp_path / "ada.jsonl"), learner="ada")
    session.submit("one-of-three", WRONG)
    assert len(session.state("two-of-four").tries) == 1
    assert len(session.state("one-of-three").tries) == 1
    session.submit("one-of-three", RIGHT)
    assert session.summary() == other.summary()
