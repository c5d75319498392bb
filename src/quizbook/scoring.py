"""From what a learner gave to a score: normalise, then credit, then points.

`normalise` turns anything at all into a Response or an InvalidResponse and never raises: whatever
a browser, a case in the bank or another program sends comes through here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, assert_never

from quizbook.model import (
    Choice,
    ChoiceInteraction,
    ChoiceKey,
    ChoiceResponse,
    Feedback,
    Interaction,
    InvalidResponse,
    Item,
    Key,
    Response,
    Score,
)
from quizbook.words import say

LONGEST_NUMBER = 1e15  # a larger one is no option, and Python may refuse to write it out


def normalise(interaction: Interaction, raw: object) -> Response | InvalidResponse:
    """Read a response as JSON has it: option texts and option ids both work."""
    match interaction:
        case ChoiceInteraction():
            return normalise_choice(interaction, raw)
        case _:
            assert_never(interaction)


def normalise_choice(
    interaction: ChoiceInteraction, raw: object
) -> ChoiceResponse | InvalidResponse:
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


def to_json(interaction: Interaction, response: Response) -> Any:
    """A response as the journal keeps it; `normalise` reads it back to the same response."""
    match interaction:
        case ChoiceInteraction():
            return response.chosen[0] if interaction.single else list(response.chosen)
        case _:
            assert_never(interaction)


def net(key: ChoiceKey, response: ChoiceResponse) -> float:
    """(right picks - wrong picks) / number of keys, never below 0."""
    right = len(key.correct.intersection(response.chosen))
    wrong = len(response.chosen) - right
    return max(0.0, (right - wrong) / len(key.correct))


def exact(key: ChoiceKey, response: ChoiceResponse) -> float:
    """All or nothing."""
    return float(key.correct == set(response.chosen))


CHOICE_RULES: dict[str, Callable[[ChoiceKey, ChoiceResponse], float]] = {
    "net": net,
    "exact": exact,
}


def credit(key: Key, response: Response) -> float:
    """The share of the points that a response earns, from 0 to 1."""
    match key:
        case ChoiceKey():
            return CHOICE_RULES[key.credit](key, response)
        case _:
            assert_never(key)


def score(item: Item, response: Response) -> Score:
    """What a response earns on a first try."""
    return Score(credit(item.key, response) * item.points, item.points)


def key_response(key: Key) -> Response:
    """The response that earns everything."""
    match key:
        case ChoiceKey():
            return ChoiceResponse(tuple(sorted(key.correct)))
        case _:
            assert_never(key)


def feedback(item: Item, response: Response) -> tuple[Feedback, ...]:
    """Words about each choice picked, then about each right one left out, in the author's order."""
    match item.key:
        case ChoiceKey() as key:
            chosen = set(response.chosen)
            order = [choice.id for choice in item.interaction.choices]
            about_chosen = [
                Feedback(key.feedback.get(id_, ""), about=id_, right=id_ in key.correct)
                for id_ in order
                if id_ in chosen
            ]
            about_missed = [
                Feedback(key.missed.get(id_, ""), about=id_, right=True, missed=True)
                for id_ in order
                if id_ in key.correct - chosen and not item.interaction.single
            ]
            return (*about_chosen, *about_missed)
        case _:
            assert_never(item.key)
