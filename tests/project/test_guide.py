"""The committed author's guide is the one that the command prints."""

from pathlib import Path

from quizbook.guide import guide

WRITTEN = Path(__file__).parents[2] / "quiz_bank" / "README.md"


def test_the_guide_beside_the_bank_is_current():
    assert WRITTEN.read_text("utf-8") == guide(), "run 'make sync'"
