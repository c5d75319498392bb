"""The first lesson of the course, as it stands: it runs, it plays, it asks nothing outside."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

COURSE = Path(__file__).parents[2]
SLIDER = ".vega-embed input[type=range]"


@pytest.fixture(scope="module")
def lesson(shelf):
    """Lesson 1, opened and run from the menu."""
    bank, source = COURSE / "quiz_bank", COURSE / "notebooks" / "01_afghan_route.ipynb"
    notebook = shelf("lesson-1", source, bank)
    notebook.dismiss()
    notebook.open()
    yield notebook.run_all_from_the_menu()
    notebook.dismiss()
    notebook.close()
    notebook.shut_down()


def quizzes_in(notebook):
    return sum("quiz(" in source for kind, source in notebook.cells() if kind == "code")


def test_run_all_leaves_no_error_and_paints_every_quiz(lesson):
    count = quizzes_in(lesson)
    assert count
    expect(lesson.quiz).to_have_count(count)
    expect(lesson.quiz.nth(count - 1).locator(".qb-part fieldset").first).to_be_attached()
    expect(lesson.errors).to_have_count(0)
    expect(lesson.panel).not_to_contain_text("Error displaying widget")


def test_every_chart_is_drawn_and_has_a_text_alternative(lesson):
    charts = lesson.panel.locator(".vega-embed")
    expect(charts.first).to_be_attached()
    for chart in charts.all():
        label = chart.get_attribute("aria-label") or ""
        assert len(label) > 40, label


def test_arrows_move_the_slider_of_a_chart_and_nothing_else(lesson):
    slider = lesson.panel.locator(SLIDER).first
    slider.scroll_into_view_if_needed()
    slider.focus()
    before, cells, place = slider.input_value(), lesson.cells(), lesson.place()
    lesson.page.keyboard.press("ArrowRight")
    assert float(slider.input_value()) > float(before)
    lesson.page.keyboard.press("ArrowLeft")
    assert slider.input_value() == before
    for key in ["a", "b", "m", "y", "x", "j", "k", "ArrowUp", "ArrowDown", "d", "d"]:
        lesson.page.keyboard.press(key)
    assert (lesson.cells(), lesson.place()) == (cells, place)


def test_a_question_of_the_lesson_is_answered_by_mouse(lesson):
    form = lesson.panel.locator('form[data-item="what-the-label-gives"]')
    form.get_by_text("The cities where it began and ended").click()
    form.get_by_role("button", name="Check").click()
    expect(form.locator(".qb-status")).to_have_text("Not right yet. Score 0 of 1.")
    expect(form.locator('[data-mark="wrong"] .qb-feedback')).to_contain_text("Kabul")
    form.get_by_text("The opening of Russian offices along it").click()
    form.get_by_role("button", name="Check").click()
    expect(form.locator(".qb-status")).to_have_text("Right. Score 0.7 of 1.")


def test_a_question_of_the_lesson_is_answered_by_keyboard(lesson):
    form = lesson.panel.locator('form[data-item="north-of-dushanbe"]')
    form.locator("input").first.focus()
    keyboard = lesson.page.keyboard
    keyboard.press("Space")
    for _ in range(3):
        if form.get_by_label("Almaty").is_checked():
            break
        keyboard.press("ArrowDown")
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(form.locator(".qb-status")).to_have_text("Right. Score 1 of 1.")


def test_it_is_pictured_light_dark_and_narrow(lesson, picture, narrow_lab, use_theme):
    def keep(kind):
        for name, part in {
            "chart": lesson.panel.locator(".vega-embed"),
            "quiz": lesson.quiz,
        }.items():
            # Twice: cells that come near the window are laid out then, and move the rest.
            for _ in range(2):
                part.first.evaluate("node => node.scrollIntoView({block: 'center'})")
                lesson.page.wait_for_timeout(200)
            picture(f"lesson-{name}-{kind}")

    keep("light")
    use_theme("dark")
    keep("dark")
    use_theme("light")
    narrow_lab()
    keep("320")
    assert lesson.quiz.first.evaluate("quiz => quiz.getBoundingClientRect().right") <= 320


def test_the_course_asks_nothing_of_the_outside(lesson, wire):
    assert "execute_reply" in [message.type for message in wire.messages]
    assert lesson.idle()
    assert wire.outside == []
