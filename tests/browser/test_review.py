"""What is due today, in JupyterLab: by keyboard, after a reload, and when nothing is due."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from harness.answering import RIGHT, WRONG, pick, press, status
from harness.hands import Keyboard
from harness.server import TINY
from histories import grown_older
from quizbook import load_bank
from quizbook.journal import Answered, Journal
from quizbook.words import say
from test_accessibility import violations

LESSON = Path(__file__).parent / "due_course" / "lesson.ipynb"
LONG_AGO = "2026-03-02T09:30:00Z"


@pytest.fixture
def lesson_with(request, shelf):
    """The lesson after Run All, by a learner who gave these answers long ago."""
    opened = []

    def run(call="review()", **answers):
        notebook = shelf(request.node.name, LESSON)
        shown = notebook.file.read_text("utf-8").replace('"review()"', f'"{call}"')
        notebook.file.write_text(shown, "utf-8")
        bank = load_bank(TINY / "quiz_bank")["tiny"]
        journal = Journal(notebook.answers / "journal" / "ada.jsonl")
        for name, response in answers.items():
            item = bank[name.replace("_", "-")]
            about = {"lesson": "tiny", "item": item.id, "wording": item.wording, "at": LONG_AGO}
            journal.append(Answered(response=response, credit=0.0, **about))
        notebook.dismiss()
        opened.append(notebook.open().run_all())
        return notebook

    yield run
    for notebook in opened:
        notebook.dismiss()
        notebook.close()
        notebook.shut_down()


def notice(notebook):
    return notebook.quiz.first.locator(".qb-notice")


def test_what_is_due_is_answered_by_keyboard(lesson_with, picture, narrow_lab, use_theme):
    notebook = lesson_with(week_length="Ten days", leap_week=True).painted()
    expect(notice(notebook)).to_have_text("2 questions are due.")
    week, leap = notebook.item("week-length"), notebook.item("leap-week")
    expect(leap).to_be_hidden()
    keys = Keyboard()
    week.get_by_role("radio").first.focus()
    keys.choose(week, "Seven days")
    keys.press(week, say("do-submit"))
    expect(status(week)).to_contain_text(RIGHT)
    expect(week).to_contain_text("the section “Counting days” of “A tiny quiz”")
    assert violations(notebook.page, [".qb-quiz"]) == []
    picture("review-light")
    keys.press(week, say("do-next"))
    expect(week).to_be_hidden()
    expect(leap.get_by_role("radio").first).to_be_focused()
    keys.choose(leap, "False")
    keys.press(leap, say("do-submit"))
    use_theme("dark")
    narrow_lab()
    picture("review-dark-narrow")
    keys.press(leap, say("do-next"))
    expect(notice(notebook)).to_contain_text(say("review-end"))
    expect(notice(notebook)).to_contain_text("The next question comes on")
    expect(notice(notebook)).to_be_focused()
    picture("review-end-dark-narrow")
    notebook.run_cell("review()")
    expect(notice(notebook)).to_contain_text("Nothing more is due now.")
    assert [line["behaviour"] for line in notebook.answered()][2:] == ["review", "review"]


def test_what_was_wrong_and_very_sure_comes_first_when_it_is_next_due(
    lesson_with, picture, narrow_lab, use_theme
):
    asking = "review(sure=True)"
    notebook = lesson_with(asking, week_length="Ten days", leap_week=True).painted()
    week, leap = notebook.item("week-length"), notebook.item("leap-week")
    expect(leap).to_be_hidden()
    keys = Keyboard()
    week.get_by_role("radio").first.focus()
    keys.choose(week, "Five days")
    keys.press(week, say("do-submit"))
    expect(status(week)).to_have_text(say("sure-first"))
    picture("review-sure-asked")
    levels = week.get_by_role("group", name=say("sure"))
    levels.get_by_role("radio").first.focus()
    notebook.page.keyboard.press("Space")
    expect(levels.get_by_label("Not sure")).to_be_checked()
    keys.press(week, say("do-submit"))
    expect(status(week)).to_contain_text("Not right yet.")
    expect(status(week)).not_to_contain_text(say("sure-wrong"))
    keys.press(week, say("do-next"))
    leap.get_by_label("True").check()
    leap.get_by_label("Very sure").check()
    keys.press(leap, say("do-submit"))
    expect(status(leap)).to_contain_text(say("sure-wrong"))
    expect(leap.get_by_label("Very sure")).to_be_checked()
    expect(leap.get_by_label("Very sure")).to_be_disabled()
    assert violations(notebook.page, [".qb-quiz"]) == []
    picture("review-sure-told")
    leap.get_by_label("False").check()
    keys.press(leap, say("do-submit"))
    expect(status(leap)).to_contain_text(RIGHT)
    use_theme("dark")
    narrow_lab()
    picture("review-sure-dark-narrow")
    keys.press(leap, say("do-next"))
    expect(notice(notebook)).to_contain_text(say("review-end"))
    told = [(line["item"], line.get("certainty")) for line in notebook.answered()][2:]
    assert told == [("week-length", 1), ("leap-week", 3), ("leap-week", None)]
    grown_older(Journal(notebook.answers / "journal" / "ada.jsonl"), days=60)
    notebook.run_cell(asking)
    expect(notice(notebook)).to_have_text("2 questions are due.")
    expect(leap).to_be_visible()
    expect(week).to_be_hidden()


def test_the_page_comes_back_and_the_notebook_stores_nothing_of_the_learner(lesson_with):
    notebook = lesson_with(week_length="Ten days").painted()
    expect(notice(notebook)).to_have_text(say("review-due-one"))
    notebook.save()
    stored = notebook.file.read_text("utf-8")
    assert say("review-run") in stored
    assert "How many days" not in stored
    notebook.reload().painted()
    expect(notebook.item("week-length")).to_be_visible()
    press(notebook.item("week-length"), "submit")
    expect(status(notebook.item("week-length"))).to_contain_text(say("choose-one"))


def test_what_was_begun_in_a_review_is_there_again_after_its_kernel_was_killed(lesson_with):
    notebook = lesson_with(week_length="Ten days").painted()
    pick(notebook.item("week-length"), "Five days")
    for _ in range(100):
        if any(line["kind"] == "drafted" for line in notebook.journal()):
            break
        notebook.page.wait_for_timeout(50)
    notebook.kill().run_all().painted()
    week = notebook.item("week-length")
    expect(week.get_by_label("Five days")).to_be_checked()
    expect(status(week)).to_be_empty()
    press(week, "submit")
    expect(status(week)).to_contain_text(WRONG)
    assert [line["behaviour"] for line in notebook.answered()][1:] == ["review"]


def test_a_learner_who_has_answered_nothing_is_told_what_to_do(lesson_with, picture):
    notebook = lesson_with()
    expect(notice(notebook)).to_have_text(say("review-none-yet"))
    assert not notebook.errors.count()
    picture("review-none-yet")
