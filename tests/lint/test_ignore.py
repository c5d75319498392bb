"""A rule set aside for a question, with its reason."""

import pytest

from banks import write_bank
from quizbook import load_bank
from quizbook.bank import read_bank
from quizbook.lint import lint
from quizbook.model import Bank

QUESTION = """\
- id: price-of-bread
  type: single_choice
  stem: Why did the price of bread rise in the town?
  options:
    - {text: The mill burnt down and flour was dear, correct: true, feedback: P1 says so itself.}
    - {text: Bakers were greedy, feedback: Nobody says so in P1.}
    - {text: The town had grown, feedback: Its size is not named.}
  explanation: P1 names the fire.
  cites: [p1-name]
  objective: read-well
"""


def with_ignore(rule, reason):
    return f"{QUESTION}  lint: {{ignore: [{{rule: {rule}, reason: {reason}}}]}}\n"


def found(folder, items):
    bank, problems = read_bank(write_bank(folder, items))
    return [(p.rule, p.severity, p.line) for p in (*problems, *lint(bank))]


def test_without_an_ignore_the_rule_is_told(tmp_path):
    assert found(tmp_path, QUESTION) == [("C01", "warning", 9)]


def test_an_ignored_rule_is_not_told(tmp_path):
    assert found(tmp_path, with_ignore("C01", "the fire is the subject")) == []


def test_an_ignore_of_use_for_one_rule_leaves_the_others(tmp_path):
    items = with_ignore("C01", "it is").replace("  explanation: P1 names the fire.\n", "")
    assert found(tmp_path, items) == [("F03", "warning", 5)]


def test_an_ignore_that_no_longer_applies_is_a_note_at_its_rule(tmp_path):
    assert found(tmp_path, with_ignore("C03", "it was so")) == [
        ("C01", "warning", 9),
        ("L02", "note", 15),
    ]


@pytest.mark.parametrize(
    ("rule", "step"),
    [("F001", "did you mean 'F01'?"), ("S02", "mend what it tells of, and remove the entry")],
)
def test_a_rule_that_is_none_or_cannot_be_ignored_is_an_error(tmp_path, rule, step):
    bank, _ = read_bank(write_bank(tmp_path, with_ignore(rule, "it is wrong here")))
    (problem,) = (one for one in lint(bank) if one.rule == "L01")
    assert (problem.severity, problem.line, problem.column) == ("error", 15, 28)
    assert problem.next_step == step


def test_a_reason_must_be_there(tmp_path):
    assert found(tmp_path, with_ignore("C01", "''")) == [("L03", "error", 15)]
    told = found(tmp_path, f"{QUESTION}  lint: {{ignore: [{{rule: C01}}]}}\n")
    assert told[0] == ("Y15", "error", 15)


def test_a_bank_that_a_program_made_has_no_places_and_is_refused():
    with pytest.raises(TypeError, match="read_bank or load_bank"):
        lint(Bank(lessons={}, facts={}, sources={}))


def test_a_bank_that_was_loaded_for_a_student_can_be_linted(tmp_path):
    bank = load_bank(write_bank(tmp_path, QUESTION))
    assert [problem.rule for problem in lint(bank)] == ["C01"]
