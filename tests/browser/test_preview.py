"""`quizbook preview`: a file is broken, mended and answered while the page is open."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from banks import ITEMS, write_bank
from harness.answering import RIGHT, pick, status, submit
from harness.server import own_home

SCREENSHOTS = Path(__file__).parents[2] / "screenshots"
LATER = (
    'title: Another lesson\nitems:\n  - {id: later, type: true_false, stem: "So?", answer: true}\n'
)
PROBLEM = "there is no field 'corect' here"


@pytest.fixture
def edited_bank(tmp_path):
    """Two lessons on disk; the second is there to stay whole."""
    folder = write_bank(tmp_path / "quiz_bank")
    (folder / "02_other.yaml").write_text(LATER, "utf-8")
    return folder


@pytest.fixture
def preview(edited_bank, tmp_path):
    """The command, as an author starts it: its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "quizbook", "preview", "--no-browser"],
        cwd=edited_bank.parent,
        env=own_home(tmp_path),
        stdout=subprocess.PIPE,
        text=True,
    )
    yield re.search(r"http://\S+", process.stdout.readline())[0]
    process.terminate()
    process.communicate(timeout=30)


@pytest.fixture
def visit(chromium, preview):
    """Open the preview in a window of its own; at the end nothing was said in the console."""
    contexts, said = [], []

    def open_page(width=1200, scheme="light", lesson=""):
        context = chromium.new_context(
            viewport={"width": width, "height": 700}, color_scheme=scheme
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"{preview}{lesson}")
        page.locator("form.qb-item").first.wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert said == []


def form(page, item):
    return page.locator(f'form.qb-item[data-item="{item}"]')


def test_a_broken_save_is_shown_in_place_and_goes_with_the_mend(visit, edited_bank):
    page = visit()
    form(page, "yes-or-no").evaluate("node => node.scrollIntoView()")
    before = form(page, "yes-or-no").bounding_box()["y"]
    write_bank(edited_bank, ITEMS.replace("B, correct", "B, corect"))
    broken = page.locator(".qp-broken")
    expect(broken).to_contain_text(PROBLEM, timeout=5000)
    expect(broken).to_contain_text("did you mean 'correct'?")
    assert abs(form(page, "yes-or-no").bounding_box()["y"] - before) < 2
    expect(form(page, "one-of-three")).to_be_visible()
    expect(form(page, "two-of-four")).to_have_count(0)
    expect(page.locator("#lessons li").first).to_contain_text("1 problem")
    write_bank(edited_bank, ITEMS.replace("Which two", "Which two of these"))
    expect(form(page, "two-of-four")).to_contain_text("Which two of these", timeout=5000)
    expect(broken).to_have_count(0)
    assert abs(form(page, "yes-or-no").bounding_box()["y"] - before) < 2


def test_the_question_being_read_stays_where_it_is_when_a_switch_is_turned(visit):
    page = visit()
    # Safari does not keep a place by itself; nor does Chromium always.
    page.add_style_tag(content="html { overflow-anchor: none; }")
    form(page, "yes-or-no").evaluate("node => node.scrollIntoView()")
    before = form(page, "yes-or-no").bounding_box()["y"]
    for turn in ("check", "uncheck"):
        for name in ("Key", "Feedback", "Dark theme"):
            getattr(page.get_by_label(name, exact=True), turn)()
            assert abs(form(page, "yes-or-no").bounding_box()["y"] - before) < 2


def test_a_file_that_is_no_yaml_leaves_the_other_lessons(visit, edited_bank):
    page = visit()
    (edited_bank / "01_lesson.yaml").write_text("title: 'open\n", "utf-8")
    expect(page.locator("#lesson-problems")).to_contain_text("never closed", timeout=5000)
    page.get_by_role("link", name="Another lesson").click()
    expect(form(page, "later")).to_be_visible()
    expect(page.locator("#lesson-problems")).to_be_empty()


def test_a_question_is_answered_and_the_answer_outlives_a_reload(visit):
    page = visit()
    pick(form(page, "one-of-three"), "The right one")
    submit(form(page, "one-of-three"))
    expect(status(form(page, "one-of-three"))).to_contain_text(RIGHT)
    expect(form(page, "one-of-three")).to_contain_text("Well read.")
    page.reload()
    expect(status(form(page, "one-of-three"))).to_contain_text(RIGHT)


def test_key_feedback_and_hints_are_there_when_they_are_switched_on(visit):
    page = visit()
    beside = page.locator(".qp-notes").first
    for part in (".qp-key", ".qp-feedback", ".qp-hints"):
        expect(beside.locator(part)).to_be_hidden()
    for name, words in (("Key", "The right one"), ("Feedback", "Nor this."), ("Hints", "Read P1")):
        page.get_by_role("checkbox", name=name).check()
        expect(beside.get_by_text(words).first).to_be_visible()
    page.reload()
    expect(beside.get_by_text("Read P1 again.")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 320])
def test_in_both_themes_and_in_a_narrow_window_it_is_readable(visit, edited_bank, scheme, width):
    write_bank(edited_bank, ITEMS.replace("B, correct", "B, corect"))
    page = visit(width=width, scheme=scheme)
    page.get_by_role("checkbox", name="Key").check()
    page.get_by_role("checkbox", name="Feedback").check()
    assert page.get_by_role("checkbox", name="Dark theme").is_checked() == (scheme == "dark")
    page.locator(".qp-broken").scroll_into_view_if_needed()
    page.screenshot(path=SCREENSHOTS / f"preview-{scheme}-{width}.png")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_the_theme_is_changed_by_a_switch(visit):
    page = visit()
    colour = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(colour) == "rgb(255, 255, 255)"
    page.get_by_role("checkbox", name="Dark theme").check()
    assert page.evaluate(colour) == "rgb(17, 17, 17)"
