"""True or false: one statement, two options of fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import field

from quizbook.authored import Authored, Fault
from quizbook.model import Choice, ChoiceInteraction, ChoiceKey


class TrueFalse(Authored, frozen=True, kw_only=True):
    """A statement that is true or false."""

    type: ClassVar[str] = "true_false"
    example: ClassVar[str] = """\
id: year-is-printed
type: true_false
stem: Our copy of the article names the year in which it appeared.
answer: false
feedback:
  true: P0 gives a volume and an issue; the year is worked out from them.
  false: The year is worked out from the volume number.
"""
    scored: ClassVar[str] = "The right word earns everything."

    answer: bool
    """Whether the statement is true."""
    feedback: dict[str, str] = field(default_factory=dict)
    """By `true` and `false`."""

    def interaction(self) -> ChoiceInteraction:
        """Two radio buttons that are never shuffled."""
        choices = (Choice("true", "True"), Choice("false", "False"))
        return ChoiceInteraction(choices, single=True, shuffle=False)

    def key(self) -> ChoiceKey:
        """The one right word."""
        correct = frozenset([str(self.answer).lower()])
        return ChoiceKey(correct, credit="exact", feedback=self.feedback)

    def faults(self) -> Iterator[Fault]:
        """Feedback for a third word."""
        for word in self.feedback:
            if word not in ("true", "false"):
                sentence = f"feedback for {word!r}, which is neither true nor false"
                yield Fault("Y14", sentence, ("feedback", word), "write 'true:' or 'false:'")
