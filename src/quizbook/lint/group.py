"""A list of options as rules read it."""

from __future__ import annotations

from msgspec import Struct

from quizbook.lint.vocabulary import Text


class Option(Struct, frozen=True, eq=False):
    """An option as rules read it."""

    text: Text
    correct: bool
    feedback: str = ""
    pinned: bool = False


class Group(Struct, frozen=True, eq=False):
    """Options of which a student chooses."""

    options: tuple[Option, ...]
    single: bool
    shuffled: bool
    gap: str = ""
    """The name of the gap that they fill."""

    @property
    def key(self) -> Option | None:
        """The one right option, where there can be only one."""
        return next((o for o in self.options if o.correct), None) if self.single else None

    @property
    def distractors(self) -> list[Option]:
        """The wrong options."""
        return [option for option in self.options if not option.correct]
