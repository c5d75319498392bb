"""A text that the learner marks: what is kept, what is read, and rubric points met."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anything import json_like
from quizbook import scoring
from quizbook.model import (
    Criterion,
    ExtendedTextInteraction,
    ExtendedTextResponse,
    InvalidResponse,
    RubricKey,
)

TEXT = ExtendedTextInteraction(criteria=3)
KEY = RubricKey(
    (
        Criterion(criterion="says what"),
        Criterion(criterion="says where", points=2),
        Criterion(criterion="says when", points=0.5),
    ),
    "It was found there, then.",
)


def credit(*met):
    return scoring.extended_text.credit(KEY, ExtendedTextResponse("A text.", met))


def test_credit_is_rubric_points_met_of_all_rubric_points():
    assert [round(credit(*met), 4) for met in ((1,), (2,), (3,), (1, 3))] == [
        0.2857,
        0.5714,
        0.1429,
        0.4286,
    ]
    assert credit(1, 2, 3) == 1
    assert credit() == 0
    assert credit(4, 99) == 0


@given(
    st.lists(st.floats(0, exclude_min=True, allow_infinity=False), min_size=1, max_size=9),
    st.sets(st.integers(1, 9)),
)
def test_credit_lies_between_none_and_all_whatever_the_points(points, met):
    rubric = tuple(Criterion(criterion=str(n), points=p) for n, p in enumerate(points))
    response = ExtendedTextResponse("A text.", tuple(sorted(met)))
    earned = scoring.extended_text.credit(RubricKey(rubric, "Text."), response)
    assert 0 <= earned <= 1
    if met.issuperset(range(1, len(points) + 1)):
        assert earned == 1


@pytest.mark.parametrize("raw", [None, "", " \n", [], {}, 4.2, {"text": " ", "met": [1]}], ids=repr)
def test_without_a_text_there_is_nothing_to_keep(raw):
    read = scoring.normalise(TEXT, raw)
    assert read == InvalidResponse("Write your text first.")


@pytest.mark.parametrize(
    "raw", ["A text.", {"text": " A text. "}, {"text": "A text.", "met": None}]
)
def test_a_text_alone_is_kept_and_waits_to_be_marked(raw):
    read = scoring.normalise(TEXT, raw)
    assert isinstance(read, InvalidResponse)
    assert read.draft == {"text": "A text."}
    assert "model answer" in read.reason


@pytest.mark.parametrize(
    "met",
    ["1", 1, {}, [0], [-1], [1.5], ["one"], [True], [[1]], [None], [10**30], ["9" * 5000], [""]],
    ids=lambda met: repr(met)[:20],
)
def test_marks_that_cannot_be_read_are_told_and_the_text_is_kept(met):
    read = scoring.normalise(TEXT, {"text": "A text.", "met": met})
    assert isinstance(read, InvalidResponse)
    assert read.draft == {"text": "A text."}
    assert "marks" in read.reason


def test_marks_are_numbers_or_text_in_any_order():
    read = scoring.normalise(TEXT, {"text": "A text.", "met": [3, "1", 3]})
    assert read == ExtendedTextResponse("A text.", (1, 3))


def test_more_words_than_asked_for_are_no_reason_to_refuse():
    read = scoring.normalise(TEXT, {"text": "word " * 80, "met": []})
    assert isinstance(read, ExtendedTextResponse)
    assert len(read.text.split()) == 80


def test_a_text_is_never_cut_but_one_that_nobody_wrote_is_not_taken():
    longest = "a" * 20_000
    assert scoring.normalise(TEXT, {"text": longest, "met": []}).text == longest
    read = scoring.normalise(TEXT, {"text": longest + "a", "met": []})
    assert read == InvalidResponse("This text is longer than 20,000 characters. Shorten it first.")


@settings(max_examples=150, deadline=None)
@given(
    json_like(words=["text", "met"])
    | st.fixed_dictionaries({"text": json_like()}, optional={"met": json_like()})
)
def test_anything_at_all_is_a_response_or_invalid_and_reading_it_twice_changes_nothing(raw):
    read = scoring.normalise(TEXT, raw)
    assert isinstance(read, ExtendedTextResponse | InvalidResponse)
    if isinstance(read, ExtendedTextResponse):
        assert scoring.normalise(TEXT, scoring.to_json(TEXT, read)) == read
        assert read.text.encode()
    elif read.draft is not None:
        assert scoring.normalise(TEXT, read.draft).draft == read.draft
        assert read.draft["text"].encode()
