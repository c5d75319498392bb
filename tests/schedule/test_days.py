"""The days on which questions come back are those of FSRS, worked out from the journal alone."""

from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from banks import write_bank
from quizbook import Session, load_bank
from quizbook.journal import Answered, Drafted, Hinted, Restarted, Revealed
from quizbook.schedule import due, known, mixed, next_day, told
from quizbook.session.certainty import IN_WORDS

START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
RIGHT, WRONG = "The right one", "A wrong one"
AGAIN, HARD, GOOD, EASY = Rating


@pytest.fixture(scope="module")
def bank(tmp_path_factory):
    return load_bank(write_bank(tmp_path_factory.mktemp("bank") / "quiz_bank"))


def event(bank, kind, after, item="one-of-three", **changes):
    """Something that happened so long after the start; days, or a time difference."""
    at = START + (after if isinstance(after, timedelta) else timedelta(days=after))
    lesson = bank["01_lesson"]
    about = {"lesson": "01_lesson", "item": item, "wording": lesson[item].wording}
    about["at"] = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    return kind(**about | changes)


def gave(bank, after, response=RIGHT, **changes):
    return event(bank, Answered, after, response=response, credit=0.0, **changes)


def by_fsrs(*reviews):
    """What FSRS itself says: the due day after ratings at days from the start."""
    scheduler = Scheduler(learning_steps=[], relearning_steps=[], enable_fuzzing=False)
    card = Card()
    for after, rating in reviews:
        card, _ = scheduler.review_card(card, rating, START + timedelta(days=after))
    return card.due.date()


def day_of(bank, *events):
    (only,) = known(bank, events)
    return only.day


HISTORIES = {
    "right": [(0, RIGHT, None, GOOD)],
    "wrong": [(0, WRONG, None, AGAIN)],
    "right, remembered, forgotten, learnt again": [
        (0, RIGHT, None, GOOD),
        (2, RIGHT, None, GOOD),
        (13, WRONG, None, AGAIN),
        (14, RIGHT, None, GOOD),
        (18, RIGHT, None, GOOD),
    ],
    "hardly certain, then certain": [(0, RIGHT, 1, HARD), (1, RIGHT, 3, EASY)],
    "middling": [(0, RIGHT, 2, GOOD), (4, RIGHT, 2, GOOD)],
    "certain and wrong": [(0, WRONG, 3, AGAIN), (1, WRONG, 1, AGAIN)],
    "long overdue": [(0, RIGHT, None, GOOD), (200, RIGHT, None, GOOD)],
}


@pytest.mark.parametrize("history", HISTORIES.values(), ids=HISTORIES)
@pytest.mark.parametrize("behaviour", ["practice", "certainty", "review"])
def test_the_day_is_the_one_that_fsrs_gives(bank, history, behaviour):
    events = [
        gave(bank, after, response, certainty=level, behaviour=behaviour)
        for after, response, level, _ in history
    ]
    assert day_of(bank, *events) == by_fsrs(*((after, rate) for after, _, _, rate in history))


@pytest.mark.parametrize(
    ("response", "level", "rate"),
    [(RIGHT, 1, HARD), (RIGHT, 2, GOOD), (RIGHT, 3, EASY), (WRONG, 1, AGAIN), (WRONG, 3, AGAIN)],
)
def test_what_a_review_asks_in_words_plans_the_next_day(bank, tmp_path, response, level, rate):
    before = gave(bank, 0)
    asked = mixed(bank, due(known(bank, [before]), START + timedelta(days=9)))
    how = {"behaviour": "review", "marks": IN_WORDS, "journal": tmp_path / "ada.jsonl"}
    session = Session(asked, **how)
    session.submit("one-of-three", response, certainty=level)
    (told,) = [event for event in session.journal.read()[0] if isinstance(event, Answered)]
    at = (datetime.fromisoformat(told.at) - START) / timedelta(days=1)
    found = known(bank, [before, told])[0]
    assert found.day == by_fsrs((0, GOOD), (at, rate))
    assert found.surely_wrong == ((response, level) == (WRONG, 3))


def test_only_the_first_answer_of_a_sitting_counts(bank):
    minutes = [timedelta(minutes=each) for each in (0, 1, 350)]
    events = [gave(bank, at, text) for at, text in zip(minutes, (WRONG, RIGHT, RIGHT), strict=True)]
    assert day_of(bank, *events) == by_fsrs((0, AGAIN))
    slip = [gave(bank, 0, RIGHT), gave(bank, timedelta(minutes=1), WRONG)]
    assert day_of(bank, *slip) == by_fsrs((0, GOOD))
    later = gave(bank, timedelta(minutes=350 + 360), RIGHT)
    assert day_of(bank, *events, later) == by_fsrs((0, AGAIN), (710 / 1440, GOOD))


@pytest.mark.parametrize("help_", [Hinted, Revealed])
def test_right_after_help_is_not_remembered(bank, help_):
    before = event(bank, help_, timedelta(minutes=-1))
    assert day_of(bank, before, gave(bank, 0)) == by_fsrs((0, AGAIN))
    long_before = event(bank, help_, timedelta(hours=-7))
    assert day_of(bank, long_before, gave(bank, 0)) == by_fsrs((0, GOOD))


def test_partly_right_is_asked_again_as_wrong_is(bank):
    assert day_of(bank, gave(bank, 0, ["A"], item="two-of-four")) == by_fsrs((0, AGAIN))


OPEN = """\
- id: how-many
  type: estimate
  stem: How many?
  answer: 100
  full_width: 10
  zero_width: 100
- id: in-your-words
  type: essay
  stem: Say it.
  rubric: [{criterion: says it}, {criterion: says it well}]
  model_answer: It is so.
"""


@pytest.mark.parametrize(
    ("item", "response", "rate"),
    [
        ("how-many", ["60", "120"], GOOD),
        ("how-many", ["101", "104"], AGAIN),
        ("in-your-words", {"text": "So.", "met": [1]}, GOOD),
        ("in-your-words", {"text": "So.", "met": []}, AGAIN),
    ],
)
def test_an_estimate_is_right_when_it_holds_and_an_essay_from_half_on(
    tmp_path, item, response, rate
):
    bank = load_bank(write_bank(tmp_path / "quiz_bank", OPEN))
    assert day_of(bank, gave(bank, 0, response, item=item)) == by_fsrs((0, rate))


@pytest.mark.parametrize("behaviour", ["pretest", "exam", "of-a-later-version"])
def test_what_is_not_told_at_once_is_no_practice(bank, behaviour):
    assert known(bank, [gave(bank, 0, behaviour=behaviour)]) == ()


def test_a_question_that_has_changed_is_due_at_once(bank):
    standings = known(bank, [gave(bank, 0, wording="0" * 12)])
    assert [each.item.id for each in due(standings, START + timedelta(hours=7))] == ["one-of-three"]


def test_what_is_no_answer_makes_nothing_due(bank):
    drafted = event(bank, Drafted, 0, draft="x")
    hinted = event(bank, Hinted, 0)
    assert known(bank, [drafted, hinted, event(bank, Restarted, 0)]) == ()
    assert known(bank, [gave(bank, 0, lesson="another_lesson")]) == ()
    assert known(bank, [gave(bank, 0, item="one-of-three", at="yesterday")]) == ()
    assert known(bank, [gave(bank, 0, at="9999-12-31T23:59:59Z")]) == ()


def test_sure_errors_come_first_then_the_longest_overdue_then_the_banks_order(bank):
    events = [
        gave(bank, 3, WRONG, item="one-of-three", certainty=3),
        gave(bank, 1, ["C"], item="two-of-four", certainty=2),
        gave(bank, 0, "False", item="yes-or-no", certainty=1),
    ]
    at = START + timedelta(days=30)
    names = ["one-of-three", "yes-or-no", "two-of-four"]
    assert [each.item.id for each in due(known(bank, events), at)] == names
    same = [
        gave(bank, 0, text, item=id_) for id_, text in (("yes-or-no", "False"), (names[0], WRONG))
    ]
    assert [each.item.id for each in due(known(bank, same), at)] == [names[0], "yes-or-no"]


def test_a_sure_error_that_is_mended_no_longer_comes_first(bank):
    events = [gave(bank, 0, WRONG, certainty=3), gave(bank, 1, RIGHT, certainty=2)]
    assert not known(bank, events)[0].surely_wrong


def test_a_day_comes_as_a_whole_but_not_in_the_sitting_itself(bank):
    late = timedelta(hours=14)  # 23:30
    standings = known(bank, [gave(bank, late, WRONG)])
    assert not due(standings, START + late + timedelta(hours=5, minutes=59))
    assert due(standings, START + late + timedelta(hours=6))


def test_it_says_how_many_are_due_and_when_the_next_one_comes(bank):
    assert "after you have answered them" in told((), START, asked=0)
    standings = known(bank, [gave(bank, 0), gave(bank, 0, ["C"], item="two-of-four")])
    assert next_day(standings, START) == by_fsrs((0, AGAIN))
    assert told(standings, START, asked=0).endswith("The next question comes on 3 March 2026.")
    later = START + timedelta(days=9)
    assert told(standings, later, asked=2) == "2 questions are due."
    assert (
        told(standings, later, asked=1)
        == "For today: 1 of the 2 questions that are due. The others can wait."
    )
    assert told(standings, later, asked=0).startswith("2 more questions are due.")


def test_a_form_of_a_test_is_never_reviewed(tmp_path):
    item = "- {id: q, type: true_false, stem: Is it?, answer: true, form: A, pair: p}\n"
    twin = item.replace("id: q", "id: r").replace("form: A", "form: B")
    bank = load_bank(write_bank(tmp_path / "quiz_bank", item + twin))
    assert known(bank, [gave(bank, 0, response=True, item="q")]) == ()


def test_a_mixed_quiz_knows_where_each_question_comes_from(bank):
    lesson = mixed(bank, due(known(bank, [gave(bank, 0)]), START + timedelta(days=9)))
    assert lesson.home("one-of-three") is bank["01_lesson"]


ANSWERS = st.tuples(
    st.integers(0, 400), st.sampled_from([RIGHT, WRONG]), st.sampled_from([None, 1, 2, 3])
)


@given(st.lists(ANSWERS, min_size=1, max_size=12, unique_by=lambda each: each[0]), st.randoms())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_history_in_any_order_gives_the_days_of_fsrs(bank, answers, random):
    events = [gave(bank, after, text, certainty=level) for after, text, level in answers]
    random.shuffle(events)
    rates = {None: GOOD, 1: HARD, 2: GOOD, 3: EASY}
    reviews = [
        (after, rates[level] if text == RIGHT else AGAIN)
        for after, text, level in sorted(answers, key=lambda a: a[0])
    ]
    assert day_of(bank, *events) == by_fsrs(*reviews)
