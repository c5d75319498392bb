"""Essay, beyond the contract that every type keeps."""

import pytest

from banks import load_lesson
from faults import told

ITEM = """\
- id: weak-evidence
  type: essay
  stem: Say why the seizure is weak evidence, and what it is good evidence for.
  max_words: 70
  rubric:
    - {points: 1, criterion: names the mismatch of substance}
    - {points: 1, criterion: says that the origin of the load is not stated}
    - {criterion: names something the case does show}
  model_answer: The load was of another kind, yet the case shows two services acting together.
  points: 3
  cases:
    - {response: {text: It was marijuana and we do not know its origin., met: [1, 2]}, score: 2}
    - {response: {text: It was marijuana., met: []}, score: 0}
    - {response: {text: It was marijuana.}, invalid: true}
    - {response: {text: "", met: [1]}, invalid: true}
"""


def test_the_cases_hold_and_a_changed_score_is_told_at_its_place(tmp_path):
    assert load_lesson(tmp_path / "bank", ITEM)["weak-evidence"].points == 3
    changed = ITEM.replace("score: 2}", "score: 1.5}")
    assert told(tmp_path / "changed", changed) == [("S05", "this response earns 2, not 1.5", "1.5")]


def test_the_score_is_credit_times_points_whatever_the_rubric_adds_up_to(tmp_path):
    one = ITEM.replace("  points: 3\n", "").replace("score: 2}", "score: 0.6667}")
    assert load_lesson(tmp_path / "bank", one)["weak-evidence"].points == 1


def test_a_text_may_be_of_any_length_where_nothing_is_said(tmp_path):
    item = load_lesson(tmp_path / "bank", ITEM.replace("  max_words: 70\n", ""))["weak-evidence"]
    assert item.interaction.max_words is None


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "max_words: 70",
            "max_words: 0",
            ("Y17", "'max_words' takes a number above 0, not 0", "0"),
        ),
        (
            "- {points: 1, criterion: says",
            "- {criterion: says nothing, points: -2} #",
            ("Y17", "'points' takes a number above 0, not -2", "-2} # that the origin"),
        ),
        (
            "- {points: 1, criterion: says",
            "- {criterion: says nothing, points: 0} #",
            ("Y17", "'points' takes a number above 0, not 0", "0} # that the origin"),
        ),
        (
            "model_answer: The load",
            'model_answer: " " # The load',
            ("Y17", "'model_answer' has no text", '" " # The load'),
        ),
        (
            "{criterion: names something the case does show",
            "{criterion: Names the mismatch of substance.",
            ("S04", "criterion 3 says the same as criterion 1", "Names the mismatch"),
        ),
    ],
    ids=["no-words", "less-than-no-points", "no-points", "no-answer", "same-criterion"],
)
def test_what_cannot_be_written_or_marked_is_told_at_its_place(tmp_path, old, new, fault):
    rule, sentence, at = fault
    ((found_rule, found_sentence, found_at),) = told(tmp_path / "bank", ITEM.replace(old, new))
    assert (found_rule, found_sentence) == (rule, sentence)
    assert found_at.startswith(at)


def test_a_rubric_without_criteria_is_told(tmp_path):
    start, end = ITEM.index("  rubric:"), ITEM.index("  model_answer:")
    items = ITEM[:start] + "  rubric: []\n" + ITEM[end:]
    assert told(tmp_path / "bank", items) == [("Y17", "'rubric' has no criterion", "[")]
