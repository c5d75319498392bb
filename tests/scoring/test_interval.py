"""A typed interval: whether it holds the answer, and what its width earns."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anything import json_like
from quizbook.model import (
    IntervalKey,
    IntervalResponse,
    InvalidResponse,
    TextEntryInteraction,
)
from quizbook.scoring import interval

ENDS = TextEntryInteraction(reads="interval", unit="%", confidence=80)
DROP = IntervalKey(Decimal("90.7"), Decimal(20), Decimal(100))


def told(raw, key=DROP):
    """Credit and words."""
    response = interval.normalise(ENDS, raw)
    (entry,) = interval.feedback(ENDS, key, response)
    assert entry.right == (interval.credit(key, response) > 0)
    return interval.credit(key, response), entry.text


HELD = "The answer lies inside your interval."
WIDE = f"{HELD} A narrower one would earn more."
MISSED = "The answer lies outside your interval."


@pytest.mark.parametrize(
    ("raw", "credit", "words"),
    [
        ([80, 95], 1, HELD),
        ([80, 100], 1, HELD),
        ([40, 100], 0.5, WIDE),
        ([70.7, 90.7], 1, HELD),
        ([90.7, 90.7], 1, HELD),
        ([79, 100], 0.9875, WIDE),
        ([0, 99], 0.0125, WIDE),
        ([0, 100], 0, WIDE),
        ([0, 1000], 0, WIDE),
        ([10, 50], 0, MISSED),
        ([90.8, 95], 0, MISSED),
        (["80 %", "95,5"], 1, HELD),
    ],
    ids=str,
)
def test_credit_falls_linearly_between_the_two_widths_and_a_miss_earns_none(raw, credit, words):
    earned, text = told(raw)
    assert (round(earned, 4), text) == (credit, words)


def test_the_words_never_give_the_answer():
    for raw in ([80, 95], [0, 1000], [10, 50], ["0", "1.500"]):
        assert "90" not in told(raw)[1]


def test_ends_that_can_be_read_in_two_ways_are_read_so_that_they_earn_most_and_echoed():
    people = IntervalKey(Decimal(1400), Decimal(1000), Decimal(2000))
    assert told(["1.200", "1.500"], people) == (1, f"We read this as 1200 to 1500. {HELD}")
    assert told(["1,2", "1.500"], people) == (0.5012, f"We read this as 1.2 to 1500. {WIDE}")


def test_only_readings_with_low_below_high_are_kept():
    read = interval.normalise(ENDS, ["2", "1.500"])
    assert read.readings == ((Decimal(2), Decimal(1500)),)


@pytest.mark.parametrize(
    "raw",
    [
        None,
        "",
        [],
        [80],
        [80, 95, 99],
        ["", ""],
        [80, None],
        ["", 95],
        "80-95",
        ["a", 95],
        {"low": 1},
    ],
    ids=repr,
)
def test_what_is_not_two_numbers_is_invalid_and_told_what_is_expected(raw):
    read = interval.normalise(ENDS, raw)
    assert read == InvalidResponse("Type a low and a high number, like 3 and 4.2.")


def test_a_low_value_above_the_high_one_is_invalid_and_told():
    read = interval.normalise(ENDS, [95, 80])
    assert read == InvalidResponse("The low value is above the high one. Change one of them.")


def test_two_spellings_of_one_interval_are_the_same_answer():
    read = [interval.normalise(ENDS, raw) for raw in ([80, 95], ["80 %", "95,0"], [80, 96])]
    assert read[0] == read[1] != read[2]
    assert len(set(read)) == 2


@settings(deadline=None)
@given(
    json_like(["80", "95", "1.500"]) | st.lists(st.floats() | st.text("0123456789.,"), max_size=3)
)
def test_anything_at_all_is_a_response_or_invalid_and_reading_it_again_changes_nothing(raw):
    read = interval.normalise(ENDS, raw)
    assert isinstance(read, IntervalResponse | InvalidResponse)
    if isinstance(read, IntervalResponse):
        again = interval.normalise(ENDS, interval.to_json(ENDS, read))
        assert (again, again.typed) == (read, read.typed)
        assert 0 <= interval.credit(DROP, read) <= 1


FEW = st.decimals(-1000, 1000, places=2)


@settings(deadline=None)
@given(FEW, st.decimals(0, 100, places=2), st.decimals("0.01", 100, places=2), FEW, FEW)
def test_credit_lies_between_none_and_all_and_never_grows_with_width(answer, full, more, a, b):
    key = IntervalKey(answer, full, full + more)
    low, high = sorted([a, b])
    earned = interval.worth(key, (low, high))
    assert 0 <= earned <= 1
    assert (low <= answer <= high) or earned == 0
    assert interval.worth(key, (low - 1, high + 1)) <= earned or not low <= answer <= high


@settings(deadline=None)
@given(FEW, st.decimals(0, 100, places=2), st.decimals("0.01", 100, places=2))
def test_the_keys_own_interval_earns_everything_and_the_wrong_ones_less(answer, full, more):
    key = IntervalKey(answer, full, full + more)
    right, wrong = interval.answers(ENDS, key)
    assert interval.credit(key, interval.normalise(ENDS, right)) == 1
    assert all(interval.credit(key, interval.normalise(ENDS, raw)) < 1 for raw in wrong)


def test_the_key_is_told_with_its_unit():
    assert interval.key_texts(ENDS, DROP) == ("90.7 %",)
