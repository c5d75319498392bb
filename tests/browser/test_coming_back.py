"""Answers outlive the page and the kernel, and a notebook opened without a kernel can be read."""

import json

from playwright.sync_api import expect

from harness.answering import PARTLY, WRONG, pick, status, submit
from harness.looks import expect_looks, looks

DEAD = ("model not found", "Error displaying widget", "Loading widget")
RUN_THE_CELL = "Run this cell to go on"


def answer_two(notebook):
    """One question wrong, one partly right; the answer is what the quiz then looks like."""
    week, weekend = notebook.item("week-length"), notebook.item("weekend-days")
    pick(week, "Ten days")
    submit(week)
    expect(status(week)).to_contain_text(WRONG)
    pick(weekend, "Sunday")
    submit(weekend)
    expect(status(weekend)).to_contain_text(PARTLY)
    return looks(notebook.quiz)


def expect_readable(notebook):
    static = notebook.panel.locator(".jp-OutputArea").filter(
        has_text="open this notebook in Jupyter and run this cell"
    )
    expect(static.first).to_be_visible()
    expect(static.first).to_contain_text("How many days has a week?")
    expect(static.first.locator("li").filter(has_text="Seven days")).to_have_count(1)
    for words in DEAD:
        expect(notebook.panel).not_to_contain_text(words)


def test_a_reloaded_page_shows_the_answers_without_running_anything(own_lesson, wire):
    before = answer_two(own_lesson)
    own_lesson.save()
    wire.clear()
    own_lesson.reload().painted()
    expect_looks(own_lesson.quiz, before)
    assert "execute_request" not in [message.type for message in wire.messages]
    assert own_lesson.is_saved(), "coming back is no change to the notebook"
    # The page that came back is a live one, and so it is after a restart.
    week = own_lesson.item("week-length")
    pick(week, "Seven days")
    submit(week)
    expect(status(week)).to_contain_text("0.7 of 1")
    before = looks(own_lesson.quiz)
    own_lesson.restart().run_all().painted()
    expect_looks(own_lesson.quiz, before)


def test_a_page_reloaded_before_it_was_saved_shows_the_answers_too(own_lesson):
    # The file as a colleague sends it: with outputs, and not trusted by this learner's Jupyter.
    own_lesson.save()
    notebook = own_lesson.stored()
    notebook["cells"][0]["source"] = "# A tiny lesson, edited elsewhere"
    own_lesson.close()
    own_lesson.shut_down()
    own_lesson.file.write_text(json.dumps(notebook), "utf-8")
    own_lesson.open().run_all().painted()
    before = answer_two(own_lesson)
    own_lesson.reload().painted()
    expect_looks(own_lesson.quiz, before)


def test_a_cell_that_was_run_twice_comes_back_with_its_latest_answers(own_lesson):
    answer_two(own_lesson)
    own_lesson.run_cell('quiz("tiny")').painted()
    leap = own_lesson.item("leap-week")
    pick(leap, "False")
    submit(leap)
    expect(status(leap)).to_contain_text("1 of 1")
    before = looks(own_lesson.quiz)
    own_lesson.save().reload().painted()
    expect(own_lesson.quiz).to_have_count(1)
    expect_looks(own_lesson.quiz, before)


def test_a_restart_is_told_and_running_again_brings_everything_back(own_lesson):
    answer_two(own_lesson)
    score = own_lesson.quiz.first.locator(".qb-score").inner_text()
    own_lesson.restart()
    week = own_lesson.item("week-length")
    pick(week, "Seven days")
    submit(week)
    expect(status(week)).to_contain_text(RUN_THE_CELL, timeout=8000)
    expect(week.get_by_label("Seven days")).to_be_checked()
    own_lesson.run_all().painted()
    # What was chosen while nobody heard it stands there again, and counts as nothing yet.
    expect(week.get_by_label("Seven days")).to_be_checked()
    expect(own_lesson.quiz.first.locator(".qb-score")).to_have_text(score)
    expect(status(week)).to_contain_text(WRONG)
    submit(week)
    expect(status(week)).to_contain_text("0.7 of 1")
    assert len(own_lesson.answered()) == 3


def test_with_the_kernel_gone_a_click_says_to_run_the_cell(own_lesson):
    own_lesson.shut_down()
    week = own_lesson.item("week-length")
    pick(week, "Seven days")
    submit(week)
    expect(status(week)).to_contain_text(RUN_THE_CELL, timeout=8000)


def test_saved_closed_and_reopened_it_reads_well_before_it_runs(own_lesson, picture):
    answer_two(own_lesson)
    own_lesson.save()
    text = own_lesson.file.read_text("utf-8")
    assert "open this notebook in Jupyter and run this cell" in text
    assert "widget-view" not in text
    assert "widget-state" not in text
    own_lesson.close()
    own_lesson.shut_down()
    own_lesson.open()
    expect_readable(own_lesson)
    # JupyterLab looks for a lost widget a little while after the notebook is there.
    own_lesson.page.wait_for_timeout(1500)
    picture("quiz-reopened")
    expect_readable(own_lesson)
    expect(own_lesson.panel).not_to_contain_text("Zebra")
