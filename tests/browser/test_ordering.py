"""Entries in order and cards in groups: what moves, what is announced, where the focus is."""

import pytest
from playwright.sync_api import expect

from harness.answering import PARTLY, press, status, submit
from harness.hands import Mouse, card, entries, entry, field, group_of

MOVES = (("Move up", -1), ("Move down", 1))


@pytest.fixture
def letter(twelve_lesson):
    return twelve_lesson.item("letter-on-its-way")


@pytest.fixture
def things(twelve_lesson):
    return twelve_lesson.item("where-it-goes")


def button(form, move, text):
    return form.get_by_role("button", name=f"{move}: {text}")


def told(form):
    """The region that says where an entry went."""
    return form.locator(".qb-moved")


def focus(notebook):
    return notebook.page.locator(":focus")


def swapped(texts, at, by):
    texts[at], texts[at + by] = texts[at + by], texts[at]
    return texts


@pytest.mark.parametrize(("move", "by"), MOVES)
def test_a_button_moves_its_entry_and_keeps_the_focus(letter, twelve_lesson, move, by):
    before = entries(letter)
    text = before[2]
    button(letter, move, text).press("Enter")
    assert entries(letter) == swapped(before, 2, by)
    expect(told(letter)).to_have_text(f"{text}, position {3 + by} of 5")
    expect(entry(letter, text)).to_have_accessible_name(f"{text}, position {3 + by} of 5")
    expect(button(letter, move, text)).to_be_focused()


def test_a_button_does_nothing_at_its_end_and_can_still_have_the_focus(letter):
    text = entries(letter)[1]
    up, down = button(letter, "Move up", text), button(letter, "Move down", text)
    expect(up).to_be_enabled()
    up.press("Enter")
    expect(up).to_be_disabled()
    expect(up).to_be_focused()
    order = entries(letter)
    up.press("Enter")
    assert entries(letter) == order
    expect(down).to_be_enabled()


def test_two_quick_clicks_are_two_moves(letter):
    last = entries(letter)[-1]
    button(letter, "Move up", last).dblclick()
    assert entries(letter)[2] == last


@pytest.mark.parametrize("start", ["its own", "its button's"])
def test_alt_and_an_arrow_move_the_entry_that_has_the_focus(letter, twelve_lesson, start):
    text = entries(letter)[0]
    place = entry(letter, text) if start == "its own" else button(letter, "Move down", text)
    place.focus()
    for expected in (1, 2, 3, 4, 4):
        twelve_lesson.page.keyboard.press("Alt+ArrowDown")
        assert entries(letter)[expected] == text
        expect(place).to_be_focused()
    expect(told(letter)).to_have_text(f"{text}, position 5 of 5")


def test_a_dragged_entry_stays_where_it_is_dropped(letter):
    first, _, _, fourth, _ = entries(letter)
    Mouse().drag(entry(letter, first), entry(letter, fourth), 25)
    assert entries(letter)[3] == first
    expect(told(letter)).to_have_text(f"{first}, position 4 of 5")


def test_after_an_answer_the_focus_is_on_the_same_entry(letter, twelve_lesson):
    text = entries(letter)[1]
    down = button(letter, "Move down", text)
    down.press("Enter")
    letter.evaluate("form => { form.requestSubmit(form.querySelector('[value=submit]')); }")
    expect(status(letter)).to_contain_text(PARTLY)
    expect(down).to_be_focused()


def test_the_order_is_kept_through_a_hint(letter):
    text = entries(letter)[0]
    button(letter, "Move down", text).click()
    order = entries(letter)
    press(letter, "hint")
    expect(letter.locator(".qb-hint")).to_have_count(1)
    assert entries(letter) == order


def test_by_mouse_a_card_goes_at_once_to_the_group_that_is_chosen(things):
    towel = field(things, "a towel")
    towel.click()
    towel.select_option(label="kitchen")
    expect(group_of(things, "a towel")).to_have_accessible_name("kitchen")
    expect(towel).to_be_focused()
    towel.select_option(label="Choose")
    expect(group_of(things, "a towel")).to_have_accessible_name("Not sorted")


def test_by_keyboard_a_card_goes_when_the_focus_goes_on_to_the_next_card(things, twelve_lesson):
    keyboard = twelve_lesson.page.keyboard
    names = things.locator(".qb-card .qb-text").all_text_contents()
    first, second = (field(things, name) for name in names[:2])
    press(twelve_lesson.item("tool-and-work"), "submit")
    keyboard.press("Tab")  # to the report of a problem
    keyboard.press("Tab")
    expect(first).to_be_focused()
    keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    expect(group_of(things, names[0])).to_have_accessible_name("Not sorted")
    keyboard.press("Tab")
    expect(second).to_be_focused()
    expect(group_of(things, names[0])).to_have_accessible_name("kitchen")


def test_a_dragged_card_says_where_it_went_and_its_field_too(things):
    Mouse().sort(things, ladle="kitchen")
    expect(told(things)).to_have_text("a ladle: kitchen")
    expect(field(things, "a ladle").locator("option:checked")).to_have_text("kitchen")


def test_a_card_dropped_beside_the_groups_stays_where_it_was(things):
    Mouse().drag(card(things, "a ladle"), things, 3)
    expect(group_of(things, "a ladle")).to_have_accessible_name("Not sorted")
    expect(told(things)).to_be_empty()
    submit(things)
    expect(status(things)).to_have_text("Choose a group for each card first.")
