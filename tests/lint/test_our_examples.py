"""What quizbook shows teachers keeps to its own rules."""

import re
from pathlib import Path
from textwrap import indent

import pytest

from quizbook.items import ITEM_TYPES
from quizbook.lint import examine

ROOT = Path(__file__).parents[2]


def test_the_sixty_second_example_breaks_no_rule(tmp_path):
    readme = (ROOT / "README.md").read_text("utf-8")
    facts, rivers = re.findall(r"^```yaml\n(.+?)^```", readme, re.MULTILINE | re.DOTALL)
    (tmp_path / "facts.yaml").write_text(facts, "utf-8")
    (tmp_path / "rivers.yaml").write_text(rivers, "utf-8")
    assert examine(tmp_path)[1] == []


@pytest.mark.parametrize("name", ITEM_TYPES)
def test_a_types_example_lacks_at_most_an_explanation_and_a_source(name, tmp_path):
    entry = indent(ITEM_TYPES[name].example, "    ")[4:]
    (tmp_path / "01_lesson.yaml").write_text(f"title: A lesson\nitems:\n  - {entry}", "utf-8")
    fact = "{id: f, where: P1, says: Something., kind: background}"
    (tmp_path / "facts.yaml").write_text(f"facts: [{fact}]\n", "utf-8")
    assert {problem.rule for problem in examine(tmp_path)[1]} <= {"F03", "F05"}


def test_the_courses_own_bank_breaks_no_rule_and_sets_few_aside():
    assert examine(ROOT / "quiz_bank")[1] == []
    banks = [path.read_text("utf-8") for path in (ROOT / "quiz_bank").glob("0*.yaml")]
    reasons = [
        reason for text in banks for reason in re.findall(r"\{rule: \w+, reason: (.+)\}", text)
    ]
    assert 0 < len(reasons) <= 8
