"""Gaps in a text: each read by its own rules, parts right / parts."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anything import json_like
from quizbook.model import (
    Choice,
    ChoiceInteraction,
    ChoiceKey,
    Gap,
    GapInteraction,
    GapKey,
    GapResponse,
    InvalidResponse,
    NumberKey,
    TextEntryInteraction,
    TextKey,
)
from quizbook.scoring import gaps

CHOICES = ChoiceInteraction((Choice("o1", "lighter"), Choice("o2", "heavier")), single=True)
NOTE = GapInteraction(
    ("Ice is ", ", melts at ", " and is called ", "."),
    (
        Gap("weight", CHOICES),
        Gap("cold", TextEntryInteraction(reads="number")),
        Gap("name", TextEntryInteraction()),
    ),
)
KEY = GapKey(
    {
        "weight": ChoiceKey(frozenset(["o1"]), feedback={"o2": "It would sink."}),
        "cold": NumberKey(Decimal(0), Decimal("0.5")),
        "name": TextKey(("ice",)),
    }
)
RIGHT = {"weight": "lighter", "cold": "0.0", "name": "ICE"}


def credit(raw):
    return gaps.credit(KEY, gaps.normalise(NOTE, raw))


@pytest.mark.parametrize(
    ("changed", "earned"),
    [
        ({}, 1),
        ({"weight": "o1", "cold": -0.5}, 1),
        ({"weight": "heavier"}, 0.6667),
        ({"weight": "o2", "cold": "1"}, 0.3333),
        ({"weight": "o2", "cold": "1", "name": "snow"}, 0),
    ],
    ids=str,
)
def test_credit_is_the_share_of_gaps_that_are_right(changed, earned):
    assert round(credit({**RIGHT, **changed}), 4) == earned


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (None, "Fill the gaps first."),
        ("lighter", "Fill the gaps first."),
        ({}, "Fill the gaps first."),
        ({"weight": "", "cold": None, "name": " "}, "Fill the gaps first."),
        ({"weight": "lighter"}, "Gap 2 is still empty."),
        ({**RIGHT, "name": ""}, "Gap 3 is still empty."),
        ({**RIGHT, "cold": "cold"}, "Gap 2: Type a number, like 4.2."),
        ({**RIGHT, "weight": "pink"}, "Gap 1: “pink” is not one of the options."),
        ({**RIGHT, "weight": ["o1", "o2"]}, "Gap 1: Choose one option, not several."),
        ({**RIGHT, "colour": "blue"}, "There is no gap “colour”."),
    ],
    ids=str,
)
def test_what_is_missing_or_unreadable_is_invalid_and_named(raw, reason):
    assert gaps.normalise(NOTE, raw) == InvalidResponse(reason)


def test_every_gap_has_its_own_words():
    told = gaps.feedback(NOTE, KEY, gaps.normalise(NOTE, {**RIGHT, "weight": "o2", "cold": "½"}))
    assert [(entry.about, entry.label, entry.text, entry.right) for entry in told] == [
        ("weight", "Gap 1, “heavier”", "It would sink.", False),
        ("cold", "Gap 2, “½”", "We read this as 0.5.", True),
        ("name", "Gap 3, “ICE”", "", True),
    ]


def test_other_spellings_are_the_same_answer():
    read = [
        gaps.normalise(NOTE, {**RIGHT, **changed})
        for changed in ({}, {"weight": "o1", "cold": "0", "name": " ice"}, {"name": "snow"})
    ]
    assert read[0] == read[1] != read[2]


@settings(deadline=None)
@given(
    json_like(["weight", "cold", "name", "o1", "0"])
    | st.fixed_dictionaries(
        {
            "weight": st.sampled_from(["o1", "o2", "lighter", "x"]),
            "cold": st.floats() | st.text("0123456789.,-½", max_size=6),
            "name": st.text(max_size=4),
        }
    )
)
def test_anything_at_all_is_a_response_or_invalid_and_reading_it_again_changes_nothing(raw):
    read = gaps.normalise(NOTE, raw)
    assert isinstance(read, GapResponse | InvalidResponse)
    if isinstance(read, GapResponse):
        assert gaps.normalise(NOTE, gaps.to_json(NOTE, read)) == read
        assert 0 <= gaps.credit(KEY, read) <= 1


def test_the_keys_own_answer_earns_everything_and_each_wrong_gap_costs_its_share():
    right, wrong = gaps.answers(NOTE, KEY)
    assert credit(right) == 1
    assert [round(credit(raw), 4) for raw in wrong] == [0.6667] * 3


def test_the_key_is_told_gap_by_gap():
    assert gaps.key_texts(NOTE, KEY) == ("Gap 1: lighter", "Gap 2: 0", "Gap 3: ice")
