"""The quiz on a touch screen the size of a telephone."""

import pytest
from playwright.sync_api import expect

from harness.answering import RIGHT, status
from harness.finger import Finger
from harness.hands import card, entries, entry, field, group_of, middle
from harness.notebook import Notebook
from harness.server import TWELVE

LETTER = ["written", "put into an envelope", "posted", "sorted", "delivered"]


@pytest.fixture(scope="module")
def lesson(chromium, started_lab, shelf):
    path = shelf("touched", TWELVE / "lesson.ipynb", TWELVE / "quiz_bank").path
    size = {"width": 360, "height": 740}
    context = chromium.new_context(viewport=size, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{started_lab.url}/lab/workspaces/touch/tree/{path}?token={started_lab.token}")
    notebook = Notebook(page, started_lab, path)
    page.wait_for_function("async () => window.jupyterapp && (await jupyterapp.restored, true)")
    page.evaluate("() => { jupyterapp.shell.collapseLeft(); }")
    yield notebook.ready().run_all().painted()
    notebook.shut_down()
    context.close()


@pytest.fixture
def finger(lesson):
    return Finger(lesson.page)


def tap_check(form):
    form.get_by_role("button", name="Check").tap()


def test_entries_are_put_in_order_by_dragging_their_handles(lesson, finger):
    letter = lesson.item("letter-on-its-way")
    middle(letter.locator("ol"))
    for index, text in enumerate(LETTER):
        there, what = letter.locator(".qb-entry").nth(index), entry(letter, f"It is {text}")
        if entries(letter)[index] != f"It is {text}":
            finger.drag(what.locator(".qb-handle"), there, 3)
    assert entries(letter) == [f"It is {text}" for text in LETTER]
    tap_check(letter)
    expect(status(letter)).to_contain_text(RIGHT)


def test_a_finger_beside_the_handle_scrolls_and_moves_nothing(lesson, finger):
    things = lesson.item("where-it-goes")
    middle(things.locator(".qb-cards"))
    before = card(things, "a towel").bounding_box()
    finger.swipe(before["x"] + 60, before["y"] + 15, before["x"] + 60, before["y"] - 185)
    lesson.page.wait_for_timeout(300)
    assert card(things, "a towel").bounding_box()["y"] < before["y"] - 50
    expect(group_of(things, "a towel")).to_have_accessible_name("Not sorted")


def test_cards_are_sorted_by_dragging_their_handles_or_by_their_fields(lesson, finger):
    things = lesson.item("where-it-goes")
    for name, group in (("a ladle", "kitchen"), ("a towel", "bathroom")):
        middle(things.locator(".qb-cards"))
        there = things.get_by_role("group", name=group)
        finger.drag(card(things, name).locator(".qb-handle"), there, 20)
        expect(group_of(things, name)).to_have_accessible_name(group)
    for name, group in (("a saucepan", "kitchen"), ("a bar of soap", "bathroom")):
        field(things, name).tap()
        field(things, name).select_option(label=group)
        expect(group_of(things, name)).to_have_accessible_name(group)
    tap_check(things)
    expect(status(things)).to_contain_text(RIGHT)


def test_a_place_on_the_map_is_chosen_by_a_tap(lesson):
    north = lesson.item("farthest-north")
    middle(north.locator(".qb-hotspot"))
    place, drawing = (
        north.locator(what).bounding_box() for what in ("input[value=Petropavl]", "svg")
    )
    across = (place["x"] + place["width"] / 2 - drawing["x"]) / drawing["width"]
    assert 0.3 < across < 0.8, "the place stands on the map"
    north.get_by_role("radio", name="Petropavl").tap()
    tap_check(north)
    expect(status(north)).to_contain_text(RIGHT)


def test_nothing_is_wider_than_the_screen(lesson):
    for form in lesson.quiz.first.locator("form.qb-item").all():
        middle(form.locator(".qb-part"))
        box = form.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        inside = form.evaluate(
            "form => Math.max(...Array.from(form.querySelectorAll('*'), "
            "node => node.getBoundingClientRect().right))"
        )
        assert inside <= box["x"] + box["width"]
