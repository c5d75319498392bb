"""The first lesson of the course: its questions are answered where they stand."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

LESSON = Path(__file__).parents[2] / "notebooks" / "01_afghan_route.ipynb"


pytestmark = pytest.mark.parametrize("course_lesson", [LESSON], indirect=True, ids=["lesson-1"])


def test_a_question_of_the_lesson_is_answered_by_mouse(course_lesson):
    form = course_lesson.panel.locator('form[data-item="what-the-label-gives"]')
    form.get_by_text("The cities where it began and ended").click()
    form.get_by_role("button", name="Check").click()
    expect(form.locator(".qb-status")).to_have_text("Not right yet. Score 0 of 1.")
    expect(form.locator('[data-mark="wrong"] .qb-feedback')).to_contain_text("Kabul")
    form.get_by_text("The opening of Russian offices along it").click()
    form.get_by_role("button", name="Check").click()
    expect(form.locator(".qb-status")).to_have_text("Right. Score 0.7 of 1.")


def test_a_question_of_the_lesson_is_answered_by_keyboard(course_lesson):
    form = course_lesson.panel.locator('form[data-item="north-of-dushanbe"]')
    form.locator("input").first.focus()
    keyboard = course_lesson.page.keyboard
    keyboard.press("Space")
    for _ in range(3):
        if form.get_by_label("Almaty").is_checked():
            break
        keyboard.press("ArrowDown")
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(form.locator(".qb-status")).to_have_text("Right. Score 1 of 1.")


def test_it_is_pictured_light_dark_and_narrow(course_lesson, picture, narrow_lab, use_theme):
    def keep(kind):
        # Twice: cells that come near the window are laid out then, and move the rest.
        for _ in range(2):
            course_lesson.quiz.first.evaluate("node => node.scrollIntoView({block: 'center'})")
            course_lesson.page.wait_for_timeout(200)
        picture(f"lesson-quiz-{kind}")

    keep("light")
    use_theme("dark")
    keep("dark")
    use_theme("light")
    narrow_lab()
    keep("320")
    assert course_lesson.quiz.first.evaluate("quiz => quiz.getBoundingClientRect().right") <= 320
