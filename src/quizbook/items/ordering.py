"""Ordering: entries to be put in their one right order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from quizbook.authored import Authored, Entry, Fault, entry_faults, too_few
from quizbook.model import Choice, OrderCredit, OrderInteraction, OrderKey


class Ordering(Authored, frozen=True, kw_only=True):
    """Entries and their order."""

    type: ClassVar[str] = "ordering"
    example: ClassVar[str] = """\
id: reading-a-figure
type: ordering
stem: Put the steps of checking a figure in an article in order.
credit: pairs
sequence:
  - {text: Find the sentence in which it stands, feedback: Before anything else you need the words.}
  - {text: Write down who is said to have counted, feedback: The words name a source; or they name none.}
  - {text: Look for what the same source says elsewhere}
  - {text: Judge how far the figure carries, feedback: A judgement comes after the evidence.}
"""
    scored: ClassVar[str] = (
        "With `credit: pairs`: pairs of entries in the right order / all pairs. With `credit: exact`: all or nothing."
    )

    sequence: tuple[Entry, ...]
    """In the right order."""
    credit: OrderCredit = "pairs"
    """`exact` is all or nothing."""

    def interaction(self) -> OrderInteraction:
        """A list to rearrange, in an order that says nothing, and never in the right one."""
        choices = tuple(Choice(entry.choice_id, entry.text) for entry in self.sequence)
        by_id = tuple(sorted(choices, key=lambda choice: choice.id))
        return OrderInteraction((*by_id[1:], by_id[0]) if by_id == choices else by_id)

    def key(self) -> OrderKey:
        """The author's order, and what a partly right one earns."""
        feedback = {entry.choice_id: entry.feedback for entry in self.sequence if entry.feedback}
        sequence = tuple(entry.choice_id for entry in self.sequence)
        return OrderKey(sequence, credit=self.credit, feedback=feedback)

    def faults(self) -> Iterator[Fault]:
        """Too few entries, or entries that cannot be told apart."""
        yield from too_few(self.sequence, "sequence", "an entry", "entries")
        yield from entry_faults(self.sequence, "sequence", "entry")
