"""States that many tests start from."""

import signal

import pytest
from hypothesis import settings

from banks import load_lesson, write_bank

settings.register_profile("many")

# Run in the background of a script, the tests would hand on that Ctrl+C is to be ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    """No test reads or writes the answers of whoever runs it."""
    monkeypatch.setenv("QUIZBOOK_HOME", str(tmp_path / "quizbook_home"))
    monkeypatch.setenv("QUIZBOOK_LEARNER", "ada")


@pytest.fixture
def bank_folder(tmp_path):
    return write_bank(tmp_path / "quiz_bank")


@pytest.fixture
def lesson(tmp_path):
    return load_lesson(tmp_path / "quiz_bank")
