"""Essay: some sentences, which the learner marks against a model answer and a rubric."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from quizbook.authored import Authored, Fault, Path, text_faults
from quizbook.model import Criterion, ExtendedTextInteraction, RubricKey


class Essay(Authored, frozen=True, kw_only=True):
    """A model answer, and what a good text does."""

    type: ClassVar[str] = "essay"
    example: ClassVar[str] = """\
id: year-without-a-date
type: essay
stem: In two sentences, say how we know the year of the article, and how sure that is.
max_words: 60
rubric:
  - {points: 1, criterion: says that no year is printed in our copy}
  - {points: 1, criterion: says what the year is worked out from}
  - {points: 1, criterion: names something that could make it wrong}
model_answer: Our copy prints a volume and no year, so the year is counted from the first volume. A volume that began or ended late would shift it.
points: 3
"""
    scored: ClassVar[str] = (
        "Rubric points met / rubric points, by the student's own marks. A text alone is kept and shows the model answer; a text over `max_words` is told, not refused."
    )

    rubric: tuple[Criterion, ...]
    """What students mark their own text by, after seeing the model answer."""
    model_answer: str
    """Shown once a student has written something."""
    max_words: int | None = None
    """More is told, not refused."""

    def interaction(self) -> ExtendedTextInteraction:
        """A field for some sentences."""
        return ExtendedTextInteraction(self.max_words, len(self.rubric))

    def key(self) -> RubricKey:
        """The model answer and the rubric."""
        return RubricKey(self.rubric, self.model_answer)

    def faults(self) -> Iterator[Fault]:
        """No room to write, nothing to compare with, or criteria that cannot be marked."""
        if self.max_words is not None and self.max_words < 1:
            sentence = f"'max_words' takes a number above 0, not {self.max_words}"
            yield Fault("Y17", sentence, ("max_words",), "leave it out where any length will do")
        if not self.model_answer.strip():
            step = "write the text that a learner compares the own one with"
            yield Fault("Y17", "'model_answer' has no text", ("model_answer",), step)
        if not self.rubric:
            step = "add a line '- {criterion: ..., points: 1}' under it"
            yield Fault("Y17", "'rubric' has no criterion", ("rubric",), step)
        places: list[Path] = [("rubric", index, "criterion") for index in range(len(self.rubric))]
        yield from text_faults([part.criterion for part in self.rubric], "criterion", places)
        for index, part in enumerate(self.rubric):
            if part.points <= 0:
                sentence = f"'points' takes a number above 0, not {part.points:g}"
                step = "leave it out for one point"
                yield Fault("Y17", sentence, ("rubric", index, "points"), step)
