"""Places and the straight-line distances between them: never routes."""

import difflib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from afghan_route import data
from afghan_route.display import Display

EARTH_RADIUS_KM = 6371

ON_THE_MAP = ("Kabul", "Dushanbe", "Lenger", "Almaty", "Astana", "Pavlodar", "Kazan")
"""The places that the region map marks."""


@dataclass(frozen=True)
class Place:
    """A point with a name, in decimal degrees north and east."""

    place: str
    note: str
    """A second name, or what the place stands for."""
    country: str
    latitude: float
    longitude: float
    article: str
    """The paragraphs of the article that name it; empty for a place added for orientation."""
    source: str


def place(name: str) -> Place:
    """Find a place by its name. Example: place("Kabul").latitude -> 34.5281."""
    known = {row["place"]: row for row in data.rows("places")}
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(known)}"
        raise ValueError(f"no place is called {name!r}; {hint}")
    return Place(**known[name])


def distance_km(start: str, end: str) -> float:
    """Measure along the great circle between two places (haversine formula)."""
    a, b = place(start), place(end)
    lat_a, lat_b = math.radians(a.latitude), math.radians(b.latitude)
    half_lat = (lat_b - lat_a) / 2
    half_lon = math.radians(b.longitude - a.longitude) / 2
    h = math.sin(half_lat) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(h))


def place_list(names: Sequence[str] = ON_THE_MAP) -> Display:
    """List places from south to north: the map in words."""
    ordered = sorted(map(place, names), key=lambda one: one.latitude)
    lines = [described(one) for one in ordered]
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    html = f"<p>Places from south to north:</p><ol>{items}</ol>"
    text = [f"{number}. {line}" for number, line in enumerate(lines, 1)]
    return Display(
        {"text/html": html, "text/plain": "\n".join(["Places from south to north:", *text])}
    )


def described(one: Place) -> str:
    """Describe a place. Example: "Kabul, Afghanistan: 34.5° north, 69.2° east (P1)"."""
    note = f" ({one.note})" if one.note else ""
    named = one.article or "not named in the article"
    return (
        f"{one.place}{note}, {one.country}: "
        f"{one.latitude:.1f}° north, {one.longitude:.1f}° east; {named}"
    )
