"""Entries in order: how much of the order is right."""

from __future__ import annotations

from bisect import bisect_left
from itertools import combinations

from quizbook.model import Feedback, InvalidResponse, OrderInteraction, OrderKey, OrderResponse
from quizbook.scoring.choice import find_choice, not_an_option
from quizbook.words import say


def normalise(interaction: OrderInteraction, raw: object) -> OrderResponse | InvalidResponse:
    """A list that holds every entry exactly once."""
    if not isinstance(raw, (list, tuple)) or not raw:
        return InvalidResponse(say("order-first"))
    sequence: list[str] = []
    for entry in raw:
        choice = find_choice(interaction.choices, entry)
        if choice is None:
            return InvalidResponse(not_an_option(entry))
        if choice.id in sequence:
            return InvalidResponse(say("order-twice", given=choice.text))
        sequence.append(choice.id)
    if len(sequence) < len(interaction.choices):
        return InvalidResponse(say("order-all", count=len(interaction.choices)))
    return OrderResponse(tuple(sequence))


def to_json(_interaction: OrderInteraction, response: OrderResponse) -> list[str]:
    """The ids, in the learner's order."""
    return list(response.sequence)


def credit(key: OrderKey, response: OrderResponse) -> float:
    """The share of all pairs that stand in the right order; with `exact` all or nothing.

    Pairs in order over all pairs: (1 + Kendall's tau) / 2.
    """
    if key.credit == "exact":
        return float(response.sequence == key.sequence)
    place = {id_: index for index, id_ in enumerate(key.sequence)}
    pairs = [place[first] < place[second] for first, second in combinations(response.sequence, 2)]
    return sum(pairs) / len(pairs)


def feedback(
    interaction: OrderInteraction, key: OrderKey, response: OrderResponse
) -> tuple[Feedback, ...]:
    """Words about each entry, in the learner's order; right are those that need not be moved."""
    texts = {choice.id: choice.text for choice in interaction.choices}
    steady = in_order(key, response)
    return tuple(
        Feedback(
            "" if id_ in steady else key.feedback.get(id_, ""),
            about=id_,
            label=texts[id_],
            right=id_ in steady,
        )
        for id_ in response.sequence
    )


def in_order(key: OrderKey, response: OrderResponse) -> set[str]:
    """The most entries that already stand in the right order among themselves: none need move.

    Among several such sets, the one whose last entry is the earliest in the key (patience
    sorting). An entry alone is in order with nothing, so a reversal has none.
    """
    place = {id_: index for index, id_ in enumerate(key.sequence)}
    tails: list[int] = []
    chains: list[list[str]] = []
    for id_ in response.sequence:
        at = bisect_left(tails, place[id_])
        chain = [*(chains[at - 1] if at else []), id_]
        tails[at : at + 1] = [place[id_]]
        chains[at : at + 1] = [chain]
    return set(chains[-1]) if len(chains) > 1 else set()


def answers(interaction: OrderInteraction, key: OrderKey) -> tuple[list[str], list[list[str]]]:
    """The entries in order; then reversed, and with the first at the end."""
    texts = {choice.id: choice.text for choice in interaction.choices}
    right = [texts[id_] for id_ in key.sequence]
    turned, shifted = right[::-1], [*right[1:], right[0]]
    # Of two entries, both are the same.
    return right, [turned] if turned == shifted else [turned, shifted]


def key_texts(interaction: OrderInteraction, key: OrderKey) -> tuple[str, ...]:
    """The entries, numbered."""
    texts = {choice.id: choice.text for choice in interaction.choices}
    return tuple(f"{number}. {texts[id_]}" for number, id_ in enumerate(key.sequence, 1))
