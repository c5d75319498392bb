"""Interactions, keys and responses as xAPI writes them (1.0.3, "Interaction Activities").

What these strings cannot say: partial credit, slips that are forgiven, the width of an interval
that earns everything. So success comes from our own credit, never from the pattern.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice, product
from typing import Any, assert_never
from urllib.parse import quote

from quizbook.model import (
    Choice,
    ChoiceInteraction,
    ChoiceKey,
    ChoiceResponse,
    ExtendedTextInteraction,
    ExtendedTextResponse,
    GapInteraction,
    GapKey,
    GapResponse,
    HotspotInteraction,
    Interaction,
    IntervalKey,
    IntervalResponse,
    Item,
    Key,
    MatchInteraction,
    MatchKey,
    MatchResponse,
    NumberKey,
    NumberResponse,
    OrderInteraction,
    OrderKey,
    OrderResponse,
    Response,
    RubricKey,
    TextEntryInteraction,
    TextKey,
    TextResponse,
)

MOST = 50
"""Patterns of one question: gaps with several right texts each multiply."""
TRUE_FALSE = {"true", "false"}


def kind(interaction: Interaction) -> str:
    """The `interactionType`."""
    match interaction:
        case ChoiceInteraction(choices):
            truth = {choice.id for choice in choices} == TRUE_FALSE
            return "true-false" if truth else "choice"
        case HotspotInteraction():
            return "choice"
        case TextEntryInteraction(reads):
            return {"text": "fill-in", "number": "numeric", "interval": "performance"}[reads]
        case GapInteraction():
            return "performance"
        case OrderInteraction():
            return "sequencing"
        case MatchInteraction():
            return "matching"
        case ExtendedTextInteraction():
            return "long-fill-in"
        case _:
            assert_never(interaction)


def components(interaction: Interaction, language: str) -> dict[str, Any]:
    """What may be picked, ordered, matched or filled."""
    match interaction:
        case ChoiceInteraction(choices) | HotspotInteraction(_, choices):
            truth = kind(interaction) == "true-false"
            return {} if truth else {"choices": listed(choices, language)}
        case OrderInteraction(choices):
            return {"choices": listed(choices, language)}
        case MatchInteraction(sources, targets):
            return {"source": listed(sources, language), "target": listed(targets, language)}
        case GapInteraction(_, gaps):
            return {"steps": [{"id": unspaced(gap.id)} for gap in gaps]}
        case TextEntryInteraction("interval"):
            return {"steps": [{"id": "low"}, {"id": "high"}]}
        case TextEntryInteraction() | ExtendedTextInteraction():
            return {}
        case _:
            assert_never(interaction)


def listed(choices: Iterable[Choice], language: str) -> list[dict[str, Any]]:
    """Choices by id, with what is read."""
    return [
        {"id": unspaced(choice.id), "description": {language: choice.text}} for choice in choices
    ]


def unspaced(id_: str) -> str:
    """An id as xAPI takes it: without white space, and without what parts one id from the next.

    Example: "Lashkar Gah" -> "Lashkar%20Gah"
    """
    return "".join(char if char.isalnum() or char in "-_." else quote(char) for char in id_)


def listing(ids: Iterable[str]) -> str:
    """Several ids as one string."""
    return "[,]".join(map(unspaced, ids))


def paired(pairs: Iterable[tuple[str, str]]) -> str:
    """Ids, and what belongs to each, as one string."""
    return "[,]".join(f"{unspaced(one)}[.]{other}" for one, other in pairs)


def correct(item: Item) -> list[str]:
    """The `correctResponsesPattern`: any one of these is right; empty where marks decide."""
    return list(islice(patterns(item.key), MOST))


def patterns(key: Key) -> Iterator[str]:
    """Each right response as a string."""
    match key:
        case ChoiceKey(chosen):
            yield listing(sorted(chosen))
        case TextKey(accept):
            yield from (f"{{case_matters=false}}{text}" for text in accept)
        case NumberKey(answer, margin):
            yield span(answer - margin, answer + margin)
        case IntervalKey(answer):
            yield f"low[.]{span(None, answer)}[,]high[.]{span(answer, None)}"
        case GapKey(gaps):
            right = [[(id_, text) for text in plain(part)] for id_, part in gaps.items()]
            yield from map(paired, product(*right))
        case OrderKey(sequence):
            yield listing(sequence)
        case MatchKey(pairs):
            yield paired((source, unspaced(target)) for source, target in pairs.items())
        case RubricKey():
            return
        case _:
            assert_never(key)


def plain(key: Key) -> list[str]:
    """A gap's right fillings; what text marks as case folded has no place inside a step."""
    return list(key.accept) if isinstance(key, TextKey) else list(patterns(key))


def span(low: Decimal | None, high: Decimal | None) -> str:
    """A range that may be open at an end. Example: "1.5[:]2"."""
    return "[:]".join("" if end is None else decimal(end) for end in (low, high))


def decimal(value: Decimal) -> str:
    """A number without a power of ten."""
    return f"{value:f}"


def given(response: Response) -> str:
    """The `response` of a result."""
    match response:
        case ChoiceResponse(chosen):
            return listing(sorted(chosen))
        case TextResponse(typed):
            return typed
        case NumberResponse(_, readings):
            return decimal(readings[0])
        case IntervalResponse(_, readings):
            low, high = readings[0]
            return f"low[.]{decimal(low)}[,]high[.]{decimal(high)}"
        case GapResponse(gaps):
            return paired((id_, given(part)) for id_, part in gaps.items())
        case OrderResponse(sequence):
            return listing(sequence)
        case MatchResponse(pairs):
            return paired((source, unspaced(target)) for source, target in pairs.items())
        case ExtendedTextResponse(text):
            return text
        case _:
            assert_never(response)
