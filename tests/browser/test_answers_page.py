"""A learner's own answers, in JupyterLab: saved, read in, erased; by keyboard, and after a yes."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from harness.answering import pick, submit
from harness.plain import plain_page
from harness.server import TINY
from quizbook import Session, load_bank
from quizbook.words import say
from test_accessibility import CUT, SMALL, SMALLEST_TARGET, violations
from test_secrets import SECRETS, STATE, received, states
from test_secrets import answers as told_by

SHOW = "from quizbook import answers\n\nanswers()"
HERE = ".jp-NotebookPanel:not(.lm-mod-hidden) .qb-answers"


@pytest.fixture(scope="module")
def with_answers(shelf, tmp_path_factory):
    """The tiny lesson with a cell that shows one's own answers."""
    folder = tmp_path_factory.mktemp("with-answers")
    tiny = json.loads((TINY / "lesson.ipynb").read_text("utf-8"))
    shown = {"cell_type": "code", "id": "own", "metadata": {}, "source": SHOW, "outputs": []}
    cells = [*tiny["cells"], {**shown, "execution_count": None}]
    (folder / "lesson.ipynb").write_text(json.dumps({**tiny, "cells": cells}), "utf-8")
    notebook = shelf("with-answers", folder / "lesson.ipynb").open()
    yield notebook
    notebook.dismiss()
    notebook.close()
    notebook.shut_down()


@pytest.fixture
def begun(request, with_answers, run_anew):
    """Run anew, with one answer given."""
    notebook = run_anew(with_answers, request.node.name)
    week = notebook.item("week-length")
    pick(week, "Ten days")
    submit(week)
    expect(week.locator(".qb-status")).not_to_be_empty()
    return notebook


@pytest.fixture
def brought(tmp_path):
    """A function that makes the file of a learner who answered two questions elsewhere."""

    def bring(learner):
        lesson = load_bank(TINY / "quiz_bank")["tiny"]
        session = Session(lesson, learner=learner, journal=tmp_path / f"{learner}.jsonl")
        session.submit("leap-week", "False")
        session.submit("weekend-days", ["Saturday", "Sunday"])
        file = tmp_path / f"answers-{learner}.json"
        file.write_bytes(session.export())
        return file

    return bring


def page_of(notebook):
    return notebook.panel.locator(".qb-answers")


def form(notebook, what):
    return page_of(notebook).locator(f'form[data-do="{what}"]')


def told(notebook, what):
    return form(notebook, what).get_by_role("status")


def press(notebook, name):
    """A button of the page, by keyboard."""
    button = page_of(notebook).get_by_role("button", name=name, exact=True)
    button.focus()
    notebook.page.keyboard.press("Enter")
    return button


def read_in(notebook, *files):
    form(notebook, "read").locator("[type=file]").set_input_files(files)
    return press(notebook, say("answers-read-do"))


def asked(notebook, what):
    """The question that a form asks; it has the focus."""
    question = form(notebook, what).get_by_role("group", name=say("answers-question"))
    expect(question.locator(".qb-stem")).to_be_focused()
    return question


def test_it_shows_what_is_kept_and_saves_it_to_a_file(begun):
    press(begun, say("stand-look"))
    expect(told(begun, "look")).to_have_text(say("answers-looked"))
    expect(page_of(begun)).to_contain_text("A tiny quiz: answers: 1; entries in all: 2")
    with begun.page.expect_download() as download:
        press(begun, say("save"))
    saved = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert saved["events"] == begun.journal()
    expect(told(begun, "save")).to_contain_text(f"Saved as {download.value.suggested_filename}")


def test_a_file_is_read_in_and_a_broken_one_changes_nothing(begun, brought, tmp_path):
    press(begun, say("answers-read-do"))
    expect(told(begun, "read")).to_have_text(say("answers-read-first"))
    mine = brought("ada")
    broken = tmp_path / "broken.json"
    for content, sentence in (
        (mine.read_bytes()[:300], say("import-cut")),
        (b"", say("import-empty")),
        (bytes(range(256)) * 9000, say("import-not-ours")),
    ):
        broken.write_bytes(content)
        read_in(begun, broken)
        expect(told(begun, "read")).to_have_text(
            say("answers-refused", file="broken.json", why=sentence)
        )
    assert len(begun.journal()) == 2
    read_in(begun, mine)
    expect(told(begun, "read")).to_contain_text("answers-ada.json: entries added: 3 of 3.")
    expect(page_of(begun)).to_contain_text("answers: 3; entries in all: 5")
    button = read_in(begun, mine)
    expect(told(begun, "read")).to_contain_text("everything in it is here already")
    expect(button).to_be_focused()
    assert len(begun.journal()) == 5


def test_another_learners_file_is_asked_about_first(begun, brought, picture):
    file = brought("bela")
    button = read_in(begun, file)
    question = asked(begun, "read")
    expect(question).to_contain_text("These are the answers of “bela”.")
    picture("answers-of-another")
    press(begun, say("answers-add-not"))
    expect(told(begun, "read")).to_have_text(say("answers-not"))
    expect(question).to_have_count(0)
    expect(button).to_be_focused()
    assert len(begun.journal()) == 2
    read_in(begun, file)
    asked(begun, "read")
    press(begun, say("answers-add"))
    expect(told(begun, "read")).to_contain_text("entries added: 3 of 3")
    expect(button).to_be_focused()
    assert len(begun.journal()) == 5


def test_answers_are_erased_after_a_yes_and_the_file_is_offered(begun, picture):
    press(begun, say("stand-look"))
    erase = form(begun, "erase")
    button = press(begun, say("answers-erase-do"))
    expect(told(begun, "erase")).to_have_text(say("answers-erase-first"))
    for chosen in ("A tiny quiz", say("answers-erase-all")):
        erase.get_by_role("combobox").select_option(chosen)
        press(begun, say("answers-erase-do"))
        question = asked(begun, "erase")
        expect(question).to_contain_text("A tiny quiz: answers: 1; entries in all: 2")
        press(begun, say("answers-erase-not"))
        expect(told(begun, "erase")).to_have_text(say("answers-not"))
        expect(button).to_be_focused()
    assert len(begun.journal()) == 2
    # Keys that are commands of the notebook stay in the page.
    cells = len(begun.cells())
    erase.get_by_role("combobox").focus()
    for key in ("a", "d", "d", "e"):
        begun.page.keyboard.press(key)
    assert len(begun.cells()) == cells
    erase.get_by_role("combobox").select_option(say("answers-erase-all"))
    press(begun, say("answers-erase-do"))
    question = asked(begun, "erase")
    with begun.page.expect_download():
        question.get_by_role("button", name=say("save")).click()
    picture("answers-erase")
    press(begun, say("answers-erase-yes"))
    expect(told(begun, "erase")).to_contain_text("Erased. Entries of “ada”: 2.")
    expect(told(begun, "erase")).to_contain_text(say("answers-erased"))
    expect(page_of(begun)).to_contain_text(say("answers-none", learner="ada"))
    expect(button).to_be_focused()
    assert begun.journal() == []


def test_nothing_of_the_page_of_answers_is_stored_and_it_is_there_after_a_reload(begun):
    begun.run_cell(SHOW).save()
    stored = begun.stored()
    output = stored["cells"][-1]["outputs"][0]["data"]
    assert set(output) == {"text/html", "text/plain"}
    for each in output.values():
        assert say("answers-run") in "".join(each)
    assert str(begun.answers) not in json.dumps(output)
    begun.reload()
    expect(page_of(begun)).to_contain_text("A tiny quiz: answers: 1; entries in all: 2")
    press(begun, say("answers-erase-do"))
    expect(told(begun, "erase")).to_have_text(say("answers-erase-first"))


def test_the_page_is_sent_counts_and_nothing_else(begun, wire):
    begun.run_cell(SHOW)
    press(begun, say("stand-look"))
    expect(told(begun, "look")).to_have_text(say("answers-looked"))
    traits, page, content = list(states(wire))[-1]
    assert traits == STATE
    assert set(page) == {"id", "age", "quiz", "label", "frame", "words"}
    assert set(content) == {"kept", "choices"}
    own = [answer for answer in told_by(wire) if "kept" in answer]
    assert own
    assert set().union(*own) <= {"ack", "view", "kept", "choices", "told"}
    shown = json.dumps([page, content, *own])
    assert not [words for words in SECRETS if words in shown]
    assert not [message for message in received(wire) if "Ten days" in json.dumps(own)]


@pytest.fixture(params=["light", "dark"])
def theme(request, use_theme):
    use_theme(request.param)
    return request.param


@pytest.fixture
def asking(begun, brought):
    """Both questions are open."""
    read_in(begun, brought("bela"))
    asked(begun, "read")
    form(begun, "erase").get_by_role("combobox").select_option("A tiny quiz")
    press(begun, say("answers-erase-do"))
    asked(begun, "erase")
    return begun


def test_axe_finds_nothing_on_the_page_of_answers(asking, theme, chromium, picture):
    assert violations(asking.page, HERE) == []
    for width in (1000, 320):
        with plain_page(chromium, page_of(asking), theme=theme, width=width) as page:
            assert violations(page, "body") == []
            assert page.evaluate("document.scrollingElement.scrollWidth") <= width
            assert page.locator(".qb-answers").evaluate(CUT) == []
            assert (
                page.evaluate(SMALL.replace("button,", "[type=file], button,"), SMALLEST_TARGET)
                == []
            )
            picture(f"answers-{width}-{theme}", page)
    page_of(asking).scroll_into_view_if_needed()
    picture(f"answers-lab-{theme}")


def test_nothing_is_cut_on_the_page_of_answers_at_320_px(asking, narrow_lab, picture):
    narrow_lab()
    form(asking, "erase").scroll_into_view_if_needed()
    picture("answers-lab-320")
    assert page_of(asking).evaluate(CUT) == []


# The last one: the kernel that the others share is gone then.
def test_without_a_kernel_the_page_of_answers_says_what_to_do(begun):
    begun.shut_down()
    press(begun, say("save"))
    expect(told(begun, "save")).to_have_text(say("answers-lost"), timeout=8000)
