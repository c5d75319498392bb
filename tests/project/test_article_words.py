"""No committed file has seven words in a row of the article, which is somebody's work.

When this goes red: say the fact in words of your own. `tests/article.py` tells how it is known.
"""

import json
import re

import pytest

from article import RUNS, digests, readings, shared, words
from committed import ROOT, committed

KNOWN = frozenset(RUNS.read_text(encoding="utf-8").split())
# Names and offices of more than six words, which have no other words: the name, and why.
ALLOWED: dict[str, str] = {}
PERMITTED = frozenset(run for name in ALLOWED for run in digests(words(name)))
FILES = [pytest.param(file, id=file.relative_to(ROOT).as_posix()) for file in committed()]
SENTENCE = "Seven small boats went up the wide river before noon"


@pytest.mark.parametrize("file", FILES)
def test_no_file_shares_seven_words_in_a_row_with_the_article(file):
    found = {stretch for text in readings(file) for stretch in shared(text, KNOWN - PERMITTED)}
    assert not found, f"{file.relative_to(ROOT)} has words of the article: {sorted(found)}"


def test_the_runs_of_the_article_are_known():
    lines = RUNS.read_text(encoding="utf-8").splitlines()
    assert len(lines) > 500
    assert lines == sorted(set(lines))
    assert all(re.fullmatch("[0-9a-f]{16}", line) for line in lines)


def test_what_is_allowed_has_a_reason_and_is_in_the_article():
    assert all(ALLOWED.values())
    assert PERMITTED <= KNOWN


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", f"He wrote: “{SENTENCE.upper()}.”"),
        ("a.md", "Seven *small* boats\nwent up -- the `wide` river, before noon"),
        ("a.yaml", "says: >-\n  Seven small boats went up\n  the wide river before noon"),
        (
            "a.py",
            'TEXT = (\n    "Seven small boats went "\n    "up the wide\\nriver before noon"\n)',
        ),
        ("a.html", "Seven <b>small</b> boats went&nbsp;up the <i>wide</i> river before noon"),
        (
            "a.json",
            json.dumps({"Seven small": ["boats went up", {"the": "wide river before noon"}]}),
        ),
        (
            "a.ipynb",
            json.dumps({"source": ["Seven small boats\n", "went up the wide river\nbefore noon"]}),
        ),
        ("a.md", f"x <y {SENTENCE} z> x"),
    ],
)
def test_a_sentence_is_found_however_it_is_laid_out(tmp_path, name, text):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    found = {one for text in readings(file) for one in shared(text, set(digests(words(SENTENCE))))}
    assert SENTENCE.casefold() in found


def test_a_stretch_is_told_whole_and_another_one_apart():
    runs = set(digests(words(SENTENCE)))
    seven = "small boats went up the wide river"
    assert shared(f"So {SENTENCE}, and {seven} too", runs) == [SENTENCE.casefold(), seven]


def test_six_words_in_a_row_are_nobodys():
    six = "Seven small boats went up the"
    assert shared(f"{six} {six}", set(digests(words(SENTENCE)))) == []
