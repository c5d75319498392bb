"""Structs filled from mappings: what fits is taken, and everything that does not is told."""

from decimal import Decimal
from typing import Any, ClassVar, Literal

import pytest
from msgspec import Struct

from quizbook import source
from quizbook.fields import read
from quizbook.nodes import Sequence


class Bank(Struct, frozen=True, kw_only=True):
    """A river's bank."""

    side: Literal["left", "right"]
    steep: bool = False


class Depth(Struct, frozen=True, kw_only=True):
    """In metres as a number alone, or in one of two units."""

    shorthand: ClassVar[str] = "metres"

    metres: Decimal | None = None
    feet: Decimal | None = None


class River(Struct, frozen=True, kw_only=True):
    """Every kind of field."""

    name: str
    length: float = 0.0
    width: Decimal | None = None
    depth: Depth | None = None
    mouths: int = 1
    dry: bool = False
    kind: Literal["stream", "river"] | None = None
    towns: tuple[str, ...] = ()
    words: dict[str, str] = {}
    bank: Bank | None = None
    banks: tuple[Bank, ...] = ()
    notes: Any = None
    rest: Sequence | None = None


def filled(text, struct=River, **beside):
    """The struct in a text, and the problems as (line, column, rule, sentence, next step)."""
    found = source.parse(text.encode(), "river.yaml")
    made = read(struct, found.root, found.report, **beside)
    told = [(p.line, p.column, p.rule, p.sentence, p.next_step) for p in found.problems]
    return made, told


def test_every_kind_of_field_is_read():
    river, told = filled(
        """\
name: Chu
length: 1067
mouths: 2
dry: true
kind: river
towns: [Tokmok, Shu]
words: {ru: Чу}
bank: {side: left}
banks:
  - side: right
    steep: true
notes: {a: [1, "1", 0.5, no, null, {b: true}]}
rest: [x]
"""
    )
    assert told == []
    assert river == River(
        name="Chu",
        length=1067.0,
        mouths=2,
        dry=True,
        kind="river",
        towns=("Tokmok", "Shu"),
        words={"ru": "Чу"},
        bank=Bank(side="left"),
        banks=(Bank(side="right", steep=True),),
        notes={"a": [1, "1", 0.5, "no", None, {"b": True}]},
        rest=["x"],
    )
    assert type(river.name) is str
    assert type(river.length) is float


@pytest.mark.parametrize("text", ["No", "on", "12:30", "010", "42", "true", "1e3", "0x10", ".5"])
def test_a_text_takes_any_plain_scalar_as_written(text):
    river, told = filled(f"name: {text}\ntowns: [{text}]\nwords: {{{text}: {text}}}\n")
    assert told == []
    assert (river.name, river.towns, river.words) == (text, (text,), {text: text})


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0.1", "0.1"),
        ("4.170", "4.170"),
        ("-12", "-12"),
        (".5", "0.5"),
        ("5.", "5"),
        ("+1e3", "1000"),
        ("0x1F", "31"),
        ("0o17", "15"),
        ("0.1234567890123456789012345", "0.1234567890123456789012345"),
    ],
)
def test_an_exact_number_is_read_as_it_is_written(text, number):
    river, told = filled(f"name: a\nwidth: {text}\n")
    assert told == []
    assert river.width == Decimal(number)


@pytest.mark.parametrize("number", ["1e80", "1e-80", "0." + "1" * 60, "0e-300"])
def test_an_exact_number_has_an_end(number):
    _, told = filled(f"name: a\nwidth: {number}\n")
    assert [problem[:3] for problem in told] == [(2, 8, "Y17")]
    assert told[0][3].startswith("'width' takes a number of at most 50 digits, not the number")


def test_a_value_alone_is_short_for_the_field_that_a_struct_names():
    for text, depth in (
        ("2.50", Depth(metres=Decimal("2.5"))),
        ("{feet: 8}", Depth(feet=Decimal(8))),
        ("{metres: 2}", Depth(metres=Decimal(2))),
        ("{}", Depth()),
    ):
        river, told = filled(f"name: a\ndepth: {text}\n")
        assert (river.depth, told) == (depth, [])


def test_what_is_neither_such_a_value_nor_a_mapping_is_told():
    for text, words in (
        ("deep", "'depth' takes a number, not the text 'deep'"),
        ("[2]", "'depth' takes a number, not a list"),
        ('"2"', "'depth' takes a number, not the text '2'"),
        ("", "'depth' takes a number, not nothing"),
    ):
        _, told = filled(f"name: a\ndepth: {text}\n")
        assert [problem[2:4] for problem in told] == [("Y16", words)]
    _, told = filled("name: a\ndepth: {inches: 2}\n")
    assert [problem[2] for problem in told] == ["Y14"]


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [
        ("name:", 6, "'name' takes text, not nothing"),
        ("name: ~", 7, "'name' takes text, not nothing"),
        ("name: [a]", 7, "'name' takes text, not a list"),
        ("name: {a: b}", 7, "'name' takes text, not names with values"),
        ("length: long", 9, "'length' takes a number, not the text 'long'"),
        ('length: "2"', 9, "'length' takes a number, not the text '2'"),
        ("length: true", 9, "'length' takes a number, not true"),
        ("length: 12:30", 9, "'length' takes a number, not the text '12:30'"),
        ("width: wide", 8, "'width' takes a number, not the text 'wide'"),
        ('width: "2"', 8, "'width' takes a number, not the text '2'"),
        ("mouths: 1.5", 9, "'mouths' takes a whole number, not the number '1.5'"),
        ("dry: yes", 6, "'dry' takes true or false, not the text 'yes'"),
        ("dry: True", 6, "'dry' takes true or false, not True"),
        ('dry: "true"', 6, "'dry' takes true or false, not the text 'true'"),
        ("dry: 1", 6, "'dry' takes true or false, not the number '1'"),
        ("towns: Shu", 8, "'towns' takes a list, not the text 'Shu'"),
        ("towns: [a, [b]]", 12, "an entry of 'towns' takes text, not a list"),
        ("words: [a]", 8, "'words' takes names with values, not a list"),
        ("words: {ru: [a]}", 13, "'ru' takes text, not a list"),
        ("bank: left", 7, "'bank' takes names with values, not the text 'left'"),
        ("banks: [left]", 9, "an entry of 'banks' takes names with values, not the text 'left'"),
        ("rest: {a: b}", 7, "'rest' takes a list, not names with values"),
    ],
)
def test_a_wrong_kind_is_told_at_the_value(line, column, words):
    _, told = filled(f"{line}\n")
    wrong = [problem for problem in told if problem[2] == "Y16"]
    assert [problem[:4] for problem in wrong] == [(1, column, "Y16", words)]
    assert wrong[0][4]


@pytest.mark.parametrize("number", [".inf", "-.inf", ".nan", "1e999"])
def test_a_number_is_finite(number):
    _, told = filled(f"name: a\nlength: {number}\nnotes: [{number}]\nwidth: {number}\n")
    assert [problem[:3] for problem in told] == [(2, 9, "Y17"), (3, 9, "Y17"), (4, 8, "Y17")]


def test_a_word_that_is_not_allowed_is_told_with_the_nearest():
    _, told = filled("name: a\nkind: rivver\nbank: {side: up}\n")
    assert [problem[:3] for problem in told] == [(2, 7, "Y17"), (3, 14, "Y17")]
    assert told[0][4] == "did you mean 'river'?"
    assert told[1][4] == "write left or right"


def test_an_unknown_field_is_told_at_its_name_with_the_nearest():
    river, told = filled("name: a\ntown: [b]\nzzz: c\n")
    assert river == River(name="a")
    assert [problem[:3] for problem in told] == [(2, 1, "Y14"), (3, 1, "Y14")]
    assert told[0][4] == "did you mean 'towns'?"
    assert "name, length" in told[1][4]


def test_what_the_caller_reads_is_not_unknown():
    _, told = filled("name: a\ntype: b\n", beside=("type",))
    assert told == []


def test_a_missing_field_is_told_at_the_first_character_of_its_parent():
    river, told = filled("bank:\n  steep: true\nbanks:\n  - steep: true\n")
    assert river is None
    assert [problem[:4] for problem in told] == [
        (2, 3, "Y15", "the field 'side' is missing"),
        (4, 5, "Y15", "the field 'side' is missing"),
        (1, 1, "Y15", "the field 'name' is missing"),
    ]


def test_a_misspelt_field_is_not_told_a_second_time_as_missing():
    river, told = filled("nane: a\n")
    assert river is None
    assert [problem[2] for problem in told] == ["Y14"]


def test_a_field_that_may_be_left_out_falls_back_so_that_the_rest_is_read():
    river, told = filled("name: a\nlength: long\ntowns: [b, [c]]\nmouths: 3\n")
    assert len(told) == 2
    assert river == River(name="a", mouths=3)


def test_every_problem_is_told_and_not_only_the_first():
    _, told = filled("length: a\nmouths: b\ndry: c\nkind: d\ntowns: e\nwords: f\nbanks: [g, h]\n")
    assert [problem[0] for problem in told] == [1, 2, 3, 4, 5, 6, 7, 7, 1]


def test_what_has_been_told_of_the_form_is_not_told_again():
    _, told = filled("name: *nobody\ntowns: [*nobody]\nnotes: [*nobody]\n")
    assert [problem[2] for problem in told] == ["Y11", "Y11", "Y11"]


def test_a_field_is_not_missing_when_reading_broke_off():
    river, told = filled("length: 3\nbanks:\n  - {steep: true\n")
    assert river is None
    assert [problem[2] for problem in told] == ["Y05"]
