import pytest

from journals import answered
from quizbook.journal import Journal


@pytest.fixture
def empty_journal(tmp_path):
    return Journal(tmp_path / "home" / "journal" / "ada.jsonl")


@pytest.fixture
def three_answers(empty_journal):
    for number in range(3):
        empty_journal.append(answered(number))
    return empty_journal
