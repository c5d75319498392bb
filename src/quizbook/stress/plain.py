"""What many draws came to, in words for a terminal."""

from __future__ import annotations

from quizbook.model import number
from quizbook.stress.chance import even
from quizbook.stress.counts import Drawn, KeyPlaces, Met, Stressed
from quizbook.stress.sums import earned, longest, pooled, rarest

RARE = 0.01
"""Less likely than this in all tests together, and it is called more than chance."""
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


def in_text(found: list[Stressed], *, timed: bool) -> str:
    """Lesson by lesson, then what all of it comes to."""
    parts = [lesson(one, timed=timed) for one in found]
    met = [one for part in found for one in part.questions]
    return "\n\n".join([*parts, "\n".join([*overall(met), chances(found)])])


def lesson(found: Stressed, *, timed: bool) -> str:
    """One lesson's questions and quizzes, and what guessing earns in them."""
    quizzes = "1 quiz" if found.quizzes == 1 else f"{found.quizzes} quizzes"
    lines = [f"{found.lesson}: {quizzes}, {many(found.seeds, 'student')}"]
    for one in found.questions:
        lines.append(f"  {one.id} ({one.type}): {guess(one)}")
        lines += [f"    {key_place(one.places)}"] if one.places else []
    lines += [f"  {drawn(one, found.seeds)}" for one in found.drawn]
    if found.never:
        lines.append(f"  shown by no quiz: {', '.join(found.never)}")
    lines.append(f"  {guesses(list(found.questions))}")
    if timed:
        lines.append(f"  {1000 * found.seconds / found.seeds:.1f} ms for each student")
    return "\n".join(lines)


def guess(one: Met) -> str:
    """What guessing earns."""
    return "cannot be guessed" if one.guess is None else f"guessing earns {one.guess:.0%}"


def key_place(places: KeyPlaces) -> str:
    """Where the right option stood, and how long it is."""
    draws = sum(places.counts)
    if places.free == 1:
        at = next(place for place, count in enumerate(places.counts) if count)
        return f"the right option always stands {ordinal(at)}; {length(places)}"
    stands = standing(places.counts[: places.free], draws, places.chance)
    return f"the right option {stands}; {length(places)}"


def standing(counts: tuple[int, ...], draws: int, chance: float | None) -> str:
    """Example: "stands first, second in 98, 102 of 200 draws; chance would give 100 each"."""
    names = ", ".join(map(ordinal, range(len(counts))))
    return (
        f"stands {names} in {', '.join(map(str, counts))} of {draws} draws; "
        f"chance would give {number(draws / len(counts))} each{in_brackets(chance)}"
    )


def length(places: KeyPlaces) -> str:
    """How long the right option is beside the others."""
    rank = "the longest" if places.rank == 1 else f"the {ordinal(places.rank - 1)} longest"
    shared = f", as long as {places.alike - 1} more" if places.alike > 1 else ""
    return f"it is {rank} of {len(places.counts)}{shared}"


def drawn(one: Drawn, seeds: int) -> str:
    """How often each question of a quiz came up."""
    form = f", form {one.quiz.form}" if one.quiz.form else ""
    least, most = min(one.met.values()), max(one.met.values())
    times = f"{least} to {most}" if least < most else str(least)
    expected = number(seeds * one.each / len(one.met))
    return (
        f"{one.quiz.lesson}{form}: {one.each} of {len(one.met)} questions for each student; "
        f"a question is drawn {times} times, chance would give {expected}{in_brackets(one.chance)}"
    )


def overall(met: list[Met]) -> list[str]:
    """Place and length of the right option, and guessing, over all questions."""
    lines = [
        f"Over {many(questions, 'question')} with {places} places to stand in, the right option "
        f"{standing(counts, sum(counts), even(counts))}."
        for places, questions, counts in pooled(met)
    ]
    count, expected, questions = longest(met)
    if questions:
        lines.append(
            f"Of {many(questions, 'question')} with one right option, it is the longest in "
            f"{count}; chance would give {expected:.0f}."
        )
    return [*lines, f"In all, {guesses(met)}."]


def guesses(met: list[Met]) -> str:
    """What guessing earns of the points."""
    points, possible, rest = earned(met)
    return (
        f"guessing earns {number(points)} of {number(possible)} points on a first try; "
        f"{number(rest)} more cannot be guessed"
    )


def chances(found: list[Stressed]) -> str:
    """Whether any place or draw stands out, given how many were tested."""
    name, least, tests = rarest(found)
    if not tests:
        return "There were too few draws for a test; take more: --seeds 200."
    told = f"Of {tests} tests the smallest p is {p_value(least)} ({name})"
    if least * tests < RARE:
        return f"{told}: more than chance, so look at it."
    return f"{told}, which chance alone brings in so many."


def many(count: int, noun: str) -> str:
    """Example: 2, "student" -> "2 students"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def in_brackets(chance: float | None) -> str:
    """How likely chance alone strays so far."""
    return " (too few to test)" if chance is None else f" (p = {p_value(chance)})"


def p_value(chance: float) -> str:
    """Example: 0.7432 -> "0.74", 0.00012 -> "0.00012"."""
    return f"{chance:.2f}" if chance >= 0.1 else f"{chance:.2g}"  # noqa: PLR2004 (two digits)


def ordinal(place: int) -> str:
    """A place from 0, in words. Example: 1 -> "second"."""
    return ORDINALS[place] if place < len(ORDINALS) else f"{place + 1}th"
