"""Answering a quiz, by mouse and by keyboard: verdict, feedback, hints, tries and score."""

import re

import pytest
from playwright.sync_api import expect

from harness.answering import PARTLY, RIGHT, WRONG, pick, press, status, submit


def beside(form, text):
    """The feedback beside an option."""
    option = form.locator(".qb-option").filter(has=form.page.get_by_label(text))
    return option.locator(".qb-feedback")


@pytest.fixture
def week(tiny_lesson):
    return tiny_lesson.item("week-length")


@pytest.fixture
def weekend(tiny_lesson):
    return tiny_lesson.item("weekend-days")


def test_a_right_answer_shows_verdict_feedback_and_explanation(week):
    pick(week, "Seven days")
    submit(week)
    expect(status(week)).to_contain_text(RIGHT)
    expect(beside(week, "Seven days")).to_contain_text("Zebra seven is what the calendar says.")
    expect(week.locator(".qb-explanation")).to_contain_text("Okapi weeks")
    expect(week.locator(".qb-feedback")).to_have_count(1)


def test_a_wrong_answer_shows_why_beside_its_option_and_keeps_the_key(week):
    pick(week, "Ten days")
    submit(week)
    expect(status(week)).to_contain_text(WRONG)
    expect(beside(week, "Ten days")).to_contain_text("Zebra ten was tried in France")
    expect(week.locator(".qb-feedback")).to_have_count(1)
    expect(week.locator(".qb-explanation")).to_have_count(0)


def test_a_partly_right_answer_shows_what_was_missed(weekend):
    pick(weekend, "Saturday")
    submit(weekend)
    expect(status(weekend)).to_contain_text(PARTLY)
    expect(beside(weekend, "Saturday")).to_contain_text("Zebra Saturday opens it.")
    expect(weekend.locator(".qb-missed")).to_contain_text("Ibex asks for the day before Monday.")


def test_an_empty_submit_says_what_is_expected_and_costs_no_try(tiny_lesson, week):
    submit(week)
    expect(status(week)).to_have_text("Choose one option first.")
    assert tiny_lesson.answered() == []
    pick(week, "Seven days")
    submit(week)
    expect(status(week)).to_contain_text("1 of 1")


def test_hints_come_one_at_a_time_and_keep_what_was_picked(week):
    pick(week, "Five days")
    press(week, "hint")
    expect(week.locator(".qb-hint")).to_have_count(1)
    expect(week.locator(".qb-hint")).to_contain_text("Giraffe one")
    expect(week.get_by_label("Five days")).to_be_checked()
    press(week, "hint")
    expect(week.locator(".qb-hint")).to_have_count(2)
    expect(week.locator('button[value="hint"]')).to_have_count(0)


def test_a_second_try_earns_less_and_the_score_adds_up(tiny_lesson, week, weekend):
    pick(week, "Ten days")
    submit(week)
    expect(status(week)).to_contain_text(WRONG)
    pick(week, "Seven days")
    submit(week)
    expect(status(week)).to_contain_text("0.7 of 1")
    pick(weekend, "Saturday", "Sunday")
    submit(weekend)
    expect(status(weekend)).to_contain_text("1 of 1")
    score = tiny_lesson.quiz.locator(".qb-score")
    expect(score).to_contain_text("1.7 of 3")
    expect(score).to_contain_text("2 of 3 answered")


def test_the_answer_can_be_had_after_one_try(week):
    expect(week.locator('button[value="reveal"]')).to_have_count(0)
    pick(week, "Ten days")
    submit(week)
    press(week, "reveal")
    expect(week.locator(".qb-explanation")).to_contain_text("Okapi weeks")
    expect(beside(week, "Seven days")).to_have_count(1)


def test_starting_again_keeps_the_score(tiny_lesson, week):
    pick(week, "Seven days")
    submit(week)
    press(week, "again")
    expect(week.locator("input:checked")).to_have_count(0)
    expect(tiny_lesson.quiz.locator(".qb-score")).to_contain_text("1 of 3 ·")


@pytest.mark.parametrize("click", ["dblclick", "two clicks"])
def test_a_double_click_counts_once(tiny_lesson, week, click):
    pick(week, "Ten days")
    button = week.locator('button[value="submit"]')
    if click == "dblclick":
        button.dblclick()
    else:
        # Two clicks before the kernel can have answered the first.
        button.evaluate("button => { button.click(); button.click(); }")
    expect(status(week)).to_contain_text(WRONG)
    tiny_lesson.idle()
    assert len(tiny_lesson.answered()) == 1


def test_with_a_busy_kernel_an_answer_counts_once(tiny_lesson, week):
    tiny_lesson.keep_busy(seconds=4)
    pick(week, "Ten days")
    submit(week)
    # Impatience: whether it is told to wait or already has its verdict, this is no new answer.
    submit(week)
    expect(status(week)).to_contain_text(re.compile(f"{WRONG}|already tried"), timeout=10_000)
    tiny_lesson.idle()
    assert len(tiny_lesson.answered()) == 1


def test_the_whole_quiz_by_keyboard(tiny_lesson):
    keyboard, page = tiny_lesson.page.keyboard, tiny_lesson.page
    cells, place = tiny_lesson.cells(), None

    def focus_on(form, what):
        for _ in range(15):
            if form.locator(what).and_(page.locator(":focus")).count():
                return
            keyboard.press("Tab")
        raise AssertionError(f"Tab does not reach {what}")

    tiny_lesson.go_to(3)
    week, weekend = tiny_lesson.item("week-length"), tiny_lesson.item("weekend-days")
    focus_on(week, "input[type=radio]")
    place = tiny_lesson.place()
    keyboard.press("Space")
    first = page.locator(":focus").input_value()
    keyboard.press("ArrowDown")
    assert page.locator(":focus").input_value() != first
    expect(week.locator("input:checked")).to_have_count(1)
    for _ in range(4):
        if week.get_by_label("Seven days").is_checked():
            break
        keyboard.press("ArrowDown")
    focus_on(week, 'button[value="submit"]')
    keyboard.press("Space")
    expect(status(week)).to_contain_text(RIGHT)

    focus_on(weekend, "input[type=checkbox]")
    for _ in range(4):
        option = page.locator(".qb-choice").filter(has=page.locator(":focus"))
        if re.search("Saturday|Sunday", option.inner_text()):
            keyboard.press("Space")
        keyboard.press("Tab")
    focus_on(weekend, 'button[value="submit"]')
    keyboard.press("Enter")
    expect(status(weekend)).to_contain_text(RIGHT)
    assert (tiny_lesson.cells(), tiny_lesson.place()) == (cells, place)
    assert len(tiny_lesson.answered()) == 2


def test_the_focus_stays_where_the_work_is(tiny_lesson, week):
    pick(week, "Ten days")
    submit(week)
    expect(status(week)).to_contain_text(WRONG)
    expect(week.locator('button[value="submit"]')).to_be_focused()
    pick(week, "Seven days")
    submit(week)
    expect(status(week)).to_contain_text(RIGHT)
    assert week.locator(":focus").count() == 1, "the focus has fallen out of the question"
    assert tiny_lesson.page.evaluate("document.activeElement.tagName") != "BODY"
