"""Make outlines.json: the countries of the region, cut to a box and simplified.

Run it with the file countries-50m.json of the npm package world-atlas 2.0.2 (Natural Earth 4.1,
public domain): python -m afghan_route.data.natural_earth countries-50m.json

Borders are simplified once per arc, before countries are put together, so neighbours still meet
without gaps. Compromise: the box cuts along straight lines; they lie outside what the map shows.
"""

import itertools
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Ring = list[Point]
Box = tuple[float, float, float, float]

WEST, EAST, SOUTH, NORTH = 20.0, 116.0, 21.0, 68.0
TOLERANCE = 0.05
"""Degrees a simplified border may stray: about half a pixel on a map of 700 pixels."""
SMALLEST = 0.05
"""Islands and enclaves below this area, in square degrees, are left out."""


def main(atlas: Path) -> None:
    """Write outlines.json beside this file."""
    collection = {"type": "FeatureCollection", "features": list(features(read(atlas)))}
    target = Path(__file__).with_name("outlines.json")
    target.write_text(json.dumps(collection, separators=(",", ":"), ensure_ascii=False) + "\n")


def read(atlas: Path) -> dict[str, Any]:
    """Read the atlas and turn its delta-encoded arcs into simplified degrees."""
    topology: dict[str, Any] = json.loads(atlas.read_text())
    (scale_x, scale_y), (left, bottom) = (topology["transform"][k] for k in ("scale", "translate"))
    for number, arc in enumerate(topology["arcs"]):
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((left + x * scale_x, bottom + y * scale_y))
        topology["arcs"][number] = simplify(points)
    return topology


def features(topology: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a GeoJSON feature for each country that reaches into the box, by name."""
    countries = topology["objects"]["countries"]["geometries"]
    for country in sorted(countries, key=lambda country: country["properties"]["name"]):
        groups = country.get("arcs", [])
        polygons = [groups] if country["type"] == "Polygon" else groups
        kept = [shape for rings in polygons if (shape := polygon(rings, topology["arcs"]))]
        if kept:
            yield {
                "type": "Feature",
                "properties": {"name": country["properties"]["name"]},
                "geometry": {"type": "MultiPolygon", "coordinates": kept},
            }


def polygon(rings: list[list[int]], arcs: list[Ring]) -> list[Ring]:
    """Join, cut and orient one polygon; empty if nothing worth drawing is left."""
    outer, *holes = (rounded(cut(joined(ring, arcs))) for ring in rings)
    if abs(area(outer)) < SMALLEST:
        return []
    # d3-geo fills what lies to the right of a ring: a country turned round would cover the globe.
    shape = [outer if area(outer) < 0 else outer[::-1]]
    shape += [
        hole if area(hole) > 0 else hole[::-1] for hole in holes if abs(area(hole)) > SMALLEST
    ]
    return shape


def joined(ring: list[int], arcs: list[Ring]) -> Ring:
    """Put the arcs of a ring end to end; a negative number means an arc run backwards."""
    points: Ring = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def simplify(points: Ring) -> Ring:
    """Drop points that stray less than the tolerance (Douglas and Peucker)."""
    first, *between, last = points
    strays = [distance(point, first, last) for point in between]
    if max(strays, default=0) <= TOLERANCE:
        return [first, last]
    far = strays.index(max(strays)) + 1
    return simplify(points[: far + 1])[:-1] + simplify(points[far:])


def distance(point: Point, start: Point, end: Point) -> float:
    """Measure from a point to a segment, in degrees."""
    run, rise = end[0] - start[0], end[1] - start[1]
    length = run * run + rise * rise
    along = ((point[0] - start[0]) * run + (point[1] - start[1]) * rise) / length if length else 0
    along = min(1.0, max(0.0, along))
    x, y = start[0] + along * run - point[0], start[1] + along * rise - point[1]
    return float((x * x + y * y) ** 0.5)


def cut(ring: Ring, box: Box = (WEST, SOUTH, EAST, NORTH)) -> Ring:
    """Cut a ring to a box, one side after another (Sutherland and Hodgman)."""
    left, low, right, high = box
    for axis, limit, sign in ((0, left, 1), (0, right, -1), (1, low, 1), (1, high, -1)):
        kept: Ring = []
        for start, end in zip(ring, ring[1:] + ring[:1], strict=True):
            inside, next_inside = ((p[axis] - limit) * sign >= 0 for p in (start, end))
            if inside:
                kept.append(start)
            if inside != next_inside:
                share = (limit - start[axis]) / (end[axis] - start[axis])
                other = 1 - axis
                crossing = start[other] + share * (end[other] - start[other])
                kept.append((limit, crossing) if axis == 0 else (crossing, limit))
        ring = kept
    return ring


def rounded(ring: Ring) -> Ring:
    """Round to hundredths of a degree, drop repeats and close the ring."""
    points: Ring = []
    for x, y in ring:
        point = (round(x, 2), round(y, 2))
        if not points or points[-1] != point:
            points.append(point)
    return points if not points or points[0] == points[-1] else [*points, points[0]]


def area(ring: Ring) -> float:
    """Give the signed area in square degrees; below zero is clockwise."""
    pairs = itertools.pairwise(ring)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs) / 2


if __name__ == "__main__":
    main(Path(sys.argv[1]))
