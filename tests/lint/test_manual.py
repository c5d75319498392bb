"""Every rule's page, and the examples on it: the failing one fails at its place, the other not."""

from textwrap import indent

import pytest
import yaml

from quizbook.bank import read_bank
from quizbook.lint import lint
from quizbook.lint.manual import CHECKS, examples, manual
from quizbook.rules import RULES

FACTS = """\
sources: {atlas: {title: An atlas}}
facts: [{id: ili-mouth, where: atlas, says: The Ili ends in Lake Balkhash., kind: outside}]
"""
CASES = [
    pytest.param(rule, example, id=f"{rule}-{'fails' if example.fails else 'passes'}")
    for rule in CHECKS
    for example in examples(rule)
]
HERE = "# <- here"


def written(example):
    """The items of a lesson: the example, as often as its page says, each with an id."""
    listed = example.body.startswith("- ")
    body = example.body if listed else "- " + indent(example.body, "  ")[2:]
    copies = []
    for copy in range(example.count):
        parts = body.split("\n- ") if listed else [body]
        parts = [part.removeprefix("- ") for part in parts]
        copies += [f"- id: q-{copy}-{at}\n  {part}" for at, part in enumerate(parts)]
    return "".join(entry if entry.endswith("\n") else f"{entry}\n" for entry in copies)


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_the_examples_on_a_rules_page_are_true(rule, example, tmp_path):
    (tmp_path / "facts.yaml").write_text(FACTS, "utf-8")
    lesson = f"title: A lesson\nitems:\n{indent(written(example), '  ')}"
    (tmp_path / "01_lesson.yaml").write_text(lesson, "utf-8")
    bank, problems = read_bank(tmp_path)
    assert [problem for problem in problems if problem.severity == "error"] == []
    found = [problem for problem in lint(bank) if problem.rule == rule]
    assert bool(found) == example.fails
    marked = {at for at, line in enumerate(lesson.splitlines(), 1) if HERE in line}
    if example.fails and marked:
        assert {problem.line for problem in found} == marked


@pytest.mark.parametrize("rule", CHECKS)
def test_every_rule_has_a_failing_and_a_passing_example(rule):
    assert {example.fails for example in examples(rule)} == {True, False}
    assert all(yaml.safe_load(example.body) for example in examples(rule))


@pytest.mark.parametrize("rule", CHECKS)
def test_every_rules_page_begins_with_its_line_in_the_table_and_says_how_to_set_it_aside(rule):
    page = manual(rule)
    assert page.startswith(f"{rule}: {RULES[rule]}\n")
    assert f"lint: {{ignore: [{{rule: {rule}, reason: " in page


def test_every_rule_of_item_writing_in_the_table_is_checked():
    assert {rule for rule in RULES if rule[0] in "CFB"} == set(CHECKS)
