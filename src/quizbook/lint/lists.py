"""What the data file of a language holds, `words/en.json`.

An entry may have several words, and a word may end in `*`, which stands for any ending: Russian and
Kazakh have many. A language without a file has no lists, so the rules that need none still run.
"""

from __future__ import annotations

from importlib.resources import files

import msgspec
from msgspec import Struct


class Lists(Struct, frozen=True, rename="kebab"):
    """What a language's file holds."""

    absolute: list[str] = []
    vague: list[str] = []
    negative: list[str] = []
    exceptions: list[str] = []
    """Of these, the ones that turn a question round from wherever they stand."""
    harmless: list[str] = []
    """Phrases whose words mean something else than alone: `at least`."""
    all_of_the_above: list[str] = []
    none_of_the_above: list[str] = []
    whole_options: list[str] = []
    """Of the two kinds before, those that count only when an option has no other word."""
    place_words: list[str] = []
    """That point to an option by where it stands; `@` is one letter or digit."""
    verdicts: list[str] = []
    """Said alone, they tell nobody anything."""
    function: list[str] = []
    """Words without content of their own."""
    opposites: list[list[str]] = []
    numbers: list[str] = []
    """From 0 on."""
    endings: list[str] = []
    """Of words, by which two forms of one may differ."""
    feedback: int = 4
    """Words of a feedback that can say something; without articles it takes fewer."""
    stem: int = 6
    """Letters, the ending taken off, by which two forms of a word are known."""
    empty_questions: list[str] = []
    """Whole questions that ask nothing."""


def lists_of(language: str) -> Lists:
    """What the file of a language says; nothing where there is no file."""
    file = files(__package__) / "words" / f"{language}.json"
    if not language.isalpha() or not file.is_file():
        return Lists()
    return msgspec.json.decode(file.read_bytes(), type=Lists)
