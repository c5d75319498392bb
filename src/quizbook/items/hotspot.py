"""Hotspot: exactly one of several places in a figure is right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from quizbook.authored import Authored, Fault, Path, one_key, text_faults, too_few
from quizbook.model import Choice, ChoiceKey, HotspotInteraction


class Place(Struct, frozen=True, kw_only=True):
    """A place that may be picked."""

    place: str
    """The name that the figure has for it, which the learner reads too."""
    correct: bool = False
    """True for the right one."""
    feedback: str = ""
    """Shown beside it."""


class Hotspot(Authored, frozen=True, kw_only=True):
    """Places on a map or in a picture, of which one is right."""

    type: ClassVar[str] = "hotspot"
    example: ClassVar[str] = """\
id: capital-in-2007
type: hotspot
stem: Select the city that was the capital of Kazakhstan in 2007.
figure: central_asia
places:
  - {place: Astana, correct: true, feedback: It had been the capital for almost ten years.}
  - {place: Almaty, feedback: Almaty was the capital until 1997.}
  - {place: Tashkent, feedback: Tashkent is the capital of Uzbekistan.}
hints: [Look in the north.]
"""
    scored: ClassVar[str] = "The right place earns everything, any other nothing."

    figure: str
    """A figure that the course registers; it knows where its places are."""
    places: tuple[Place, ...]
    """Those that may be picked; exactly one is correct."""

    def interaction(self) -> HotspotInteraction:
        """Radio buttons on the figure; a place goes by its name, and they stand in its order."""
        names = sorted(place.place for place in self.places)
        return HotspotInteraction(self.figure, tuple(Choice(name, name) for name in names))

    def key(self) -> ChoiceKey:
        """The one right place."""
        correct = frozenset(place.place for place in self.places if place.correct)
        feedback = {place.place: place.feedback for place in self.places if place.feedback}
        return ChoiceKey(correct, credit="exact", feedback=feedback)

    def faults(self) -> Iterator[Fault]:
        """No right place, more than one, or a place that is there twice."""
        yield from too_few(self.places, "places", "a place", "places")
        paths: list[Path] = [("places", index, "place") for index in range(len(self.places))]
        yield from text_faults([place.place for place in self.places], "place", paths)
        yield from one_key(self.places, "places", "place", "in a hotspot")
