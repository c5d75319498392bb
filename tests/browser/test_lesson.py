"""The first lesson of the course: its questions are answered where they stand."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

COURSE = Path(__file__).parents[2]


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
        # Twice: cells that come near the window are laid out then, and move the rest.
        for _ in range(2):
            lesson.quiz.first.evaluate("node => node.scrollIntoView({block: 'center'})")
            lesson.page.wait_for_timeout(200)
        picture(f"lesson-quiz-{kind}")

    keep("light")
    use_theme("dark")
    keep("dark")
    use_theme("light")
    narrow_lab()
    keep("320")
    assert lesson.quiz.first.evaluate("quiz => quiz.getBoundingClientRect().right") <= 320
