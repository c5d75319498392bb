"""The interface's texts."""

import re
from pathlib import Path

import quizbook
from quizbook.words import catalogue, say

SOURCES = [
    path.read_text("utf-8")
    for path in Path(quizbook.__file__).parent.rglob("*")
    if path.suffix in (".py", ".html", ".js")
]


def test_every_text_of_the_catalogue_is_said_somewhere():
    code = "\n".join(SOURCES)
    built = ("mark-",)
    unsaid = [
        key for key in catalogue("en") if f'"{key}"' not in code and not key.startswith(built)
    ]
    assert not unsaid


def test_everything_said_is_in_the_catalogue():
    said = set(re.findall(r'say\("([a-z-]+[a-z])"', "\n".join(SOURCES)))
    assert said <= set(catalogue("en"))


def test_a_language_without_a_catalogue_is_told_in_english():
    assert say("do-submit", "xx") == say("do-submit", "../en") == "Check"
