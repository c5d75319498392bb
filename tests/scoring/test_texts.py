"""What does not count in a typed text, slips of the finger, and look-alike letters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizbook.scoring.texts import as_typed, distance, fold, near, same, skeleton, stray

CYRILLIC_A, CYRILLIC_VE, CYRILLIC_O = "\u0410", "\u0412", "\u043e"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tole Bi", "  tole \n bi "),
        ("To\u0308le Bi", "T\u00f6le bi"),
        ("Stra\u00dfe", "STRASSE"),
        ("well-known", "well\u2013known"),
        ("well-known", "well\u2011known"),
        ("a \u2014 b", "a - b"),
        ("it's", "it\u2019s"),
        ("it's", "it\u02bcs"),
        ("it's", "it`s"),
        ("\u00abyes\u00bb", "\u201cyes\u201d"),
        ("a\u00a0b", "a b"),
        ("a\u200bb\u00ad", "ab"),
    ],
    ids=ascii,
)
def test_what_does_not_count_is_folded(one, other):
    assert fold(one) == fold(other)
    assert same(one, other)


@pytest.mark.parametrize("pair", [("Ili", "Ilk"), ("well known", "well-known"), ("Töle", "Tole")])
def test_letters_marks_and_hyphens_count(pair):
    assert not same(*pair)


@settings(deadline=None)
@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=20))
def test_any_text_has_a_skeleton_and_is_the_same_as_itself(text):
    assert same(text, text)
    skeleton(text)
    stray(text)


def test_letters_of_another_alphabet_that_look_the_same_match():
    assert same("Almaty", f"{CYRILLIC_A}lmaty")
    assert same("BBC", CYRILLIC_VE * 2 + "\u0421")
    assert same("No\u00ebl", "No\u0451l")
    assert same("\u041e\u0431\u044c", "O\u0431\u044c")
    assert same("\u0391thens", "athens")


def test_letters_that_look_otherwise_do_not_match():
    assert not same("bbc", CYRILLIC_VE.lower() * 2 + "\u0441")
    assert not same("mg", "\u03bcg")
    assert not same("Oh", "\u041e\u043d")


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("tolebi", "tolebi", 0),
        ("tolebi", "toleby", 1),
        ("tolebi", "tolbi", 1),
        ("tolebi", "tolleebi", 2),
        ("tolebi", "tloebi", 1),
        ("tolebi", "tlobei", 2),
        ("ca", "abc", 3),
        ("", "abc", 3),
        ("abcd", "badc", 2),
    ],
)
def test_a_letter_wrong_missing_extra_or_swapped_is_one_slip(one, other, slips):
    assert distance(one, other, 9) == distance(other, one, 9) == slips


def reference(one, other):
    """Optimal string alignment, by its definition."""
    if not one or not other:
        return len(one) + len(other)
    found = [
        reference(one[:-1], other) + 1,
        reference(one, other[:-1]) + 1,
        reference(one[:-1], other[:-1]) + (one[-1] != other[-1]),
    ]
    if len(one) > 1 and len(other) > 1 and one[-1] == other[-2] and one[-2] == other[-1]:
        found.append(reference(one[:-2], other[:-2]) + 1)
    return min(found)


@settings(deadline=None)
@given(st.text("ab", max_size=5), st.text("abc", max_size=5), st.integers(0, 4))
def test_the_bounded_distance_is_the_distance_or_just_past_the_bound(one, other, limit):
    assert distance(one, other, limit) == min(reference(one, other), limit + 1)


def test_a_digit_is_no_slip():
    assert near("in 1995", "inn 1995", 1)
    assert not near("in 1995", "in 1996", 1)
    assert not near("1995", "9195", 1)


def test_slips_are_counted_beside_look_alike_letters():
    assert near("Tolebi", f"T{CYRILLIC_O}leby", 1)
    assert not near("Tolebi", f"T{CYRILLIC_O}lepy", 1)


def test_a_scalar_is_taken_as_the_text_it_is_written_as():
    for raw, typed in ((" a ", "a"), (True, "true"), (42, "42"), (4.5, "4.5"), ("a\ud800", "a?")):
        assert as_typed(raw) == typed
    for raw in (None, ["a"], {}, b"a", float("nan"), 10**5000):
        assert as_typed(raw) == ""
    assert as_typed("a" * 5000) == "a" * 1000


def test_a_letter_of_another_alphabet_is_found_in_its_word():
    assert stray(f"near {CYRILLIC_A}lmaty") == (f"{CYRILLIC_A}lmaty", CYRILLIC_A, "Cyrillic")
    assert stray("\u0410\u043bm\u0430\u0442\u044b") == (
        "\u0410\u043bm\u0430\u0442\u044b",
        "m",
        "Latin",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Almaty",
        "\u0410\u043b\u043c\u0430\u0442\u044b",
        "Almaty \u0410\u043b\u043c\u0430\u0442\u044b",
        "\u03bcm",
        "\u03b2-carotene",
        "5-\u0439",
        "",
    ],
    ids=ascii,
)
def test_words_of_one_alphabet_and_symbols_are_in_order(text):
    assert stray(text) is None
