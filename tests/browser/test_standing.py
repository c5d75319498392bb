"""Where a learner stands, in JupyterLab: live, by keyboard, in words, and nothing of it stored."""

import json

import pytest
from playwright.sync_api import expect

from harness.answering import pick, submit
from harness.notebook import Notebook
from harness.plain import plain_page
from harness.server import TINY
from quizbook.words import say
from test_accessibility import CUT, violations

SHOW = "from quizbook import progress\n\nprogress()"
RUN_THE_CELL = "Run this cell to see where you stand"


def cell(kind, source, id_):
    made = {"cell_type": kind, "id": id_, "metadata": {}, "source": source}
    return made | ({"outputs": [], "execution_count": None} if kind == "code" else {})


@pytest.fixture(scope="module")
def standing(shelf, tmp_path_factory):
    """The tiny lesson with a cell that shows progress, beside the notebook of the lesson."""
    folder = tmp_path_factory.mktemp("standing")
    tiny = json.loads((TINY / "lesson.ipynb").read_text("utf-8"))
    shown = {**tiny, "cells": [*tiny["cells"], cell("code", SHOW, "where-i-stand")]}
    (folder / "lesson.ipynb").write_text(json.dumps(shown), "utf-8")
    notebook = shelf("standing", folder / "lesson.ipynb")
    texts = ["# The lesson", *["A line.\n\n" * 60] * 2, "## Counting days", "A line.\n\n" * 60]
    cells = [cell("markdown", text, f"text-{n}") for n, text in enumerate(texts)]
    lesson = json.dumps({**tiny, "cells": cells})
    notebook.file.with_name("tiny.ipynb").write_text(lesson, "utf-8")
    notebook.open()
    yield notebook
    notebook.dismiss()
    notebook.close()
    notebook.shut_down()


@pytest.fixture
def begun(request, standing, run_anew):
    """Run anew; no answer is there yet."""
    return run_anew(standing, request.node.name)


def page_of(notebook):
    return notebook.panel.locator(".qb-standing")


def rows(notebook):
    return page_of(notebook).get_by_role("row")


def answer(notebook, item_id, text):
    form = notebook.item(item_id)
    pick(form, text)
    submit(form)
    expect(form.locator(".qb-status")).not_to_be_empty()


def look_again(notebook):
    button = page_of(notebook).get_by_role("button", name=say("stand-look"))
    button.focus()
    notebook.page.keyboard.press("Enter")
    expect(page_of(notebook).get_by_role("status")).to_have_text(say("stand-looked"))


def test_before_the_first_answer_it_says_what_to_do(begun):
    expect(page_of(begun)).to_contain_text(say("stand-nothing"))
    expect(page_of(begun).get_by_role("link", name="A tiny quiz")).to_be_visible()
    expect(page_of(begun).get_by_role("table")).to_have_count(0)


def test_after_an_answer_it_is_looked_at_again_by_keyboard(begun):
    answer(begun, "week-length", "Ten days")
    answer(begun, "leap-week", "False")
    look_again(begun)
    expect(rows(begun)).to_have_count(2)
    cells = rows(begun).last.get_by_role("cell").all_inner_texts()
    assert [text.strip() for text in cells] == ["3", "2", "1", "1", "2"]
    answer(begun, "week-length", "Seven days")
    look_again(begun)
    cells = rows(begun).last.get_by_role("cell").all_inner_texts()
    assert [text.strip() for text in cells] == ["3", "2", "1", "2", "1"]


def test_a_link_opens_the_lesson_at_the_section_to_read_again(begun):
    answer(begun, "week-length", "Ten days")
    look_again(begun)
    cells = len(begun.cells())
    # A second run of this test, too, finds the lesson not open yet.
    Notebook(begun.page, begun.lab, "standing/tiny.ipynb").close()
    link = page_of(begun).get_by_role("link", name="Counting days")
    assert link.get_attribute("href") == "tiny.ipynb#Counting-days"
    link.focus()
    begun.page.keyboard.press("Enter")
    there = "() => jupyterapp.shell.currentWidget.context.path === 'standing/tiny.ipynb'"
    begun.page.wait_for_function(there)
    heading = begun.panel.get_by_role("heading", name="Counting days")
    expect(heading).to_be_in_viewport()
    begun.to_front()
    assert len(begun.cells()) == cells


def test_nothing_of_it_is_stored(begun):
    answer(begun, "week-length", "Ten days")
    begun.run_cell(SHOW)
    expect(rows(begun)).to_have_count(2)
    begun.save()
    stored = begun.stored()
    output = stored["cells"][-1]["outputs"][0]["data"]
    assert set(output) == {"text/html", "text/plain"}
    for form in output.values():
        assert RUN_THE_CELL in "".join(form)
    assert "qb-standing" not in json.dumps(stored)


@pytest.fixture(params=["light", "dark"])
def theme(request, use_theme):
    use_theme(request.param)
    return request.param


@pytest.fixture
def full(begun):
    """A wrong and a right answer, and answers that say how sure they are."""
    answer(begun, "week-length", "Ten days")
    answer(begun, "leap-week", "False")
    begun.run_cell(SHOW)
    expect(rows(begun)).to_have_count(2)
    page_of(begun).scroll_into_view_if_needed()
    return begun


def test_axe_finds_nothing_and_it_is_pictured(full, theme, chromium, picture):
    assert violations(full.page, ".jp-NotebookPanel:not(.lm-mod-hidden) .qb-standing") == []
    with plain_page(chromium, page_of(full), theme=theme) as page:
        assert violations(page, "body") == []
        picture(f"standing-{theme}", page)
    with plain_page(chromium, page_of(full), theme=theme, width=320) as page:
        assert violations(page, "body") == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
        assert page.locator(".qb-standing").evaluate(CUT) == []
        picture(f"standing-320-{theme}", page)
    picture(f"standing-lab-{theme}")


def test_nothing_of_it_is_cut_in_jupyterlab_at_320_px(full, narrow_lab, picture):
    narrow_lab()
    page_of(full).scroll_into_view_if_needed()
    picture("standing-lab-320")
    assert page_of(full).evaluate(CUT) == []
    # The counts keep their names where the columns have none to be seen.
    assert page_of(full).get_by_role("columnheader").count() == 6


# The last one: the kernel that the others share is gone then.
def test_without_a_kernel_it_says_in_words_what_to_do(begun):
    begun.shut_down()
    page_of(begun).get_by_role("button", name=say("stand-look")).click()
    expect(page_of(begun).get_by_role("status")).to_have_text(say("stand-lost"), timeout=8000)
