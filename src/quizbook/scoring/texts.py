"""Texts as people type them: what does not count, slips of the finger, look-alike letters."""

from __future__ import annotations

import unicodedata
from math import isfinite
from typing import NamedTuple

LONGEST = 1000
"""Characters; more is pasted, not typed."""
LARGEST = 200
"""Bits of a whole number; Python refuses to write out very large ones."""

# By code point, since most of these look like something else. Single quotes of every kind become
# an apostrophe, double ones a quote, dashes and the minus sign a hyphen.
SIGNS = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-")
    | dict.fromkeys("\u2018\u2019\u201b\u02bb\u02bc\u0060\u00b4\u2032", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"')
)
# Small and capital letters stand apart: Cyrillic ve looks like a B only when it is a capital.
LOOK_ALIKES = str.maketrans(
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408"
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
    "\u03b1\u03b9\u03bd\u03bf\u03c1\u03c5",
    "ABEKMHOPCTYXSIJ" + "aeopcyxsijh" + "ABEZHIKMNOPTYX" + "aivopu",
)
ALPHABETS = ("LATIN", "CYRILLIC", "GREEK")


def sound(text: str) -> str:
    """A text that can be written anywhere: without the lone surrogates a browser may send."""
    return text.strip()[:LONGEST].encode("utf-8", "replace").decode()


def as_typed(raw: object) -> str:
    """The text that was typed, or as which a number or a truth value is written; else nothing."""
    if isinstance(raw, bool):
        return str(raw).lower()
    if isinstance(raw, int):
        return str(raw) if raw.bit_length() <= LARGEST else ""
    if isinstance(raw, float):
        return str(raw) if isfinite(raw) else ""
    return sound(raw) if isinstance(raw, str) else ""


def fold(text: str) -> str:
    """A text without what does not count: case, spaces, kinds of dashes and quotes.

    Example: "  Töle – BI " -> "töle - bi"
    """
    seen = "".join(char for char in text if unicodedata.category(char) != "Cf")
    folded = unicodedata.normalize("NFC", seen).translate(SIGNS).casefold()
    return " ".join(unicodedata.normalize("NFC", folded).split())


def skeleton(text: str) -> str:
    """How a text looks: folded, with Latin letters for those that look like them."""
    return fold(unicodedata.normalize("NFD", text).translate(LOOK_ALIKES))


def same(first: str, second: str) -> bool:
    """Two texts that a reader takes for the same."""
    return fold(first) == fold(second) or skeleton(first) == skeleton(second)


def near(first: str, second: str, typos: int) -> bool:
    """The same but for so many slips. A digit is no slip: 1995 is another year than 1996."""
    return any(
        digits(one) == digits(other) and distance(one, other, typos) <= typos
        for one, other in (
            (fold(first), fold(second)),
            (skeleton(first), skeleton(second)),
        )
    )


def digits(text: str) -> list[str]:
    """The digits of a text, in their order."""
    return [char for char in text if char.isdecimal()]


def distance(first: str, second: str, limit: int) -> int:
    """Letters wrong, missing, extra or swapped with their neighbour; at most `limit` + 1.

    Optimal string alignment: no part of the text is edited twice.
    """
    if abs(len(first) - len(second)) > limit:
        return limit + 1
    earlier: list[int] = []
    above = list(range(len(second) + 1))
    for row, char in enumerate(first, 1):
        current = [row]
        for column, other in enumerate(second, 1):
            cost = min(above[column] + 1, current[-1] + 1, above[column - 1] + (char != other))
            swapped = row > 1 and column > 1 and first[row - 2 : row] == other + second[column - 2]
            current.append(min(cost, earlier[column - 2] + 1) if swapped else cost)
        if min(current) > limit and min(above) > limit:
            return limit + 1
        earlier, above = above, current
    return min(above[-1], limit + 1)


class Stray(NamedTuple):
    """A letter in a word of another alphabet."""

    word: str
    letter: str
    alphabet: str


def stray(text: str) -> Stray | None:
    """The first letter that is not of its word's alphabet and looks as if it were."""
    for word in text.replace("-", " ").split():
        by_alphabet: dict[str, list[str]] = {}
        for char in unicodedata.normalize("NFC", word):
            alphabet = unicodedata.name(char, "").partition(" ")[0]
            # A Greek letter that looks like no other is a symbol, as in "μm".
            symbol = alphabet == "GREEK" and ord(char) not in LOOK_ALIKES
            if alphabet in ALPHABETS and not symbol:
                by_alphabet.setdefault(alphabet, []).append(char)
        if len(by_alphabet) > 1:
            alphabet, letters = min(by_alphabet.items(), key=lambda entry: len(entry[1]))
            return Stray(word, letters[0], alphabet.capitalize())
    return None
