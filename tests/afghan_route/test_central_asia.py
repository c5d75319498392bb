"""The map of the questions: exact, legible, and the same every time."""

import itertools
import math
import re

import pytest

from afghan_route import data, figures, maps
from quizbook import load_bank

NARROW = 280
"""Pixels of the map in the narrowest window."""
TARGET = 24
"""Pixels of a radio button."""

TOGETHER = [
    ("Pavlodar", "Petropavl", "Shymkent"),
    ("Astana", "Almaty", "Tashkent"),
]
"""Places that questions put beside each other: of the bank's example and the type's own."""


@pytest.fixture(scope="module")
def drawn():
    return figures.central_asia()


def apart(places, one, other):
    return math.dist(places[one], places[other]) * NARROW / maps.WIDTH


def asked_together():
    hotspots = (
        item.interaction
        for lesson in load_bank().lessons.values()
        for item in lesson.items
        if item.type == "hotspot" and item.figure == "central_asia"
    )
    return [*TOGETHER, *(tuple(choice.text for choice in asked.choices) for asked in hotspots)]


def test_every_place_has_room_for_a_radio_inside_the_map(drawn):
    margin = TARGET / 2 * maps.WIDTH / NARROW
    for place, (x, y) in drawn["places"].items():
        assert margin < x < maps.WIDTH - margin, place
        assert margin < y < maps.HEIGHT - margin, place


def test_the_dots_stand_at_the_coordinates_of_the_places(drawn):
    dots = re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', drawn["svg"])
    assert [(float(x), float(y)) for x, y in dots] == list(drawn["places"].values())


def test_the_places_are_cities_of_the_course(drawn):
    known = {row["place"] for row in data.rows("places")}
    assert set(drawn["places"]) < known
    assert {"Pavlodar", "Petropavl", "Shymkent", "Kabul", "Astana", "Kazan"} < set(drawn["places"])


def test_no_crossing_or_border_settlement_is_on_the_map(drawn):
    assert not {"Nizhny Panj", "Farkhor", "Ishkoshim"} & set(drawn["places"])


def test_places_that_are_asked_together_can_be_told_apart_by_a_finger(drawn):
    for places in asked_together():
        for one, other in itertools.combinations(places, 2):
            assert apart(drawn["places"], one, other) >= TARGET, (one, other)


def test_places_lie_where_they_do_on_the_ground(drawn):
    places = drawn["places"]
    assert places["Petropavl"][1] < places["Astana"][1] < places["Shymkent"][1]
    assert places["Shymkent"][1] < places["Dushanbe"][1] < places["Kabul"][1]
    assert places["Kazan"][0] < places["Petropavl"][0] < places["Pavlodar"][0]
    # An equal-area map keeps distances near its middle to a few per cent.
    kilometres = 1 / maps.SCALE * 6371
    for one, other, km in (("Pavlodar", "Petropavl", 590), ("Dushanbe", "Astana", 1421)):
        assert math.dist(places[one], places[other]) * kilometres == pytest.approx(km, rel=0.06)


def test_the_map_names_countries_and_no_city(drawn):
    words = set(re.findall(r">([^<>]+)<", drawn["svg"]))
    assert {"Kazakhstan", "Russia", "Afghanistan", "Uzbekistan", "Tajikistan"} < words
    assert not words & set(drawn["places"])


def test_the_text_alternative_names_the_same_countries_and_no_city(drawn):
    for country in maps.NAMES:
        assert country in drawn["alternative"]
    assert not [place for place in drawn["places"] if place in drawn["alternative"]]


def test_a_name_is_clear_of_the_cities(drawn):
    # A letter of this size is about 10 units wide.
    for name, (middle, base) in maps.NAMES.items():
        for place, (x, y) in drawn["places"].items():
            beside = abs(x - middle) > 5 * len(name) + 4
            assert beside or not base - 20 < y < base + 8, (name, place)


def test_the_same_map_is_the_same_bytes(drawn):
    assert figures.central_asia() == drawn


def test_the_map_is_small_and_takes_its_ink_from_the_page(drawn):
    assert len(drawn["svg"]) < 12_000
    assert "currentColor" in drawn["svg"]
    assert not re.search(r"black|#000|#111", drawn["svg"])
