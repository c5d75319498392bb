"""What leaves the page: all answers as a file, and a word about a question, by keyboard too."""

import json
import re

from playwright.sync_api import expect

from harness.answering import RIGHT, pick, status, submit


def test_answers_are_saved_to_a_file_by_keyboard(tiny_lesson, lab_page, picture):
    week = tiny_lesson.item("week-length")
    pick(week, "Seven days")
    submit(week)
    expect(status(week)).to_contain_text(RIGHT)
    button = tiny_lesson.quiz.get_by_role("button", name="Save my answers to a file")
    button.focus()
    with lab_page.expect_download() as saved:
        lab_page.keyboard.press("Enter")
    assert saved.value.suggested_filename.startswith("answers-")
    file = json.loads(saved.value.path().read_text("utf-8"))
    assert [event["kind"] for event in file["events"]] == ["started", "answered"]
    expect(tiny_lesson.quiz.locator(".qb-save-status")).to_contain_text("Saved as answers-")
    expect(button).to_be_focused()
    picture("saved")


def test_a_problem_is_reported_by_keyboard(tiny_lesson, lab_page, picture):
    lab_page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    week = tiny_lesson.item("week-length")
    pick(week, "Seven days")
    week.locator("summary", has_text="Report a problem").focus()
    lab_page.keyboard.press("Enter")
    lab_page.keyboard.press("Tab")
    lab_page.keyboard.type("dd is not a word here")
    expect(week.get_by_label("What is wrong")).to_have_value("dd is not a word here")
    lab_page.keyboard.press("Tab")
    lab_page.keyboard.press("Enter")
    told = week.locator(".qb-report-status")
    expect(told).to_contain_text("Your report is kept")
    expect(week.get_by_label("The report, to be sent")).to_have_value(
        lab_page.evaluate("navigator.clipboard.readText()")
    )
    expect(week.get_by_label("The report, to be sent")).to_have_value(
        re.compile("My answer at that time: Seven days$")
    )
    picture("reported")
    # It is no answer, and what was picked stays.
    expect(status(week)).to_be_empty()
    expect(week.get_by_role("radio", name="Seven days")).to_be_checked()


def test_an_empty_report_is_told(tiny_lesson):
    week = tiny_lesson.item("week-length")
    week.locator("summary", has_text="Report a problem").click()
    week.get_by_role("button", name="Keep and copy").click()
    expect(week.locator(".qb-report-status")).to_contain_text("Write in a few words")
