"""Multiple response: any number of options may be right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from quizbook.authored import Authored, Fault, Option, option_faults
from quizbook.model import Choice, ChoiceCredit, ChoiceInteraction, ChoiceKey


class MultipleResponse(Authored, frozen=True, kw_only=True):
    """Several options, each right or wrong by itself."""

    type: ClassVar[str] = "multiple_response"
    example: ClassVar[str] = """\
id: printed-in-p0
type: multiple_response
stem: Select everything that the publication line, P0, tells.
credit: net
options:
  - {text: The name of the publication, correct: true, feedback: P0 opens with it., missed: Read the first words of P0 again.}
  - {text: The number of the issue, correct: true, feedback: P0 ends with it., missed: One number is still missing.}
  - {text: The name of the author, feedback: Our copy names no author.}
"""
    scored: ClassVar[str] = (
        "With `credit: net`: (right picks - wrong picks) / number of right options, never below 0. With `credit: exact`: all or nothing."
    )

    options: tuple[Option, ...]
    """To choose from; any number of them is correct, but not none."""
    credit: ChoiceCredit = "net"
    """`exact` is all or nothing."""
    shuffle: bool = True
    """The options stand in another order for every student."""

    def interaction(self) -> ChoiceInteraction:
        """Checkboxes."""
        choices = tuple(Choice(o.choice_id, o.text, o.pin == "last") for o in self.options)
        return ChoiceInteraction(choices, single=False, shuffle=self.shuffle)

    def key(self) -> ChoiceKey:
        """All the right options, and what a partly right pick earns."""
        correct = frozenset(o.choice_id for o in self.options if o.correct)
        feedback = {o.choice_id: o.feedback for o in self.options if o.feedback}
        missed = {o.choice_id: o.missed for o in self.options if o.missed}
        return ChoiceKey(correct, credit=self.credit, feedback=feedback, missed=missed)

    def faults(self) -> Iterator[Fault]:
        """No key, or options that cannot be told apart."""
        yield from option_faults(self.options)
        if not any(option.correct for option in self.options):
            step = "write 'correct: true' under every right option"
            yield Fault("S02", "no option is marked correct", ("options",), step)
