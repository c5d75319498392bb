"""Pairs, and cards in groups: reading them, and parts right / parts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anything import json_like
from banks import load_lesson
from quizbook import scoring
from quizbook.model import Choice, InvalidResponse, MatchInteraction, MatchKey, MatchResponse

SOURCES = tuple(Choice(letter, f"Left {letter}") for letter in "abcd")
TARGETS = tuple(Choice(number, f"Right {number}") for number in "12345")
PAIRS = MatchInteraction(SOURCES, TARGETS)
CARDS = MatchInteraction(SOURCES, TARGETS, cards=True)
RIGHT = {"a": "1", "b": "2", "c": "3", "d": "4"}
KEY = MatchKey(RIGHT)
GIVEN = st.fixed_dictionaries({source: st.sampled_from("12345") for source in "abcd"})


@given(GIVEN)
def test_credit_is_the_share_of_right_pairs(pairs):
    earned = scoring.match.credit(KEY, MatchResponse(pairs))
    assert earned == sum(pairs[source] == RIGHT[source] for source in "abcd") / 4
    assert 0 <= earned <= 1
    assert (earned == 1) == (pairs == RIGHT)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (None, "Choose a partner for each entry"),
        ({}, "Choose a partner for each entry"),
        (["1", "2"], "Choose a partner for each entry"),
        ({"a": None, "b": "", "c": " "}, "Choose a partner for each entry"),
        ({"a": "1", "b": "2", "c": "3"}, "“Left d” has no answer"),
        ({"a": "1", "b": "2", "c": "3", "d": ""}, "“Left d” has no answer"),
        ({**RIGHT, "Left a": "2"}, "“Left a” is answered twice"),
        ({**RIGHT, "e": "1"}, "“e” is not one of the options"),
        ({**RIGHT, "a": "6"}, "“6” is not one of the options"),
        ({**RIGHT, "a": "\ud800"}, "“?” is not one of the options"),
        ({**RIGHT, "a": ["1"]}, "could not be read"),
    ],
    ids=repr,
)
def test_what_has_not_one_target_for_every_source_is_invalid_and_says_why(raw, words):
    read = scoring.normalise(PAIRS, raw)
    assert isinstance(read, InvalidResponse)
    assert words in read.reason


def test_of_cards_the_words_are_about_groups():
    assert scoring.normalise(CARDS, {}).reason == "Choose a group for each card first."
    assert scoring.normalise(CARDS, {"a": "1"}).reason == "“Left b” has no group yet."


def test_texts_and_ids_both_work_and_a_target_may_be_given_twice():
    raw = {"Left d": " Right  1", "c": "Right 1", "b": "1", " Left a": "2"}
    read = scoring.normalise(PAIRS, raw)
    assert read == MatchResponse({"a": "2", "b": "1", "c": "1", "d": "1"})
    assert list(read.pairs) == ["a", "b", "c", "d"]


@settings(max_examples=150, deadline=None)
@given(json_like(words=["a", "b", "Left c", "d", "1", "Right 2"]))
def test_anything_at_all_is_a_response_or_invalid(raw):
    for interaction in (PAIRS, CARDS):
        read = scoring.normalise(interaction, raw)
        assert isinstance(read, MatchResponse | InvalidResponse)
        if isinstance(read, InvalidResponse):
            assert read.reason.encode()


@given(GIVEN)
def test_reading_a_response_twice_changes_nothing(raw):
    once = scoring.normalise(PAIRS, raw)
    assert scoring.normalise(PAIRS, scoring.to_json(PAIRS, once)) == once


MATCHING = """\
- id: pairs
  type: matching
  stem: Match them.
  pairs:
    - {left: A, right: one, feedback: A comes first.}
    - {left: B, right: two}
  distractors: [three]
"""
CATEGORIZE = """\
- id: pairs
  type: categorize
  stem: Sort them.
  categories: [one, two]
  cards:
    - {text: A, category: one, feedback: A comes first.}
    - {text: B, category: two}
"""


@pytest.fixture(params=[MATCHING, CATEGORIZE], ids=["matching", "categorize"])
def item(request, tmp_path):
    return load_lesson(tmp_path / "bank", request.param)["pairs"]


def test_every_source_is_told_with_its_words_right_or_wrong(item):
    right, wrong = scoring.answers(item)
    told = scoring.feedback(item, scoring.normalise(item.interaction, right))
    assert [(e.label, e.text, e.right) for e in told] == [
        ("A", "A comes first.", True),
        ("B", "", True),
    ]
    scores = [scoring.credit(item, scoring.normalise(item.interaction, raw)) for raw in wrong]
    assert scores == [0, 0.5]


def test_the_key_is_told_pair_by_pair(item):
    assert scoring.key_texts(item) == ("A: one", "B: two")
