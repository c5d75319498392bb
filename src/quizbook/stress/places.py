"""Where the right option of a question stands on the page, and how long it is.

Of several right options it is the one that the author wrote first: one place for each draw.
"""

from __future__ import annotations

from collections import Counter

from quizbook.model import Choice, ChoiceInteraction, ChoiceKey, Item
from quizbook.session.shown.choice import ShownChoices
from quizbook.session.view import View
from quizbook.stress.chance import even
from quizbook.stress.counts import KeyPlaces


def place(item: Item, view: View) -> int | None:
    """The place, from 0; None where a question has no order of options."""
    right = right_choice(item)
    if right is None or not isinstance(view.shown, ShownChoices):
        return None
    return [choice.id for choice in view.shown.choices].index(right.id)


def right_choice(item: Item) -> Choice | None:
    """The right option, of several the author's first; None where there are no options."""
    if not isinstance(item.interaction, ChoiceInteraction) or not isinstance(item.key, ChoiceKey):
        return None
    return next(choice for choice in item.interaction.choices if choice.id in item.key.correct)


def key_places(item: Item, places: list[int | None]) -> KeyPlaces | None:
    """Where the right option stood in all draws, and how long it is beside the others."""
    right = right_choice(item)
    if right is None or not isinstance(item.interaction, ChoiceInteraction):
        return None
    choices = item.interaction.choices
    lengths = [len(choice.text) for choice in choices]
    moving = item.interaction.shuffle and not right.pinned
    free = sum(not choice.pinned for choice in choices) if moving else 1
    met = Counter(places)
    counts = tuple(met[at] for at in range(len(choices)))
    return KeyPlaces(
        counts=counts,
        free=free,
        chance=even(counts[:free]),
        rank=1 + sum(length > len(right.text) for length in lengths),
        alike=lengths.count(len(right.text)),
        longest=lengths.count(max(lengths)),
        single=item.interaction.single,
    )
