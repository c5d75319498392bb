"""Learners with answers, and the command beside their bank."""

import pytest
from typer.testing import CliRunner

from banks import write_bank
from quizbook import Session, load_bank
from quizbook.cli import app
from quizbook.journal import journal_path


@pytest.fixture
def bank(tmp_path, monkeypatch):
    """A bank of one lesson, in the working folder."""
    write_bank(tmp_path / "quiz_bank")
    monkeypatch.chdir(tmp_path)
    return load_bank()


@pytest.fixture
def ada(bank):
    """A learner with a right answer after a wrong one and a hint, an exam, and a report."""
    session = Session(bank["01_lesson"])
    session.submit("one-of-three", "A wrong one")
    session.hint("one-of-three")
    session.submit("one-of-three", "The right one")
    session.submit("two-of-four", ["A", "C"])
    session.report("yes-or-no", "The picture is missing.", {"choice": ["true"]})
    Session(bank["01_lesson"], behaviour="exam").submit("yes-or-no", "False")
    return session


@pytest.fixture
def empty_machine(tmp_path, monkeypatch):
    """From now on answers are kept elsewhere, where there are none."""

    def move(name="other"):
        monkeypatch.setenv("QUIZBOOK_HOME", str(tmp_path / name))
        return journal_path()

    return move


@pytest.fixture
def command(bank):
    """Run a command; what it printed and how it ended."""

    def run(*words, typed=None):
        told = CliRunner().invoke(app, list(map(str, words)), input=typed)
        assert told.exception is None or isinstance(told.exception, SystemExit)
        return told

    return run
