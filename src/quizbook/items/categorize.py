"""Categorize: cards to sort into a few groups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from quizbook.authored import (
    Authored,
    Entry,
    Fault,
    Path,
    entry_faults,
    id_of,
    text_faults,
    too_few,
)
from quizbook.model import Choice, MatchInteraction, MatchKey, nearest


class Card(Entry, frozen=True, kw_only=True):
    """A card and where it belongs."""

    category: str
    """One of the `categories`."""


class Categorize(Authored, frozen=True, kw_only=True):
    """Categories, and a card or several for some of them."""

    type: ClassVar[str] = "categorize"
    example: ClassVar[str] = """\
id: report-or-judgement
type: categorize
stem: Sort the sentences by what they do.
categories: [reports an event, quotes a view, judges]
cards:
  - {text: The meeting was held on a Tuesday., category: reports an event, feedback: A calendar could settle it.}
  - {text: The meeting came too late., category: judges, feedback: Late for what is a matter of opinion.}
  - {text: The minister called the meeting useful., category: quotes a view, feedback: The view is the minister's.}
"""
    scored: ClassVar[str] = "Cards in their category / cards."

    categories: tuple[str, ...]
    """The groups, in the order in which they are shown."""
    cards: tuple[Card, ...]
    """What is sorted into the groups."""
    shuffle: bool = True
    """The cards stand in another order for every student."""

    def interaction(self) -> MatchInteraction:
        """Cards, each with a choice of the groups, which keep the author's order."""
        sources = tuple(Choice(card.choice_id, card.text) for card in self.cards)
        targets = tuple(Choice(id_of(text), text) for text in self.categories)
        return MatchInteraction(sources, targets, cards=True, shuffle=self.shuffle)

    def key(self) -> MatchKey:
        """The group of every card."""
        feedback = {card.choice_id: card.feedback for card in self.cards if card.feedback}
        pairs = {card.choice_id: id_of(card.category) for card in self.cards}
        return MatchKey(pairs, feedback=feedback)

    def faults(self) -> Iterator[Fault]:
        """Too few groups, nothing to sort, or cards that cannot be told apart or sorted."""
        yield from too_few(self.categories, "categories", "a category", "categories")
        places: list[Path] = [("categories", index) for index in range(len(self.categories))]
        yield from text_faults([*self.categories], "category", places)
        if not self.cards:
            yield Fault("S03", "there is no card to sort", ("cards",), "add a card")
        yield from entry_faults(self.cards, "cards", "card")
        for index, card in enumerate(self.cards):
            if card.category not in self.categories:
                near = nearest(card.category, [*self.categories])
                step = f"did you mean {near!r}?" if near else "name it under 'categories:'"
                sentence = f"there is no category {card.category!r}"
                yield Fault("S11", sentence, ("cards", index, "category"), step)
