"""Credit rules against the golden table, and reading of responses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banks import load_lesson
from quizbook import scoring
from quizbook.model import Choice, ChoiceInteraction, ChoiceKey, ChoiceResponse, InvalidResponse

KEY = {"net": ChoiceKey(frozenset("AB"), "net"), "exact": ChoiceKey(frozenset("AB"), "exact")}
FOUR = ChoiceInteraction(
    tuple(Choice(letter, f"Option {letter}") for letter in "ABCD"), single=False
)
ONE = ChoiceInteraction(FOUR.choices, single=True)


@pytest.mark.parametrize(
    ("chosen", "exact", "net"),
    [
        ("A", 0, 0.5),
        ("AB", 1, 1),
        ("AC", 0, 0),
        ("ABC", 0, 0.5),
        ("ABCD", 0, 0),
        ("CD", 0, 0),
    ],
)
def test_two_keys_of_four_earn_what_the_golden_table_says(chosen, exact, net):
    response = ChoiceResponse(tuple(chosen))
    assert round(scoring.credit(KEY["exact"], response), 4) == exact
    assert round(scoring.credit(KEY["net"], response), 4) == net


@given(st.sets(st.sampled_from("ABCD"), min_size=1), st.sets(st.sampled_from("ABCD"), min_size=1))
def test_credit_lies_between_none_and_all(keys, chosen):
    for rule in ("net", "exact"):
        key = ChoiceKey(frozenset(keys), rule)
        credit = scoring.credit(key, ChoiceResponse(tuple(sorted(chosen))))
        assert 0 <= credit <= 1
        assert (credit == 1) == (keys == chosen)


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@settings(max_examples=200)
@given(json_like)
def test_anything_at_all_is_a_response_or_invalid(raw):
    for interaction in (FOUR, ONE):
        assert isinstance(scoring.normalise(interaction, raw), (ChoiceResponse, InvalidResponse))


@given(st.lists(st.sampled_from(["A", "B", "Option C", " Option  D "]), min_size=1))
def test_reading_a_response_twice_changes_nothing(raw):
    once = scoring.normalise(FOUR, raw)
    assert scoring.normalise(FOUR, scoring.to_json(FOUR, once)) == once


@pytest.mark.parametrize("raw", [True, "true", ["True"], [True]], ids=repr)
def test_a_truth_value_means_the_option_of_that_name(tmp_path, raw):
    item = load_lesson(tmp_path / "bank")["yes-or-no"]
    assert scoring.normalise(item.interaction, raw) == ChoiceResponse(("true",))
