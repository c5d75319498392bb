"""A text on the page; once it is written, the model answer and the rubric beside it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from quizbook.model import ExtendedTextInteraction, RubricKey, number
from quizbook.scoring.extended_text import criteria, written
from quizbook.session.shown.seen import Seen
from quizbook.words import say


class ShownCriterion(Struct, frozen=True, kw_only=True):
    """One criterion, to be ticked."""

    number: int
    text: str
    points: str
    """What it counts, in words."""
    met: bool


class ShownText(Struct, frozen=True, kw_only=True, tag="extended-text"):
    """A text to write, then to mark."""

    text: str
    length: str
    """How long the text is and may be, in words; more is told, not refused."""
    max_words: int | None
    fixed: bool = False
    """It is handed in, and only its marks are still to be given."""
    model_answer: str = ""
    """Shown once there is a text, or the key is told."""
    rubric: tuple[ShownCriterion, ...] = ()


def show(interaction: ExtendedTextInteraction, key: RubricKey, seen: Seen) -> ShownText:
    """A field to write in; with a text that is kept, all that is needed to mark it."""
    given = seen.held if isinstance(seen.held, dict) else {"text": seen.held}
    text = written(given)
    most = interaction.max_words
    shown = ShownText(text=text, length=length(len(text.split()), most), max_words=most)
    if not (seen.kept or seen.told or seen.response is not None):
        return shown
    met = criteria(given.get("met")) or ()
    marking = {"model_answer": key.model_answer, "rubric": tuple(rubric(key, met))}
    return replace(shown, fixed=seen.locked, **marking)


def length(count: int, most: int | None) -> str:
    """How long a text is and may be."""
    if most is None:
        return say("words", count=count) if count else ""
    if not count:
        return say("words-most", most=most)
    return say("words-over" if count > most else "words-of", count=count, most=most)


def rubric(key: RubricKey, met: tuple[int, ...]) -> Iterator[ShownCriterion]:
    """The criteria, and which of them the learner finds met."""
    for place, part in enumerate(key.rubric, 1):
        one = part.points == 1
        points = say("one-point") if one else say("some-points", points=number(part.points))
        yield ShownCriterion(number=place, text=part.criterion, points=points, met=place in met)
