"""What every file of rules declares."""

from __future__ import annotations

from typing import Any, Protocol

from quizbook.model import Feedback


class Rules(Protocol):
    """How one kind of interaction, key and response is read, scored and answered."""

    def normalise(self, interaction: Any, raw: object, /) -> Any:
        """Read a response as JSON has it; InvalidResponse, with a sentence, where it cannot be."""

    def to_json(self, interaction: Any, response: Any, /) -> Any:
        """A response as the journal keeps it; `normalise` reads it back to the same response."""

    def credit(self, key: Any, response: Any, /) -> float:
        """The share of the points that a response earns, from 0 to 1."""

    def feedback(self, interaction: Any, key: Any, response: Any, /) -> tuple[Feedback, ...]:
        """Words about the parts of a response, or about the whole of it."""

    def answers(self, interaction: Any, key: Any, /) -> tuple[Any, list[Any]]:
        """The right response as an author writes it, and wrong ones for every feedback."""

    def key_texts(self, interaction: Any, key: Any, /) -> tuple[str, ...]:
        """The right answer, to be read."""
