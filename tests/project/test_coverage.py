"""The committed overview for instructors is the one that the command prints."""

import re
from pathlib import Path

from quizbook import load_bank
from quizbook.coverage import coverage
from quizbook.coverage.facts import named_beside
from quizbook.coverage.markdown import in_markdown, links_beside

ROOT = Path(__file__).parents[2]
WRITTEN = ROOT / "notebooks" / "answers" / "README.md"


def test_the_overview_beside_the_answer_keys_is_current():
    folder = ROOT / "quiz_bank"
    bank = load_bank(folder)
    page = in_markdown(coverage(bank, named_beside(folder)), links_beside(folder, bank.lessons))
    assert WRITTEN.read_text("utf-8") == page, "run 'make sync'"


def test_every_link_of_the_overview_leads_somewhere():
    links = re.findall(r"\]\(([^)]+)\)", WRITTEN.read_text("utf-8"))
    assert links
    assert [link for link in links if not (WRITTEN.parent / link).is_file()] == []
