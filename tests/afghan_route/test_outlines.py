"""The outlines and arrows of the map: small, the right way round, and where they should be."""

import itertools
from pathlib import Path

import pytest

from afghan_route import data
from afghan_route.charts.arrows import arrow_shapes
from afghan_route.data.natural_earth import area, cut, simplify


def rings():
    for feature in data.outlines():
        for polygon in feature["geometry"]["coordinates"]:
            yield feature["properties"]["name"], polygon[0]


def test_the_outlines_are_small_enough_to_travel_in_a_notebook():
    assert Path(data.__file__).with_name("outlines.json").stat().st_size < 120_000


def test_every_country_with_a_label_has_an_outline():
    assert {row["country"] for row in data.rows("countries")} <= {name for name, _ in rings()}


def test_outer_rings_are_closed_and_clockwise_as_d3_wants_them():
    for name, ring in rings():
        assert ring[0] == ring[-1], name
        assert area(ring) < 0, name


def test_no_outline_leaves_the_box():
    for name, ring in rings():
        assert all(20 <= x <= 116 and 21 <= y <= 68 for x, y in ring), name


@pytest.mark.parametrize("row", data.rows("countries"), ids=lambda row: row["country"])
def test_the_label_of_a_country_lies_inside_it(row):
    point = row["label_longitude"], row["label_latitude"]
    assert any(inside(point, ring) for name, ring in rings() if name == row["country"])


def test_arrows_are_closed_and_clockwise_and_reach_from_country_to_country():
    for row, shape in zip(data.rows("arrows"), arrow_shapes(data.rows("arrows")), strict=True):
        (ring,) = shape["geometry"]["coordinates"]
        assert ring[0] == ring[-1]
        assert area(ring) < 0
        assert (row["end_longitude"], row["end_latitude"]) in ring
        tip = row["end_longitude"], row["end_latitude"]
        landed = [name for name, outline in rings() if inside(tip, outline)]
        assert landed == ["Uzbekistan" if row["to"] == "Central Asia" else row["to"]]


def test_simplifying_keeps_the_ends_and_drops_what_strays_little():
    assert simplify([(0, 0), (1, 0.01), (2, 0)]) == [(0, 0), (2, 0)]
    assert simplify([(0, 0), (1, 1), (2, 0)]) == [(0, 0), (1, 1), (2, 0)]


def test_cutting_keeps_what_is_in_the_box():
    west_of_the_box = [(0.0, 40.0), (0.0, 50.0), (30.0, 50.0), (30.0, 40.0)]
    assert min(x for x, _ in cut(west_of_the_box)) == 20
    assert cut([(0.0, 40.0), (0.0, 50.0), (10.0, 50.0)]) == []


def inside(point, ring):
    """Ray casting: an odd number of borders to the east means inside."""
    x, y = point
    crossings = 0
    for (x1, y1), (x2, y2) in itertools.pairwise(ring):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            crossings += 1
    return crossings % 2 == 1
