"""Keys pressed inside an output belong to what has the focus, not to the notebook's commands."""

import pytest
from playwright.sync_api import expect

LETTERS = ["a", "b", "m", "y", "x", "j", "k", "c", "v", "z", "r"]
DOUBLES = ["d", "d", "0", "0", "i", "i"]
ARROWS = ["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"]
SLIDERS = {
    "a chart's slider": ".vega-embed input[type=range]",
    "a widget's slider": ".widget-slider [role=slider]",
}
PLACES = {
    **SLIDERS,
    "a radio button of a quiz": '[data-item="week-length"] input[type=radio]',
    "a checkbox of a quiz": '[data-item="weekend-days"] input[type=checkbox]',
    "a button of a quiz": '[data-item="week-length"] button[value="submit"]',
}

FIELDS = {
    "a field for a number": '[data-item="shelf-length"] input',
    "a field for a text": '[data-item="time-piece"] input',
    "a list of a gap": '[data-item="tea-note"] select',
    "a field of a gap": '[data-item="tea-note"] input',
    "an entry to be moved": '[data-item="letter-on-its-way"] li',
    "a button that moves": '[data-item="letter-on-its-way"] .qb-move',
    "a list of a pair": '[data-item="tool-and-work"] select',
    "a list of a card": '[data-item="where-it-goes"] select',
    "a place on a map": '[data-item="farthest-north"] input',
    "a long text": '[data-item="first-kitchen"] textarea',
}


@pytest.fixture(scope="module")
def run_once(twelve_notebook, run_anew):
    return run_anew(twelve_notebook, "keys")


@pytest.fixture
def every_type(run_once):
    """A notebook in which nothing depends on what was answered before."""
    run_once.to_front()
    return run_once.ready()


def press_all(notebook, keys):
    for key in keys:
        notebook.page.keyboard.press(key)
    # A sequence such as `d d` waits a second for its second key before it is given up.
    notebook.page.wait_for_timeout(1100)


def focus(notebook, selector):
    place = notebook.panel.locator(selector).first
    place.scroll_into_view_if_needed()
    place.focus()
    return place


def state(notebook):
    return notebook.cells(), notebook.place(), notebook.kernel()


def value(slider):
    return slider.evaluate("node => Number(node.value ?? node.getAttribute('aria-valuenow'))")


@pytest.mark.parametrize("selector", PLACES.values(), ids=PLACES)
def test_plain_keys_leave_the_notebook_as_it_is(tiny_lesson, selector):
    focus(tiny_lesson, selector)
    before = state(tiny_lesson)
    press_all(tiny_lesson, [*LETTERS, *ARROWS, *DOUBLES])
    assert state(tiny_lesson) == before


@pytest.mark.parametrize("selector", FIELDS.values(), ids=FIELDS)
def test_plain_keys_in_any_field_leave_the_notebook_as_it_is(every_type, selector):
    field = focus(every_type, selector)
    before = state(every_type)
    for key in [*LETTERS, *ARROWS, *DOUBLES, "Enter", "Alt+ArrowDown"]:
        every_type.page.keyboard.press(key)
    assert state(every_type) == before
    form = selector.partition(" ")[0]
    expect(every_type.quiz.first.locator(f"{form} :focus")).to_have_count(1)
    # Enter and Alt+ArrowDown open a list's choices, and an open list hears every key alone.
    field.evaluate("node => { node.blur(); node.focus(); }")
    every_type.change()
    every_type.save_by_key()


def test_a_quiz_keeps_plain_keys_to_itself_in_any_jupyter(tiny_lesson):
    # `make study` narrows JupyterLab's shortcuts as well; opened otherwise, the quiz stands alone.
    focus(tiny_lesson, PLACES["a radio button of a quiz"])
    page = tiny_lesson.page
    page.evaluate(
        "() => { window.heard = [];"
        " window.listening = event => window.heard.push(event.key);"
        " document.body.addEventListener('keydown', window.listening); }"
    )
    for key in ("a", "d", "j", "ArrowDown", "Control+e", "Escape"):
        page.keyboard.press(key)
    heard = page.evaluate(
        "() => { document.body.removeEventListener('keydown', window.listening);"
        " return window.heard; }"
    )
    assert heard == ["Control", "e", "Escape"]


@pytest.mark.parametrize("selector", SLIDERS.values(), ids=SLIDERS)
def test_arrows_move_the_slider(tiny_lesson, selector):
    slider = focus(tiny_lesson, selector)
    before = value(slider)
    press_all(tiny_lesson, ["ArrowRight", "ArrowUp"])
    assert value(slider) == before + 2
    press_all(tiny_lesson, ["ArrowLeft", "ArrowDown"])
    assert value(slider) == before


@pytest.mark.parametrize("selector", PLACES.values(), ids=PLACES)
def test_ctrl_s_saves(tiny_lesson, selector):
    focus(tiny_lesson, selector)
    assert not tiny_lesson.is_saved()
    tiny_lesson.save_by_key()


@pytest.mark.parametrize("selector", SLIDERS.values(), ids=SLIDERS)
def test_shift_enter_on_a_slider_runs_its_cell(tiny_lesson, wire, selector):
    focus(tiny_lesson, selector)
    wire.clear()
    tiny_lesson.page.keyboard.press("Shift+Enter")
    wire.wait_for("execute_request", tiny_lesson.page)


def test_command_mode_works_as_usual_outside_outputs(tiny_lesson):
    count = len(tiny_lesson.cells())
    tiny_lesson.go_to(0)
    press_all(tiny_lesson, ["b"])
    assert len(tiny_lesson.cells()) == count + 1
    press_all(tiny_lesson, ["d", "d"])
    assert len(tiny_lesson.cells()) == count
    tiny_lesson.go_to(0)
    press_all(tiny_lesson, ["ArrowDown", "j", "k"])
    assert tiny_lesson.place()[0] == 1
    press_all(tiny_lesson, ["m", "Shift+ArrowDown"])
    assert tiny_lesson.cells()[1][0] == "markdown"
    assert tiny_lesson.place()[1] == 2
