"""Two learners on one machine: one account, one folder of notebooks, two servers, two windows."""

import json
import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from harness.answering import RIGHT, WRONG, pick, status, submit
from harness.notebook import Notebook, restored
from harness.server import TINY, Lab, copy_course
from quizbook.journal import journal_path
from quizbook.words import say

ROOT = Path(__file__).parents[2]
ADA, BOB = "Ада Л./..", "bob"
PATH = "handed-on/lesson.ipynb"


@pytest.fixture(scope="module")
def two_windows(chromium, tmp_path_factory):
    """A window of each learner, on a server of each learner's own that serves the same files."""
    folder = tmp_path_factory.mktemp("shared machine")
    course = copy_course(ROOT, folder / "course")
    shutil.copytree(TINY, (course / "notebooks" / PATH).parent)
    labs, contexts, windows = [], [], []
    for learner in (ADA, BOB):
        labs.append(Lab(course, folder / "home", "--learner", learner))
        contexts.append(chromium.new_context(viewport={"width": 1280, "height": 900}))
        contexts[-1].set_default_timeout(30_000)
        page = contexts[-1].new_page()
        workspace = f"{labs[-1].url}/lab/workspaces/learner-{len(labs)}"
        page.goto(f"{workspace}?token={labs[-1].token}")
        restored(page)
        windows.append(Notebook(page, labs[-1], PATH))
    yield windows
    for context in contexts:
        context.close()
    for lab in labs:
        lab.stop()


def answered(notebook, learner, monkeypatch):
    """What stands in the journal of a learner of this notebook."""
    monkeypatch.setenv("QUIZBOOK_HOME", str(notebook.answers))
    lines = journal_path(learner).read_text("utf-8").splitlines()
    kept = [json.loads(line) for line in lines]
    return [(line["item"], line["response"]) for line in kept if line["kind"] == "answered"]


def holds_nothing_of_anybody(notebook):
    stored = notebook.file.read_text("utf-8")
    assert "Seven days" in stored
    told = ("Score 0", "answered</", WRONG, RIGHT, "checked", '"seed"', "widget-view")
    for words in (ADA, "Ада", *told):
        assert words not in stored


def answer_the_week(notebook, words, verdict):
    week = notebook.item("week-length")
    pick(week, words)
    submit(week)
    expect(status(week)).to_contain_text(verdict)


def test_two_learners_answer_the_same_quiz_and_neither_sees_the_other(two_windows, monkeypatch):
    ada, bob = two_windows
    ada.open().run_all().painted()
    answer_the_week(ada, "Ten days", WRONG)
    ada.item("weekend-days").get_by_label("Sunday").check()
    ada.save()

    # The file that Ada has saved holds nothing of hers, and Bob's window shows nothing of hers.
    holds_nothing_of_anybody(ada)
    bob.open()
    expect(bob.panel).to_contain_text(say("run-to-answer"))
    expect(bob.panel).not_to_contain_text(WRONG)
    bob.run_all().painted()
    for item in ("week-length", "weekend-days", "leap-week"):
        expect(status(bob.item(item))).to_be_empty()
    assert not bob.quiz.first.locator("input:checked").count()
    expect(bob.quiz.first.locator(".qb-score")).to_contain_text("0 of 3 answered")
    answer_the_week(bob, "Seven days", RIGHT)
    bob.save()
    holds_nothing_of_anybody(bob)

    # After a reload each window shows its own learner's answers, and a new kernel does too.
    for window, mine, verdict in ((ada, "Ten days", WRONG), (bob, "Seven days", RIGHT)):
        window.reload().painted()
        expect(status(window.item("week-length"))).to_contain_text(verdict)
        expect(window.item("week-length").get_by_label(mine)).to_be_checked()
        window.restart().run_all().painted()
        expect(status(window.item("week-length"))).to_contain_text(verdict)
    expect(ada.item("weekend-days").get_by_label("Sunday")).to_be_checked()
    assert not bob.item("weekend-days").locator("input:checked").count()
    assert len({str(response) for _, response in answered(ada, ADA, monkeypatch)}) == 1
    assert answered(ada, ADA, monkeypatch) != answered(bob, BOB, monkeypatch)
    journals = list((bob.answers / "journal").iterdir())
    assert len(journals) == 2
    if os.name == "posix":
        assert {path.stat().st_mode & 0o077 for path in (*journals, journals[0].parent)} == {0}


def test_each_server_says_whose_answers_it_keeps(two_windows):
    for window, learner in zip(two_windows, (ADA, BOB), strict=True):
        assert f"Answers are kept as those of “{learner}”" in window.lab.printed()
