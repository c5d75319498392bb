"""From what a learner gave to a score: normalise, then credit, then points.

`normalise` turns anything at all into a Response or an InvalidResponse and never raises: whatever
a browser, a case in the bank or another program sends comes through here. One file to each way of
asking has its rules; `of` is the one place that chooses among them.
"""

from __future__ import annotations

from typing import Any, assert_never

from quizbook.model import (
    ChoiceInteraction,
    ExtendedTextInteraction,
    Feedback,
    GapInteraction,
    HotspotInteraction,
    Interaction,
    InvalidResponse,
    Item,
    MatchInteraction,
    OrderInteraction,
    Response,
    Score,
    TextEntryInteraction,
)
from quizbook.scoring import choice, extended_text, gaps, match, order
from quizbook.scoring.entries import entry_rules
from quizbook.scoring.rules import Rules


def of(interaction: Interaction) -> Rules:
    """The rules for an interaction and the keys that go with it."""
    match interaction:
        case ChoiceInteraction() | HotspotInteraction():
            return choice
        case TextEntryInteraction():
            return entry_rules(interaction)
        case GapInteraction():
            return gaps
        case OrderInteraction():
            return order
        case MatchInteraction():
            return match
        case ExtendedTextInteraction():
            return extended_text
        case _:
            assert_never(interaction)


def normalise(interaction: Interaction, raw: object) -> Response | InvalidResponse:
    """Read a response as JSON has it: texts and ids both work."""
    read: Response | InvalidResponse = of(interaction).normalise(interaction, raw)
    return read


def to_json(interaction: Interaction, response: Response) -> Any:
    """A response as the journal keeps it; `normalise` reads it back to the same response."""
    return of(interaction).to_json(interaction, response)


def credit(item: Item, response: Response) -> float:
    """The share of the points that a response earns, from 0 to 1."""
    return of(item.interaction).credit(item.key, response)


def score(item: Item, response: Response) -> Score:
    """What a response earns on a first try."""
    return Score(credit(item, response) * item.points, item.points)


def feedback(item: Item, response: Response) -> tuple[Feedback, ...]:
    """Words about the parts of a response, or about the whole of it."""
    return of(item.interaction).feedback(item.interaction, item.key, response)


def answers(item: Item) -> tuple[Any, list[Any]]:
    """The right response as an author writes it, and wrong ones that bring up every feedback."""
    return of(item.interaction).answers(item.interaction, item.key)


def key_texts(item: Item) -> tuple[str, ...]:
    """The right answer, to be read: one text for each part."""
    return of(item.interaction).key_texts(item.interaction, item.key)
