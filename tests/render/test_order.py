"""Entries in order: the list to rearrange, its fields, its plain form and what is typed for it."""

import pytest

from banks import load_lesson
from pages import live, plain, printed, sent, shown, texts
from quizbook import render, scoring
from quizbook.model import InvalidResponse
from quizbook.render.interactions import order

ITEM = """\
- id: in-order
  type: ordering
  stem: Put the letters in order.
  sequence:
    - {text: The *first* letter, id: a, feedback: It opens the row.}
    - {text: "B & <b>", id: b, feedback: It stands between.}
    - {text: "{c}", id: c}
"""
B, FIRST = "B & <b>", "The first letter"


@pytest.fixture
def item(tmp_path):
    return load_lesson(tmp_path / "bank", ITEM)["in-order"]


@pytest.fixture
def dealt(item):
    """Nothing has been moved yet."""
    return shown(item)


@pytest.fixture
def scored(item):
    """The first letter stands last, and that was scored."""
    raw = ["b", "c", "a"]
    return shown(item, held=raw, response=scoring.normalise(item.interaction, raw))


def test_as_dealt_it_is_no_answer_whatever_the_seed(item):
    for seed in (None, *map(str, range(20))):
        form = shown(item, seed=seed)
        assert [entry.id for entry in form.entries] != ["a", "b", "c"]
        assert sorted(entry.id for entry in form.entries) == ["a", "b", "c"]
        raw = render.response(item.interaction, sent(live(form)))
        assert isinstance(scoring.normalise(item.interaction, raw), InvalidResponse)


def test_once_moved_the_page_sends_the_order_that_it_shows(item):
    page = live(shown(item, held=["c", "a", "b"]))
    assert render.response(item.interaction, sent(page)) == ["c", "a", "b"]


@pytest.mark.parametrize(
    "raw",
    ["abc", ["a"], ["a", "b", "b"], ["a", "b", "x"], [["a"], {}, None], {"a": 1}, 7],
    ids=repr,
)
def test_half_an_order_is_shown_as_it_was_dealt(item, dealt, raw):
    assert shown(item, held=raw) == dealt


def test_every_entry_says_its_text_and_its_position(dealt):
    entries = live(dealt).select("ol.qb-order > li")
    names = [entry["aria-label"] for entry in entries]
    assert names == [f"{text}, position {n} of 3" for n, text in enumerate((B, "{c}", FIRST), 1)]
    for entry in entries:
        assert entry["tabindex"] == "0"
        assert entry.select_one(".qb-handle")["aria-hidden"] == "true"
        assert entry["aria-keyshortcuts"] == "Alt+ArrowUp Alt+ArrowDown"
        assert entry["data-entry"] == entry.find("input")["value"]


def test_every_button_says_what_it_moves_and_where_to(dealt):
    buttons = live(dealt).select("ol button")
    assert [button["aria-label"] for button in buttons] == [
        *(f"Move up: {B}", f"Move down: {B}"),
        *("Move up: {c}", "Move down: {c}"),
        *(f"Move up: {FIRST}", f"Move down: {FIRST}"),
    ]
    assert texts(buttons) == ["↑", "↓"] * 3
    assert {button["type"] for button in buttons} == {"button"}
    assert [button["data-move"] for button in buttons] == ["-1", "1"] * 3
    off = [button.get("aria-disabled") for button in buttons]
    assert off == ["true", None, None, None, None, "true"]


def test_before_a_verdict_no_entry_has_a_mark_or_words(item, dealt):
    for form in (dealt, shown(item, held=["c", "b", "a"])):
        page = live(form)
        assert not page.select("[data-mark], .qb-feedback")
        assert "opens the row" not in str(page)


def test_a_verdict_marks_each_entry_and_explains_those_out_of_order(scored):
    entries = live(scored).select("ol > li")
    assert [entry["data-mark"] for entry in entries] == ["right", "right", "wrong"]
    told = texts(entry.select_one(".qb-feedback") for entry in entries)
    assert told == ["In order.", "In order.", "Out of order. It opens the row."]
    assert entries[2]["aria-label"] == f"{FIRST}, position 3 of 3 (Out of order.)"


def test_the_marks_go_once_the_order_is_another(item, scored):
    response = scoring.normalise(item.interaction, ["b", "c", "a"])
    assert {e.mark for e in scored.entries} == {"right", "wrong"}
    assert {e.mark for e in shown(item, held=["c", "b", "a"], response=response).entries} == {""}


def test_a_finished_list_is_to_read_only(scored):
    page = live(scored, finished=True)
    assert not page.select("ol button, ol [tabindex], ol [draggable]")
    assert not page.select("input:not([type=hidden])")
    assert texts(page.select("ol .qb-text")) == [B, "{c}", FIRST]
    assert len(page.select("ol [data-mark]")) == 3


def test_the_printed_list_has_no_numbers_that_could_be_taken_for_the_order(dealt):
    page = printed(dealt)
    assert texts(page.select("ul > li")) == [B, "{c}", FIRST]
    assert not page.select("ol, input, button, [class^=qb-o]")


def test_the_plain_form_numbers_the_entries_and_marks_them(dealt, scored):
    assert plain(dealt)[2:5] == [f"   1. {B}", "   2. {c}", "   3. The *first* letter"]
    assert plain(scored)[2:6] == [
        f" + 1. {B}  In order.",
        " + 2. {c}  In order.",
        " - 3. The *first* letter  Out of order.",
        "        It opens the row.",
    ]


@pytest.mark.parametrize(
    "line", ["3,1,2", " 3 1  2 ", "3, 1, 2", "The *first* letter; B & <b>;{c}"]
)
def test_numbers_or_texts_are_typed(item, dealt, line):
    (_,) = order.prompts(dealt)
    raw = order.typed(dealt, [line])
    assert scoring.normalise(item.interaction, raw).sequence == ("a", "b", "c")


@pytest.mark.parametrize("line", ["", "1", "1,2", "1,1,2", "4,5,6", "1-2-3", "\ud800"], ids=repr)
def test_anything_else_typed_is_invalid(item, dealt, line):
    raw = order.typed(dealt, [line])
    assert isinstance(scoring.normalise(item.interaction, raw), InvalidResponse)
