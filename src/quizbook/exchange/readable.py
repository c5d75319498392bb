"""A kept response as people read it: the options' texts in place of their ids."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, assert_never

from quizbook import scoring
from quizbook.model import (
    Choice,
    ChoiceResponse,
    ExtendedTextResponse,
    GapInteraction,
    GapResponse,
    Interaction,
    IntervalResponse,
    InvalidResponse,
    MatchInteraction,
    MatchResponse,
    NumberResponse,
    OrderResponse,
    Response,
    TextEntryInteraction,
    TextResponse,
)
from quizbook.words import say


def response_text(interaction: Interaction | None, raw: Any) -> str:
    """A response in words; as it was kept where the question is gone or now asks otherwise.

    Example: {"first": "a"} -> "The first: A"
    """
    read = scoring.normalise(interaction, raw) if interaction else None
    if interaction is None or read is None or isinstance(read, InvalidResponse):
        return raw if isinstance(raw, str) else json.dumps(raw, ensure_ascii=False)
    return in_words(interaction, read)


def in_words(interaction: Interaction, response: Response) -> str:
    """A response that could be read, in words."""
    match response:
        case ChoiceResponse(chosen):
            return joined(interaction, chosen)
        case OrderResponse(sequence):
            return joined(interaction, sequence)
        case TextResponse(typed) | NumberResponse(typed):
            return typed
        case IntervalResponse((low, high)):
            return say("interval-of", low=low, high=high)
        case GapResponse(gaps) if isinstance(interaction, GapInteraction):
            parts = [(g.id, in_words(g.entry, gaps[g.id])) for g in interaction.gaps]
            return "; ".join(f"{name}: {words}" for name, words in parts)
        case MatchResponse(pairs) if isinstance(interaction, MatchInteraction):
            left, right = by_id(interaction.sources), by_id(interaction.targets)
            return "; ".join(f"{left[one]}: {right[other]}" for one, other in pairs.items())
        case ExtendedTextResponse(text, met):
            return f"{text} [{', '.join(map(str, met))}]"
        case GapResponse() | MatchResponse():
            return json.dumps(scoring.to_json(interaction, response), ensure_ascii=False)
        case _:
            assert_never(response)


def joined(interaction: Interaction, ids: Iterable[str]) -> str:
    """The texts of choices, in the order given."""
    if isinstance(interaction, GapInteraction | MatchInteraction | TextEntryInteraction):
        return "; ".join(ids)
    texts = by_id(getattr(interaction, "choices", ()))
    return "; ".join(texts.get(id_, id_) for id_ in ids)


def by_id(choices: Iterable[Choice]) -> dict[str, str]:
    """Each choice's text by its id."""
    return {choice.id: choice.text for choice in choices}
