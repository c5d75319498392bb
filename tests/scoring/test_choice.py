"""Choices: credit against the golden table of the field, and reading of responses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banks import load_lesson
from quizbook import scoring
from quizbook.model import Choice, ChoiceInteraction, ChoiceKey, ChoiceResponse
from quizbook.scoring import choice

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
    assert round(choice.credit(KEY["exact"], response), 4) == exact
    assert round(choice.credit(KEY["net"], response), 4) == net


@given(st.sets(st.sampled_from("ABCD"), min_size=1), st.sets(st.sampled_from("ABCD"), min_size=1))
def test_credit_lies_between_none_and_all(keys, chosen):
    for rule in ("net", "exact"):
        key = ChoiceKey(frozenset(keys), rule)
        credit = choice.credit(key, ChoiceResponse(tuple(sorted(chosen))))
        assert 0 <= credit <= 1
        assert (credit == 1) == (keys == chosen)


@given(st.lists(st.sampled_from(["A", "B", "Option C", " Option  D "]), min_size=1))
def test_reading_a_response_twice_changes_nothing(raw):
    once = scoring.normalise(FOUR, raw)
    assert scoring.normalise(FOUR, scoring.to_json(FOUR, once)) == once


@pytest.mark.parametrize("raw", [True, "true", ["True"], [True]], ids=repr)
def test_a_truth_value_means_the_option_of_that_name(tmp_path, raw):
    item = load_lesson(tmp_path / "bank")["yes-or-no"]
    assert scoring.normalise(item.interaction, raw) == ChoiceResponse(("true",))
