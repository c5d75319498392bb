"""Several quizzes of one lesson in a notebook, and what the journal says of them.

They are given as a table: behaviour -> what else `quiz` is called with.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from playwright.sync_api import expect

from harness.notebook import Notebook
from quizbook import Session, load_bank

LESSON = "twelve"


def cells_of(quizzes: Mapping[str, dict]) -> Iterator[str]:
    """The cells of code that show them."""
    yield "from quizbook import quiz"
    for behaviour, how in quizzes.items():
        asked = {"behaviour": behaviour, **how}.items()
        yield f"quiz({LESSON!r}, {', '.join(f'{name}={value!r}' for name, value in asked)})"


def journal_file(notebook: Notebook, learner: str = "ada") -> Path:
    """Where the answers of this learner of the notebook are kept."""
    return notebook.answers / "journal" / f"{learner}.jsonl"


def expect_tally(notebook: Notebook, quizzes: Mapping[str, dict], learner: str = "ada") -> None:
    """Each score on the page is the one that the journal gives, and no answer stands there twice.

    The journal is read under another name than the page's, as a teacher's machine would.
    """
    lesson = load_bank(notebook.file.with_name("quiz_bank"))[LESSON]
    for number, (behaviour, how) in enumerate(quizzes.items()):
        about = {"behaviour": behaviour, "learner": "anybody", **how}
        told = str(Session(lesson, journal=journal_file(notebook, learner), **about).summary())
        expect(notebook.quiz.nth(number).locator(".qb-score")).to_have_text(told)
    given = [
        (line["quiz"], line["item"], line["wording"], str(line["response"]))
        for line in notebook.answered()
    ]
    assert len(set(given)) == len(given)
