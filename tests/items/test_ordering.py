"""Ordering, beyond the contract that every type keeps."""

from itertools import permutations

import pytest

from banks import load_lesson
from faults import told

ITEM = """\
- id: july-2007
  type: ordering
  stem: Put these dates in time order, the earliest first.
  credit: pairs
  sequence:
    - {text: The conference in Almaty, feedback: "P5 dates the event, not the news item."}
    - {text: The foreign ministers' council}
    - {text: The arrival in Astana}
  cases:
    - response: [The conference in Almaty, The foreign ministers' council, The arrival in Astana]
      score: 1
    - response: [The foreign ministers' council, The conference in Almaty, The arrival in Astana]
      score: 0.6667
    - response: [The arrival in Astana, The foreign ministers' council, The conference in Almaty]
      score: 0
    - response: [The arrival in Astana, The foreign ministers' council]
      invalid: true
"""


def with_entries(entries, more=""):
    listed = "\n".join(f"    - {{{entry}}}" for entry in entries)
    return f"- id: in-order\n  type: ordering\n  stem: S\n  sequence:\n{listed}\n{more}"


def test_the_cases_hold_and_a_changed_score_is_told_at_its_place(tmp_path):
    assert load_lesson(tmp_path / "bank", ITEM)["july-2007"].key.credit == "pairs"
    changed = ITEM.replace("0.6667", "0.5")
    sentence = "this response earns 0.6667, not 0.5"
    assert told(tmp_path / "changed", changed) == [("S05", sentence, "0.5")]


def test_all_or_nothing_is_a_matter_of_one_word(tmp_path):
    exact = ITEM.replace("credit: pairs", "credit: exact").replace("0.6667", "0")
    assert load_lesson(tmp_path / "bank", exact)["july-2007"].key.credit == "exact"


@pytest.mark.parametrize("count", [2, 3, 4])
def test_the_entries_stand_in_an_order_that_says_nothing(tmp_path, count):
    texts = "ABCD"[:count]
    dealt = {}
    for number, authored in enumerate(permutations(texts)):
        items = with_entries(f"text: {text}" for text in authored)
        item = load_lesson(tmp_path / str(number), items)["in-order"]
        shown = tuple(choice.text for choice in item.interaction.choices)
        assert sorted(shown) == list(texts)
        assert shown != authored
        dealt[shown] = dealt.get(shown, 0) + 1
    # All but one of the authors' orders are dealt alike.
    assert sorted(dealt.values()) == [1, len(list(permutations(texts))) - 1]


def test_ids_that_count_do_not_give_the_order_away(tmp_path):
    items = with_entries(f"text: {text}, id: step-{n}" for n, text in enumerate("ABC"))
    item = load_lesson(tmp_path / "bank", items)["in-order"]
    assert [choice.text for choice in item.interaction.choices] != ["A", "B", "C"]
    assert item.key.sequence == ("step-0", "step-1", "step-2")


def test_reordering_is_no_new_wording_and_a_new_key(tmp_path):
    there, back = (
        load_lesson(tmp_path / name, with_entries(f"text: {text}" for text in texts))["in-order"]
        for name, texts in (("there", "ABC"), ("back", "CBA"))
    )
    assert there.wording == back.wording
    assert there.fingerprint != back.fingerprint


def test_years_are_entries_as_they_are_written(tmp_path):
    cases = "  cases:\n    - {response: [1996, 2001, 2007], score: 1}\n"
    items = with_entries(["text: 1996", "text: 2001", "text: 2007"], cases)
    assert load_lesson(tmp_path / "bank", items)


@pytest.mark.parametrize(
    ("entries", "fault"),
    [
        (["text: A"], ("S03", "there are fewer than two entries", "- {text: A")),
        (
            ["text: A", "text: B", "text: a."],
            ("S04", "entry 3 says the same as entry 1", "a."),
        ),
        (["text: A", 'text: " "'], ("Y17", "entry 2 has no text", '" "')),
        (
            ["text: A, id: B", "text: B"],
            ("S04", "the id 'B' is also the text of another entry", "B"),
        ),
        (
            ["text: A, id: x", "text: B, id: x"],
            ("S01", "the entry id 'x' is taken by an earlier entry", "x"),
        ),
    ],
    ids=["one", "same", "empty", "id-is-text", "same-id"],
)
def test_what_is_no_order_is_told_at_its_place(tmp_path, entries, fault):
    assert told(tmp_path / "bank", with_entries(entries)) == [fault]
