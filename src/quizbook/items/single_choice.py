"""Single choice: exactly one option is right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from quizbook.authored import Authored, Fault, Option, one_key, option_faults
from quizbook.model import Choice, ChoiceInteraction, ChoiceKey


class SingleChoice(Authored, frozen=True, kw_only=True):
    """One right option among several."""

    type: ClassVar[str] = "single_choice"
    example: ClassVar[str] = """\
id: inferred-year
type: single_choice
stem: Where does the year 2007 come from?
options:
  - text: It is printed at the top of the article.
    feedback: Our copy shows a volume and an issue number, and no date.
  - text: It is worked out from the volume number.
    correct: true
    feedback: Volume 4 points to the fourth year of the publication.
  - text: It stands in the last paragraph.
    feedback: P9 names a day in July and no year.
hints: [Look at P0.]
"""
    scored: ClassVar[str] = "The right option earns everything, any other nothing."

    options: tuple[Option, ...]
    """To choose from; exactly one is correct."""
    shuffle: bool = True
    """The options stand in another order for every student."""

    def interaction(self) -> ChoiceInteraction:
        """Radio buttons."""
        choices = tuple(Choice(o.choice_id, o.text, o.pin == "last") for o in self.options)
        return ChoiceInteraction(choices, single=True, shuffle=self.shuffle)

    def key(self) -> ChoiceKey:
        """The one right option; nothing is partly right."""
        correct = frozenset(o.choice_id for o in self.options if o.correct)
        feedback = {o.choice_id: o.feedback for o in self.options if o.feedback}
        return ChoiceKey(correct, credit="exact", feedback=feedback)

    def faults(self) -> Iterator[Fault]:
        """No key, more than one, or options that cannot be told apart."""
        yield from option_faults(self.options)
        step = "leave one, or write 'type: multiple_response'"
        yield from one_key(self.options, "options", "option", "in a single choice", step)
