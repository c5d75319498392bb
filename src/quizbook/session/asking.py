"""How sure an answer is: whether a question asks for it now, and the levels to choose from.

With marks every answer says so, since every answer is paid. In words it is asked once: what is
remembered shows in the first answer alone. A text, which its writer marks, and an interval, which
says itself how sure it is, are not asked about in words.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from quizbook.model import IntervalKey, Item, RubricKey
from quizbook.session.certainty import Level, in_words, signed
from quizbook.session.state import State
from quizbook.words import say


class ShownLevel(Struct, frozen=True, kw_only=True):
    """A level of certainty to choose."""

    number: int
    words: str
    chosen: bool


class ShownLevels(Struct, frozen=True, kw_only=True):
    """The question under the question, with its levels."""

    question: str
    levels: tuple[ShownLevel, ...]
    settled: bool
    """They show what was chosen, and ask no more."""


def asks(levels: Sequence[Level], item: Item, state: State) -> bool:
    """The next answer has to say how sure it is."""
    if not in_words(levels):
        return bool(levels)
    return fits(item) and not state.tries and not state.practising


def fits(item: Item) -> bool:
    """One can be more or less sure of an answer to this question."""
    return not isinstance(item.key, IntervalKey | RubricKey)


def shown_levels(
    levels: Sequence[Level], item: Item, state: State, chosen: int | None
) -> ShownLevels | None:
    """What stands on the page; None where nothing is asked."""
    first = state.first.certainty if state.first and not state.practising else None
    settled = in_words(levels) and first is not None
    if not settled and not asks(levels, item, state):
        return None
    chosen = first if settled else chosen
    return ShownLevels(
        question=say("sure" if in_words(levels) else "certainty"),
        levels=tuple(
            ShownLevel(number=place, words=level_words(level), chosen=place == chosen)
            for place, level in enumerate(levels, 1)
        ),
        settled=settled,
    )


def level_words(level: Level) -> str:
    """A level as a learner chooses it."""
    if level.words:
        return say(level.words)
    return say("certainty-level", right=signed(level.right), wrong=signed(level.wrong))
