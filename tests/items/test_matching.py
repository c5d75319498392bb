"""Matching, beyond the contract that every type keeps."""

import pytest

from banks import load_lesson
from faults import told

ITEM = """\
- id: who-is-who
  type: matching
  stem: Match each person with the post the article gives him. One post is left over.
  pairs:
    - left: Oleg Kharichkin
      right: deputy head of Russia's drug-control service
      feedback: P2 names his service.
    - {left: Marat Tazhin, right: foreign minister of Kazakhstan}
  distractors: [deputy head of the Russian border guards]
  cases:
    - response:
        Oleg Kharichkin: deputy head of Russia's drug-control service
        Marat Tazhin: foreign minister of Kazakhstan
      score: 1
    - response:
        Oleg Kharichkin: deputy head of the Russian border guards
        Marat Tazhin: foreign minister of Kazakhstan
      score: 0.5
    - response:
        Oleg Kharichkin: foreign minister of Kazakhstan
        Marat Tazhin: foreign minister of Kazakhstan
      score: 0.5
    - response: {Marat Tazhin: foreign minister of Kazakhstan}
      invalid: true
"""


def with_pairs(pairs, more=""):
    listed = "\n".join(f"    - {{{pair}}}" for pair in pairs)
    return f"- id: pairs\n  type: matching\n  stem: S\n  pairs:\n{listed}\n{more}"


LETTERS = [f"left: {letter}, right: {letter.lower()}" for letter in "ABCDEFGH"]


def test_the_cases_hold_and_a_changed_score_is_told_at_its_place(tmp_path):
    assert load_lesson(tmp_path / "bank", ITEM)
    changed = ITEM.replace("score: 1\n", "score: 0.9\n")
    assert told(tmp_path / "changed", changed) == [("S05", "this response earns 1, not 0.9", "0.9")]


def test_the_right_sides_stand_in_no_order_that_the_pairs_have(tmp_path):
    there, back = (
        load_lesson(tmp_path / name, with_pairs(pairs))["pairs"].interaction
        for name, pairs in (("there", LETTERS), ("back", LETTERS[::-1]))
    )
    assert there.targets == back.targets
    assert [choice.text for choice in there.targets] != list("abcdefgh")
    assert [choice.text for choice in there.sources] == list("ABCDEFGH")


def test_a_distractor_stands_among_the_right_sides_and_is_no_partner(tmp_path):
    items = with_pairs(LETTERS[:2], "  distractors: [c, d]\n")
    item = load_lesson(tmp_path / "bank", items)["pairs"]
    assert sorted(choice.text for choice in item.interaction.targets) == ["a", "b", "c", "d"]
    left_over = {choice.id for choice in item.interaction.targets if choice.text in "cd"}
    assert not left_over & set(item.key.pairs.values())


def test_both_sides_may_have_the_same_words(tmp_path):
    items = with_pairs(["left: one, right: two", "left: two, right: one"])
    cases = "  cases:\n    - {response: {one: two, two: one}, score: 1}\n"
    assert load_lesson(tmp_path / "bank", items + cases)


@pytest.mark.parametrize(
    ("pairs", "more", "fault"),
    [
        (LETTERS[:1], "", ("S03", "there are fewer than two pairs", "- {left: A, right: a")),
        (
            [*LETTERS[:2], "right: c, left: a"],
            "",
            ("S04", "left side 3 says the same as left side 1", "a"),
        ),
        (
            [*LETTERS[:2], "left: C, right: A."],
            "",
            ("S08", "right side 3 says the same as right side 1", "A."),
        ),
        (
            LETTERS[:2],
            "  distractors: [c, B]\n",
            ("S08", "distractor 2 says the same as right side 2", "B"),
        ),
        (
            ["left: A, right: a, id: x", "left: B, right: b, id: x"],
            "",
            ("S01", "the left side id 'x' is taken by an earlier left side", "x"),
        ),
        (LETTERS[:2], "  distractors: ['']\n", ("Y17", "distractor 1 has no text", "''")),
    ],
    ids=["one", "same-left", "same-right", "distractor-is-right", "same-id", "empty"],
)
def test_what_cannot_be_matched_is_told_at_its_place(tmp_path, pairs, more, fault):
    assert told(tmp_path / "bank", with_pairs(pairs, more)) == [fault]
