"""Whether length tells the right option, over a whole bank."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from quizbook.lint.question import Finding, Place
from quizbook.lint.reading import Reading, single_choices

ENOUGH = 10
CONFIDENCE = 1.96


def longest_too_often(lessons: tuple[Reading, ...]) -> Iterator[Finding]:
    """The right option is the longest more often than chance would have it.

    One long key is nothing; a bank in which the longest option is right in half of the questions
    teaches students to pick by length. Told from ten questions with one right option, when the
    share lies above what chance gives in 95 of 100 such banks (Haladyna, Downing and Rodriguez
    2002, rule 24).

    Fails (10 like this):

        type: single_choice
        stem: Why did bread become dear?
        options:
          - {text: The mill had burnt down, correct: true}
          - {text: Bakers were greedy}
          - {text: The harvest failed}

    Passes (10 like this):

        type: single_choice
        stem: Why did bread become dear?
        options:
          - {text: The mill had burnt down, correct: true}
          - {text: The bakers had become greedy}
          - {text: The harvest failed}
    """
    lengths = [
        ([len(option.text.raw) for option in group.options], group.options.index(group.key))
        for group in single_choices(lessons)
        if group.key is not None
    ]
    if len(lengths) < ENOUGH:
        return
    longest = sum(
        all(many[key] > other for place, other in enumerate(many) if place != key)
        for many, key in lengths
    )
    chance = sum(1 / len(many) for many, _ in lengths)
    spread = sqrt(sum(1 / len(many) * (1 - 1 / len(many)) for many, _ in lengths))
    if longest > chance + CONFIDENCE * spread:
        sentence = (
            f"the right option is the longest in {longest} of {len(lengths)} questions, "
            f"where chance gives about {chance:.0f}"
        )
        step = "shorten keys, or make wrong options as exact, until length tells nothing"
        yield Finding(Place(None), sentence, step)


BANK_RULES = {"B02": longest_too_often}
