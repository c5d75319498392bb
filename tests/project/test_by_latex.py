"""The committed notebooks as nbconvert hands them to LaTeX: for paper, without any HTML.

From there to the PDF it is LaTeX's work, which is not repeated here. Pandoc, which sets what stands
between the outputs, and Inkscape, which converts the charts, are not needed either.
"""

from pathlib import Path

import nbformat
import pytest
from nbconvert import LatexExporter
from nbconvert.filters.latex import escape_latex
from traitlets.config import Config

from quizbook import Session, load_bank
from quizbook.items import ITEM_TYPES
from quizbook.notebooks.calls import find_calls
from quizbook.notebooks.document import read
from quizbook.session.forms import pool
from quizbook.widget import QuizWidget
from quizbook.words import say

ROOT = Path(__file__).parents[2]
LESSONS = sorted((ROOT / "notebooks").glob("[0-9]*.ipynb"))
BANK = load_bank(ROOT / "quiz_bank")
# Every type is there, and what is told later begins with one of these.
TWELVE = load_bank(ROOT / "tests" / "browser" / "twelve_types" / "quiz_bank")["twelve"]
TOLD_LATER = ("Zebra", "Okapi", "Giraffe", "Ibex")
RUN = escape_latex(say("run-to-answer"))


def by_latex(notebook):
    """The outputs of a notebook as LaTeX."""
    notebook.cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    config = Config({"SVG2PDFPreprocessor": {"enabled": False}})
    tex, _ = LatexExporter(config=config).from_notebook_node(notebook)
    return tex


def joined(text):
    """A text as LaTeX has it, whatever lines it is broken into."""
    return " ".join(escape_latex(text).split())


@pytest.fixture(scope="module", params=LESSONS, ids=lambda path: path.stem)
def path(request):
    return request.param


@pytest.fixture(scope="module")
def tex(path):
    return by_latex(nbformat.read(path, as_version=4))


def test_every_question_is_in_the_text(path, tex):
    text = " ".join(tex.split())
    for call in find_calls(read(path)):
        for item in pool(BANK[call.quiz], call.items, call.form):
            assert joined(item.stem) in text, item.id


def test_under_every_quiz_stands_what_to_do(path, tex):
    assert tex.count(RUN) == len(list(find_calls(read(path))))


def test_no_line_of_a_quiz_is_broken_again(path, tex):
    quizzes = [
        output["data"]["text/plain"]
        for cell in nbformat.read(path, as_version=4).cells
        for output in cell.get("outputs", [])
        if say("run-to-answer") in output["data"]["text/plain"]
    ]
    assert quizzes
    for quiz in quizzes:
        assert escape_latex(quiz) in tex


def test_what_is_due_and_where_you_stand_say_what_to_do():
    tex = by_latex(nbformat.read(ROOT / "notebooks" / "coming_back.ipynb", as_version=4))
    for word in ("review-run", "stand-run"):
        assert escape_latex(say(word)) in tex


def test_no_key_no_feedback_and_no_answer_of_a_learner_is_in_the_text():
    session = Session(TWELVE, journal=None)
    fresh = quiz_by_latex(session)
    session.submit("cold-room", "The attic")
    session.note("shelf-length", "170 cm")
    assert quiz_by_latex(session) == fresh
    assert {item.type for item in session.items} == set(ITEM_TYPES)
    for item in session.items:
        assert joined(item.stem) in " ".join(fresh.split())
    assert RUN in fresh
    assert not [word for word in (*TOLD_LATER, "255", "170") if word in fresh]


def quiz_by_latex(session):
    data, _ = QuizWidget(session)._repr_mimebundle_()
    output = nbformat.v4.new_output("display_data", data=data)
    cell = nbformat.v4.new_code_cell("quiz()", outputs=[output])
    return by_latex(nbformat.v4.new_notebook(cells=[cell]))
