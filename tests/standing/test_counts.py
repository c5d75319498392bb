"""Where a learner stands: counts by lesson and objective, over all ways to meet a question."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import histories
from banks import write_bank
from histories import kept
from quizbook import Session, load_bank
from quizbook.journal import Journal, Unread, encode
from quizbook.model import Bank
from quizbook.standing import progress, progress_in

RIGHT, WRONG = "The right one", "A wrong one"


@pytest.fixture
def stand(bank_folder):
    """The standing in the only lesson, after what the learner's journal holds now."""
    return lambda: progress(load_bank(bank_folder), kept()).lessons[0]


def counts(one):
    held = one.counts
    return held.questions, held.answered, held.right_first, held.right_now, held.still_open


def test_a_lesson_is_begun_with_its_first_answer(bank_folder, lesson):
    bank = load_bank(bank_folder)
    assert progress(bank, kept()).lessons == ()
    assert progress(bank, kept()).not_started == ("01_lesson",)
    Session(lesson).submit("yes-or-no", "True")
    assert progress(bank, kept()).not_started == ()


def test_a_second_try_is_right_now_and_not_right_first(stand, lesson):
    session = Session(lesson)
    session.submit("one-of-three", WRONG)
    assert counts(stand()) == (3, 1, 0, 0, 3)
    session.submit("one-of-three", RIGHT)
    assert counts(stand()) == (3, 1, 0, 1, 2)


def test_right_after_a_hint_is_not_right_first(stand, lesson):
    session = Session(lesson)
    session.hint("one-of-three")
    session.submit("one-of-three", RIGHT)
    assert counts(stand()) == (3, 1, 0, 1, 2)


def test_a_hint_after_the_first_answer_takes_nothing_from_it(stand, lesson):
    session = Session(lesson)
    session.submit("two-of-four", "A")
    session.submit("one-of-three", RIGHT)
    session.restart("one-of-three")
    session.hint("one-of-three")
    assert counts(stand()) == (3, 2, 1, 1, 2)


def test_practice_certainty_and_review_are_one_history(stand, lesson):
    Session(lesson, behaviour="certainty").submit("one-of-three", WRONG, certainty=1)
    Session(lesson, behaviour="review").submit("one-of-three", RIGHT)
    assert counts(stand()) == (3, 1, 0, 1, 2)
    Session(lesson).submit("one-of-three", "Another wrong one")
    assert counts(stand()) == (3, 1, 0, 0, 3)


def test_objectives_have_the_lessons_words_and_the_rest_comes_last(stand, lesson):
    Session(lesson).submit("one-of-three", RIGHT)
    read, rest = stand().objectives
    assert (read.text, counts(read)) == ("Read well", (1, 1, 1, 1, 0))
    assert (rest.text, counts(rest)) == ("", (2, 0, 0, 0, 2))


def test_what_is_open_is_read_again_in_its_section(stand, lesson):
    session = Session(lesson)
    session.submit("one-of-three", WRONG)
    session.submit("two-of-four", "C")
    section, outside = stand().read_again
    assert (section.section, section.places) == ("The second section", ("P1",))
    assert (outside.section, outside.places) == ("", ("P4",))
    session.submit("one-of-three", RIGHT)
    assert [again.section for again in stand().read_again] == [""]


def test_an_open_question_that_was_not_answered_is_not_to_be_read_again(stand, lesson):
    Session(lesson).submit("yes-or-no", "True")
    assert stand().read_again == ()


def test_a_reworded_question_has_changed_until_it_is_answered_again(bank_folder, stand, lesson):
    Session(lesson).submit("one-of-three", RIGHT)
    file = bank_folder / "01_lesson.yaml"
    file.write_text(file.read_text("utf-8").replace("Which is right?", "Which is so?"), "utf-8")
    assert counts(stand()) == (3, 0, 0, 0, 3)
    assert stand().changed == ("Which is so?",)
    Session(load_bank(bank_folder)["01_lesson"]).submit("one-of-three", WRONG)
    assert counts(stand()) == (3, 1, 0, 0, 3)
    assert stand().changed == ()


def test_an_answer_that_names_an_option_which_is_gone_is_of_another_question(stand, lesson):
    item = lesson["one-of-three"]
    gone = histories.given(item, RIGHT, response=["no-such-option"])
    bank = Bank(lessons={"01_lesson": lesson}, facts={}, sources={})
    found = progress(bank, [gone]).lessons[0]
    assert (found.counts.answered, found.changed) == (0, (item.stem,))


def test_questions_and_lessons_that_the_bank_no_longer_has_are_left_out(lesson):
    bank = Bank(lessons={"01_lesson": lesson}, facts={}, sources={})
    gone = histories.given(lesson["yes-or-no"], "True", item="gone")
    elsewhere = histories.given(lesson["yes-or-no"], "True", lesson="another")
    later = histories.given(lesson["yes-or-no"], "True", behaviour="of-a-later-version")
    assert progress(bank, [gone, elsewhere, later]).lessons == ()


def test_one_lesson_can_be_asked_for_and_an_unknown_one_is_named(tmp_path):
    folder = write_bank(tmp_path / "quiz_bank")
    write_bank(folder, "- {id: x, type: true_false, stem: So?, answer: true}", "02_lesson")
    bank = load_bank(folder)
    assert progress(bank, [], ["02_lesson"]).not_started == ("02_lesson",)
    with pytest.raises(KeyError, match="02_lesson"):
        progress(bank, [], ["02_leson"])


EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["one-of-three", "two-of-four", "yes-or-no"]),
        st.booleans(),
        st.sampled_from(["practice", "certainty", "review", "pretest"]),
        st.integers(0, 59),
    ),
    max_size=12,
    unique_by=lambda event: event[3],
)
SHARED = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
ANSWERS = {
    "one-of-three": (RIGHT, WRONG),
    "two-of-four": (["A", "B"], ["C"]),
    "yes-or-no": ("True", "False"),
}


@SHARED
@given(made=EVENTS, data=st.data())
def test_the_order_of_the_lines_does_not_matter_and_the_counts_add_up(lesson, made, data):
    events = [
        histories.given(
            lesson[name],
            ANSWERS[name][not right],
            at=f"2026-11-23T09:30:{second:02d}Z",
            behaviour=behaviour,
        )
        for name, right, behaviour, second in made
    ]
    bank = Bank(lessons={"01_lesson": lesson}, facts={}, sources={})
    found = progress(bank, events)
    mixed = data.draw(st.permutations(events))
    assert progress(bank, mixed) == found
    with TemporaryDirectory() as folder:
        journal = Journal(Path(folder) / "ada.jsonl")
        for lines in (events, mixed, sorted(events, key=lambda event: event.at)):
            journal.path.write_bytes(b"".join(map(encode, lines)))
            assert progress_in(journal, bank) == (found, Unread())
    # By a way of its own: the told answers of each question, in order.
    told = {name: [] for name in ANSWERS}
    for name, right, behaviour, _ in sorted(made, key=lambda event: event[3]):
        if behaviour != "pretest":
            told[name].append(right)
    sums = [sum(bool(past and past[end]) for past in told.values()) for end in (0, -1)]
    for one in found.lessons:
        answered = sum(bool(past) for past in told.values())
        assert counts(one) == (3, answered, *sums, 3 - sums[1])
        parts = [counts(part) for part in one.objectives]
        assert tuple(map(sum, zip(*parts, strict=True))) == counts(one)


def test_only_the_ends_of_a_long_history_count(lesson):
    bank = Bank(lessons={"01_lesson": lesson}, facts={}, sources={})
    for first, last in ((RIGHT, WRONG), (WRONG, RIGHT)):
        texts = [first, *[WRONG, RIGHT] * 40, last]
        events = [histories.given(lesson["one-of-three"], text) for text in texts]
        events += [
            histories.given(lesson["one-of-three"], RIGHT, response={"choice": ["gone"]})
            for _ in range(40)
        ]
        (one,) = progress(bank, events).lessons
        assert counts(one) == (3, 1, first == RIGHT, last == RIGHT, 3 - (last == RIGHT))
