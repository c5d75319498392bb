"""A typed text against its key: accepted, then known mistakes, then slips of the finger."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anything import json_like
from quizbook.model import (
    InvalidResponse,
    TextEntryInteraction,
    TextKey,
    TextMistake,
    TextResponse,
)
from quizbook.scoring import text

FIELD = TextEntryInteraction()
DISTRICT = TextKey(
    ("Tolebi", "Tole Bi", "T\u00f6le Bi"), 1, (TextMistake("Almaty", "That is P6."),)
)


def credit(key, raw):
    return text.credit(key, text.normalise(FIELD, raw))


@pytest.mark.parametrize(
    ("raw", "earned"),
    [
        ("Tolebi", 1),
        ("tole  bi", 1),
        ("TO\u0308LE-BI", 1),
        ("Toleby", 1),
        ("Tloebi", 1),
        ("Toleb", 1),
        ("Tolbe", 0),
        ("Tolebiyy", 0),
        ("T\u043elebi", 1),
        ("Almaty", 0),
        ("Shymkent", 0),
    ],
    ids=ascii,
)
def test_spellings_and_slips_are_accepted_up_to_the_bound(raw, earned):
    assert credit(DISTRICT, raw) == earned


def test_without_slips_every_letter_counts():
    assert credit(TextKey(("Tolebi",)), "Toleby") == 0


def test_a_slip_never_turns_a_known_mistake_right():
    key = TextKey(("affect",), 1, (TextMistake("effect", "That is the noun."),))
    assert credit(key, "effect") == 0
    assert credit(key, "EFFECT ") == 0
    assert credit(key, "afect") == 1
    assert credit(key, "efect") == 0


def test_what_is_accepted_is_tried_before_the_mistakes():
    key = TextKey(("the Ob", "Ob"), 0, (TextMistake("ob", "Which one?"),))
    assert credit(key, "OB") == 1
    (entry,) = text.feedback(FIELD, key, text.normalise(FIELD, "OB"))
    assert (entry.right, entry.text) == (True, "")


def test_a_known_mistake_has_its_own_words():
    for raw in ("Almaty", " almaty", "\u0410lmaty"):
        (entry,) = text.feedback(FIELD, DISTRICT, text.normalise(FIELD, raw))
        assert (entry.right, entry.text) == (False, "That is P6.")
    (entry,) = text.feedback(FIELD, DISTRICT, text.normalise(FIELD, "Shymkent"))
    assert entry.text == ""


def test_a_number_or_a_truth_value_is_the_text_it_is_written_as():
    assert credit(TextKey(("42",)), 42) == 1
    assert text.normalise(FIELD, raw=True).typed == "true"


@pytest.mark.parametrize("raw", [None, "", "  ", "\u200b", [], {}, ["Tolebi"]], ids=ascii)
def test_what_is_no_text_is_invalid_and_told_so(raw):
    assert text.normalise(FIELD, raw) == InvalidResponse("Type your answer first.")


def test_two_spellings_of_one_text_are_the_same_answer():
    read = [text.normalise(FIELD, raw) for raw in ("Tole Bi", " tole  bi", "Tolebi")]
    assert read[0] == read[1] != read[2]
    assert len(set(read)) == 2


@settings(deadline=None)
@given(json_like(["Tolebi", "ALMATY", "\u0422olebi"]))
def test_anything_at_all_is_a_response_or_invalid_and_reading_it_again_changes_nothing(raw):
    read = text.normalise(FIELD, raw)
    assert isinstance(read, TextResponse | InvalidResponse)
    if isinstance(read, TextResponse):
        again = text.normalise(FIELD, text.to_json(FIELD, read))
        assert (again, again.typed) == (read, read.typed)
        assert text.credit(DISTRICT, read) in (0, 1)


@settings(deadline=None)
@given(st.text(min_size=1, max_size=12), st.integers(0, 2))
def test_what_is_accepted_is_right_whatever_it_is(accepted, typos):
    read = text.normalise(FIELD, accepted)
    if isinstance(read, TextResponse):
        assert text.credit(TextKey((accepted,), typos), read) == 1


def test_the_key_is_told_in_the_authors_own_spelling():
    assert text.key_texts(FIELD, DISTRICT) == ("Tolebi",)
    assert text.answers(FIELD, DISTRICT) == ("Tolebi", ["Almaty"])
    right, wrong = text.answers(FIELD, TextKey(("Ili",)))
    assert credit(TextKey(("Ili",)), right) == 1
    assert [credit(TextKey(("Ili",)), raw) for raw in wrong] == [0]
