"""Fields that are typed in: what Enter does, and what happens to the text under the hand."""

import re

import pytest
from playwright.sync_api import expect

from harness.answering import PARTLY, WRONG, press, status, submit
from harness.hands import Mouse, field

CARET = "node => [node.selectionStart, node.selectionEnd]"


@pytest.fixture
def shelf_length(twelve_lesson):
    return twelve_lesson.item("shelf-length")


def test_enter_in_a_field_checks_its_question(shelf_length, twelve_lesson):
    length = field(shelf_length, "Your answer")
    length.fill("170")
    length.press("Enter")
    expect(status(shelf_length)).to_contain_text(WRONG)
    expect(length).to_be_focused()
    assert [line["item"] for line in twelve_lesson.answered()] == ["shelf-length"]


def test_enter_in_a_long_text_is_a_new_line(twelve_lesson):
    kitchen = twelve_lesson.item("first-kitchen")
    text = field(kitchen, "Your text")
    for key in ("a", "Enter", "b", "Shift+Enter", "c"):
        text.press(key)
    expect(text).to_have_value("a\nb\nc")
    expect(status(kitchen)).to_be_empty()


def test_shift_enter_in_a_field_runs_the_cell_and_answers_nothing(
    shelf_length, twelve_lesson, wire
):
    field(shelf_length, "Your answer").fill("170")
    twelve_lesson.idle()
    wire.clear()
    field(shelf_length, "Your answer").press("Shift+Enter")
    wire.wait_for("execute_request", twelve_lesson.page)
    twelve_lesson.idle().painted()
    assert twelve_lesson.answered() == []


def test_undo_in_a_field_is_the_field_s_own(shelf_length, twelve_lesson):
    length = field(shelf_length, "Your answer")
    cells = twelve_lesson.cells()
    length.press_sequentially("12")
    length.press("Control+z")
    # The browser decides whether two keys are one step or two.
    expect(length).to_have_value(re.compile("^1?$"))
    length.press("Control+Shift+z")
    expect(length).to_have_value("12")
    assert twelve_lesson.cells() == cells


def test_the_caret_and_what_was_typed_stay_through_a_hint(shelf_length):
    length = field(shelf_length, "Your answer")
    length.fill("17000")
    length.evaluate("node => node.setSelectionRange(2, 4)")
    shelf_length.evaluate("form => { form.requestSubmit(form.querySelector('[value=hint]')); }")
    expect(shelf_length.locator(".qb-hint")).to_have_count(1)
    expect(length).to_be_focused()
    expect(length).to_have_value("17000")
    assert length.evaluate(CARET) == [2, 4]


def test_what_is_typed_while_the_kernel_thinks_is_not_lost(shelf_length, twelve_lesson):
    length = field(shelf_length, "Your answer")
    length.press_sequentially("170")
    twelve_lesson.keep_busy(seconds=2)
    length.press("Enter")
    length.press_sequentially(" cm")
    expect(status(shelf_length)).to_contain_text(WRONG, timeout=8000)
    expect(length).to_have_value("170 cm")
    expect(length).to_be_focused()


def test_a_text_tells_its_length_while_it_is_written(twelve_lesson):
    kitchen = twelve_lesson.item("first-kitchen")
    text = field(kitchen, "Your text")
    text.press_sequentially("It has a stove")
    expect(kitchen.locator(".qb-length")).to_have_text("4 of 30 words")


def test_what_is_chosen_in_a_list_stays_through_an_answer(twelve_lesson):
    tools = twelve_lesson.item("tool-and-work")
    Mouse().select(tools, hammer="drives nails", saw="drives nails", brush="drives nails")
    field(tools, "saw").focus()
    tools.evaluate("form => { form.requestSubmit(form.querySelector('[value=submit]')); }")
    expect(status(tools)).to_contain_text(PARTLY)
    expect(field(tools, "saw")).to_be_focused()
    expect(field(tools, "saw").locator("option:checked")).to_have_text("drives nails")


@pytest.mark.parametrize(
    ("item", "wrong"), [("south-of-astana", "False"), ("farthest-north", "Kabul")]
)
def test_a_figure_is_drawn_once_and_stays_through_every_answer(twelve_lesson, item, wrong):
    form = twelve_lesson.item(item)
    drawing = form.locator("svg")
    drawing.evaluate("svg => { svg.firstChild.mine = true; }")
    submit(form)
    expect(status(form)).to_have_text("Choose one option first.")
    form.get_by_role("radio", name=wrong).check()
    submit(form)
    expect(status(form)).to_contain_text(WRONG)
    press(form, "reveal")
    expect(form).to_contain_text("Okapi maps")
    expect(drawing).to_be_visible()
    assert drawing.evaluate("svg => svg.firstChild.mine")
