"""Options that are numbers or ranges of numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from math import inf
from typing import NamedTuple

from quizbook.lint.group import Group
from quizbook.lint.question import Finding, Question

FEWEST = 3
AMOUNT = r"\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?"
NUMBER = re.compile(
    r"(?P<limit>(?:[^\W\d_]+ ){0,3})"
    rf"(?P<low>[-\u2212]?(?:{AMOUNT}))"
    rf"(?:(?: ?(?:-|\u2013) ?| (?P<word>to|до|and|и) )(?P<high>{AMOUNT}))?"
    r"(?P<unit> ?%|(?: [^\W\d_]+){0,2})\.?",
    re.IGNORECASE,
)
BELOW = {"less than", "under", "below", "fewer than", "менее", "меньше", "до", "ниже"}
ABOVE = {"more than", "over", "above", "более", "больше", "свыше", "выше"}
UP_TO = {"at most", "up to", "no more than", "не более"}
FROM = {"at least", "from", "no less than", "не менее", "от"}
PLAIN = {
    "",
    "about",
    "around",
    "in",
    "between",
    "from",
    "exactly",
    "между",
    "около",
    "примерно",
    "в",
    "от",
}
AND, BETWEEN = {"and", "и"}, {"between", "между"}
"""Two numbers joined by a word are a range only after another one."""
HAIR = 1e-9
"""Keeps the end of "less than 5" out of it."""


class Range(NamedTuple):
    """What an option stands for, and of what."""

    low: float
    high: float
    unit: str


def overlap(question: Question) -> Iterator[Finding]:
    """Two ranges share a number, so that two options may be right.

    "10-20" and "20-30" both hold 20. Nobody can say which is meant, and who sees it knows that
    the answer is elsewhere (Haladyna, Downing and Rodriguez 2002, rule 22).

    Fails:

        type: single_choice
        stem: How many days a year does the pass stay closed?
        options:
          - {text: 10-20 days}
          - {text: 20-30 days, correct: true}  # <- here
          - {text: 31-40 days}

    Passes:

        type: single_choice
        stem: How many days a year does the pass stay closed?
        options:
          - {text: 10-19 days}
          - {text: 20-29 days, correct: true}
          - {text: 30-39 days}
    """
    for group in question.groups:
        found = ranges(group)
        for (one, first), (other, second) in combinations(enumerate(found), 2):
            if first.unit == second.unit and first.low <= second.high and second.low <= first.high:
                raw = group.options[one].text.raw
                yield Finding(
                    question.at_option(group, group.options[other]),
                    f"this option and {raw!r} share a number",
                    "let each range begin after the end of the one before",
                )


def order(question: Question) -> Iterator[Finding]:
    """Options that are numbers do not stand in order.

    Students look for a number in its place in the row; out of order, the question tests their
    eyes. Numbers that keep an author's order and are out of order are a warning. Numbers that are
    shuffled are a note: `shuffle: false` keeps them in order (Haladyna, Downing and Rodriguez
    2002, rule 21; SAQUET).

    Fails:

        type: single_choice
        stem: In which year was the railway opened?
        shuffle: false
        options:
          - {text: "1915"}  # <- here
          - {text: "1906", correct: true}
          - {text: "1924"}

    Passes:

        type: single_choice
        stem: In which year was the railway opened?
        shuffle: false
        options:
          - {text: "1906", correct: true}
          - {text: "1915"}
          - {text: "1924"}
    """
    for group in question.groups:
        found = ranges(group)
        if len(found) < FEWEST or len({one.unit for one in found}) > 1:
            continue
        lows = [one.low for one in found]
        sorted_so = all(a < b for a, b in pairwise(lows)) or all(a > b for a, b in pairwise(lows))
        at = question.at_option(group, group.options[0])
        if group.shuffled:
            step = "put them in order and write 'shuffle: false'"
            yield Finding(at, "these options are numbers, and are shuffled", step, "note")
        elif not sorted_so:
            yield Finding(at, "these numbers are neither rising nor falling", "put them in order")


def ranges(group: Group) -> list[Range]:
    """What the options stand for, if every one of them is a number or a range."""
    found = []
    for option in group.options:
        text = option.text.raw.strip()
        # Most options hold no digit at all, and a pattern costs more than a look.
        match = NUMBER.fullmatch(text) if any(map(str.isdigit, text)) else None
        one = match and reading(match)
        if not one:
            return []
        found.append(one)
    return found


def reading(match: re.Match[str]) -> Range | None:
    """The range in a text; None where the words before the number are not understood."""
    limit = match["limit"].strip().casefold()
    low = amount(match["low"])
    high = amount(match["high"]) if match["high"] else low
    unit = match["unit"].strip().casefold()
    if match["word"] in AND and limit not in BETWEEN:
        return None
    if match["high"] and limit in PLAIN:
        return Range(low, high, unit)
    if limit in BELOW:
        return Range(-inf, low - HAIR, unit)
    if limit in ABOVE:
        return Range(low + HAIR, inf, unit)
    if limit in UP_TO:
        return Range(-inf, low, unit)
    if limit in FROM:
        return Range(low, inf, unit)
    return Range(low, high, unit) if limit in PLAIN else None


def amount(text: str) -> float:
    """A number as it is written in running text."""
    plain = re.sub(r"[ ,\u00a0\u202f](?=\d{3}(?!\d))", "", text.replace("\u2212", "-"))
    return float(plain.replace(",", "."))


RULES = {"C13": overlap, "C14": order}
