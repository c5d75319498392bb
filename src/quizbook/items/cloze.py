"""Cloze: a text with gaps, each filled by choosing or by typing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace

from quizbook.authored import Authored, Fault, Option, Path, one_key, option_faults
from quizbook.items.short_answer import accepted_faults
from quizbook.model import (
    Choice,
    ChoiceInteraction,
    ChoiceKey,
    Gap,
    GapInteraction,
    GapKey,
    NumberKey,
    TextEntryInteraction,
    TextKey,
    nearest,
)
from quizbook.nodes import quoted
from quizbook.tolerance import NO_TOLERANCE, Tolerance, tolerance_faults

GAP = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


class ClozeGap(Struct, frozen=True, kw_only=True):
    """One gap: options to choose from, texts to accept, or a number."""

    options: tuple[Option, ...] = ()
    """To choose from; exactly one is correct."""
    accept: tuple[str, ...] = ()
    """To be typed: every spelling that is right, the best one first."""
    answer: Decimal | None = None
    """To be typed: a number."""
    tolerance: Tolerance | None = None
    """Of the number, as in a numeric question."""

    @property
    def stated(self) -> list[str]:
        """The ways to fill it that are used."""
        given = {"options": self.options, "accept": self.accept, "answer": self.answer}
        return [name for name, value in given.items() if value not in ((), None)]

    def entry(self, *, shuffle: bool) -> ChoiceInteraction | TextEntryInteraction:
        """What the learner handles."""
        if self.options:
            choices = tuple(Choice(o.choice_id, o.text, o.pin == "last") for o in self.options)
            return ChoiceInteraction(choices, single=True, shuffle=shuffle)
        return TextEntryInteraction(reads="text" if self.accept else "number")

    def key(self) -> ChoiceKey | TextKey | NumberKey:
        """What is right."""
        if self.options:
            correct = frozenset(o.choice_id for o in self.options if o.correct)
            feedback = {o.choice_id: o.feedback for o in self.options if o.feedback}
            return ChoiceKey(correct, feedback=feedback)
        if self.answer is not None:
            margin = (self.tolerance or NO_TOLERANCE).margin(self.answer)
            return NumberKey(self.answer, margin)
        return TextKey(self.accept)

    def faults(self, path: Path) -> Iterator[Fault]:
        """Not exactly one way to fill it, or something wrong with that way."""
        stated = self.stated
        if not stated:
            step = "write 'options:', 'accept:' or 'answer:' under it"
            yield Fault("Y27", "this gap says nothing of what fills it", path, step)
        for name in stated[1:]:
            sentence = f"this gap has both {stated[0]!r} and {name!r}"
            yield Fault("Y27", sentence, (*path, name), "leave one of them")
        if self.tolerance and self.answer is None:
            sentence = "this gap has a tolerance and no number"
            yield Fault("Y27", sentence, (*path, "tolerance"), "write 'answer:', or remove it")
        elif self.tolerance and self.answer is not None:
            yield from tolerance_faults(self.tolerance, self.answer, (*path, "tolerance"))
        if self.accept:
            yield from accepted_faults(self.accept, (*path, "accept"))
        if self.options:
            keys = one_key(self.options, "options", "option", "in one gap")
            for fault in (*option_faults(self.options), *keys):
                yield replace(fault, path=(*path, *fault.path))


class Cloze(Authored, frozen=True, kw_only=True):
    """A text whose gaps count the same."""

    type: ClassVar[str] = "cloze"
    example: ClassVar[str] = """\
id: water-and-ice
type: cloze
stem: Complete the note.
text: >-
  Ice is [[weight]] than water, so it floats. Water freezes at [[cold]] °C,
  and the change back to water is called [[back]].
gaps:
  weight:
    options:
      - {text: lighter, correct: true, feedback: "Of equal volumes, the ice weighs less."}
      - {text: heavier, feedback: What is heavier sinks.}
  cold: {answer: 0}
  back: {accept: [melting, thawing]}
"""
    scored: ClassVar[str] = "Gaps right / gaps."

    text: str
    """With [[name]] where a gap is."""
    gaps: dict[str, ClozeGap]
    """By the names in the text."""
    shuffle: bool = True
    """Of the options in each gap."""

    @property
    def parts(self) -> tuple[list[str], list[str]]:
        """The pieces of text, and the names of the gaps between them."""
        parts = GAP.split(self.text)
        return parts[::2], [name.strip() for name in parts[1::2]]

    def interaction(self) -> GapInteraction:
        """The text with selects and fields."""
        pieces, names = self.parts
        gaps = [Gap(name, self.gaps[name].entry(shuffle=self.shuffle)) for name in names]
        return GapInteraction(tuple(pieces), tuple(gaps))

    def key(self) -> GapKey:
        """What is right in each gap."""
        return GapKey({name: gap.key() for name, gap in self.gaps.items()})

    def faults(self) -> Iterator[Fault]:
        """Gaps that stand only in the text or only under it, and faults of each."""
        _, names = self.parts
        if not names:
            step = "write [[name]] where the gap is, and the name under 'gaps:'"
            yield Fault("Y15", "the text has no gap", ("text",), step)
        for place, name in enumerate(names):
            if name in names[:place]:
                sentence = f"the gap {quoted(name)} stands in the text twice"
                yield Fault("S01", sentence, ("text",), "give each gap its own name")
            elif name not in self.gaps:
                near = nearest(name, list(self.gaps))
                step = f"did you mean {quoted(near)}?" if near else "write it under 'gaps:'"
                yield Fault("S11", f"there is no gap {quoted(name)} under 'gaps'", ("text",), step)
        for name, gap in self.gaps.items():
            if name not in names:
                step = "write it in the text, in double brackets, or remove it here"
                sentence = f"the gap {quoted(name)} does not stand in the text"
                yield Fault("Y14", sentence, ("gaps", name), step)
            yield from gap.faults(("gaps", name))
