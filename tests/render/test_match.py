"""Pairs, and cards in groups: the selects, their fields, the plain form and what is typed."""

import pytest

from banks import load_lesson
from pages import live, plain, printed, sent, shown, texts
from quizbook import render, scoring
from quizbook.model import InvalidResponse
from quizbook.render.interactions import match

MATCHING = """\
- id: pairs
  type: matching
  stem: Match them.
  pairs:
    - {left: The *first*, right: "one & <b>", id: a, feedback: It comes first.}
    - {left: "{b}", right: two, id: b}
  distractors: [three]
"""
CATEGORIZE = """\
- id: cards
  type: categorize
  stem: Sort them.
  categories: ["one & <b>", "*two*", three]
  cards:
    - {text: The *first*, category: "one & <b>", id: a, feedback: It comes first.}
    - {text: "{b}", category: "*two*", id: b}
    - {text: C, category: "*two*", id: c}
"""


def ids(item):
    """The targets' ids, by their texts."""
    return {choice.text: choice.id for choice in item.interaction.targets}


@pytest.fixture
def pairs(tmp_path):
    return load_lesson(tmp_path / "pairs", MATCHING)["pairs"]


@pytest.fixture
def cards(tmp_path):
    return load_lesson(tmp_path / "cards", CATEGORIZE)["cards"]


@pytest.fixture(params=["pairs", "cards"])
def item(request):
    return request.getfixturevalue(request.param)


@pytest.fixture
def scored(item):
    """One source has its target, and the others have another one; that was scored."""
    right, (wrong, *_) = scoring.answers(item)
    raw = {**wrong, "{b}": right["{b}"]}
    return shown(item, held=raw, response=scoring.normalise(item.interaction, raw))


def groups(page):
    """What can be read in each group, by its name."""
    found = {}
    for group in page.select(".qb-group"):
        assert group["role"] == "group"
        assert group["aria-label"] == texts([group.select_one(".qb-group-name")])[0]
        found[group["aria-label"]] = [row["data-source"] for row in group.select(".qb-card")]
    return found


def test_untouched_it_is_no_answer(item):
    page = live(shown(item))
    assert set(sent(page)) == {f"pair:{source.id}" for source in item.interaction.sources}
    raw = render.response(item.interaction, sent(page))
    assert raw == {}
    assert isinstance(scoring.normalise(item.interaction, raw), InvalidResponse)


def test_what_is_chosen_stands_on_the_page_and_is_sent_again(item):
    target = ids(item)["three"]
    for held in ({"a": target}, {"a": target, "b": target}, {"The *first*": "three"}):
        page = live(shown(item, held=held))
        raw = render.response(item.interaction, sent(page))
        assert raw == dict.fromkeys([name for name in ("a", "b") if name in raw], target)
        assert len(raw) == len(held)


@pytest.mark.parametrize(
    "raw", [None, "a", ["a"], {"x": "y"}, {"a": ["three"]}, {"a": 7}, {7: {}}], ids=repr
)
def test_what_cannot_be_read_is_as_if_untouched(item, raw):
    assert shown(item, held=raw) == shown(item)


def test_fields_of_another_form_are_not_read(item):
    fields = {"pair:x": ["y"], "choice": ["a"], "pair:a": [], "pair:b": [""]}
    assert render.response(item.interaction, fields) == {}


def test_every_source_labels_a_select_with_all_the_targets(item):
    labels = live(shown(item)).select("label")
    assert texts(label.select_one(".qb-text") for label in labels)[:2] == ["The first", "{b}"]
    for label in labels:
        options = label.select("select > option")
        assert options[0]["value"] == ""
        assert sorted(texts(options)) == sorted(
            ["Choose", "one & <b>", "two", "three"],
        )
        assert {option["value"] for option in options[1:]} == set(ids(item).values())


def test_cards_stand_in_the_groups_they_are_in(cards):
    page = live(shown(cards, held={"a": "three", "c": "three"}))
    assert groups(page) == {"Not sorted": ["b"], "one & <b>": [], "two": [], "three": ["a", "c"]}
    assert [group["data-target"] for group in page.select(".qb-group")] == [
        "",
        *ids(cards).values(),
    ]
    assert all(row.select_one(".qb-handle") for row in page.select(".qb-card"))


def test_the_seed_shuffles_one_side_and_leaves_the_other(pairs, cards):
    def orders(item, side):
        forms = [shown(item, seed=str(seed)) for seed in range(20)]
        return {tuple(choice.id for choice in getattr(form, side)) for form in forms}

    assert len(orders(pairs, "sources")) == len(orders(cards, "targets")) == 1
    assert len(orders(pairs, "targets")) == len(orders(cards, "sources")) == 6


def test_before_a_verdict_no_source_has_a_mark_or_words(item):
    page = live(shown(item, held={"a": "three", "b": "three"}))
    assert not page.select("[data-mark], .qb-feedback")
    assert "It comes first" not in str(page)


@pytest.mark.parametrize("finished", [False, True])
def test_a_verdict_stands_with_each_source(scored, finished):
    page = live(scored, finished=finished)
    rows = {row["data-source"]: row for row in page.select("[data-source]")}
    assert rows["a"]["data-mark"] == "wrong"
    assert rows["b"]["data-mark"] == "right"
    assert texts(rows["a"].select(".qb-feedback")) == ["Not right. It comes first."]
    assert texts(rows["b"].select(".qb-feedback")) == ["Right."]
    unseen = texts(row.select_one("label .qb-unseen") for row in rows.values() if not finished)
    assert set(unseen) == (set() if finished else {"(Right.)", "(Not right.)"})


def test_a_mark_goes_once_another_target_is_chosen(item):
    right = scoring.normalise(item.interaction, scoring.answers(item)[0])
    held = {**scoring.to_json(item.interaction, right), "a": "three"}
    marks = {s.id: s.mark for s in shown(item, held=held, response=right).sources}
    assert marks.pop("a") == ""
    assert set(marks.values()) == {"right"}


def test_finished_pairs_are_to_read_only(pairs):
    page = live(shown(pairs, held={"a": "three"}), finished=True)
    assert not page.select("select, input:not([type=hidden])")
    assert texts(page.select(".qb-given")) == ["The first : three", "{b} : Not answered."]


def test_finished_cards_are_to_read_only(cards):
    page = live(shown(cards, held={"a": "three"}), finished=True)
    assert not page.select("select, input:not([type=hidden]), .qb-handle")
    assert groups(page) == {"Not sorted": ["b", "c"], "one & <b>": [], "two": [], "three": ["a"]}
    right = scoring.answers(cards)[0]
    assert groups(live(shown(cards, held=right), finished=True)) == {
        "one & <b>": ["a"],
        "two": ["b", "c"],
        "three": [],
    }


def test_the_printed_form_lists_both_sides_and_no_control(item):
    page = printed(shown(item))
    listed = texts(page.select("ul > li"))
    assert sorted(listed) == sorted(
        [*texts(live(shown(item)).select("label .qb-text")), "one & <b>", "two", "three"]
    )
    assert not page.select("select, input, section, [class^=qb-p], [class^=qb-g]")


def test_the_plain_form_holds_sources_targets_marks_and_words(cards, pairs):
    held = {"a": "three", "b": "*two*", "c": "*two*"}
    response = scoring.normalise(cards.interaction, held)
    assert plain(shown(cards, held=held, response=response))[2:] == [
        " - The *first*: three  Not right.",
        "        It comes first.",
        " + {b}: *two*  Right.",
        " + C: *two*  Right.",
        "The groups:",
        "   1. one & <b>",
        "   2. *two*",
        "   3. three",
    ]
    assert plain(shown(pairs))[2:4] == ["   The *first*", "   {b}"]


def test_one_number_or_text_is_typed_for_each_source(item):
    form = shown(item, seed="7")
    prompts = match.prompts(form)
    assert [prompt.partition(":")[0] for prompt in prompts] == [s.text for s in form.sources]
    third = [target.text for target in form.targets].index("three") + 1
    for line in (str(third), f" {third} ", "three"):
        raw = match.typed(form, [line] * len(prompts))
        read = scoring.normalise(item.interaction, raw)
        assert set(read.pairs.values()) == {ids(item)["three"]}


@pytest.mark.parametrize("line", ["", " ", "9", "1 2", "\ud800"], ids=repr)
def test_anything_else_typed_is_invalid(item, line):
    form = shown(item)
    raw = match.typed(form, [line] * len(match.prompts(form)))
    assert isinstance(scoring.normalise(item.interaction, raw), InvalidResponse)
    assert isinstance(
        scoring.normalise(item.interaction, match.typed(form, ["1"])), InvalidResponse
    )
