"""Whether the middle of some numbers is the right one, over a whole bank."""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.lint.cues.numbers import ranges
from quizbook.lint.question import Finding, Place
from quizbook.lint.reading import Reading, single_choices

ENOUGH = 8
MOST = 0.75
FEWEST = 3


def numbers_in_the_middle(lessons: tuple[Reading, ...]) -> Iterator[Finding]:
    """Of options that are numbers, a middle one is nearly always right.

    Authors like to put a wrong number on each side of the right one, so the extremes can be struck
    unread. Told from eight such questions, when a middle number is right in more than three out of
    four; a note.

    Fails (8 like this):

        type: single_choice
        stem: How many days a year is the pass closed?
        options:
          - {text: "10"}
          - {text: "20", correct: true}
          - {text: "30"}

    Passes (8 like this):

        type: single_choice
        stem: How many days a year is the pass closed?
        options:
          - {text: "10", correct: true}
          - {text: "20"}
          - {text: "30"}
    """
    inner = []
    for group in single_choices(lessons):
        found = ranges(group)
        if len(found) >= FEWEST and group.key is not None:
            lows = [one.low for one in found]
            inner.append(min(lows) < lows[group.options.index(group.key)] < max(lows))
    if len(inner) >= ENOUGH and sum(inner) > MOST * len(inner):
        sentence = f"in {sum(inner)} of {len(inner)} questions with numbers a middle one is right"
        step = "let the smallest or the largest be right in some"
        yield Finding(Place(None), sentence, step, "note")


BANK_RULES = {"C15": numbers_in_the_middle}
