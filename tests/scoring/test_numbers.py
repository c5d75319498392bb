"""Reading a typed number, in every way that people write one."""

from decimal import Decimal, getcontext, localcontext

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anything import json_like
from quizbook.scoring.numbers import as_json, echoed, is_plain, read, within

ONE_READING = {
    "4.2": "4.2",
    "4,2": "4.2",
    "4,2 %": "4.2",
    "4.2%": "4.2",
    "% 4.2": "4.2",
    "4.2 per cent": "4.2",
    "4.2 Percent": "4.2",
    " 42 ": "42",
    "+5": "5",
    "-3": "-3",
    "\u22123": "-3",
    "\u2013 3": "-3",
    "1 000": "1000",
    "12 345 678,9": "12345678.9",
    "1\u00a0000": "1000",
    "1\u2009000": "1000",
    "1\u202f000": "1000",
    "1\u2007000": "1000",
    "1'000": "1000",
    "1\u2019000.5": "1000.5",
    "\u2060250\u200b": "250",
    "\u00bd": "0.5",
    "1\u00bd": "1.5",
    "1 \u00bd": "1.5",
    "\u2212\u00bc": "-0.25",
    "3/4": "0.75",
    "3\u20444": "0.75",
    "2 1/2": "2.5",
    "1e3": "1000",
    "1E3": "1000",
    "2,5e-3": "0.0025",
    "1.500e3": "1500",
    "1.234,56": "1234.56",
    "1,234.56": "1234.56",
    "1.234.567,8": "1234567.8",
    "1.234.567": "1234567",
    "1,234,567": "1234567",
    "0.500": "0.5",
    "0,500": "0.5",
    "1500.250": "1500.25",
    "1500,250": "1500.25",
    "012.500": "12.5",
    "1.5000": "1.5",
    "4.": "4",
    ".5": "0.5",
    ",5": "0.5",
    "\uff11\uff12": "12",
}
TWO_READINGS = {
    "1.500": ["1.5", "1500"],
    "1,500": ["1500", "1.5"],
    "-12.345": ["-12.345", "-12345"],
    "250,000 %": ["250000", "250"],
}
NO_READING = [
    *("", " ", "about four", "four", "-", "+", ".", ",", "%", "1/0", "nan", "inf", "1_000", "0x10"),
    *(
        "1 0000",
        "10 00",
        "1,23,456",
        "1.2.3",
        "1.234,5,6",
        "1,234.5.6",
        "12:30",
        "4 5",
        "--3",
        "+-3",
    ),
    *("5\u00b2", "1e", "e3", "1e9999", "9" * 61, "1/2/3", "1000 1/2e3", "5 kg", "1 '000"),
]


def numbers(typed, unit="%"):
    found = read(typed, unit)
    return [] if found is None else list(found.readings)


@pytest.mark.parametrize(("typed", "number"), ONE_READING.items(), ids=map(ascii, ONE_READING))
def test_what_people_type_is_read(typed, number):
    assert numbers(typed) == [Decimal(number)]


@pytest.mark.parametrize(("typed", "both"), TWO_READINGS.items())
def test_one_mark_before_three_digits_is_read_both_ways_the_likelier_first(typed, both):
    assert numbers(typed) == [Decimal(number) for number in both]


@pytest.mark.parametrize("typed", NO_READING, ids=ascii)
def test_what_is_no_number_has_no_reading(typed):
    assert numbers(typed) == []


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("250 kg", "kg"),
        ("250kg", "kg"),
        ("250 KG", "kg"),
        ("kg 250", "kg"),
        ("250 people", "people"),
        ("\u20ac250", "\u20ac"),
        ("250 km\u00b2", "km\u00b2"),
        ("250 km2", "km\u00b2"),
        ("250 km2", "km2"),
        ("250 %", "per cent"),
        ("250 percent", "per cent"),
        ("250 %", ""),
        ("250", "kg"),
    ],
    ids=ascii,
)
def test_a_typed_unit_is_allowed_and_never_required(typed, unit):
    assert numbers(typed, unit) == [250]


def test_a_sign_stands_before_or_after_a_unit():
    assert numbers("-\u20ac5", "\u20ac") == numbers("\u20ac-5", "\u20ac") == [-5]


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("5 mm", "m"),
        ("5 kt", "t"),
        ("5 g", "kg"),
        ("5 kg kg", "kg"),
        ("5 %", "kg"),
        ("5 mg", "\u00b5g"),
    ],
    ids=ascii,
)
def test_another_unit_is_not_read_as_the_right_one(typed, unit):
    assert numbers(typed, unit) == []


@pytest.mark.parametrize(
    ("raw", "number"),
    [(42, "42"), (-3, "-3"), (4.2, "4.2"), (1.125, "1.125"), (1e22, "1e22"), (1e-7, "1e-7")],
)
def test_a_number_of_json_is_taken_as_it_is(raw, number):
    assert numbers(raw) == [Decimal(number)]


def test_what_is_neither_number_nor_text_is_not_read():
    for raw in (None, True, False, float("nan"), float("inf"), 10**5000, [4], {"a": 4}, b"4"):
        assert read(raw, "") is None


def test_absurd_lengths_and_powers_are_not_read():
    for typed in ("1" * 100_000, "1,111" * 50_000, "1e" + "9" * 50_000, "½" * 9999, "-" * 9999):
        assert read(typed, "") is None


@settings(deadline=None)
@given(st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(2**63), 2**63))
def test_every_number_of_json_has_one_reading_and_keeps_it(raw):
    once = read(raw, "")
    assert once.readings == (Decimal(str(raw)),)
    assert read(once.typed, "").readings == once.readings


@settings(deadline=None)
@given(json_like(["4,2", "1.500", "½", "1e3", "%", "-"]), st.text(max_size=3))
def test_anything_at_all_is_a_number_or_not_read(raw, unit):
    found = read(raw, unit)
    if found is not None:
        assert read(found.typed, unit) == found
        assert all(number.is_finite() for number in found.readings)


@settings(deadline=None)
@given(st.text("0123456789.,' -+/e%½"))
def test_what_is_nearly_a_number_is_read_alike_again(typed):
    found = read(typed, "")
    if found is not None:
        assert 1 <= len(set(found.readings)) <= 2
        assert read(found.typed, "") == found


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("4.2", True),
        ("4,2 %", True),
        ("1 000", True),
        ("\u22123", True),
        ("4.20", True),
        ("\u00bd", False),
        ("1e3", False),
        ("1.234,5", False),
        (".5", False),
    ],
    ids=ascii,
)
def test_a_plain_spelling_needs_no_echo(typed, plain):
    assert is_plain(typed, "%", read(typed, "%").readings[0]) is plain


def test_a_per_cent_sign_in_a_question_without_unit_is_echoed():
    assert not is_plain("42 %", "", Decimal(42))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("1.500", "1.5"),
        ("1E+3", "1000"),
        ("250.0", "250"),
        ("0.333333333333333333", "0.333333333333"),
    ],
)
def test_a_number_is_echoed_as_short_as_it_can_be(number, words):
    assert echoed(Decimal(number)) == words


def test_a_very_large_number_is_echoed_with_a_power_of_ten():
    assert len(echoed(Decimal("1e999"))) < 10


def test_a_number_becomes_json_without_losing_a_digit():
    assert [as_json(Decimal(text)) for text in ("42", "4.17", "-0.5")] == [42, 4.17, -0.5]
    assert as_json(Decimal("0.12345678901234567891")) == "0.12345678901234567891"
    for text in ("1e30", "123456789012345678901234567890", "0.1"):
        assert read(as_json(Decimal(text)), "").readings == (Decimal(text),)


def test_an_interval_is_closed_and_exact_whatever_the_precision_of_the_notebook():
    with localcontext() as context:
        context.prec = 3
        assert within(Decimal(247500), Decimal(250000), Decimal(2500))
        assert within(Decimal("0.3"), Decimal("0.2"), Decimal("0.1"))
        assert not within(Decimal("247499.9999"), Decimal(250000), Decimal(2500))
        assert numbers("1234567.891") == [Decimal("1234567.891")]
        assert numbers("1/3")[0] > Decimal("0.33333")
        assert getcontext().prec == 3
