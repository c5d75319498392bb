"""The region as a plain map: the outlines of the lesson's map, countries' names, a dot a city.

It is written straight from the data, so that a city's dot and its coordinates are one number. Its
hues are those of the lesson's map, thinned so that they suit a light and a dark page; ink is the
page's own. Left out: arrows, names of cities, and the small places at borders and crossings.
"""

import math
from collections.abc import Iterator
from html import escape

from afghan_route import data
from afghan_route.data.natural_earth import Ring, cut
from afghan_route.places import place

WIDTH, HEIGHT = 600, 575
CORNERS = 3
WEST, NORTH, SCALE = -0.277, 0.762, 1110
"""The upper left corner on the projected globe, in radians, and units to the radian."""

MIDDLE, PARALLELS = 67.0, (32.0, 58.0)
"""Albers' equal-area projection, as the lesson's map has it."""

CITIES = (
    *("Kabul", "Jalalabad", "Kunduz", "Fayzabad", "Lashkar Gah"),
    *("Dushanbe", "Kulob", "Khorugh", "Tashkent", "Termez", "Bishkek", "Osh"),
    *("Almaty", "Astana", "Lenger", "Pavlodar", "Petropavl", "Semey", "Shymkent", "Turkistan"),
    *("Kazan", "Omsk", "Barnaul"),
)

HUES = {
    "origin": "#e8833a",
    "Central Asia": "#58a852",
    "Kazakhstan": "#d9b01c",
    "Russia": "#8b76c9",
    "neighbour": "#8a8f96",
}
"""A country's colour by its part in the article."""

NAMES = {
    "Russia": (222, 56),
    "Kazakhstan": (280, 212),
    "Uzbekistan": (236, 293),
    "Turkmenistan": (196, 367),
    "Kyrgyzstan": (424, 336),
    "Tajikistan": (408, 397),
    "Afghanistan": (268, 500),
    "Iran": (112, 466),
    "Pakistan": (370, 552),
    "China": (530, 384),
}
"""Where the middle of a country's name stands, clear of the cities."""


def drawn() -> str:
    """The map as SVG."""
    return "".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">',
            *countries(),
            *names(),
            *dots(),
            "</svg>",
        ]
    )


def places() -> dict[str, tuple[float, float]]:
    """The cities' coordinates on the map."""
    return {
        name: projected(city.longitude, city.latitude)
        for name, city in ((name, place(name)) for name in CITIES)
    }


def projected(longitude: float, latitude: float) -> tuple[float, float]:
    """A point of the globe on the map, in units from its upper left corner."""
    south, north = (math.sin(math.radians(parallel)) for parallel in PARALLELS)
    n = (south + north) / 2
    squared = 1 + south * north - 2 * n * math.sin(math.radians(latitude))
    radius, angle = math.sqrt(squared) / n, n * math.radians(longitude - MIDDLE)
    x, y = radius * math.sin(angle) - WEST, radius * math.cos(angle) - NORTH
    return round(x * SCALE, 1), round(y * SCALE, 1)


def countries() -> Iterator[str]:
    """The outlines, as far as they reach into the frame."""
    roles = {row["country"]: row["role"] for row in data.rows("countries")}
    yield '<g stroke="currentColor" stroke-opacity=".3" stroke-width="1" fill-opacity=".3">'
    for feature in data.outlines():
        polygons = feature["geometry"]["coordinates"]
        rings = [outline(ring) for rings in polygons for ring in rings]
        if path := "".join(rings):
            hue = HUES[roles.get(feature["properties"]["name"], "neighbour")]
            yield f'<path fill="{hue}" d="{path}"/>'
    yield "</g>"


def outline(ring: Ring) -> str:
    """A ring as the steps of a path, in whole units."""
    # The cut leaves a margin, so that its own straight edges stay out of sight.
    frame = cut([projected(*point) for point in ring], (-2, -2, WIDTH + 2, HEIGHT + 2))
    steps, at = [], (0, 0)
    for x, y in frame:
        step = round(x) - at[0], round(y) - at[1]
        if step != (0, 0):
            steps.append(f"{step[0]} {step[1]}")
            at = at[0] + step[0], at[1] + step[1]
    # Fewer than three points enclose nothing.
    return f"m{steps[0]}l{' '.join(steps[1:])}z" if len(steps) >= CORNERS else ""


def names() -> Iterator[str]:
    """The countries' names, and the sea's."""
    # What the page is painted with, so that a border under a name does not cross it out.
    halo = 'paint-order="stroke" stroke="var(--jp-layout-color0, Canvas)" stroke-opacity=".6"'
    yield f'<g fill="currentColor" {halo} stroke-width="4" stroke-linejoin="round"'
    yield ' font-size="20" font-style="italic" text-anchor="middle">'
    for name, (x, y) in NAMES.items():
        yield f'<text x="{x}" y="{y}">{escape(name)}</text>'
    yield '<text x="83" y="322" font-size="17">Caspian<tspan x="83" dy="18">Sea</tspan></text></g>'


def dots() -> Iterator[str]:
    """A dot for every city."""
    yield '<g fill="currentColor" opacity=".55">'
    for x, y in places().values():
        yield f'<circle cx="{x}" cy="{y}" r="3.5"/>'
    yield "</g>"
