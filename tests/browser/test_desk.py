"""The instructor's desk in JupyterLab: an edit in the form is shown, then written, and alone."""

import difflib
from pathlib import Path

import pytest
from playwright.sync_api import expect

from harness.answering import RIGHT, pick, status, submit
from harness.server import TINY

DESK = Path(__file__).parents[2] / "notebooks" / "instructor_desk.ipynb"


@pytest.fixture
def desk(request, shelf, lab_page):
    """The notebook after Run All, beside the bank of the tiny lesson."""
    notebook = shelf(f"desk-{request.node.name.replace('_', '-')[:40]}", DESK, TINY / "quiz_bank")
    notebook.dismiss()
    lab_page.evaluate("() => { jupyterapp.shell.collapseLeft(); }")
    yield notebook.open().run_all().painted()
    lab_page.evaluate("() => { jupyterapp.shell.expandLeft(); }")
    notebook.dismiss()
    notebook.close()
    notebook.shut_down()


@pytest.fixture
def bank_file(desk):
    (found,) = (
        file for file in (desk.file.parent / "quiz_bank").glob("*.yaml") if file.stem != "facts"
    )
    return found


def labelled(desk, name):
    return desk.panel.get_by_label(name, exact=True).first


def press(desk, name):
    desk.panel.get_by_role("button", name=name).click()


def difference(before, file):
    lines = difflib.ndiff(before.splitlines(), file.read_text("utf-8").splitlines())
    return [line for line in lines if line[:2] in ("+ ", "- ")]


def test_what_is_typed_is_shown_and_the_button_writes_it_alone(desk, bank_file, picture):
    before = bank_file.read_text("utf-8")
    labelled(desk, "Wording").fill("How long is one week?")
    expect(desk.quiz).to_contain_text("How long is one week?")
    assert bank_file.read_text("utf-8") == before
    pick(desk.quiz.locator("form.qb-item"), "Seven days")
    submit(desk.quiz.locator("form.qb-item"))
    expect(status(desk.quiz.locator("form.qb-item"))).to_contain_text(RIGHT)
    picture("desk-form")
    press(desk, "Write to the file")
    expect(desk.panel.get_by_text("Written to")).to_be_visible()
    told = difference(before, bank_file)
    assert len(told) == 2
    assert told[1].endswith("How long is one week?")


def test_a_mistake_is_told_beside_the_form_and_goes_with_the_mend(desk, bank_file, picture):
    before = bank_file.read_text("utf-8")
    right = desk.panel.get_by_role("checkbox", name="right", checked=True)
    right.first.uncheck()
    expect(desk.panel.locator(".qd-found")).to_contain_text("no option is marked correct")
    picture("desk-problem")
    press(desk, "Discard my edit")
    expect(desk.panel.locator(".qd-found")).not_to_contain_text("Error:")
    assert bank_file.read_text("utf-8") == before


def test_in_a_narrow_window_and_the_dark_theme_nothing_is_cut_off(
    desk, picture, narrow_lab, use_theme
):
    use_theme("dark")
    narrow_lab()
    area = labelled(desk, "Wording")
    area.scroll_into_view_if_needed()
    picture("desk-dark-320")
    # The picture of an arrow that ipywidgets gives a list is black; the browser's own is not.
    look = "node => [getComputedStyle(node).backgroundImage, getComputedStyle(node).colorScheme]"
    assert labelled(desk, "Lesson").evaluate(look) == ["none", "dark"]
    for node in (area, desk.quiz.first, desk.panel.locator(".qd-found")):
        box = node.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320


def test_nothing_is_written_over_what_somebody_else_has_written(desk, bank_file):
    labelled(desk, "Wording").fill("How long is one week?")
    expect(desk.quiz).to_contain_text("How long is one week?")
    theirs = bank_file.read_text("utf-8") + "# theirs\n"
    bank_file.write_text(theirs, "utf-8")
    press(desk, "Write to the file")
    expect(desk.panel.get_by_text("nothing was written")).to_be_visible()
    assert bank_file.read_text("utf-8") == theirs
    press(desk, "Read the file again")
    expect(desk.panel.get_by_text("with your edit")).to_be_visible()
    press(desk, "Write to the file")
    expect(desk.panel.get_by_text("Written to")).to_be_visible()
    assert len(difference(theirs, bank_file)) == 2
