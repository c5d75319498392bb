"""Every lesson of the course as it stands: it runs, its figures move, it asks nothing outside.

The browser can look up no host but this machine (`--host-resolver-rules`), so what draws here draws
without a network.
"""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

COURSE = Path(__file__).parents[2]
LESSONS = sorted((COURSE / "notebooks").glob("[0-9]*.ipynb"))
CHARTS = ".vega-embed"
CONTROL = ".vega-bind input, .vega-bind select"
pytestmark = pytest.mark.parametrize(
    "course_lesson", LESSONS, indirect=True, ids=lambda path: path.stem
)
INSIDE = "node => node.getBoundingClientRect().right <= innerWidth"
LETTERS = ["a", "b", "m", "y", "x", "j", "k", "d", "d"]


def code_cells(notebook) -> list[str]:
    return [source for kind, source in notebook.cells() if kind == "code"]


def stem(notebook) -> str:
    return notebook.file.parent.name.removeprefix("test_every_lesson-")


def near(part: Locator) -> Locator:
    """Bring a part to the middle; twice, since what comes near the window is laid out then."""
    for _ in range(2):
        part.evaluate("node => node.scrollIntoView({block: 'center'})")
        part.page.wait_for_timeout(150)
    return part


def test_run_all_leaves_no_error_and_paints_every_quiz(course_lesson):
    count = sum("quiz(" in source for source in code_cells(course_lesson))
    assert count
    expect(course_lesson.quiz).to_have_count(count)
    expect(course_lesson.quiz.nth(count - 1).locator(".qb-part fieldset").first).to_be_attached()
    expect(course_lesson.errors).to_have_count(0)
    expect(course_lesson.panel).not_to_contain_text("Error displaying widget")


def test_every_chart_is_drawn_and_has_a_text_alternative(course_lesson):
    count = sum("chart(" in source for source in code_cells(course_lesson))
    assert count
    charts = course_lesson.panel.locator(CHARTS)
    expect(charts).to_have_count(count)
    for chart in charts.all():
        near(chart)
        expect(chart.locator("svg.marks")).to_be_visible()
        label = chart.get_attribute("aria-label") or ""
        assert len(label) > 40, label


def pressed(control: Locator) -> None:
    """Change a control by a key, as its kind wants it."""
    kind = control.evaluate("node => node.localName === 'select' ? 'select' : node.type")
    keyboard = control.page.keyboard
    if kind == "select":
        last = control.evaluate("node => node.selectedIndex === node.options.length - 1")
        keyboard.press("ArrowUp" if last else "ArrowDown")
    elif kind == "checkbox":
        keyboard.press("Space")
    else:
        last = control.evaluate("node => node.type === 'range' && node.value === node.max")
        keyboard.press("ArrowLeft" if last else "ArrowRight")


def test_every_control_moves_its_figure_by_keys_which_do_nothing_else(course_lesson):
    charts = [
        chart
        for chart in course_lesson.panel.locator(CHARTS).all()
        if chart.locator(CONTROL).count()
    ]
    assert charts
    for chart in charts:
        near(chart)
        cells = course_lesson.cells()
        for control in chart.locator(CONTROL).all():
            if control.get_attribute("type") == "radio" and not control.is_checked():
                continue
            control.focus()
            place = course_lesson.place()
            before = chart.locator("svg.marks").inner_html()
            pressed(control)
            drawing = chart.locator("svg.marks")
            expect(drawing).not_to_have_js_property("innerHTML", before)
            for key in LETTERS:
                course_lesson.page.keyboard.press(key)
            assert (course_lesson.cells(), course_lesson.place()) == (cells, place)


def test_every_figure_is_pictured_light_dark_and_narrow(
    course_lesson, picture, narrow_lab, use_theme
):
    """For people to look at: `screenshots/`, one picture a figure and view."""

    def keep(kind):
        for number, chart in enumerate(course_lesson.panel.locator(CHARTS).all(), 1):
            # A chart looks for the width of its place once a second.
            course_lesson.page.wait_for_function(INSIDE, arg=near(chart).element_handle())
            picture(f"{stem(course_lesson)}-figure-{number}-{kind}", near(chart))

    keep("light")
    use_theme("dark")
    # A chart has the colours of the theme in which it was drawn.
    course_lesson.run_all()
    keep("dark")
    narrow_lab()
    keep("320-dark")
    use_theme("light")
    course_lesson.run_all()
    keep("320")


def test_it_asks_nothing_of_the_outside(course_lesson, wire):
    assert course_lesson.idle()
    assert wire.outside == []


def test_a_lesson_keeps_no_widget_state(course_lesson):
    stored = json.loads((COURSE / "notebooks" / f"{stem(course_lesson)}.ipynb").read_text())
    assert "widgets" not in stored["metadata"]
