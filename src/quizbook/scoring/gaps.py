"""Gaps in a text: each is a choice, a text or a number by itself."""

from __future__ import annotations

from typing import Any

from quizbook.model import (
    ChoiceInteraction,
    ChoiceKey,
    Feedback,
    Gap,
    GapInteraction,
    GapKey,
    GapResponse,
    InvalidResponse,
    NumberKey,
    TextKey,
)
from quizbook.scoring import choice, number, text
from quizbook.scoring.entries import entry_rules
from quizbook.scoring.rules import Rules
from quizbook.scoring.texts import as_typed
from quizbook.words import say

KINDS: dict[type, Rules] = {ChoiceKey: choice, TextKey: text, NumberKey: number}


def rules(gap: Gap) -> Rules:
    """The rules of one gap."""
    return choice if isinstance(gap.entry, ChoiceInteraction) else entry_rules(gap.entry)


def normalise(interaction: GapInteraction, raw: object) -> GapResponse | InvalidResponse:
    """What stands in every gap; one left empty is missing, and an unreadable one is named."""
    given = raw if isinstance(raw, dict) else {}
    filled = {id_: value for id_, value in given.items() if not is_empty(value)}
    if not filled:
        return InvalidResponse(say("fill-first"))
    known = {gap.id for gap in interaction.gaps}
    for name in (name for name in filled if name not in known):
        return InvalidResponse(say("no-gap", given=as_typed(name)[:80]))
    read: dict[str, Any] = {}
    for place, gap in enumerate(interaction.gaps, 1):
        if gap.id not in filled:
            return InvalidResponse(say("gap-empty", number=place))
        response = rules(gap).normalise(gap.entry, filled[gap.id])
        if isinstance(response, InvalidResponse):
            return InvalidResponse(say("gap-unread", number=place, reason=response.reason))
        read[gap.id] = response
    return GapResponse(read)


def is_empty(value: object) -> bool:
    """Nothing was put in."""
    return value is None or (isinstance(value, str) and not value.strip()) or value in ([], {})


def to_json(interaction: GapInteraction, response: GapResponse) -> dict[str, Any]:
    """What stands in each gap, by the gap's id."""
    return {
        gap.id: rules(gap).to_json(gap.entry, response.gaps[gap.id]) for gap in interaction.gaps
    }


def credit(key: GapKey, response: GapResponse) -> float:
    """Gaps that are right / gaps."""
    earned = [KINDS[type(part)].credit(part, response.gaps[id_]) for id_, part in key.gaps.items()]
    return sum(earned) / len(earned)


def feedback(
    interaction: GapInteraction, key: GapKey, response: GapResponse
) -> tuple[Feedback, ...]:
    """Words about each gap, in the order of the text."""
    return tuple(
        in_gap(place, gap.id, entry)
        for place, gap in enumerate(interaction.gaps, 1)
        for entry in rules(gap).feedback(gap.entry, key.gaps[gap.id], response.gaps[gap.id])
    )


def in_gap(place: int, id_: str, entry: Feedback) -> Feedback:
    """Words about what stands in a gap, which is named."""
    label = say("gap-given", number=place, given=entry.label)
    return Feedback(entry.text, about=id_, label=label, right=entry.right)


def answers(interaction: GapInteraction, key: GapKey) -> tuple[Any, list[Any]]:
    """Every gap right, then each gap in turn wrong."""
    found = {gap.id: rules(gap).answers(gap.entry, key.gaps[gap.id]) for gap in interaction.gaps}
    right = {id_: answer for id_, (answer, _) in found.items()}
    return right, [{**right, id_: raw} for id_, (_, wrong) in found.items() for raw in wrong]


def key_texts(interaction: GapInteraction, key: GapKey) -> tuple[str, ...]:
    """What is right in each gap, numbered."""
    return tuple(
        say("gap-key", number=place, answer=answer)
        for place, gap in enumerate(interaction.gaps, 1)
        for answer in rules(gap).key_texts(gap.entry, key.gaps[gap.id])
    )
