"""The schema that editors complete from: it follows the item types and agrees with the reader."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from banks import write_bank
from quizbook.cli.schema import run, schema
from quizbook.items import ITEM_TYPES


@pytest.fixture(scope="module")
def validator():
    """A program of others that knows JSON Schema."""
    jsonschema.Draft202012Validator.check_schema(schema())
    return jsonschema.Draft202012Validator(schema())


def lesson(*items):
    return {"title": "A lesson", "items": list(items)}


@pytest.mark.parametrize("name", ITEM_TYPES)
def test_every_type_takes_its_own_example_and_no_other_field(validator, name):
    item = yaml.safe_load(ITEM_TYPES[name].example)
    assert validator.is_valid(lesson(item))
    assert not validator.is_valid(lesson(item | {"stemm": "S"}))
    assert not validator.is_valid(lesson({**item, "type": "none"}))
    for field in ("id", "type", "stem"):
        assert not validator.is_valid(lesson({k: v for k, v in item.items() if k != field}))


def test_a_bank_in_order_is_valid(validator, tmp_path):
    for path in write_bank(tmp_path).glob("*.yaml"):
        assert validator.is_valid(yaml.safe_load(path.read_text("utf-8")))


def test_the_bank_of_the_course_is_valid(validator):
    for path in (Path(__file__).parents[1] / "quiz_bank").glob("*.yaml"):
        assert list(validator.iter_errors(yaml.safe_load(path.read_text("utf-8")))) == []


@pytest.mark.parametrize("text", ["No", "on", "010", "4.5"])
def test_an_option_text_may_look_like_something_else(validator, text):
    options = f"[{{text: {text}, correct: true}}, {{text: Other}}]"
    item = yaml.safe_load(f"{{id: a, type: single_choice, stem: S, options: {options}}}")
    assert validator.is_valid(lesson(item))


def test_a_field_left_out_is_not_a_field_of_nothing(validator):
    item = yaml.safe_load(ITEM_TYPES["single_choice"].example)
    assert not validator.is_valid(lesson({**item, "objective": None}))
    assert validator.is_valid(lesson({**item, "objective": "know"}))


@pytest.mark.parametrize(
    ("tolerance", "valid"),
    [
        (0.1, True),
        ({"relative": 0.02}, True),
        ({"significant": 2}, True),
        ({"significant": 2.5}, False),
        ({"relative": 0.02, "decimals": 1}, False),
        ({}, False),
        ("0.1", False),
        (None, False),
        ({"nearly": 1}, False),
    ],
    ids=str,
)
def test_a_tolerance_is_a_number_alone_or_exactly_one_way_to_measure_it(
    validator, tolerance, valid
):
    item = yaml.safe_load(ITEM_TYPES["numeric"].example)
    assert validator.is_valid(lesson({**item, "tolerance": tolerance})) is valid


def test_an_exact_number_is_a_number_and_no_text(validator):
    item = yaml.safe_load(ITEM_TYPES["numeric"].example)
    assert validator.is_valid(lesson({**item, "answer": 4.17}))
    assert not validator.is_valid(lesson({**item, "answer": "4.17"}))


def test_the_command_prints_the_schema(capsys):
    assert run() == 0
    assert json.loads(capsys.readouterr().out) == json.loads(json.dumps(schema()))
