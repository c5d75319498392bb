"""A bank edited after it was answered: what has changed says so, and everything else stays."""

import json
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from harness.answering import PARTLY, RIGHT, WRONG, pick, status, submit
from harness.hands import field
from harness.looks import drawn, expect_looks, looks
from harness.server import TWELVE
from harness.tally import cells_of, expect_tally, journal_file
from harness.written import written
from quizbook.words import say
from test_accessibility import violations

QUIZZES = {"practice": {}, "exam": {"draw": 6}}
PROGRESS = "from quizbook import progress\n\nprogress()"
ESSAY = "first-kitchen"
NEW_STEM = "Where does food keep cold by itself?"
TEXT = "It has a stove and"
REWORDED = [
    ("Which room keeps food cold without a machine?", NEW_STEM),
    ("{text: A chair,", "{text: A garden chair,"),
    ("describe a kitchen that you know", "describe a kitchen where you have cooked"),
    # No wording: a student of this question reads nothing else than before.
    ("Okapi shelves are as long as their boards.", "Okapi shelves are three boards long."),
]
REMOVED, ADDED = "time-piece", "day-in-hours"
NEW_QUESTION = f"""
  - id: {ADDED}
    type: true_false
    stem: A day has 24 hours.
    answer: true
    explanation: Okapi days are counted from midnight.
    cites: [calc-week]
"""


def bank_file(notebook):
    return notebook.file.with_name("quiz_bank") / "twelve.yaml"


def reword(notebook, *edits):
    """Put new words in the place of old ones in the bank's file."""
    text = bank_file(notebook).read_text("utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    bank_file(notebook).write_text(text, "utf-8")


def remove_and_add(notebook):
    questions = bank_file(notebook).read_text("utf-8").split("\n  - id: ")
    kept = [each for each in questions if not each.startswith(REMOVED)]
    assert len(kept) == len(questions) - 1
    bank_file(notebook).write_text("\n  - id: ".join(kept) + NEW_QUESTION, "utf-8")


def practice(notebook, item_id):
    return notebook.item(item_id)


def exam(notebook, item_id):
    return notebook.quiz.nth(1).locator(f'form.qb-item[data-item="{item_id}"]')


def answer(form, *texts, verdict):
    pick(form, *texts)
    submit(form)
    expect(status(form)).to_contain_text(verdict)


def write(form, text, verdict):
    field(form, "Your answer").fill(text)
    submit(form)
    expect(status(form)).to_contain_text(verdict)


def fields(notebook, behaviour, *ids):
    """What stands in the fields of these questions, and what is told under them."""
    quiz = looks(notebook.quiz)[list(QUIZZES).index(behaviour)]
    return {
        question["id"]: (question["fields"], question["status"], question["after"])
        for question in quiz["questions"]
        if question["id"] in ids
    }


@dataclass
class Before:
    """What was there before the cells were run with the edited bank."""

    journal: bytes
    bank: bytes
    answers: list[dict]
    practice: dict
    exam: dict


KEPT = ("south-of-astana", "shelf-length")


@pytest.fixture(scope="module")
def edited_once(shelf, tmp_path_factory):
    """A lesson answered in practice and in an exam, and run again after its bank was edited."""
    cells = [*cells_of(QUIZZES), PROGRESS]
    file = written(tmp_path_factory.mktemp("reworded") / "lesson.ipynb", *cells)
    notebook = shelf("reworded", file, TWELVE / "quiz_bank")
    notebook.dismiss()
    # What a first go has left, where this is a second.
    notebook.close()
    notebook.shut_down()
    notebook.open().run_all().painted()
    answer(practice(notebook, "cold-room"), "The attic", verdict=WRONG)
    answer(practice(notebook, "cold-room"), "The cellar", verdict="0.7 of 1")
    answer(practice(notebook, "with-legs"), "A chair", verdict=PARTLY)
    answer(practice(notebook, "south-of-astana"), "True", verdict=RIGHT)
    write(practice(notebook, "time-piece"), "clock", RIGHT)
    write(practice(notebook, "shelf-length"), "170", WRONG)
    for item_id, text in (("cold-room", "The cellar"), ("south-of-astana", "True")):
        pick(exam(notebook, item_id), text)
        expect(status(exam(notebook, item_id))).to_contain_text(say("kept"))
    for form in (practice(notebook, ESSAY), exam(notebook, ESSAY)):
        field(form, "Your text").fill(TEXT)
    notebook.page.wait_for_timeout(1500)  # what is typed is kept after a pause
    shown = [fields(notebook, behaviour, *KEPT) for behaviour in QUIZZES]
    reword(notebook, *REWORDED)
    remove_and_add(notebook)
    files = (journal_file(notebook).read_bytes(), bank_file(notebook).read_bytes())
    before = Before(*files, notebook.answered(), *shown)
    notebook.kill()
    # Chosen while nobody heard it, and not there any more when somebody does.
    pick(practice(notebook, "with-legs"), "A chair")
    yield notebook.run_all().painted(), before
    notebook.dismiss()
    notebook.close()
    notebook.shut_down()


@pytest.fixture
def edited(edited_once):
    """The same for each test, and for one that is run once more."""
    notebook, before = edited_once
    if journal_file(notebook).read_bytes() != before.journal:
        journal_file(notebook).write_bytes(before.journal)
        bank_file(notebook).write_bytes(before.bank)
        notebook.run_all().painted()
    return notebook, before


def changed(form):
    return form.locator(".qb-changed")


def test_what_was_reworded_says_so_and_the_rest_is_as_it_was(edited):
    notebook, before = edited
    for item_id in ("cold-room", "with-legs", ESSAY):
        expect(changed(practice(notebook, item_id))).to_have_count(1)
        expect(status(practice(notebook, item_id))).to_be_empty()
        expect(practice(notebook, item_id).locator("input:checked")).to_have_count(0)
    expect(changed(practice(notebook, "cold-room"))).to_have_text(say("changed"))
    expect(practice(notebook, "cold-room")).to_contain_text(NEW_STEM)
    expect(practice(notebook, "with-legs")).to_contain_text("A garden chair")
    for form in (practice(notebook, ESSAY), exam(notebook, ESSAY)):
        expect(field(form, "Your text")).to_have_value(TEXT)
        expect(changed(form)).to_have_text(say("changed-text"))
    expect(changed(exam(notebook, "cold-room"))).to_have_text(say("changed"))
    expect(notebook.quiz.first.locator(".qb-changed")).to_have_count(3)
    expect(notebook.quiz.nth(1).locator(".qb-changed")).to_have_count(2)
    assert fields(notebook, "practice", *KEPT) == before.practice
    assert fields(notebook, "exam", *KEPT) == before.exam
    # What was removed is gone, also from the exam that had drawn it; what was added is there.
    in_practice, in_exam = drawn(notebook.quiz)[:2]
    assert ADDED in in_practice
    assert not {REMOVED} & {*in_practice, *in_exam}
    assert len(in_exam) == 5
    expect_tally(notebook, QUIZZES)


def test_an_answer_to_an_older_wording_is_kept_in_the_history(edited):
    notebook, before = edited
    assert notebook.answered() == before.answers
    with notebook.page.expect_download() as saved:
        notebook.quiz.first.get_by_role("button", name=say("save")).click()
    told = json.loads(saved.value.path().read_text("utf-8"))
    assert [event for event in told["events"] if event["kind"] == "answered"] == before.answers
    lines = [line.strip() for line in told["summary"]]
    assert f"cold-room: {say('changed')} {say('account-answers', count=2)}" in lines
    progress = notebook.panel.locator(".qb-standing")
    expect(progress).to_contain_text(say("stand-changed", count=2))
    expect(progress).to_contain_text(NEW_STEM)


def test_that_a_question_has_changed_is_seen(edited, picture, use_theme, narrow_lab):
    notebook, _ = edited
    form = practice(notebook, "cold-room")
    form.scroll_into_view_if_needed()
    assert violations(notebook.page, [".qb-quiz"]) == []
    picture("changed-light")
    use_theme("dark")
    picture("changed-dark")
    narrow_lab()
    form.scroll_into_view_if_needed()
    picture("changed-dark-320")
    use_theme("light")
    picture("changed-320")
    practice(notebook, ESSAY).scroll_into_view_if_needed()
    picture("changed-text-320")


def test_a_reworded_question_is_answered_anew_and_counts_once(edited):
    notebook, before = edited
    answer(practice(notebook, "cold-room"), "The attic", verdict=WRONG)
    expect(changed(practice(notebook, "cold-room"))).to_have_count(0)
    answer(practice(notebook, "cold-room"), "The cellar", verdict="0.7 of 1")
    answer(practice(notebook, "with-legs"), "A garden chair", "A table", verdict="1 of 1")
    pick(exam(notebook, "cold-room"), "The hall")
    expect(status(exam(notebook, "cold-room"))).to_contain_text(say("kept"))
    expect(changed(exam(notebook, "cold-room"))).to_have_count(0)
    field(exam(notebook, ESSAY), "Your text").fill(TEXT + " a lamp")
    expect(status(exam(notebook, ESSAY))).to_contain_text(say("kept"))
    expect(changed(exam(notebook, ESSAY))).to_have_count(0)
    assert len(notebook.answered()) == len(before.answers) + 4
    expect_tally(notebook, QUIZZES)
    after = looks(notebook.quiz)
    notebook.kill().run_all().painted()
    expect_looks(notebook.quiz, after)


def test_a_bank_reworded_under_a_living_kernel_is_read_when_the_cell_is_run_again(edited):
    notebook, _ = edited
    shelf_length = practice(notebook, "shelf-length")
    reword(notebook, ("laid end to end.", "laid end to end, and no gap is left."))
    # The page still shows what the kernel has read, and it counts as an answer to that.
    write(shelf_length, "255", RIGHT)
    expect_old = notebook.quiz.first.locator(".qb-score").inner_text()
    notebook.run_all().painted()
    expect(changed(shelf_length)).to_have_text(say("changed"))
    expect(notebook.quiz.first.locator(".qb-score")).not_to_have_text(expect_old)
    expect_tally(notebook, QUIZZES)
    write(shelf_length, "255", "1 of 1")
    expect_tally(notebook, QUIZZES)
