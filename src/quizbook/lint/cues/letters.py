"""Slips of typing, in what is read and in what is accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizbook.lint.places import texts
from quizbook.lint.question import Finding, Place, Question
from quizbook.model import GapKey, TextKey
from quizbook.nodes import quoted
from quizbook.scoring.numbers import readings
from quizbook.scoring.texts import fold, stray

YO, IE = "\u0451", "\u0435"
MIXED = re.compile(r"[a-z][\u0400-\u04ff]|[\u0400-\u04ff][a-z]", re.IGNORECASE)
SPACES = re.compile(r"\S  +\S| +$")
ENUMERATION = re.compile(r"(?<!\w)\w{1,2}\)|[:;]-?[()]")
PAIRS = (("(", ")"), ("[", "]"), ("\u00ab", "\u00bb"))


def typing_slips(question: Question) -> Iterator[Finding]:
    """A text has letters of two alphabets in one word, a bracket too few, or a space too many.

    A word with one Cyrillic letter among Latin ones looks right and is not found by a search, and
    a screen reader stumbles over it. A note; letters of two alphabets in an accepted answer are
    Y26.

    Fails:

        type: short_answer
        stem: Into which lake does the Ili (in the south-east run?  # <- here
        accept: [Balkhash]

    Passes:

        type: short_answer
        stem: Into which lake does the Ili (in the south-east) run?
        accept: [Balkhash]
    """
    for text, mark in texts(question.node):
        slip = slip_in(text)
        if slip:
            sentence, step = slip
            yield Finding(Place(question.page, mark, question), sentence, step, "note")


def slip_in(text: str) -> tuple[str, str] | None:
    """What is wrong with a text, and the mend."""
    if not text.isascii() and MIXED.search(text):
        found = stray(text)
        if found:
            word = quoted(found.word)
            sentence = f"the letter {quoted(found.letter)} in {word} is {found.alphabet}"
            return f"{sentence}, the others are not", "type the word again in one alphabet"
    if ("  " in text or text[-1:] == " ") and SPACES.search(text):
        return "there is a space too many", "remove it"
    for opening, closing in PAIRS:
        if text.count(opening) != text.count(closing):
            bare = ENUMERATION.sub("", text)
            if bare.count(opening) != bare.count(closing):
                return f"{opening!r} and {closing!r} do not pair up", "add or remove one"
    return None


def accepted_variants(question: Question) -> Iterator[Finding]:
    """A typed answer lacks a spelling that students will use, or is a number.

    Case, spaces, dashes and apostrophes do not count anyway. A Russian ё is mostly
    typed without its dots, and a hyphen is left out, and a number in words is typed in
    digits: a note. A number that is asked as a text
    refuses "8.0" and "8 km": a warning, since there is a type for numbers.

    Fails:

        type: short_answer
        stem: How many letters has the word?
        accept: ["8"]  # <- here

    Passes:

        type: numeric
        stem: How many letters has the word?
        answer: 8
    """
    key = question.item.key
    keys = key.gaps.items() if isinstance(key, GapKey) else [("", key)]
    for gap, one in keys:
        if not isinstance(one, TextKey):
            continue
        best = one.accept[0]
        at = question.at_text(best, within=gap)
        if readings(best, "") and all(readings(t, "") or t.startswith(best) for t in one.accept):
            step = "write 'answer:' instead of 'accept:'" if gap else "write 'type: numeric'"
            yield Finding(at, "this answer is a number, asked as a text", step)
            continue
        known = {fold(text) for text in one.accept}
        lacking = [
            forms[0]
            for text in one.accept
            for forms in variants(fold(text), question.vocabulary.lists.numbers)
            if known.isdisjoint(forms)
        ]
        if lacking and not one.typos:
            sentence = f"students will also type {quoted(lacking[0])}, which is not accepted"
            yield Finding(at, sentence, "add it under 'accept:', or allow a typo", "note")


def variants(text: str, numbers: list[str]) -> Iterator[tuple[str, ...]]:
    """Other spellings of a folded text, one of each kind of which should be accepted as well."""
    if YO in text:
        yield (text.replace(YO, IE),)
    if "-" in text:
        yield text.replace("-", " "), text.replace("-", "")
    if text in numbers:
        yield (str(numbers.index(text)),)


RULES = {"C25": typing_slips, "C26": accepted_variants}
