"""Two learners on one machine: verbs with a name, and a notebook that goes from hand to hand."""

import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from banks import ITEMS, write_bank
from quizbook import Session, answers, load_bank, progress, quiz, review
from quizbook.cli import app
from quizbook.journal import Journal, journal_path
from quizbook.lab import strip_widgets
from quizbook.words import say

NAMED = {
    "study": [],
    "play": ["01_lesson"],
    "progress": [],
    "review": ["--list"],
    "export": [],
    "import": ["answers.json"],
    "erase": ["--yes"],
}
ODD = ["Ада Л.", "../ada", "ADA", "ada/..", "😀", "a" * 300, "con", "-"]
FORMS = """
- id: early
  type: true_false
  stem: Is early so?
  form: A
  pair: so
  answer: true
  explanation: It is.
  cites: [p4-count]
- id: late
  type: true_false
  stem: Is late so?
  form: B
  pair: so
  answer: true
  explanation: It is.
  cites: [p4-count]
"""


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A working folder with a bank in it; nobody has answered."""
    write_bank(tmp_path / "quiz_bank", ITEMS + FORMS.lstrip("\n"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words, typed=None):
    told = CliRunner().invoke(app, list(words), input=typed)
    assert told.exception is None or isinstance(told.exception, SystemExit)
    return told


def answer(learner, response="The right one"):
    Session(load_bank()["01_lesson"], learner=learner).submit("one-of-three", response)


# In the terminal


@pytest.mark.parametrize("verb", NAMED)
@pytest.mark.parametrize("name", ["", "  "])
def test_a_name_without_a_letter_is_wrong_use_and_never_means_somebody_else(course, verb, name):
    answer("ada")
    before = journal_path("ada").read_bytes()
    told = run(verb, *NAMED[verb], "--learner", name)
    assert told.exit_code == 2
    assert "like --learner ada" in told.output
    assert journal_path("ada").read_bytes() == before


@pytest.mark.parametrize("other", ODD)
def test_no_verb_shows_or_changes_anothers_answers(course, other):
    answer("ada")
    before = journal_path("ada").read_bytes()
    assert "0 of 3 answered" in run("play", "01_lesson", "--learner", other, typed="").output
    told, nobody, ada = (
        run("progress", "--format", "json", "--learner", name).output
        for name in (other, "nobody", "ada")
    )
    assert told == nobody != ada
    assert say("review-none-yet") in run("review", "--list", "--learner", other).output
    assert run("export", "--learner", other).exit_code == 1
    assert run("erase", "--yes", "--learner", other).exit_code == 1
    answer(other, "A wrong one")
    assert "1 of 3 answered" in run("play", "01_lesson", "--learner", other, typed="").output
    assert run("erase", "--yes", "--learner", other).exit_code == 0
    assert journal_path("ada").read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps users apart itself")
@pytest.mark.parametrize("verb", sorted(NAMED.keys() - {"study", "erase"}))
def test_every_verb_closes_a_journal_and_tells_what_it_cannot_close(course, verb, monkeypatch):
    answer("bob")
    run("export", "--learner", "bob", "--output", "answers.json")
    answer("ada")
    folder = journal_path("ada").parent
    folder.chmod(0o755)
    assert "Other people" not in run(verb, *NAMED[verb], "--learner", "ada", typed="").output
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.chmod(0o755)
    monkeypatch.setattr(Path, "chmod", lambda *_: None)
    told = run(verb, *NAMED[verb], "--learner", "ada", typed="").output
    assert told.count(f"Other people who use this computer may see {folder}") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps users apart itself")
def test_in_a_notebook_it_is_told_too(course, monkeypatch):
    answer("ada")
    folder = journal_path("ada").parent
    folder.chmod(0o755)
    monkeypatch.setattr(Path, "chmod", lambda *_: None)
    sentence = f"Other people who use this computer may see {folder}"
    assert sentence in progress().html()
    assert sentence in review()._frame()["notice"]  # noqa: SLF001 (what the page is sent)


# The notebook that goes from hand to hand

CELLS = {
    "practice": lambda: quiz("01_lesson"),
    "named": lambda: quiz("01_lesson", items=["two-of-four", "one-of-three"]),
    "drawn": lambda: quiz("01_lesson", draw=2),
    "exam, drawn": lambda: quiz("01_lesson", draw=1, behaviour="exam"),
    "first form": lambda: quiz("01_lesson", form="first", behaviour="pretest"),
    "second form": lambda: quiz("01_lesson", form="second", behaviour="exam"),
    "certainty": lambda: quiz("01_lesson", behaviour="certainty"),
    "review": lambda: quiz("01_lesson", behaviour="review"),
    "due": review,
    "standing": progress,
    "standing in one": lambda: progress("01_lesson"),
    "answers": answers,
}
PUBLIC = {"text/plain", "text/html"}


def shown(widget):
    """The output of a cell that shows a widget, as JupyterLab holds it."""
    data, metadata = widget._repr_mimebundle_()
    return {
        "output_type": "execute_result",
        "execution_count": 1,
        "data": data,
        "metadata": metadata,
    }


def notebook(learner, monkeypatch):
    """A notebook in which a learner has answered, with each widget's state beside it."""
    monkeypatch.setenv("QUIZBOOK_LEARNER", learner)
    widgets = {name: make() for name, make in CELLS.items()}
    for widget in widgets.values():
        for item in getattr(getattr(widget, "session", None), "items", ()):
            words = {"one-of-three": f"The right one {learner}", "two-of-four": ["A", "C"]}
            widget.session.note(item.id, words.get(item.id, "False"))
            widget.session.submit(item.id, {"two-of-four": ["A"]}.get(item.id, "False"))
            widget.session.report(item.id, f"{learner} finds this odd")
    again = {name: make() for name, make in CELLS.items()}
    state = {widget.model_id: widget.get_state() for widget in again.values()}
    cells = [{"cell_type": "code", "outputs": [shown(widget)]} for widget in again.values()]
    return {"cells": cells, "metadata": {"widgets": {"state": state}}}


def stored(learner, monkeypatch):
    return strip_widgets(notebook(learner, monkeypatch))


def test_what_is_stored_is_the_same_whoever_answered_and_whatever(course, monkeypatch):
    nobody = [shown(make()) for make in CELLS.values()]
    fresh = strip_widgets({"cells": [{"outputs": nobody}]})["cells"][0]["outputs"]
    ada, bob = (stored(name, monkeypatch) for name in ("Ада Л.", "bob"))
    assert Journal(journal_path("bob")).read()[0]
    assert ada == bob
    assert [cell["outputs"][0] for cell in ada["cells"]] == fresh
    assert ada["metadata"] == {}


@pytest.mark.parametrize("name", CELLS)
def test_only_what_can_be_read_by_everybody_is_stored_of_a_cell(course, name):
    cell = {"outputs": [shown(CELLS[name]())]}
    (output,) = strip_widgets({"cells": [cell]})["cells"][0]["outputs"]
    assert set(output["data"]) == PUBLIC
    assert set(output["metadata"]) == {"quizbook"}


@pytest.mark.parametrize("name", ["drawn", "first form"])
def test_learners_who_drew_something_else_store_the_same(course, name, monkeypatch):
    drawn, stored = set(), set()
    for number in range(20):
        monkeypatch.setenv("QUIZBOOK_LEARNER", f"student-{number}")
        widget = CELLS[name]()
        drawn.add(tuple(item.id for item in widget.session.items))
        output = strip_widgets({"cells": [{"outputs": [shown(widget)]}]})
        stored.add(json.dumps(output, sort_keys=True))
    assert len(drawn) > 1
    assert len(stored) == 1
