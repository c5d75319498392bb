"""The quiz by axe-core, in JupyterLab and on a plain page, and what axe-core cannot see."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from harness.answering import PARTLY, RIGHT, WRONG, pick, press, status, submit
from harness.plain import copied, plain_page
from harness.server import TWELVE
from quizbook import Session, load_bank
from quizbook.scoring import answers

SMALLEST_TARGET = 24
# What sticks out of its box to the right, or hides a part of itself.
CUT = """quiz => { const edge = quiz.getBoundingClientRect().right + 0.5;
    return [quiz, ...quiz.querySelectorAll("*")]
        .filter(node => node.getBoundingClientRect().right > edge
            || (node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 1
                && getComputedStyle(node).display !== "inline"))
        .map(node => node.outerHTML.slice(0, 120)); }"""

# Labels count with what they label, and a link in a text may be as low as its line.
SMALL = """least => Array.from(document.querySelectorAll(
        "label.qb-choice, .qb-place[style] input, button, select, textarea, input[type=text]"))
    .filter(node => node.getBoundingClientRect().height)
    .filter(node => { const { width, height } = node.getBoundingClientRect();
        return Math.min(width, height) < least; })
    .map(node => node.outerHTML.slice(0, 120))"""
TREES = Path(__file__).parent / "trees"


def violations(page, within):
    found = Axe().run(page, context=within).response["violations"]
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]


@pytest.fixture
def answered(tiny_lesson):
    """A quiz with all there is to see: a hint, and a wrong, a partly right and a right answer."""
    week, weekend, leap = map(tiny_lesson.item, ("week-length", "weekend-days", "leap-week"))
    press(week, "hint")
    expect(week.locator(".qb-hint")).to_have_count(1)
    for form, text, verdict in (
        (week, "Ten days", WRONG),
        (weekend, "Saturday", PARTLY),
        (leap, "False", RIGHT),
    ):
        pick(form, text)
        submit(form)
        expect(status(form)).to_contain_text(verdict)
    return tiny_lesson


@pytest.fixture(params=["light", "dark"])
def theme(request, use_theme):
    use_theme(request.param)
    return request.param


def test_axe_finds_nothing_in_jupyterlab(theme, answered):
    assert violations(answered.page, ".jp-NotebookPanel:not(.lm-mod-hidden) .qb-quiz") == []


def test_axe_finds_nothing_before_the_first_answer(tiny_lesson, chromium):
    assert violations(tiny_lesson.page, ".jp-NotebookPanel:not(.lm-mod-hidden) .qb-quiz") == []
    with plain_page(chromium, tiny_lesson.quiz.first) as page:
        assert violations(page, "body") == []


def test_axe_finds_nothing_on_a_plain_page_in_jupyterlabs_colours(theme, answered, chromium):
    with plain_page(chromium, answered.quiz.first, theme=theme) as page:
        assert violations(page, "body") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_plain_page_of_its_own(answered, chromium, scheme):
    with plain_page(chromium, answered.quiz.first, scheme=scheme) as page:
        assert violations(page, "body") == []


@pytest.fixture(scope="module")
def answered_all(twelve_notebook, run_anew):
    """The quiz with a question of every type as HTML: all answered wrong, and all right."""
    lesson = load_bank(TWELVE / "quiz_bank")["twelve"]
    sat = []
    for name in ("wrong", "right"):
        home = twelve_notebook.lab.homes / f"all-{name}"
        session = Session(lesson, learner="ada", journal=home / "journal" / "ada.jsonl")
        for item in lesson.items:
            right, wrong = answers(item)
            session.submit(item.id, right if name == "right" else wrong[0])
        quiz = run_anew(twelve_notebook, home.name).quiz.first
        expect(quiz.locator(".qb-score")).to_contain_text("12 of 12 answered")
        expect(status(quiz).last).not_to_be_empty()
        sat.append(copied(quiz))
    return sat


def test_axe_finds_nothing_in_a_question_of_any_type(answered_all, theme, twelve_lesson, chromium):
    everything = ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-OutputArea"
    assert violations(twelve_lesson.page, f"{everything} .qb-quiz") == []
    with plain_page(chromium, twelve_lesson.quiz.first, *answered_all, theme=theme) as page:
        expect(page.locator("form.qb-item")).to_have_count(36)
        assert violations(page, "body") == []


def test_nothing_is_cut_or_too_small_in_a_question_of_any_type(
    answered_all, twelve_lesson, chromium
):
    with plain_page(chromium, twelve_lesson.quiz.first, *answered_all, width=320) as page:
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
        for quiz in page.locator(".qb-quiz").all():
            assert quiz.evaluate(CUT) == []
        assert page.evaluate(SMALL, SMALLEST_TARGET) == []


@pytest.mark.parametrize("item", ["letter-on-its-way", "farthest-north"])
@pytest.mark.parametrize("state", ["open", "wrong"])
def test_a_screen_reader_is_given_what_it_always_was(twelve_lesson, item, state):
    form = twelve_lesson.item(item)
    if state == "wrong":
        if item == "letter-on-its-way":
            form.get_by_role("button", name="Move down: It is written").click()
        else:
            form.get_by_role("radio", name="Kabul").check()
        submit(form)
        expect(status(form)).not_to_be_empty()
    tree = TREES / f"{item}-{state}.txt"
    assert form.aria_snapshot() + "\n" == tree.read_text("utf-8")


@pytest.mark.parametrize("stem", ["How many days", "Which days", "A leap year"])
def test_every_question_is_a_named_group(tiny_lesson, stem):
    group = tiny_lesson.quiz.get_by_role("group", name=re.compile(stem))
    expect(group).to_have_count(1)
    expect(group.get_by_role("radio").or_(group.get_by_role("checkbox")).first).to_be_visible()


def test_the_verdict_is_set_in_a_live_region_that_was_there_before(tiny_lesson):
    week = tiny_lesson.item("week-length")
    region = week.get_by_role("status")
    expect(region).to_have_count(1)
    region.evaluate("node => { window.regionBefore = node; }")
    form = week.evaluate_handle("node => node")
    pick(week, "Ten days")
    submit(week)
    expect(region).to_contain_text(WRONG)
    assert region.evaluate("node => node === window.regionBefore")
    assert week.evaluate("(node, before) => node === before", form)


def test_targets_are_large_enough(answered):
    boxes = [
        (target.inner_text(), target.bounding_box())
        for target in answered.quiz.locator("label.qb-choice, button, a").all()
    ]
    assert len(boxes) > 10
    small = [
        (text, box) for text, box in boxes if min(box["width"], box["height"]) < SMALLEST_TARGET
    ]
    assert small == []


def test_nothing_is_cut_on_a_plain_page_of_320_px(answered, chromium):
    with plain_page(chromium, answered.quiz.first, width=320) as page:
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
        assert page.locator(".qb-quiz").evaluate(CUT) == []


def test_nothing_is_cut_in_jupyterlab_at_320_px(answered, narrow_lab, picture):
    quiz = answered.quiz.first
    quiz.scroll_into_view_if_needed()
    narrow_lab()
    picture("quiz-320")
    assert quiz.evaluate(CUT) == []
    edge = quiz.evaluate("node => node.getBoundingClientRect().right")
    assert edge <= 320
    assert quiz.evaluate(
        "node => node.closest('.jp-OutputArea-output').scrollWidth"
        " <= node.closest('.jp-OutputArea-output').clientWidth"
    )
