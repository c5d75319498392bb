"""A sitting with something unfinished in every behaviour, and every way to come back to it."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from harness.answering import PARTLY, RIGHT, WRONG, pick, press, status, submit
from harness.hands import Mouse, entries, entry, field
from harness.looks import drawn, expect_looks, looks
from harness.server import TWELVE, Lab, copy_course
from harness.tally import cells_of, expect_tally, journal_file
from harness.written import written
from quizbook.words import say

# As Ada meets them: with another name, other questions would be drawn, in another order.
QUIZZES = {
    "practice": {"draw": 7},
    "exam": {"draw": 5},
    "pretest": {"draw": 3},
    "certainty": {"items": ["south-of-astana", "year-in-hours", "farthest-north"], "draw": 2},
}
ROOT = Path(__file__).parents[2]
BANK = TWELVE / "quiz_bank"
TEXT = "It has a stove and"
ESSAY = "first-kitchen"
UNFINISHED = 8
"""Questions in whose fields something stands that was not given, of all quizzes."""


def question(notebook, behaviour, item_id):
    quiz = notebook.quiz.nth(list(QUIZZES).index(behaviour))
    return quiz.locator(f'form.qb-item[data-item="{item_id}"]')


def give(notebook, behaviour, item_id, text, verdict):
    form = question(notebook, behaviour, item_id)
    pick(form, text)
    submit(form)
    expect(status(form)).to_contain_text(verdict)
    return form


def move_up(form, text):
    """Move one entry of an ordering one place up, and leave the others as they were dealt."""
    place = entries(form).index(text)
    entry(form, text).press("Alt+ArrowUp")
    assert entries(form).index(text) == place - 1


def sit(notebook):
    """Answer some questions, and leave something unfinished in others."""
    room = question(notebook, "practice", "cold-room")
    press(room, "hint")
    expect(room.locator(".qb-hint")).to_have_count(1)
    give(notebook, "practice", "cold-room", "The attic", WRONG)
    pick(room, "The hall")
    give(notebook, "practice", "with-legs", "A chair", PARTLY)
    clock = question(notebook, "practice", "time-piece")
    field(clock, "Your answer").fill("clock")
    submit(clock)
    expect(status(clock)).to_contain_text(RIGHT)
    Mouse().select(question(notebook, "practice", "tool-and-work"), saw="cuts boards")
    press(give(notebook, "practice", "south-of-astana", "False", WRONG), "reveal")

    pick(question(notebook, "exam", "cold-room"), "The cellar")
    expect(status(question(notebook, "exam", "cold-room"))).to_contain_text(say("kept"))
    give(notebook, "pretest", "south-of-astana", "True", say("kept"))
    field(question(notebook, "pretest", "time-piece"), "Your answer").fill("a clo")
    give_level(question(notebook, "certainty", "south-of-astana"), "True", 2)

    for behaviour in ("practice", "exam"):
        move_up(question(notebook, behaviour, "letter-on-its-way"), "It is delivered")
    for behaviour in ("practice", "exam", "pretest"):
        field(question(notebook, behaviour, ESSAY), "Your text").fill(TEXT)


def give_level(form, text, level):
    """Choose an option and how certain it is, without giving it."""
    pick(form, text)
    form.locator(f'input[name="certainty"][value="{level}"]').check()


def drafts(notebook):
    """What is kept of unfinished answers: by quiz and question, the latest."""
    lines = [line for line in notebook.journal() if line["kind"] == "drafted"]
    return {(line["quiz"], line["item"]): line["draft"] for line in lines}


@pytest.fixture(scope="module")
def sitting_once(shelf, tmp_path_factory):
    """The notebook in the middle of the sitting, with all that is typed kept."""
    file = written(tmp_path_factory.mktemp("sitting") / "lesson.ipynb", *cells_of(QUIZZES))
    notebook = shelf("sitting", file, BANK)
    notebook.dismiss()
    # What a first go has left, where this is a second.
    notebook.close()
    notebook.shut_down()
    notebook.open().run_all().painted()
    sit(notebook)
    for _ in range(100):
        if len(drafts(notebook)) == UNFINISHED:
            break
        notebook.page.wait_for_timeout(100)
    assert len(drafts(notebook)) == UNFINISHED, drafts(notebook)
    yield notebook.save(), journal_file(notebook).read_bytes(), looks(notebook.quiz)
    notebook.dismiss()
    notebook.close()
    notebook.shut_down()


@pytest.fixture
def sitting(sitting_once):
    """The same for each test, and for one that is run once more."""
    notebook, journal, _ = sitting_once
    if journal_file(notebook).read_bytes() != journal:
        journal_file(notebook).write_bytes(journal)
        notebook.run_all().painted()
    return notebook


@pytest.fixture
def before(sitting, sitting_once):
    """What the quizzes looked like before anything happened to them."""
    assert ESSAY in drawn(sitting.quiz)[0]
    expect_tally(sitting, QUIZZES)
    return sitting_once[2]


def test_a_sitting_comes_back_whole_after_a_reload(sitting, before):
    sitting.reload().painted()
    expect_looks(sitting.quiz, before)
    expect_tally(sitting, QUIZZES)


def test_a_sitting_comes_back_whole_after_a_restart(sitting, before):
    sitting.restart().run_all().painted()
    expect_looks(sitting.quiz, before)
    expect_tally(sitting, QUIZZES)


def test_a_sitting_comes_back_whole_after_its_kernel_was_killed(sitting, before):
    sitting.kill().run_all().painted()
    expect_looks(sitting.quiz, before)
    expect_tally(sitting, QUIZZES)


def test_a_sitting_is_whole_in_a_second_notebook_beside_the_first(sitting, before, another_window):
    shutil.copy(sitting.file, sitting.file.with_name("second.ipynb"))
    second = another_window(sitting.path.replace("lesson", "second")).run_all().painted()
    expect_looks(second.quiz, before)
    expect_tally(second, QUIZZES)
    second.shut_down()
    expect_looks(sitting.quiz, before)


@pytest.fixture
def new_machine(chromium, tmp_path, sitting, another_window):
    """The same lesson, never run, on another server in another home, for somebody of another name.

    Of the old machine there is the journal alone: its kernel was killed.
    """
    course = copy_course(ROOT, tmp_path / "course")
    folder = course / "notebooks" / sitting.file.parent.name
    shutil.copytree(BANK, folder / "quiz_bank")
    written(folder / "lesson.ipynb", *cells_of(QUIZZES))
    lab = Lab(course, tmp_path / "home", "--learner", "student")
    journal = lab.homes / folder.name / "journal" / "student.jsonl"
    journal.parent.mkdir(parents=True)
    shutil.copy(journal_file(sitting), journal)
    yield another_window(sitting.path, lab)
    lab.stop()


def test_a_sitting_goes_on_on_a_new_machine_with_the_journal_of_the_old(
    sitting, before, new_machine, picture
):
    sitting.kill()
    new_machine.run_all().painted()
    expect_looks(new_machine.quiz, before)
    expect_tally(new_machine, QUIZZES, "student")
    picture("new-machine", new_machine.page)
    # The hint and the wrong answer of the old machine count here, and what stood there is given.
    room = question(new_machine, "practice", "cold-room")
    submit(room)
    expect(status(room)).to_contain_text(WRONG)
    give(new_machine, "practice", "cold-room", "The cellar", "0.3 of 1")
    submit(question(new_machine, "certainty", "south-of-astana"))
    expect(status(question(new_machine, "certainty", "south-of-astana"))).to_contain_text(RIGHT)
    expect_tally(new_machine, QUIZZES, "student")
    hand_in = new_machine.quiz.nth(1).get_by_role("button", name=say("do-hand-in"))
    hand_in.click()
    expect(new_machine.quiz.nth(1).locator(".qb-end .qb-status")).not_to_be_empty()
    hand_in.click()
    expect(status(question(new_machine, "exam", "cold-room"))).to_contain_text("1 of 1")
    expect_tally(new_machine, QUIZZES, "student")
    # The old machine's page is told all of it when the journal comes back.
    shutil.copy(journal_file(new_machine, "student"), journal_file(sitting))
    after = looks(new_machine.quiz)
    sitting.run_all().painted()
    expect_looks(sitting.quiz, after)
