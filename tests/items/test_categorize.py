"""Categorize, beyond the contract that every type keeps."""

import pytest

from banks import load_lesson
from faults import told
from quizbook import BankError

ITEM = """\
- id: voices
  type: categorize
  stem: Sort the statements by whose they are in the article.
  categories: [reported event, view attributed to someone, author's own judgement]
  cards:
    - text: A deputy director reached Astana on 30 July.
      category: reported event
      feedback: Who, where, when, and a newspaper cited.
    - text: Protests against such closures are likely.
      category: author's own judgement
      feedback: A prediction in the author's voice.
  cases:
    - response:
        A deputy director reached Astana on 30 July.: reported event
        Protests against such closures are likely.: author's own judgement
      score: 1
    - response:
        A deputy director reached Astana on 30 July.: reported event
        Protests against such closures are likely.: reported event
      score: 0.5
    - response: {A deputy director reached Astana on 30 July.: reported event}
      invalid: true
"""


def with_cards(cards, categories="[one, two]"):
    listed = "\n".join(f"    - {{{card}}}" for card in cards) or "    []"
    head = f"- id: sorted\n  type: categorize\n  stem: S\n  categories: {categories}\n  cards:\n"
    return f"{head}{listed}\n"


CARDS = ["text: A, category: one", "text: B, category: two"]


def test_the_cases_hold_and_a_changed_score_is_told_at_its_place(tmp_path):
    assert load_lesson(tmp_path / "bank", ITEM)
    changed = ITEM.replace("score: 0.5", "score: 0.6")
    sentence = "this response earns 0.5, not 0.6"
    assert told(tmp_path / "changed", changed) == [("S05", sentence, "0.6")]


def test_the_groups_keep_the_authors_order_and_one_may_stay_empty(tmp_path):
    item = load_lesson(tmp_path / "bank", with_cards(CARDS, "[zero, two, one]"))["sorted"]
    assert [choice.text for choice in item.interaction.targets] == ["zero", "two", "one"]
    assert item.interaction.cards


def test_one_card_is_enough_and_several_may_share_a_group(tmp_path):
    assert load_lesson(tmp_path / "one", with_cards(CARDS[:1]))
    assert load_lesson(tmp_path / "both", with_cards([CARDS[0], "text: B, category: one"]))


@pytest.mark.parametrize(
    ("cards", "categories", "fault"),
    [
        (CARDS[:1], "[one]", ("S03", "there are fewer than two categories", "[one")),
        (CARDS, "[one, two, One]", ("S04", "category 3 says the same as category 1", "One")),
        (CARDS, "[one, two, '']", ("Y17", "category 3 has no text", "''")),
        ([], "[one, two]", ("S03", "there is no card to sort", "[")),
        (
            [*CARDS, "category: one, text: b"],
            "[one, two]",
            ("S04", "card 3 says the same as card 2", "b"),
        ),
        (
            [*CARDS, "text: C, category: twoo"],
            "[one, two]",
            ("S11", "there is no category 'twoo'", "twoo"),
        ),
    ],
    ids=["one-group", "same-group", "no-name", "no-card", "same-card", "unknown-group"],
)
def test_what_cannot_be_sorted_is_told_at_its_place(tmp_path, cards, categories, fault):
    assert told(tmp_path / "bank", with_cards(cards, categories)) == [fault]


@pytest.mark.parametrize(
    ("category", "step"),
    [("twoo", "did you mean 'two'?"), ("elsewhere", "name it under 'categories:'")],
)
def test_of_a_misspelt_category_the_nearest_one_is_told(tmp_path, category, step):
    with pytest.raises(BankError) as caught:
        load_lesson(tmp_path, with_cards([*CARDS, f"text: C, category: {category}"]))
    assert [problem.next_step for problem in caught.value.problems] == [step]
