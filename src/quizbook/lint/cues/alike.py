"""Options that are nearly the same, or the opposite of each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from quizbook.lint.question import Finding, Question
from quizbook.lint.vocabulary import Vocabulary

OVERLAP = 0.8
LIKENESS = 0.9
LABEL = re.compile(r"\d|^(?:.|[ivx]+)$")
"""A number, in Roman digits too, or a letter that stands for something."""
FEWEST = 3
SENTENCE = 3
"""Words; `smaller`, `larger`, `the same` are a scale and no cue."""


def near_duplicates(question: Question) -> Iterator[Finding]:
    """Two options say nearly the same.

    If they mean the same, neither can be right, and students strike both; if the difference
    matters, it drowns. Options that differ in a number or in a word of opposite meaning are left
    alone (Haladyna, Downing and Rodriguez 2002, rule 22).

    Fails:

        type: single_choice
        stem: Why did the price of bread rise in the town?
        options:
          - {text: The mill had burnt down., correct: true}
          - {text: The bakers were greedy.}
          - {text: The bakers were all greedy.}  # <- here

    Passes:

        type: single_choice
        stem: Why did the price of bread rise in the town?
        options:
          - {text: The mill had burnt down., correct: true}
          - {text: The bakers were greedy.}
          - {text: The harvest had failed.}
    """
    for group in question.groups:
        for first, second in combinations(group.options, 2):
            if alike(first.text.words, second.text.words, question.vocabulary):
                yield Finding(
                    question.at_option(group, second),
                    f"this option says nearly the same as {first.text.raw!r}",
                    "let them differ in what matters, or replace one",
                )


def alike(first: list[str], second: list[str], vocabulary: Vocabulary) -> bool:
    """Two options are nearly the same in words or letters, and not by a number or an opposite."""
    if first != second and sorted(first) == sorted(second):
        # "Rice to water" is not "water to rice".
        return False
    one, other = set(first), set(second)
    shared, apart = one & other, one ^ other
    if 2 * len(shared) < min(len(one), len(other)) and max(len(one), len(other)) > 1:
        return False
    if list(filter(LABEL.search, first)) != list(filter(LABEL.search, second)):
        return False
    if opposite(apart, vocabulary):
        return False
    if shared and len(shared) >= OVERLAP * (len(shared) + len(apart)):
        return True
    left, right = " ".join(first), " ".join(second)
    if left[:1] != right[:1] or 2 * min(len(left), len(right)) < LIKENESS * len(left + right):
        return False
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return matcher.quick_ratio() >= LIKENESS and matcher.ratio() >= LIKENESS


def opposite(apart: set[str], vocabulary: Vocabulary) -> bool:
    """What two options do not share is a negation alone, or two words of opposite meaning."""
    if len(apart) == 1:
        return apart <= vocabulary.negations
    return frozenset(apart) in vocabulary.opposites


def opposite_pair(question: Question) -> Iterator[Finding]:
    """Two options are opposites, and one of them is right.

    Students know that of two opposites one is mostly right, and never look at the others
    (Haladyna, Downing and Rodriguez 2002, rule 28). Told as a note: where the others are
    opposites of each other too, nothing is given away.

    Fails:

        type: single_choice
        stem: What happened to the price of bread?
        options:
          - {text: The price increased., correct: true}  # <- here
          - {text: The price decreased.}
          - {text: Bread could not be bought.}

    Passes:

        type: single_choice
        stem: What happened to the price of bread?
        options:
          - {text: The price increased by a third., correct: true}
          - {text: The price stayed as it was.}
          - {text: Bread could not be bought.}
    """
    for group in question.groups:
        if group.key is None or len(group.options) < FEWEST:
            continue
        sets = [set(option.text.words) for option in group.options]
        pairs = [
            pair
            for pair in combinations(range(len(sets)), 2)
            if opposite(sets[pair[0]] ^ sets[pair[1]], question.vocabulary)
        ]
        if max(map(len, sets)) < SENTENCE:
            continue
        if len(pairs) == 1 and group.options.index(group.key) in pairs[0]:
            yield Finding(
                question.at_option(group, group.key),
                "the right option is the opposite of one other option, and no others are opposites",
                "replace the opposite, or add a second pair",
                "note",
            )


RULES = {"C11": near_duplicates, "C12": opposite_pair}
