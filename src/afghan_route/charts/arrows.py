"""Arrows between countries as shapes for the map: gently bent, and a sketch on purpose.

An arrow is a polygon in degrees, so it is projected and scaled with the map like any country.
It joins two names, not two places: no road, crossing or means of transport is meant or known.
"""

import math
from typing import Any

Point = tuple[float, float]

STEPS = 16
SHAFT, HEAD, HEAD_LENGTH = 0.32, 1.05, 1.9
"""Half widths of the shaft and of the head, and the length of the head, in degrees of latitude."""


def arrow_shapes(arrows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Turn rows with a start, an end and a bend into GeoJSON features with the same columns."""
    return [
        {
            "type": "Feature",
            "properties": {"from": arrow["from"], "to": arrow["to"]},
            "geometry": {"type": "Polygon", "coordinates": [outline(arrow)]},
        }
        for arrow in arrows
    ]


def outline(arrow: dict[str, Any]) -> list[Point]:
    """Draw one arrow as a closed ring, clockwise as d3-geo wants it."""
    start = arrow["start_longitude"], arrow["start_latitude"]
    end = arrow["end_longitude"], arrow["end_latitude"]
    # Degrees of longitude shrink towards the pole: on this plane both kinds have the same length.
    shrink = math.cos(math.radians((start[1] + end[1]) / 2))
    spine = curve((start[0] * shrink, start[1]), (end[0] * shrink, end[1]), arrow["bend"])
    neck = next(i for i, p in enumerate(spine) if math.dist(p, spine[-1]) <= HEAD_LENGTH)
    shaft = spine[: neck + 1]
    left = [beside(shaft, i, SHAFT) for i in range(len(shaft))]
    right = [beside(shaft, i, -SHAFT) for i in range(len(shaft))]
    barbs = beside(shaft, neck, HEAD), beside(shaft, neck, -HEAD)
    ring = [*left, barbs[0], spine[-1], barbs[1], *reversed(right), left[0]]
    return [(round(x / shrink, 2), round(y, 2)) for x, y in ring]


def curve(start: Point, end: Point, bend: float) -> list[Point]:
    """Run from start to end, bent to the left by a share of the length (quadratic Bezier)."""
    run, rise = end[0] - start[0], end[1] - start[1]
    middle = (start[0] + end[0]) / 2 - rise * bend, (start[1] + end[1]) / 2 + run * bend
    points = []
    for step in range(STEPS + 1):
        t = step / STEPS
        before, at, after = (1 - t) ** 2, 2 * t * (1 - t), t**2
        points.append(
            (
                before * start[0] + at * middle[0] + after * end[0],
                before * start[1] + at * middle[1] + after * end[1],
            )
        )
    return points


def beside(spine: list[Point], index: int, offset: float) -> Point:
    """Step off the spine at a point, to the left for a positive offset."""
    before, after = spine[max(index - 1, 0)], spine[min(index + 1, len(spine) - 1)]
    run, rise = after[0] - before[0], after[1] - before[1]
    length = math.hypot(run, rise)
    x, y = spine[index]
    return x - rise / length * offset, y + run / length * offset
