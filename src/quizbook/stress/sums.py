"""What single questions come to together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from quizbook.stress.counts import KeyPlaces, Met, Stressed


def pooled(met: Iterable[Met]) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """How many places chance may give the right option, in how many questions, and its counts."""
    groups: dict[int, list[KeyPlaces]] = defaultdict(list)
    for one in met:
        if one.places and one.places.free > 1:
            groups[one.places.free].append(one.places)
    for free, ones in sorted(groups.items()):
        counts = tuple(sum(one.counts[at] for one in ones) for at in range(free))
        yield free, len(ones), counts


def longest(met: Iterable[Met]) -> tuple[int, float, int]:
    """In how many questions the one right option is the longest, how many by chance, of all."""
    ones = [one.places for one in met if one.places and one.places.single]
    expected = sum(one.longest / len(one.counts) for one in ones)
    return sum(one.rank == 1 for one in ones), expected, len(ones)


def earned(met: Iterable[Met]) -> tuple[float, float, float]:
    """The points that guessing earns, of how many, and the points that cannot be guessed."""
    ones = list(met)
    points = sum(one.points * one.guess for one in ones if one.guess is not None)
    possible = sum(one.points for one in ones if one.guess is not None)
    return points, possible, sum(one.points for one in ones) - possible


def rarest(found: Iterable[Stressed]) -> tuple[str, float, int]:
    """What strays furthest from chance, its p, and how many tests were made."""
    made = [test for part in found for test in tested(part)]
    name, chance = min(made, key=lambda test: test[1], default=("", 1.0))
    return name, chance, len(made)


def tested(part: Stressed) -> Iterator[tuple[str, float]]:
    """Every test of a lesson."""
    for one in part.questions:
        if one.places and one.places.chance is not None:
            yield one.id, one.places.chance
    for quiz in part.drawn:
        if quiz.chance is not None:
            yield f"the draw of {part.lesson}", quiz.chance
