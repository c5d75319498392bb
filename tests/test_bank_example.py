"""The bank format by example: one question of each type, every case of which must hold."""

import re
from pathlib import Path

import pytest
import yaml

from quizbook.bank import read_bank
from quizbook.items import ITEM_TYPES

EXAMPLE = (Path(__file__).parent / "bank_example" / "one_of_each.yaml").read_text("utf-8")
SCORES = list(re.finditer(r"score: ([\d.]+)", EXAMPLE))
INVALID = list(re.finditer(r"invalid: true", EXAMPLE))


@pytest.fixture
def check(tmp_path):
    """The problems of the example, or of an edited copy, as (line, column, rule)."""
    cited = {cite for item in yaml.safe_load(EXAMPLE)["items"] for cite in item["cites"]}
    facts = [
        {"id": cite, "where": "P1", "says": "It stands there.", "kind": "background"}
        for cite in sorted(cited)
    ]
    (tmp_path / "facts.yaml").write_text(yaml.safe_dump({"facts": facts}), "utf-8")

    def problems(text):
        (tmp_path / "one_of_each.yaml").write_text(text, "utf-8")
        _, found = read_bank(tmp_path)
        return [(problem.line, problem.column, problem.rule) for problem in found]

    return problems


def place(found):
    """Line and column of where a match of a pattern begins its value."""
    at = found.start() + found.group().index(" ") + 1
    return EXAMPLE.count("\n", 0, at) + 1, at - EXAMPLE.rfind("\n", 0, at)


def test_it_holds_every_type_and_passes_with_all_its_cases(check):
    assert sorted(item["type"] for item in yaml.safe_load(EXAMPLE)["items"]) == sorted(ITEM_TYPES)
    assert len(SCORES) + len(INVALID) == 33
    assert check(EXAMPLE) == []


def test_any_other_score_fails_at_its_place(check):
    for found in SCORES:
        for score in (float(found[1]) + 0.0001, 1 - float(found[1]) or 0.25):
            edited = f"{EXAMPLE[: found.start(1)]}{score:.4f}{EXAMPLE[found.end(1) :]}"
            if score != float(found[1]):
                assert check(edited) == [(*place(found), "S05")]


def test_a_valid_response_said_to_be_invalid_fails_at_its_place_and_the_other_way_round(check):
    for found in SCORES:
        edited = f"{EXAMPLE[: found.start()]}invalid: true{EXAMPLE[found.end() :]}"
        line, column = place(found)
        assert check(edited) == [(line, column + len("invalid: ") - len("score: "), "S05")]
    for found in INVALID:
        edited = f"{EXAMPLE[: found.start()]}score: 1{EXAMPLE[found.end() :]}"
        line, column = place(found)
        assert check(edited) == [(line, column + len("score: ") - len("invalid: "), "S05")]
