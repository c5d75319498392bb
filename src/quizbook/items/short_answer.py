"""Short answer: a word or a few are typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from quizbook.authored import Authored, Fault, Path
from quizbook.model import TextEntryInteraction, TextKey, TextMistake
from quizbook.nodes import quoted
from quizbook.scoring.texts import fold, same, stray


class KnownText(Struct, frozen=True, kw_only=True):
    """A wrong text that students really give."""

    answer: str
    """The wrong text."""
    feedback: str
    """Shown to whoever gives it."""


class ShortAnswer(Authored, frozen=True, kw_only=True):
    """One of several spellings of the right words."""

    type: ClassVar[str] = "short_answer"
    example: ClassVar[str] = """\
id: largest-lake
type: short_answer
stem: Which lake is the largest by area?
accept: [Caspian Sea, the Caspian Sea, Caspian]
typos: 1
mistakes:
  - {answer: Lake Superior, feedback: It is the largest of the lakes with fresh water.}
"""
    scored: ClassVar[str] = (
        "A text that is accepted earns everything; known mistakes are tried before `typos`. Case, spaces, kinds of dashes and apostrophes do not count, nor do letters of another alphabet that look the same."
    )

    accept: tuple[str, ...]
    """Every spelling that is right, the best one first. Case, spaces and dashes do not count."""
    typos: int = 0
    """Letters that may be wrong, missing, extra or swapped. A digit must be right."""
    mistakes: tuple[KnownText, ...] = ()
    """Wrong answers that students really give, each with its own feedback."""

    def interaction(self) -> TextEntryInteraction:
        """One field."""
        return TextEntryInteraction()

    def key(self) -> TextKey:
        """What is accepted, then the known mistakes, then slips of the finger."""
        mistakes = tuple(TextMistake(known.answer, known.feedback) for known in self.mistakes)
        return TextKey(self.accept, self.typos, mistakes)

    def faults(self) -> Iterator[Fault]:
        """Texts that nobody can type, slips that make anything right, feedback nobody reads."""
        yield from accepted_faults(self.accept, ("accept",))
        shortest = min((len(fold(text)) for text in self.accept), default=1)
        if not 0 <= self.typos < max(shortest, 1):
            sentence = f"'typos' takes 0 to {max(shortest - 1, 0)} here, not {self.typos}"
            step = "leave some letters of the shortest text that must be right"
            yield Fault("Y17", sentence, ("typos",), step)
        for index, known in enumerate(self.mistakes):
            path = ("mistakes", index, "answer")
            if any(same(known.answer, text) for text in self.accept):
                sentence = f"the mistake {quoted(known.answer)} is among the accepted answers"
                yield Fault("S12", sentence, path, "remove it here or there")
            elif any(same(known.answer, other.answer) for other in self.mistakes[:index]):
                sentence = f"the mistake {quoted(known.answer)} is here twice"
                yield Fault("S12", sentence, path, "remove one of them")


def accepted_faults(accept: tuple[str, ...], path: Path) -> Iterator[Fault]:
    """No text, an empty one, or one with letters that no keyboard gives together."""
    if not accept:
        yield Fault("S02", "no answer is accepted", path, "write the right answer in the list")
    for index, text in enumerate(accept):
        if not fold(text):
            sentence = f"accepted answer {index + 1} has no text"
            yield Fault("Y17", sentence, (*path, index), "write it, or remove it")
        elif found := stray(text):
            sentence = f"the letter {quoted(found.letter)} in {quoted(found.word)} is {found.alphabet}, the others are not"
            step = "type the word again in one alphabet; a student's look-alike letters are matched"
            yield Fault("Y26", sentence, (*path, index), step, "warning")
