"""A key in words: what is right, what a partly right answer earns, and the words afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from quizbook.editions.parts import RIGHT, Line, Names, within
from quizbook.model import (
    ChoiceKey,
    GapKey,
    IntervalKey,
    Key,
    MatchKey,
    NumberKey,
    OrderKey,
    RubricKey,
    TextKey,
    number,
)


def keyed(key: Key, names: Names, gap: str = "") -> Iterator[Line]:
    """Every part of a key."""
    match key:
        case ChoiceKey():
            yield from choice(key, names, gap)
        case TextKey():
            yield from text(key, gap)
        case NumberKey():
            yield from numeric(key, gap)
        case IntervalKey():
            yield "key", "the answer", f"{key.answer:f}"
            yield "scoring", "the width that earns everything", f"{key.full_width:f}"
            yield "scoring", "the width that earns nothing", f"{key.zero_width:f}"
        case GapKey():
            yield from gaps(key, names)
        case OrderKey():
            yield from order(key, names)
        case MatchKey():
            yield from pairs(key, names)
        case RubricKey():
            yield from rubric(key)
        case _:
            assert_never(key)


def choice(key: ChoiceKey, names: Names, gap: str) -> Iterator[Line]:
    """Options, or places in a figure."""
    right = sorted(names[gap, id_] for id_ in key.correct)
    yield "key", f"what is right{within(gap)}", ", ".join(right)
    yield "scoring", f"the credit rule{within(gap)}", key.credit
    yield from feedback(key.feedback, names, gap)
    for id_, words in key.missed.items():
        yield "help", f"the words where “{names[gap, id_]}” was missed", words


def text(key: TextKey, gap: str) -> Iterator[Line]:
    """A typed text."""
    yield "key", f"what is accepted{within(gap)}", " | ".join(key.accept)
    yield "scoring", f"slips allowed{within(gap)}", str(key.typos)
    for known in key.mistakes:
        yield "help", f"the words to the mistake “{known.answer}”", known.feedback


def numeric(key: NumberKey, gap: str) -> Iterator[Line]:
    """A typed number."""
    yield "key", f"the answer{within(gap)}", f"{key.answer:f}"
    yield "scoring", f"how far off is right{within(gap)}", f"{key.margin:f}"
    for known in key.mistakes:
        about = f"the mistake {known.answer:f}, give or take {known.margin:f}"
        yield "help", f"the words to {about}", known.feedback


def order(key: OrderKey, names: Names) -> Iterator[Line]:
    """Entries in order."""
    entries = [f"{place}. {names['', id_]}" for place, id_ in enumerate(key.sequence, 1)]
    yield "key", "the right order", "  ".join(entries)
    yield "scoring", "the credit rule", key.credit
    yield from feedback(key.feedback, names)


def gaps(key: GapKey, names: Names) -> Iterator[Line]:
    """Gaps in a text, each by itself."""
    for id_, part in key.gaps.items():
        yield from keyed(part, names, id_)


def pairs(key: MatchKey, names: Names) -> Iterator[Line]:
    """Both sides of pairs, and cards in their groups."""
    for source, target in key.pairs.items():
        yield "key", f"what goes with “{names['', source]}”", names[RIGHT, target]
    yield from feedback(key.feedback, names)


def rubric(key: RubricKey) -> Iterator[Line]:
    """What a text is marked against. Its criteria are read before the marks are given."""
    yield "key", "the model answer", key.model_answer
    for place, part in enumerate(key.rubric, 1):
        yield "wording", f"criterion {place}", part.criterion
        yield "scoring", f"the points of criterion {place}", number(part.points)


def feedback(words: Mapping[str, str], names: Names, gap: str = "") -> Iterator[Line]:
    """The words beside what was chosen, moved or sorted."""
    for id_, text_ in words.items():
        yield "help", f"the words to “{names[gap, id_]}”{within(gap)}", text_
