"""One question, complete."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec
from msgspec import Struct

from quizbook.model.interactions import Interaction
from quizbook.model.keys import Key, RubricKey
from quizbook.model.naming import digest

Bloom: TypeAlias = Literal["remember", "understand", "apply", "analyze", "evaluate", "create"]
Difficulty: TypeAlias = Literal["easy", "medium", "hard"]


class Item(Struct, frozen=True, kw_only=True):
    """What is shown, what is right, what it teaches."""

    id: str
    type: str
    stem: str
    interaction: Interaction
    key: Key
    points: float = 1.0
    hints: tuple[str, ...] = ()
    explanation: str = ""
    cites: tuple[str, ...] = ()
    read_again: tuple[str, ...] = ()
    """Where the cited facts stand, in words: paragraphs of the article, titles of sources."""
    objective: str | None = None
    bloom: Bloom | None = None
    difficulty: Difficulty | None = None
    tags: tuple[str, ...] = ()
    figure: str | None = None
    form: Literal["A", "B"] | None = None
    pair: str | None = None

    @property
    def wording(self) -> str:
        """A digest of what the learner reads before answering, whatever the options' order.

        The criteria of a rubric go by their places, so their order counts.
        """
        rubric = self.key.rubric if isinstance(self.key, RubricKey) else ()
        criteria = [part.criterion for part in rubric]
        figure = [self.figure] if self.figure else []
        return digest([self.stem, self.interaction.wording, *criteria, *figure])

    @property
    def fingerprint(self) -> str:
        """A digest of all that is read or scored: wording, key, credit, feedback, hints, points."""
        key = msgspec.to_builtins(self.key, order="deterministic")
        rest = [self.type, key, self.points, self.hints, self.explanation, self.cites]
        return digest([self.wording, rest])
