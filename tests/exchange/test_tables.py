"""Answers for a spreadsheet and for a learning record store."""

import csv
import io
import json
import re
from uuid import UUID

import pytest

from banks import load_lesson, write_bank
from journals import answered
from quizbook import Session, exchange, load_bank, scoring
from quizbook.exchange.patterns import components, correct, given, patterns
from quizbook.exchange.spreadsheet import COLUMNS, guarded
from quizbook.items import ITEM_TYPES
from quizbook.journal import Journal
from quizbook.model import Choice, ChoiceKey, ChoiceResponse, HotspotInteraction

TABLE = """\
01_lesson,one-of-three,single_choice,A wrong one,0.0,0.0,1.0,1,0,,practice
01_lesson,one-of-three,single_choice,The right one,1.0,1.0,1.0,2,1,,practice
01_lesson,two-of-four,multiple_response,A; C,0.0,0.0,2.0,1,0,,practice
01_lesson,yes-or-no,single_choice,False,,,1.0,1,0,,exam
"""


@pytest.fixture(params=sorted(ITEM_TYPES))
def item(request, tmp_path):
    """One question of each type."""
    example = ITEM_TYPES[request.param].example.replace("\n", "\n  ").rstrip()
    return load_lesson(tmp_path / "one", f"- {example}\n").items[0]


def cells(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.mark.usefixtures("ada")
def test_a_table_has_one_row_to_each_answer(command):
    rows = cells(command("export", "--format", "csv").stdout_bytes)
    assert rows[0] == list(COLUMNS)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", row[0]) for row in rows[1:])
    assert {row[1] for row in rows[1:]} == {"ada"}
    assert [row[2:] for row in rows[1:]] == list(csv.reader(io.StringIO(TABLE)))


@pytest.mark.usefixtures("ada")
def test_what_an_exam_earned_is_told_after_it_is_handed_in(bank, command):
    def told():
        rows = cells(command("export", "--format", "csv").stdout_bytes)
        (row,) = (row for row in rows if row[-1] == "exam")
        statements = json.loads(command("export", "--format", "xapi").stdout_bytes)
        (one,) = (one for one in statements if one["object"]["id"].endswith("yes-or-no"))
        parts = [*one["result"], *one["object"]["definition"]]
        return row[6:9], {"score", "success", "correctResponsesPattern"} & set(parts)

    assert told() == (["", "", "1.0"], set())
    Session(bank["01_lesson"], behaviour="exam").hand_in()
    assert told() == (["0.0", "0.0", "1.0"], {"score", "success", "correctResponsesPattern"})


@pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "\t=1", " =1"])
def test_no_answer_becomes_a_formula(bank, text):
    kept = cells(exchange.in_csv([answered(1, response=text, item="gone")], bank, text))
    assert kept[1][1].startswith("'")
    assert kept[1][5] == f"'{text}"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a;=1+1", "a;'=1+1"),
        ("a; =1+1; -2", "a;' =1+1; -2"),
        ("a\n=1+1\n- b", "a\n'=1+1\n'- b"),
        ("\r\n@b", "\r\n'@b"),
    ],
)
def test_nor_does_a_part_of_one_where_semicolons_or_lines_part_cells(text, written):
    assert guarded(text) == written


@pytest.mark.parametrize("text", ["-3", "+4,2", "1995", "a = b", "−3", "-3; +4.2", "a; b"])
def test_plain_numbers_and_words_stay_as_they_are(text):
    assert guarded(text) == text


def test_an_answer_to_another_wording_is_written_as_it_was_kept(bank):
    event = answered(1, lesson="01_lesson", item="one-of-three", response="o12345678")
    row = cells(exchange.in_csv([event], bank, "ada"))[1]
    assert row[4:6] == ["single_choice", "o12345678"]
    (told,) = json.loads(exchange.in_xapi([event], bank, "ada"))
    assert told["result"]["response"] == "o12345678"
    assert "definition" not in told["object"]


def kept(item, raw, tmp_path):
    """The events of an answer by somebody who has not answered before."""
    bank = load_bank(tmp_path / "one")
    journal = Journal(tmp_path / f"{len(list(tmp_path.iterdir()))}.jsonl")
    session = Session(bank["01_lesson"], learner="ada", journal=journal)
    assert session.submit(item.id, raw).valid
    return journal.read()[0], bank


def statements(item, raw, tmp_path):
    events, bank = kept(item, raw, tmp_path)
    return json.loads(exchange.in_xapi(events, bank, "ada", "https://school.example/course"))


def test_a_right_answer_fits_its_pattern_and_a_wrong_one_does_not(item, tmp_path):
    right, wrong = scoring.answers(item)
    for raw, fits in ((right, True), *((each, False) for each in wrong)):
        (told,) = statements(item, raw, tmp_path)
        asked = told["object"]["definition"]
        assert asked["description"] == {"en": item.stem}
        patterns = asked.get("correctResponsesPattern", [])
        full = told["result"]["score"]["scaled"] == 1
        assert told["result"]["success"] is full
        if item.type not in ("essay", "estimate"):  # there no pattern says what earns everything
            assert any(fitting(told["result"]["response"], each) for each in patterns) is full
        assert full or not fits


def fitting(response, pattern):
    """Whether a response is right by a pattern, read as the specification says."""
    pattern = pattern.removeprefix("{case_matters=false}")
    given, asked = (
        [part.split("[.]") for part in text.split("[,]")] for text in (response, pattern)
    )
    if len(given) != len(asked):
        return False
    return all(
        one[:-1] == other[:-1] and same(one[-1], other[-1])
        for one, other in zip(given, asked, strict=True)
    )


def same(given, asked):
    if "[:]" not in asked:
        return given.casefold() == asked.casefold()
    low, high = asked.split("[:]")
    return (not low or float(low) <= float(given)) and (not high or float(given) <= float(high))


def test_what_may_be_picked_is_named_where_the_pattern_uses_it(item, tmp_path):
    right, _ = scoring.answers(item)
    asked = statements(item, right, tmp_path)[0]["object"]["definition"]
    named = {each["id"] for kind in ("choices", "source", "target") for each in asked.get(kind, [])}
    if named:
        used = re.split(r"\[[.,]\]", asked["correctResponsesPattern"][0])
        assert set(used) <= named


def test_a_place_with_a_space_in_its_name_has_an_id_without_one():
    places = (Choice("Lashkar Gah", "Lashkar Gah"), Choice("Кызыл Шыйы", "Кызыл Шыйы"))
    asked, key = HotspotInteraction("a-map", places), ChoiceKey(frozenset({"Lashkar Gah"}))
    ids = [each["id"] for each in components(asked, "en")["choices"]]
    assert ids == ["Lashkar%20Gah", "Кызыл%20Шыйы"]
    assert list(patterns(key)) == [given(ChoiceResponse(("Lashkar Gah",)))] == ids[:1]


def test_a_statement_has_what_a_record_store_needs(item, tmp_path):
    told = statements(item, scoring.answers(item)[0], tmp_path)[0]
    home = "https://school.example/course"
    assert UUID(told["id"]).version == 5
    assert told["actor"]["account"] == {"homePage": home, "name": "ada"}
    assert told["verb"]["id"] == "http://adlnet.gov/expapi/verbs/answered"
    assert told["object"]["id"] == f"{home}/01_lesson/{item.id}"
    assert "mbox" not in json.dumps(told)
    assert set(told["result"]["score"]) == {"scaled", "raw", "min", "max"}


def test_the_same_answers_give_the_same_bytes(item, tmp_path):
    events, bank = kept(item, scoring.answers(item)[0], tmp_path)
    for written in (exchange.in_xapi, exchange.in_csv):
        assert written(events, bank, "ada") == written(reversed(events), bank, "ada")


def test_gaps_with_many_right_texts_give_a_bounded_list(tmp_path):
    gaps = "".join(f"\n    g{n}: {{accept: [a{n}, b{n}, c{n}, d{n}]}}" for n in range(6))
    text = " ".join(f"[[g{n}]]" for n in range(6))
    write_bank(
        tmp_path / "c", f"- id: many\n  type: cloze\n  stem: S\n  text: '{text}'\n  gaps:{gaps}\n"
    )
    item = load_bank(tmp_path / "c")["01_lesson"].items[0]
    assert len(correct(item)) == 50


def test_the_command_writes_statements(ada, bank, command):
    told = command("export", "--format", "xapi", "--home-page", "https://school.example/")
    assert len(json.loads(told.stdout)) == 4
    assert "https://school.example/01_lesson/one-of-three" in told.stdout
