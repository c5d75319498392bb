"""Matching: everything on the left has its own partner on the right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from quizbook.authored import (
    Authored,
    Entry,
    Fault,
    Path,
    entry_faults,
    id_of,
    named_text_faults,
    too_few,
)
from quizbook.model import Choice, MatchInteraction, MatchKey


class Pair(Struct, frozen=True, kw_only=True):
    """Two sides that belong together."""

    left: str
    """What the student finds the partner of."""
    right: str
    """The partner, chosen from all right sides."""
    id: str = ""
    """Of the left side."""
    feedback: str = ""
    """Shown once the pair is scored, right or wrong."""

    @property
    def entry(self) -> Entry:
        """The left side."""
        return Entry(text=self.left, id=self.id, feedback=self.feedback)


class Matching(Authored, frozen=True, kw_only=True):
    """Pairs, and right sides that are left over."""

    type: ClassVar[str] = "matching"
    example: ClassVar[str] = """\
id: what-kind-of-source
type: matching
stem: Match each source with what it can tell best. One answer is left over.
pairs:
  - {left: A law, right: what was to be done, feedback: A law orders; whether it is followed is another matter.}
  - {left: A court record, right: what was found in one case, feedback: A court decides the case before it.}
  - {left: A household survey, right: how common something was, feedback: Many were asked the same.}
distractors: [what will happen next]
"""
    scored: ClassVar[str] = "Pairs right / pairs."

    pairs: tuple[Pair, ...]
    """What belongs together."""
    distractors: tuple[str, ...] = ()
    """Right sides without a left one."""
    shuffle: bool = True
    """The right sides stand in another order for every student."""

    def interaction(self) -> MatchInteraction:
        """The left sides, each with a choice of all the right ones, which stand in no order."""
        sources = tuple(Choice(pair.entry.choice_id, pair.left) for pair in self.pairs)
        texts = [*(pair.right for pair in self.pairs), *self.distractors]
        targets = sorted((Choice(id_of(text), text) for text in texts), key=lambda c: c.id)
        return MatchInteraction(sources, tuple(targets), shuffle=self.shuffle)

    def key(self) -> MatchKey:
        """The right side of every left one."""
        entries = [pair.entry for pair in self.pairs]
        pairs = {e.choice_id: id_of(p.right) for e, p in zip(entries, self.pairs, strict=True)}
        return MatchKey(pairs, feedback={e.choice_id: e.feedback for e in entries if e.feedback})

    def faults(self) -> Iterator[Fault]:
        """Too few pairs, or sides that cannot be told apart."""
        yield from too_few(self.pairs, "pairs", "a pair", "pairs")
        lefts = tuple(pair.entry for pair in self.pairs)
        yield from entry_faults(lefts, "pairs", "left side", text="left")
        rights: list[tuple[str, str, Path]] = [
            *(
                (f"right side {index + 1}", pair.right, ("pairs", index, "right"))
                for index, pair in enumerate(self.pairs)
            ),
            *(
                (f"distractor {index + 1}", text, ("distractors", index))
                for index, text in enumerate(self.distractors)
            ),
        ]
        yield from named_text_faults(rights, rule="S08")
