"""Entries in order: reading them, credit by pairs, and which of them need not be moved."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anything import json_like
from banks import load_lesson
from quizbook import scoring
from quizbook.model import Choice, InvalidResponse, OrderInteraction, OrderKey, OrderResponse
from quizbook.scoring.order import in_order

FOUR = OrderInteraction(tuple(Choice(letter, f"Entry {letter}") for letter in "BDAC"))
PAIRS = OrderKey(tuple("ABCD"), "pairs")
EXACT = OrderKey(tuple("ABCD"), "exact")


def credit(key, sequence):
    return scoring.order.credit(key, OrderResponse(tuple(sequence)))


@pytest.mark.parametrize(
    ("sequence", "pairs"),
    [
        ("ABCD", 1),
        ("BACD", 0.8333),
        ("ABDC", 0.8333),
        ("DABC", 0.5),
        ("BCDA", 0.5),
        ("DCBA", 0),
    ],
)
def test_four_entries_earn_what_the_golden_table_says(sequence, pairs):
    assert round(credit(PAIRS, sequence), 4) == pairs
    assert credit(EXACT, sequence) == (sequence == "ABCD")


ORDERS = st.integers(2, 7).flatmap(lambda count: st.permutations(range(count)))


def keyed(numbers):
    """A key of 0, 1, 2, ... and a response in this order."""
    return (
        OrderKey(tuple(str(number) for number in sorted(numbers))),
        OrderResponse(tuple(str(number) for number in numbers)),
    )


@given(ORDERS)
def test_credit_lies_between_none_and_all(numbers):
    key, response = keyed(numbers)
    earned = scoring.order.credit(key, response)
    assert 0 <= earned <= 1
    assert (earned == 1) == (numbers == sorted(numbers))
    assert (earned == 0) == (numbers == sorted(numbers, reverse=True))


@given(ORDERS)
def test_the_entries_that_need_not_move_are_a_longest_ordered_subset(numbers):
    key, response = keyed(numbers)
    steady = in_order(key, response)
    left = [number for number in numbers if str(number) in steady]
    assert left == sorted(left)
    longest = max(
        size
        for size in range(1, len(numbers) + 1)
        if any(list(chosen) == sorted(chosen) for chosen in combinations(numbers, size))
    )
    assert len(steady) == (longest if longest > 1 else 0)


@given(ORDERS)
def test_an_entry_is_right_only_where_something_is_earned(numbers):
    key, response = keyed(numbers)
    assert bool(in_order(key, response)) == (scoring.order.credit(key, response) > 0)


def test_of_several_longest_subsets_the_one_that_ends_earliest_stays():
    assert in_order(*keyed([2, 3, 0, 1])) == {"0", "1"}
    assert in_order(*keyed([0, 2, 1])) == {"0", "1"}


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (None, "Put the entries in order"),
        ([], "Put the entries in order"),
        ("Entry A", "Put the entries in order"),
        ({"A": 1}, "Put the entries in order"),
        (["A", "B"], "All 4 entries"),
        (["A", "B", "C", "Entry  A"], "“Entry A” is there twice"),
        (["A", "B", "C", "E"], "“E” is not one of the options"),
        (["A", "B", "C", "\ud800"], "“?” is not one of the options"),
        (["A", "B", "C", ["D"]], "could not be read"),
    ],
    ids=repr,
)
def test_what_is_not_every_entry_once_is_invalid_and_says_why(raw, words):
    read = scoring.normalise(FOUR, raw)
    assert isinstance(read, InvalidResponse)
    assert words in read.reason


def test_texts_and_ids_both_work():
    assert scoring.normalise(FOUR, ["Entry D", "A", " Entry  B ", "C"]) == OrderResponse(
        ("D", "A", "B", "C")
    )


@settings(max_examples=150, deadline=None)
@given(json_like(words=["A", "B", "C", "D", "Entry A"]))
def test_anything_at_all_is_a_response_or_invalid(raw):
    read = scoring.normalise(FOUR, raw)
    assert isinstance(read, OrderResponse | InvalidResponse)
    if isinstance(read, InvalidResponse):
        assert read.reason.encode()


@given(st.permutations(["A", "Entry B", "C", " Entry  D"]))
def test_reading_a_response_twice_changes_nothing(raw):
    once = scoring.normalise(FOUR, raw)
    assert scoring.normalise(FOUR, scoring.to_json(FOUR, once)) == once


ITEM = """\
- id: in-order
  type: ordering
  stem: Put the letters in order.
  sequence:
    - {{text: A, feedback: A opens the row.}}
    - {{text: B, feedback: B comes second.}}
{more}
"""


@pytest.fixture(params=["", "    - {text: C, feedback: C ends it.}"], ids=["two", "three"])
def item(request, tmp_path):
    return load_lesson(tmp_path / "bank", ITEM.format(more=request.param))["in-order"]


def test_feedback_comes_with_what_is_out_of_order_and_nothing_else(item):
    right, wrong = scoring.answers(item)
    told = scoring.feedback(item, scoring.normalise(item.interaction, right))
    assert [entry.text for entry in told] == [""] * len(right)
    assert all(entry.right for entry in told)
    brought = set()
    for raw in wrong:
        for entry in scoring.feedback(item, scoring.normalise(item.interaction, raw)):
            assert entry.right == (entry.text == "")
            brought.add(entry.text)
    assert brought - {""} == set(item.key.feedback.values())


def test_the_key_is_told_as_a_numbered_list(item):
    assert scoring.key_texts(item)[:2] == ("1. A", "2. B")
