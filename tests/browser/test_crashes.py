"""Kernels killed, laptops closed, two windows at once: what comes back, and what is said."""

import shutil
import signal

import pytest
from playwright.sync_api import expect

from harness.answering import WRONG, pick, press, status, submit
from harness.hands import field
from harness.server import TWELVE

RUN_THE_CELL = "Run this cell to go on"
TEXT = "It has a stove and two windows."
BYTES_TO_KEEP = 5000  # as many as an answer
PAUSE = 1000  # ms; what is typed is kept after it


def essay(notebook):
    return notebook.item("first-kitchen")


def drafts(notebook):
    return [line["draft"] for line in notebook.journal() if line["kind"] == "drafted"]


# Letter by letter, and so quickly that no machine is too slow to do it without a pause.
TYPE = """(node, text) => { for (const letter of text) {
    node.value += letter; node.dispatchEvent(new Event("input", {bubbles: true})); } }"""


def write(notebook, text=TEXT):
    """Write a text and wait until it is kept, without pressing anything."""
    field(essay(notebook), "Your text").evaluate(TYPE, text)
    for _ in range(100):
        if {"text": text} in drafts(notebook):
            return
        notebook.page.wait_for_timeout(50)
    raise AssertionError(f"not kept: {drafts(notebook)}")


def test_a_text_that_was_not_checked_comes_back_after_a_reload(own_twelve, wire):
    wire.settle(own_twelve.page)
    write(own_twelve)
    sent = [m for m in wire.comms if not m.received]
    assert len(sent) == 1, "one message for a pause, however many letters"
    assert sum(m.size for m in wire.comms) <= BYTES_TO_KEEP
    expect(status(essay(own_twelve))).to_be_empty()
    own_twelve.save().reload().painted()
    expect(field(essay(own_twelve), "Your text")).to_have_value(TEXT)
    expect(status(essay(own_twelve))).to_be_empty()


def test_a_kernel_killed_outright_is_told_at_the_next_click(own_twelve, picture):
    write(own_twelve)
    own_twelve.signal(signal.SIGKILL)
    room = own_twelve.item("cold-room")
    pick(room, "The attic")
    submit(room)
    expect(status(room)).to_contain_text(RUN_THE_CELL, timeout=8000)
    # Written after the kernel died, and heard by nobody.
    field(essay(own_twelve), "Your text").fill(TEXT + " And a table.")
    own_twelve.page.wait_for_timeout(PAUSE)
    picture("quiz-killed")
    own_twelve.dismiss()
    own_twelve.idle().run_all().painted()
    expect(room.get_by_label("The attic")).to_be_checked()
    expect(field(essay(own_twelve), "Your text")).to_have_value(TEXT + " And a table.")
    assert own_twelve.answered() == []


def test_a_kernel_that_hangs_is_told_at_the_next_click(own_twelve):
    own_twelve.signal(signal.SIGSTOP)
    room = own_twelve.item("cold-room")
    pick(room, "The attic")
    submit(room)
    expect(status(room)).to_contain_text(RUN_THE_CELL, timeout=8000)


@pytest.fixture
def laptop(shelf, another_window, request):
    """A notebook that is opened on a machine of its own."""
    shelf(request.node.name, TWELVE / "lesson.ipynb", TWELVE / "quiz_bank")
    return lambda: another_window(f"{request.node.name}/lesson.ipynb")


def test_a_laptop_closed_in_the_middle_of_an_essay_loses_at_most_the_last_pause(laptop, picture):
    notebook = laptop().run_all().painted()
    write(notebook)
    field(essay(notebook), "Your text").press_sequentially(" And")
    notebook.page.context.close()  # nothing is saved
    notebook.shut_down()
    notebook = laptop()
    expect(notebook.panel).not_to_contain_text("model not found")
    notebook.run_all().painted()
    assert field(essay(notebook), "Your text").input_value() in {TEXT, TEXT + " And"}
    picture("quiz-laptop-reopened", notebook.page)
    notebook.shut_down()


def test_the_same_quiz_in_two_notebooks_loses_nothing_and_counts_once(own_twelve, another_window):
    shutil.copy(own_twelve.file, own_twelve.file.with_name("second.ipynb"))
    second = another_window(own_twelve.path.replace("lesson", "second")).run_all().painted()
    write(own_twelve)
    here, there = own_twelve.item("cold-room"), second.item("cold-room")
    pick(here, "The attic")
    submit(here)
    expect(status(here)).to_contain_text(WRONG)
    # The other window knows nothing of it yet: its click is told what has happened, and what was
    # chosen there stays.
    pick(there, "The hall")
    submit(there)
    expect(status(there)).to_contain_text(WRONG)
    expect(there.get_by_label("The hall")).to_be_checked()
    assert len(own_twelve.answered()) == 1
    pick(there, "The cellar")
    submit(there)
    expect(status(there)).to_contain_text("0.7 of 1")
    # A hint that both ask for is one.
    for notebook in (own_twelve, second):
        press(notebook.item("shelf-length"), "hint")
        expect(notebook.item("shelf-length").locator(".qb-hint")).to_have_count(1)
    assert [line["kind"] for line in own_twelve.journal()].count("hinted") == 1
    second.run_all().painted()
    expect(field(essay(second), "Your text")).to_have_value(TEXT)
    second.shut_down()
