"""The page on spacing says what its simulation says now."""

from pathlib import Path

import pytest

from benchmarks import forgetting
from quizbook.session.certainty import IN_WORDS
from quizbook.words import say

PAGE = forgetting.PICTURE.with_suffix(".md")
STEP = "run: python tests/benchmarks/forgetting.py"


@pytest.fixture(scope="module")
def found():
    return forgetting.results()


def test_the_committed_picture_is_current(found):
    assert forgetting.PICTURE.read_text("utf-8") == forgetting.picture(found), STEP


def test_the_table_of_the_page_is_current(found):
    assert forgetting.table(found) in PAGE.read_text("utf-8"), STEP


def test_the_page_names_the_assumptions_as_they_are_computed():
    page = " ".join(PAGE.read_text("utf-8").split())
    for constant in (forgetting.A, forgetting.C, -forgetting.TAU, forgetting.S, forgetting.H):
        assert f"{constant}" in page
    assert f"at most {forgetting.MOST} a day" in page
    assert f"takes {forgetting.SECONDS} seconds" in page
    assert f"{forgetting.LESSON // 60} minutes each" in page


def test_the_page_names_the_levels_as_a_review_asks_them():
    rows = PAGE.read_text("utf-8").splitlines()
    for number, level in enumerate(IN_WORDS, 1):
        assert any(row.startswith(f"| {say(level.words)} | {number} |") for row in rows)


def test_the_page_is_linked_from_the_readme():
    assert "docs/spacing.md" in (Path(__file__).parents[2] / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    "constants", [{"C": 0.279, "S": 0.0786}, {"H": 0.01}, {"H": 0.05}], ids=str
)
def test_with_other_constants_the_ways_keep_their_order(found, monkeypatch, constants):
    page = " ".join(PAGE.read_text("utf-8").split())
    for name, value in constants.items():
        assert str(value) in page
        monkeypatch.setattr(forgetting, name, value)

    def order(results):
        return [name for name, *_ in sorted(results, key=lambda it: -sum(it[1]))]

    assert order(forgetting.results()) == order(found)
