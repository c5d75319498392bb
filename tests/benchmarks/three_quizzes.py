"""The same choice questions as three notebooks: by quizbook, by core ipywidgets, by jupyterquiz.

Each notebook is what its users would write: a cell that imports, and a cell that names the file
with the questions. Four options and feedback beside each; what only one of the three can hold
(hints, citations, objectives) is left out.
"""

import json
from dataclasses import dataclass

from content import dump, questions


@dataclass(frozen=True)
class System:
    """A way to show a quiz, and where on the page its parts are found."""

    name: str
    imports: str
    """The first cell, run before anything is measured."""
    shows: str
    """The cell that is timed."""
    painted: dict[str, int]
    """What a question that can be answered is made of: selectors, and how many of each."""
    question: str
    option: str
    feedback: str
    """Within a question; it selects nothing before there is feedback."""
    button: str = ""
    """What checks the answer; empty where choosing is answering."""


QUIZBOOK = System(
    name="quizbook",
    imports="from quizbook import quiz",
    shows='quiz("quiz")',
    painted={'form.qb-item button[value="submit"]': 1},
    question="form.qb-item",
    option="label.qb-choice",
    feedback=".qb-status:not(:empty)",
    button='button[value="submit"]',
)
CORE = System(
    name="core ipywidgets",
    imports="from core_widgets import show",
    shows='show("questions.json")',
    painted={".widget-vbox .widget-radio-box input": 4, ".widget-vbox .widget-button": 1},
    question=".widget-vbox .widget-vbox",
    option=".widget-radio-box label",
    feedback=".widget-html:last-child .widget-html-content:not(:empty)",
    button=".widget-button",
)
JUPYTERQUIZ = System(
    name="jupyterquiz",
    imports="from jupyterquiz import display_quiz",
    shows='display_quiz("questions.json")',
    painted={".Quiz .MCButton": 4},
    question=".Quiz",
    option=".MCButton",
    feedback=".Feedback:not(:empty)",
)
SYSTEMS = (QUIZBOOK, CORE, JUPYTERQUIZ)


def write_choices(folder, count):
    """The questions in both formats: a bank, and a JSON file for the other two."""
    made = list(questions(count))
    bank = {"title": "Choices", "language": "en", "items": [ours(question) for question in made]}
    write_bank(folder, dump(bank))
    theirs = [jupyterquiz(question) for question in made]
    (folder / "questions.json").write_text(json.dumps(theirs, indent=2), "utf-8")


def write_bank(folder, lesson):
    """A bank of one lesson, which cites nothing."""
    bank = folder / "quiz_bank"
    bank.mkdir()
    (bank / "quiz.yaml").write_text(lesson, "utf-8")
    (bank / "facts.yaml").write_text("facts: []\n", "utf-8")


def ours(question):
    """A question in our format."""
    return {
        "id": f"question-{question.number}",
        "type": "single_choice",
        "stem": question.stem,
        "options": [
            {"text": text, "correct": right, "feedback": feedback}
            for text, right, feedback in options(question)
        ],
    }


def jupyterquiz(question):
    """A question as jupyterquiz documents it."""
    return {
        "question": question.stem,
        "type": "multiple_choice",
        "answers": [
            {"answer": text, "correct": right, "feedback": feedback}
            for text, right, feedback in options(question)
        ],
    }


def options(question):
    """Text, whether it is the right one, and feedback, of each option."""
    for place, ((text, _), feedback) in enumerate(
        zip(question.options, question.more, strict=False)
    ):
        yield text, place == 0, feedback
