"""Which option of a later edition is which of an earlier one, also where it was worded anew."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher

from quizbook.editions.parts import Place
from quizbook.editions.sheet import choices_of
from quizbook.model import Choice, Item

ALIKE = 0.6
"""From here on two texts are taken for two wordings of one option, as for "did you mean"."""
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
APOSTROPHES = "\u2018\u2019\u201a\u201b\u2032\u02bc`"
QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"
SIGNS = str.maketrans(
    {
        **dict.fromkeys(DASHES, "-"),
        **dict.fromkeys(APOSTROPHES, "'"),
        **dict.fromkeys(QUOTES, '"'),
        "…": "...",
        "\u00ad": "",
    }
)
"""What stands for what: a soft hyphen for nothing."""


def places_before(old: Item, new: Item) -> dict[Place, Place]:
    """For the choices of the new edition that were there before: where they were then.

    A choice is the one of the same id, else of the same text but for signs, else the likest one.
    """
    before, now = choices_of(old.interaction), choices_of(new.interaction)
    found: dict[Place, Place] = {}
    left = dict(before)
    for likeness in (same_id, same_signs, alike):
        for place, choice in now.items():
            scores = {at: likeness(left[at], choice) for at in left if at[0] == place[0]}
            # Of equally like ones the author's first, so that the outcome is always the same.
            best = max(scores, key=scores.__getitem__, default=None)
            if place not in found and best and scores[best] >= ALIKE:
                found[place] = best
                del left[best]
    return found


def same_id(one: Choice, other: Choice) -> float:
    """One or nothing."""
    return float(one.id == other.id)


def same_signs(one: Choice, other: Choice) -> float:
    """One or nothing."""
    return float(plain(one.text) == plain(other.text))


def alike(one: Choice, other: Choice) -> float:
    """How much of the two texts is the same, from 0 to 1."""
    return SequenceMatcher(None, plain(one.text), plain(other.text), autojunk=False).ratio()


def plain(text: str) -> str:
    """A text without what is only typography: kinds of spaces, dashes and quotes.

    Example: "5 – 6 “weeks”" -> '5 - 6 "weeks"'
    """
    return " ".join(unicodedata.normalize("NFC", text).translate(SIGNS).split())
