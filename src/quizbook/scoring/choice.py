"""Choices, and places in a figure: which were picked, and what that earns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from quizbook.model import (
    Choice,
    ChoiceInteraction,
    ChoiceKey,
    ChoiceResponse,
    Feedback,
    HotspotInteraction,
    InvalidResponse,
)
from quizbook.words import say

Choosing: TypeAlias = ChoiceInteraction | HotspotInteraction
LONGEST_NUMBER = 1e15  # a larger one is no option, and Python may refuse to write it out


def normalise(interaction: Choosing, raw: object) -> ChoiceResponse | InvalidResponse:
    """One option or a list of options; a truth value means the option of that id."""
    given = list(raw) if isinstance(raw, (list, tuple)) else [] if raw is None else [raw]
    if given in ([], [""]):
        return InvalidResponse(say("choose-one" if interaction.single else "choose-some"))
    chosen: set[str] = set()
    for entry in given:
        choice = find_choice(interaction.choices, entry)
        if choice is None:
            return InvalidResponse(not_an_option(entry))
        chosen.add(choice.id)
    if interaction.single and len(chosen) > 1:
        return InvalidResponse(say("choose-only-one"))
    return ChoiceResponse(tuple(c.id for c in interaction.choices if c.id in chosen))


def find_choice(choices: tuple[Choice, ...], entry: object) -> Choice | None:
    """The choice with this id, else with this text, spaces and truth values read generously."""
    if isinstance(entry, bool):
        entry = str(entry).lower()
    if isinstance(entry, (int, float)) and abs(entry) < LONGEST_NUMBER:
        entry = str(entry)
    if not isinstance(entry, str):
        return None
    by_id = next((choice for choice in choices if choice.id == entry), None)
    words = entry.split()
    return by_id or next((choice for choice in choices if choice.text.split() == words), None)


def not_an_option(entry: object) -> str:
    """Why an entry cannot be read, with the entry itself where it is text."""
    if not isinstance(entry, str):
        return say("unreadable-choice")
    # Lone surrogates, which a browser may send, could not be written anywhere.
    return say("not-an-option", given=entry[:80].encode("utf-8", "replace").decode())


def to_json(interaction: Choosing, response: ChoiceResponse) -> str | list[str]:
    """The id, or the ids."""
    return response.chosen[0] if interaction.single else list(response.chosen)


def net(key: ChoiceKey, response: ChoiceResponse) -> float:
    """(right picks - wrong picks) / number of keys, never below 0."""
    right = len(key.correct.intersection(response.chosen))
    wrong = len(response.chosen) - right
    return max(0.0, (right - wrong) / len(key.correct))


def exact(key: ChoiceKey, response: ChoiceResponse) -> float:
    """All or nothing."""
    return float(key.correct == set(response.chosen))


CREDIT: dict[str, Callable[[ChoiceKey, ChoiceResponse], float]] = {"net": net, "exact": exact}


def credit(key: ChoiceKey, response: ChoiceResponse) -> float:
    """The share of the points, by the key's rule."""
    return CREDIT[key.credit](key, response)


def feedback(
    interaction: Choosing, key: ChoiceKey, response: ChoiceResponse
) -> tuple[Feedback, ...]:
    """Words about each choice picked, then about each right one left out, in the author's order."""
    chosen = [choice for choice in interaction.choices if choice.id in response.chosen]
    missed = [
        choice
        for choice in interaction.choices
        if not interaction.single and choice.id in key.correct.difference(response.chosen)
    ]
    return (
        *(
            Feedback(key.feedback.get(c.id, ""), c.id, c.text, right=c.id in key.correct)
            for c in chosen
        ),
        *(
            Feedback(key.missed.get(c.id, ""), c.id, c.text, right=True, missed=True)
            for c in missed
        ),
    )


def answers(interaction: Choosing, key: ChoiceKey) -> tuple[Any, list[Any]]:
    """The right options as texts, and wrong picks that together bring up every feedback."""
    keys = [choice.text for choice in interaction.choices if choice.id in key.correct]
    rest: list[Any] = [c.text for c in interaction.choices if c.id not in key.correct]
    if interaction.single:
        return keys[0], rest
    fewer = [keys[:1]] if len(keys) > 1 else []
    return keys, [*fewer, *([*keys, text] for text in rest)]


def key_texts(interaction: Choosing, key: ChoiceKey) -> tuple[str, ...]:
    """The right options."""
    return tuple(choice.text for choice in interaction.choices if choice.id in key.correct)
