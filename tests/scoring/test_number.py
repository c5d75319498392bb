"""A typed number against its key: closed intervals, two readings, known mistakes, the echo."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anything import json_like
from quizbook.model import (
    InvalidResponse,
    NumberKey,
    NumberMistake,
    NumberResponse,
    TextEntryInteraction,
)
from quizbook.scoring import number

PER_CENT = TextEntryInteraction(reads="number", unit="%")
PLAIN = TextEntryInteraction(reads="number")


def key(answer, margin=0, *mistakes):
    known = tuple(
        NumberMistake(Decimal(str(a)), Decimal(str(m)), words) for a, m, words in mistakes
    )
    return NumberKey(Decimal(str(answer)), Decimal(str(margin)), known)


SHARE = key("4.17", "0.1", (41.7, 0.5, "A factor of ten."), (2400, 0.1, "Upside down."))


def told(key, raw, interaction=PLAIN):
    """Credit and words."""
    response = number.normalise(interaction, raw)
    (entry,) = number.feedback(interaction, key, response)
    assert entry.right == (number.credit(key, response) == 1)
    return number.credit(key, response), entry.text


@pytest.mark.parametrize(
    ("raw", "credit", "words"),
    [
        ("4.2", 1, ""),
        ("4,2 %", 1, ""),
        (4.27, 1, ""),
        ("4,07", 1, ""),
        ("4.2701", 0, ""),
        (41.7, 0, "A factor of ten."),
        ("42", 0, "A factor of ten."),
        ("2 400", 0, "Upside down."),
        ("4 1/5", 1, "We read this as 4.2."),
        ("-4.2", 0, ""),
    ],
)
def test_the_answer_is_right_within_a_closed_interval(raw, credit, words):
    assert told(SHARE, raw, PER_CENT) == (credit, words)


def test_one_per_cent_of_a_quarter_of_a_million_takes_its_very_edge():
    people = key(250000, 2500)
    assert [told(people, raw)[0] for raw in (247500, 252500, "247499.99", 252500.01)] == [
        1,
        1,
        0,
        0,
    ]


@pytest.mark.parametrize(
    ("answer", "raw", "credit", "words"),
    [
        (1500, "1.500", 1, "We read this as 1500."),
        (1500, "1,500", 1, "We read this as 1500."),
        (1.5, "1.500", 1, "We read this as 1.5."),
        (1.5, "1,500", 1, "We read this as 1.5."),
        (7, "1.500", 0, "We read this as 1.5."),
        (7, "1,500", 0, "We read this as 1500."),
    ],
)
def test_of_two_readings_the_right_one_counts_and_the_one_taken_is_echoed(
    answer, raw, credit, words
):
    assert told(key(answer), raw) == (credit, words)


def test_a_reading_that_is_a_known_mistake_is_taken_before_the_likelier_one():
    lengths = key(7, 0, (1500, 0, "In metres."))
    assert told(lengths, "1.500") == (0, "We read this as 1500. In metres.")


def test_the_first_mistake_that_fits_speaks():
    both = key(0, 0, (10, 5, "First."), (12, 1, "Second."))
    assert told(both, "12") == (0, "First.")


@pytest.mark.parametrize("raw", [None, "", " ", "about four", [], {}, True, [4.2]], ids=repr)
def test_what_is_no_number_is_invalid_and_told_what_is_expected(raw):
    read = number.normalise(PER_CENT, raw)
    assert read == InvalidResponse("Type a number, like 4.2 %.")


def test_two_spellings_of_one_number_are_the_same_answer():
    read = [number.normalise(PER_CENT, raw) for raw in ("4.2", "4,20 %", 4.2, "4 1/5", "1.500")]
    assert read[0] == read[1] == read[2] == read[3] != read[4]
    assert len(set(read[:4])) == 1
    assert number.normalise(PLAIN, "1.500") == number.normalise(PLAIN, "1,500")
    assert number.normalise(PLAIN, "1.500") != number.normalise(PLAIN, "1500")


@settings(deadline=None)
@given(json_like(["4.2", "1,500", "½ %"]))
def test_anything_at_all_is_a_response_or_invalid_and_reading_it_again_changes_nothing(raw):
    read = number.normalise(PER_CENT, raw)
    assert isinstance(read, NumberResponse | InvalidResponse)
    if isinstance(read, NumberResponse):
        again = number.normalise(PER_CENT, number.to_json(PER_CENT, read))
        assert (again, again.typed) == (read, read.typed)
        assert number.credit(SHARE, read) in (0, 1)


@settings(deadline=None)
@given(st.decimals(-(10**6), 10**6, places=3), st.decimals(0, 100, places=2))
def test_the_keys_own_answer_earns_everything_and_the_wrong_ones_nothing(answer, margin):
    own = key(answer, margin)
    right, wrong = number.answers(PLAIN, own)
    assert number.credit(own, number.normalise(PLAIN, right)) == 1
    assert [number.credit(own, number.normalise(PLAIN, raw)) for raw in wrong] == [0]


def test_the_key_is_told_with_its_unit():
    assert number.key_texts(PER_CENT, SHARE) == ("4.17 %",)
    assert number.key_texts(PLAIN, key(250000)) == ("250000",)
