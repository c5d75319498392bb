"""The course's page to come back to: what is due from its lessons, and where the student stands."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from harness.answering import RIGHT, pick, status, submit
from quizbook import load_bank
from quizbook.journal import Answered, Journal
from test_accessibility import violations

COURSE = Path(__file__).parents[2]
LONG_AGO = "2026-03-02T09:30:00Z"
QUESTION = "more-than-one-origin"


@pytest.fixture
def coming_back(shelf):
    """The page after Run All, by a student who answered one question wrong months ago."""
    bank = load_bank(COURSE / "quiz_bank")
    notebook = shelf(
        "months-later", COURSE / "notebooks" / "coming_back.ipynb", COURSE / "quiz_bank"
    )
    item = bank["01_afghan_route"][QUESTION]
    about = {"lesson": "01_afghan_route", "item": item.id, "wording": item.wording}
    journal = Journal(notebook.answers / "journal" / "ada.jsonl")
    journal.append(Answered(response=True, credit=0.0, at=LONG_AGO, **about))
    notebook.dismiss()
    yield notebook.open().run_all()
    notebook.dismiss()
    notebook.close()
    notebook.shut_down()


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
    expect(status(form)).to_contain_text(RIGHT)
    expect(coming_back.errors).to_have_count(0)
    narrow_lab()
    picture("coming-back-320")
