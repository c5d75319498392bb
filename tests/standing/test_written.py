"""A standing as it is read: in the terminal, in a spreadsheet, as JSON, as a page."""

import json

import pytest
from bs4 import BeautifulSoup
from typer.testing import CliRunner

from banks import load_lesson
from histories import given, kept
from quizbook import Session, load_bank, render
from quizbook.cli import app
from quizbook.journal import Journal, journal_path
from quizbook.model import Bank
from quizbook.standing import progress
from quizbook.standing.spreadsheet import in_csv

TEXT = """\
Where you stand

A lesson (01_lesson)
  Read well
    Questions: 1. Answered: 1. Right first time: 0. Right now: 0. Still open: 1.
  Other questions
    Questions: 2. Answered: 1. Right first time: 1. Right now: 1. Still open: 1.
  All together
    Questions: 3. Answered: 2. Right first time: 1. Right now: 1. Still open: 2.
  Read again:
    The second section (one question still open; P1)

How sure you were, and how right
  Not sure (1 if right, 0 if wrong)
    Right: 0 of 0. It fits when right 0 to 67 % of the time. Too few answers to say.
  Fairly sure (2 if right, −2 if wrong)
    Right: 1 of 1. It fits when right 67 to 80 % of the time. Too few answers to say.
  Very sure (3 if right, −6 if wrong)
    Right: 0 of 0. It fits when right 80 to 100 % of the time. Too few answers to say.
  Answers so far that said how sure they were: 1. That is too few to say more.
"""
CSV = """\
lesson,title,objective,objective_text,questions,answered,right_first,right_now,still_open
01_lesson,A lesson,read-well,Read well,1,1,0,0,1
01_lesson,A lesson,,,2,1,1,1,1
"""


@pytest.fixture
def small_history(lesson):
    """A wrong answer in practice, and a right one with a level of certainty."""
    Session(lesson).submit("one-of-three", "A wrong one")
    Session(lesson, behaviour="certainty").submit("yes-or-no", "True", certainty=2)


@pytest.fixture
def run(tmp_path, monkeypatch, bank_folder):
    monkeypatch.chdir(bank_folder.parent)

    def told(*arguments):
        return CliRunner().invoke(app, ["progress", *arguments])

    return told


def test_the_terminal_tells_a_small_history_to_the_letter(run, small_history):
    assert run().output == TEXT
    assert run("01_lesson").output == TEXT


def test_a_spreadsheet_has_a_row_for_each_objective(run, small_history):
    printed = run("--format", "csv").stdout_bytes
    assert printed.startswith(b"\xef\xbb\xbf")  # by this mark spreadsheets know UTF-8
    assert printed.decode("utf-8-sig").replace("\r\n", "\n") == CSV


def test_json_has_all_of_it_in_ascii(run, small_history):
    printed = run("--format", "json").output
    assert printed.isascii()
    found = json.loads(printed)
    assert found["lessons"][0]["counts"]["right_now"] == 1
    assert found["sureness"]["verdict"] == "too-few"


def test_who_has_not_begun_is_told_what_to_do(run):
    told = run("--learner", "somebody else")
    assert told.exit_code == 0
    assert "quizbook play 01_lesson" in told.output


def test_an_unknown_lesson_and_a_journal_that_cannot_be_read_are_told_in_a_sentence(run):
    told = run("01_leson")
    assert (told.exit_code, "01_lesson" in told.output) == (2, True)
    journal_path().mkdir(parents=True)
    told = run()
    assert told.exit_code == 1
    assert told.output.startswith("quizbook: Your earlier answers cannot be read")
    assert "Traceback" not in told.output


def test_lines_that_cannot_be_read_are_told_and_the_rest_counts(run, small_history):
    with journal_path().open("ab") as file:
        file.write(b"{broken\n")
    told = run()
    assert "Lines of your answer file that could not be read: 1" in told.output
    assert TEXT in told.output


def test_no_cell_of_a_spreadsheet_is_a_formula(tmp_path):
    lesson = load_lesson(tmp_path / "bank")
    lesson = type(lesson)(name="01_lesson", title="=1+1", items=lesson.items)
    bank = Bank(lessons={"01_lesson": lesson}, facts={}, sources={})
    found = progress(bank, [given(lesson["yes-or-no"], "True")])
    assert ",'=1+1," in in_csv(found).decode()


def page(bank_folder, notebooks):
    found = progress(load_bank(bank_folder), kept())
    html = render.standing(found, {"01_lesson": "A lesson"}, notebooks)
    return BeautifulSoup(html, "html.parser")


def test_the_page_is_a_table_with_caption_scopes_and_the_number_beside_each_bar(
    bank_folder, small_history
):
    tables = page(bank_folder, {}).find_all("table")
    assert [table.caption.get_text(strip=True) for table in tables] == [
        "A lesson",
        "How sure you were, and how right",
    ]
    for table in tables:
        assert all(cell["scope"] in ("row", "col") for cell in table.find_all("th"))
        for bar in table.select(".qb-bar"):
            assert bar["aria-hidden"] == "true"
            assert bar.parent.select_one(".qb-count").get_text(strip=True)
    row = [cell.get_text(strip=True) for cell in tables[0].tbody.tr.find_all(["th", "td"])]
    assert row == ["Read well", "1", "1", "0", "0", "1"]


def test_one_lesson_is_open_and_of_several_each_is_one_line_with_its_counts(
    tmp_path, bank_folder, lesson, small_history
):
    assert page(bank_folder, {}).find("details") is None
    other = load_lesson(tmp_path / "other")
    other = type(other)(name="02_other", title="Another", items=other.items)
    bank = Bank(lessons={"01_lesson": lesson, "02_other": other}, facts={}, sources={})
    events = [*kept(), given(other["yes-or-no"], "True", lesson="02_other")]
    soup = BeautifulSoup(render.standing(progress(bank, events), {}, {}), "html.parser")
    folded = soup.find_all("details")
    assert [one["data-lesson"] for one in folded] == ["01_lesson", "02_other"]
    assert not any(one.has_attr("open") for one in folded)
    lines = [" ".join(one.summary.get_text(" ").split()) for one in folded]
    assert lines == [
        "A lesson 2 of 3 answered, 1 right now",
        "Another 1 of 3 answered, 1 right now",
    ]
    assert [one.table.caption.get_text(strip=True) for one in folded] == ["A lesson", "Another"]
    # How sure against how right stands beside the lines, and is not folded away.
    assert soup.find_all("table")[-1].find_parent("details") is None


def test_a_section_is_linked_where_the_lesson_has_a_notebook(bank_folder, small_history):
    assert page(bank_folder, {}).find("a") is None
    links = page(bank_folder, {"01_lesson": "my course/01_lesson.ipynb"}).find_all("a")
    assert links[-1]["href"] == "my%20course/01_lesson.ipynb#The-second-section"


def test_what_is_worked_out_writes_nothing(bank_folder, small_history, run):
    before = journal_path().read_bytes()
    run()
    page(bank_folder, {})
    assert journal_path().read_bytes() == before
    assert Journal(journal_path()).read() == (kept(), ())
