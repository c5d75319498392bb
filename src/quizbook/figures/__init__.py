"""Figures that installed courses register: a picture, its words, its named places.

The protocol is plain data, since a course comes in by the door alone. Under the entry-point group
`quizbook.figures` a course names a function of its own, which is called without arguments:

    {"svg": "<svg viewBox=...", "alternative": "A map of ...", "places": {"Kabul": (310, 470)}}

`alternative` says in words what the picture shows; `places` are for hotspots, in the units of the
viewBox. Ink should be `currentColor`, so that it is seen on a light and on a dark page.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint, EntryPoints

GROUP = "quizbook.figures"
LONGEST = 200
"""Characters of a reason that are told: a broken picture may be quoted in it."""


class Figure(Struct, frozen=True, kw_only=True):
    """A figure, ready for a page."""

    name: str
    svg: str
    """Checked, with ids that no other figure has, and silent to screen readers."""
    alternative: str
    places: dict[str, tuple[float, float]]
    """By name, measured from the upper left corner."""
    width: float
    height: float


class Drawn(Struct, frozen=True):
    """What a course's function returns."""

    svg: str
    alternative: str
    places: dict[str, tuple[float, float]] = {}


class FigureError(Exception):
    """A figure that is registered and cannot be drawn: a sentence, and what to do next."""

    def __init__(self, entry: EntryPoint, reason: object) -> None:
        words = " ".join(str(reason).split())
        self.next_step = f"mend {entry.value}, which the course names for it"
        super().__init__(f"the figure {entry.name!r} cannot be drawn: {words[:LONGEST]}")


@cache
def find_figure(name: str) -> Figure | None:
    """The figure of this name; None when no installed course has it."""
    entry = next((entry for entry in registered() if entry.name == name), None)
    if entry is None:
        return None
    try:
        drawn = entry.load()()
    except Exception as error:
        raise FigureError(entry, f"it raised {type(error).__name__}: {error}") from error
    try:
        return figure(name, msgspec.convert(drawn, Drawn))
    except (msgspec.ValidationError, ValueError) as error:
        raise FigureError(entry, error) from error


def figure_names() -> list[str]:
    """The figures that installed courses have."""
    return sorted({entry.name for entry in registered()})


def registered() -> EntryPoints:
    """What installed courses name; looked up only for a bank with figures, since it takes time."""
    from importlib.metadata import entry_points

    return entry_points(group=GROUP)


def figure(name: str, drawn: Drawn) -> Figure:
    """A figure from what a course drew; ValueError, with the reason, when it cannot be used."""
    from quizbook.figures.picture import picture

    if not drawn.alternative.strip():
        raise ValueError("it has no text alternative")
    shown = picture(drawn.svg, name)
    places = {place: (x - shown.left, y - shown.top) for place, (x, y) in drawn.places.items()}
    for place, (x, y) in places.items():
        if not (0 <= x <= shown.width and 0 <= y <= shown.height):
            raise ValueError(f"its place {place!r} lies outside the picture")
    return Figure(
        name=name,
        svg=shown.svg,
        alternative=" ".join(drawn.alternative.split()),
        places=places,
        width=shown.width,
        height=shown.height,
    )
