"""The schema that editors complete from: it follows the item types and agrees with the reader."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from typer.testing import CliRunner

from banks import write_bank
from quizbook.bank import read_bank
from quizbook.cli import app
from quizbook.guide import written
from quizbook.items import ITEM_TYPES
from quizbook.schema import schema


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


def described_parts(part, name="the schema"):
    """Every field of the schema, with its name and what holds it."""
    if isinstance(part, dict):
        for field, inner in part.get("properties", {}).items():
            if not inner.get("$ref", "").startswith("#/$defs/Authored/"):
                yield f"{name}.{field}", inner
        for step, inner in part.items():
            if step not in ("if", "examples"):
                yield from described_parts(inner, f"{name}.{step}")
    elif isinstance(part, list):
        for inner in part:
            yield from described_parts(inner, name)


def test_every_field_says_what_it_means():
    fields = dict(described_parts(schema()))
    assert len(fields) > 80
    assert [name for name, part in fields.items() if not part.get("description")] == []


def test_every_field_shows_how_it_is_written():
    fields = dict(described_parts(schema()))
    # True or false, and words of a list, an editor offers by itself.
    given = {"enum", "const"}
    bare = [
        name for name, part in fields.items() if not part.get("examples") and not given & {*part}
    ]
    assert [name for name in bare if fields[name].get("type") != "boolean"] == []


@pytest.mark.parametrize("name", ["lesson", "more"])
def test_the_examples_of_the_guide_are_in_order(tmp_path, name):
    for file in ("facts", name):
        (tmp_path / f"{file}.yaml").write_text(written(f"{file}.yaml"), "utf-8")
    _, problems = read_bank(tmp_path)
    assert [str(problem) for problem in problems if problem.severity == "error"] == []


def test_every_example_is_valid_where_it_stands(validator):
    defs = schema()["$defs"]
    for name, part in described_parts({"$defs": defs}):
        for example in part.get("examples", []):
            here = {**part, "$defs": defs}
            assert list(validator.evolve(schema=here).iter_errors(example)) == [], name


def test_a_question_without_a_known_type_is_told_only_that(validator):
    (fault,) = validator.iter_errors(lesson({"id": "a", "type": "numerical", "stem": "S"}))
    assert list(fault.absolute_path) == ["items", 0, "type"]
    (fault,) = validator.iter_errors(lesson({"id": "a", "stem": "S"}))
    assert fault.message == "'type' is a required property"


def test_words_stand_in_the_order_of_their_meaning():
    bloom = schema()["$defs"]["Authored"]["properties"]["bloom"]["enum"]
    assert bloom == ["remember", "understand", "apply", "analyze", "evaluate", "create"]


def test_the_command_prints_the_schema_or_writes_it_to_a_file(tmp_path):
    told = CliRunner().invoke(app, ["schema"])
    assert json.loads(told.stdout) == json.loads(json.dumps(schema()))
    file = tmp_path / "bank.schema.json"
    assert CliRunner().invoke(app, ["schema", "--output", str(file)]).exit_code == 0
    assert file.read_text("utf-8") == told.stdout


def test_a_file_that_cannot_be_written_is_a_sentence(tmp_path):
    told = CliRunner().invoke(app, ["schema", "--output", str(tmp_path / "no" / "x.json")])
    assert told.exit_code == 1
    assert "cannot be written: No such file or directory; name another file" in told.output
