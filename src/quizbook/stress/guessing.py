"""What a question earns on average when its response is guessed: every response equally likely.

What is typed or written cannot be guessed so. Beside what can be chosen it counts as nothing.
"""

from __future__ import annotations

from itertools import product
from math import comb, factorial
from typing import Any, assert_never

from quizbook.model import (
    ChoiceInteraction,
    ChoiceKey,
    ChoiceResponse,
    ExtendedTextInteraction,
    GapInteraction,
    HotspotInteraction,
    Interaction,
    Item,
    MatchInteraction,
    OrderInteraction,
    TextEntryInteraction,
)
from quizbook.scoring.choice import credit


def guessed(item: Item) -> float | None:
    """The mean share of the points on a first try; None for what cannot be guessed.

    Example: a single choice of four options -> 0.25
    """
    return expected(item.interaction, item.key)


def expected(interaction: Interaction, key: Any) -> float | None:
    """The mean credit of all responses, by the key's own rule."""
    match interaction:
        case ChoiceInteraction(single=True) | HotspotInteraction():
            return 1 / len(interaction.choices)
        case ChoiceInteraction():
            return of_picks(interaction, key)
        case GapInteraction():
            shares = [expected(gap.entry, key.gaps[gap.id]) for gap in interaction.gaps]
            known = [share for share in shares if share is not None]
            # Credit is the mean over the gaps, and the mean of a sum is the sum of the means.
            return sum(known) / len(shares) if known else None
        case OrderInteraction():
            # Of every pair, half of all orders have it right; one order of all has everything.
            return 0.5 if key.credit == "pairs" else 1 / factorial(len(key.sequence))
        case MatchInteraction():
            return 1 / len(interaction.targets)
        case TextEntryInteraction() | ExtendedTextInteraction():
            return None
        case _:
            assert_never(interaction)


def of_picks(interaction: ChoiceInteraction, key: ChoiceKey) -> float:
    """Any number of options but none; credit goes by how many of them are right and wrong."""
    right = [choice.id for choice in interaction.choices if choice.id in key.correct]
    wrong = [choice.id for choice in interaction.choices if choice.id not in key.correct]
    total = 0.0
    for hits, misses in product(range(len(right) + 1), range(len(wrong) + 1)):
        ways = comb(len(right), hits) * comb(len(wrong), misses)
        # Nothing at all is no answer, and earns nothing here either.
        total += ways * credit(key, ChoiceResponse((*right[:hits], *wrong[:misses])))
    return total / ((1 << len(interaction.choices)) - 1)
