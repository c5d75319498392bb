"""The author's guide says what the types say."""

import re

import pytest
import yaml

from banks import write_bank
from quizbook.bank import read_bank
from quizbook.guide import guide, page
from quizbook.items import ITEM_TYPES

GUIDE = guide()


@pytest.mark.parametrize("name", sorted(ITEM_TYPES))
def test_every_type_has_a_page_with_an_example_that_is_in_order(name, tmp_path):
    assert page(name, ITEM_TYPES[name]) in GUIDE
    assert f"(#{name})" in GUIDE
    (example,) = re.findall(r"```yaml\n(.+?)```", page(name, ITEM_TYPES[name]), re.DOTALL)
    bank, problems = read_bank(write_bank(tmp_path / "bank", example))
    assert not problems
    assert bank["01_lesson"].items[0].type == name


@pytest.mark.parametrize("name", sorted(ITEM_TYPES))
def test_every_field_of_a_type_stands_in_its_table(name):
    shared = GUIDE.partition("\n## Every question\n")[2].partition("\n## ")[0]
    own = page(name, ITEM_TYPES[name])
    for field in ITEM_TYPES[name].__struct_fields__:
        assert f"\n| `{field}` | " in shared + own


@pytest.mark.parametrize("name", sorted(ITEM_TYPES))
def test_the_table_of_answers_holds_as_cases(name, tmp_path):
    rows = re.findall(r"^\| `(.+)` \| ([\d.]+) \|", page(name, ITEM_TYPES[name]), re.MULTILINE)
    assert len(rows) > 1
    (example,) = re.findall(r"```yaml\n(.+?)```", page(name, ITEM_TYPES[name]), re.DOTALL)
    points = yaml.safe_load(example)[0].get("points", 1)
    assert float(rows[0][1]) == points
    assert all(float(score) < points for _, score in rows[1:])
