"""Cues from the length of options."""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.lint.group import Group
from quizbook.lint.question import Finding, Question

WORDS = 4
"""A shorter key is no longer than a name, and names have the length they have."""
LONGER, BARELY_LONGER = 1.33, 1.25
SPREAD = 2.5
LONG = 25
"""Characters from which a difference in length is seen."""


def longest_key(question: Question) -> Iterator[Finding]:
    """The right option is clearly the longest one.

    A careful author makes the truth exact, and exact is long. Students who know nothing have
    learnt to pick the longest option. Told from 1.33 times the longest wrong option; a note from
    1.25 times (Haladyna, Downing and Rodriguez 2002, rules 24 and 28; SAQUET).

    Fails:

        type: single_choice
        stem: Why did the price of bread rise in the town?
        options:
          - text: The mill burnt down, so that flour came from far away by cart  # <- here
            correct: true
          - text: The bakers were greedy
          - text: The town had grown

    Passes:

        type: single_choice
        stem: Why did the price of bread rise in the town?
        options:
          - {text: The mill had burnt down, correct: true}
          - {text: The bakers were greedy}
          - {text: The town had grown fast}
    """
    for group in question.groups:
        key, distractors = group.key, group.distractors
        if key is None or not distractors or len(key.text.words) < WORDS:
            continue
        ratio = len(key.text.raw) / max(len(option.text.raw) for option in distractors)
        if ratio >= BARELY_LONGER:
            sentence = f"the right option is {ratio:.1f} times as long as the longest wrong one"
            yield Finding(
                question.at_option(group, key),
                sentence,
                "shorten it and move detail to the feedback, or make one wrong option as exact",
                "warning" if ratio >= LONGER else "note",
            )


def length_spread(question: Question) -> Iterator[Finding]:
    """Options differ very much in length.

    Whatever stands out is picked, or avoided, for its looks. Options of about the same length let
    only the content speak (Haladyna, Downing and Rodriguez 2002, rule 24). Where the right option
    stands out as the longest, C01 says so.

    Fails:

        type: single_choice
        stem: Why did the price of bread rise in the town?
        options:
          - {text: The mill had burnt down, correct: true}
          - {text: Rain}
          - {text: The bakers had agreed among themselves to ask for more}  # <- here

    Passes:

        type: single_choice
        stem: Why did the price of bread rise in the town?
        options:
          - {text: The mill had burnt down, correct: true}
          - {text: It had rained all summer}
          - {text: The bakers had agreed on it}
    """
    for group in question.groups:
        by_length = sorted(group.options, key=lambda option: len(option.text.raw))
        if not by_length:
            continue
        short, long = len(by_length[0].text.raw), len(by_length[-1].text.raw)
        if long < LONG or long <= SPREAD * short or told_as_longest(group):
            continue
        sentence = f"the options have from {short} to {long} characters"
        yield Finding(
            question.at_option(group, by_length[-1]),
            sentence,
            "bring them to about the same length",
            "note",
        )


def told_as_longest(group: Group) -> bool:
    """C01 speaks of the same difference."""
    key = group.key
    if key is None or len(key.text.words) < WORDS:
        return False
    longest = max((len(option.text.raw) for option in group.distractors), default=0)
    return len(key.text.raw) >= BARELY_LONGER * longest


RULES = {"C01": longest_key, "C02": length_spread}
