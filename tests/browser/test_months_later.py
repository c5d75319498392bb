"""The course's page to come back to: what is due from its lessons, and where the student stands."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from harness.answering import RIGHT, pick, press, status, submit
from histories import eight_weeks, grown_older
from quizbook import load_bank
from quizbook.journal import Answered, Journal
from quizbook.words import say
from test_accessibility import CUT, violations

COURSE = Path(__file__).parents[2]
LONG_AGO = "2026-03-02T09:30:00Z"
QUESTION, SECOND = "more-than-one-origin", "second-break"


@pytest.fixture(scope="module")
def bank():
    return load_bank(COURSE / "quiz_bank")


@pytest.fixture
def come_back(request, shelf):
    """The page after Run All, by a student who answered this before."""
    opened = []

    def run(events):
        page = COURSE / "notebooks" / "coming_back.ipynb"
        notebook = shelf(request.node.name, page, COURSE / "quiz_bank")
        journal = Journal(notebook.answers / "journal" / "ada.jsonl")
        for event in events:
            journal.append(event)
        notebook.dismiss()
        opened.append(notebook.open().run_all())
        return notebook

    yield run
    for notebook in opened:
        notebook.dismiss()
        notebook.close()
        notebook.shut_down()


@pytest.fixture
def coming_back(come_back, bank):
    """One question was answered, wrong, months ago."""
    return come_back([wrong(bank, QUESTION)])


def wrong(bank, name):
    """A wrong answer to a question of the first lesson, months ago."""
    item = bank["01_afghan_route"][name]
    about = {"lesson": "01_afghan_route", "item": item.id, "wording": item.wording}
    response = "false" if "true" in item.key.correct else "true"
    return Answered(response=response, credit=0.0, at=LONG_AGO, **about)


def test_months_later_the_question_is_due_and_answered_it_counts(coming_back, picture, narrow_lab):
    form = coming_back.painted().item(QUESTION)
    expect(coming_back.quiz.locator(".qb-notice").first).to_contain_text("One question is due")
    standing = coming_back.panel.locator(".qb-standing")
    route = standing.get_by_role("table", name="The Afghan route")
    answered, right_first = route.get_by_role("row").last.get_by_role("cell").all_inner_texts()[1:3]
    assert (answered.strip(), right_first.strip()) == ("1", "0")
    assert violations(coming_back.page, [".qb-standing"]) == []
    picture("coming-back")
    pick(form, "False")
    submit(form)
    expect(status(form)).to_have_text(say("sure-first"))
    pick(form, "Fairly sure")
    submit(form)
    expect(status(form)).to_contain_text(RIGHT)
    expect(coming_back.errors).to_have_count(0)
    narrow_lab()
    picture("coming-back-320")


def test_eight_weeks_later_it_is_a_line_a_lesson_and_sure_against_right(
    come_back, bank, picture, narrow_lab, use_theme
):
    notebook = come_back(eight_weeks(bank)).painted()
    standing = notebook.panel.locator(".qb-standing")
    lines = standing.locator("summary")
    expect(lines).to_have_count(len(bank.lessons))
    sure = standing.get_by_role("table", name=say("stand-sure"))
    expect(sure).to_be_visible()
    expect(standing).to_contain_text("you were about as sure as you were right.")
    expect(sure.get_by_role("row").last).to_contain_text(say("stand-level-too-sure"))
    assert standing.bounding_box()["height"] < 1000
    assert violations(notebook.page, [".qb-standing"]) == []
    standing.scroll_into_view_if_needed()
    picture("eight-weeks")
    route = standing.get_by_role("table", name="The Afghan route")
    expect(route).to_be_hidden()
    lines.filter(has_text="The Afghan route").focus()
    notebook.page.keyboard.press("Enter")
    expect(route).to_be_visible()
    expect(standing.get_by_role("table")).to_have_count(2)
    assert violations(notebook.page, [".qb-standing"]) == []
    look = standing.get_by_role("button", name=say("stand-look"))
    look.click()
    expect(standing.get_by_role("status")).to_have_text(say("stand-looked"))
    expect(route).to_be_visible()
    # Paper shows all of it, and afterwards the page is as it was.
    notebook.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    expect(standing.get_by_role("table")).to_have_count(len(bank.lessons) + 1)
    notebook.page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    expect(standing.get_by_role("table")).to_have_count(2)
    lines.first.scroll_into_view_if_needed()
    picture("eight-weeks-open")
    use_theme("dark")
    narrow_lab()
    lines.first.scroll_into_view_if_needed()
    picture("eight-weeks-320-dark")
    assert standing.evaluate(CUT) == []
    expect(notebook.errors).to_have_count(0)


def test_what_was_wrong_and_very_sure_is_asked_first_months_later(come_back, bank):
    answers = {QUESTION: ("True", "Not sure"), SECOND: ("False", "Very sure")}
    notebook = come_back(wrong(bank, name) for name in answers).painted()
    for name, (given, level) in answers.items():
        form = notebook.item(name)
        expect(form).to_be_visible()
        pick(form, given, level)
        submit(form)
        expect(status(form)).to_contain_text("Not right yet.")
        press(form, "next")
    grown_older(Journal(notebook.answers / "journal" / "ada.jsonl"), days=60)
    notebook.run_cell("review(sure=True)")
    expect(notebook.item(SECOND)).to_be_visible()
    expect(notebook.item(QUESTION)).to_be_hidden()
