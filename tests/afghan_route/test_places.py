"""Places: their distances, and the list that puts the map into words."""

import pytest

from afghan_route import distance_km, fact, place_list


@pytest.mark.parametrize(
    ("start", "end", "km"),
    [
        ("Kabul", "Dushanbe", 447),
        ("Dushanbe", "Astana", 1421),
        ("Kabul", "Astana", 1861),
        ("Pavlodar", "Petropavl", 590),
        ("Pavlodar", "Kazan", 1846),
        ("Lenger", "Pavlodar", 1243),
        ("Astana", "Moscow", 2272),
        ("Kabul", "Moscow", 3366),
    ],
)
def test_distances_are_great_circles_on_a_sphere(start, end, km):
    assert round(distance_km(start, end)) == km
    assert distance_km(start, end) == pytest.approx(distance_km(end, start))


def test_distances_in_the_facts_agree():
    assert round(distance_km("Pavlodar", "Kazan")) == fact("calc-pavlodar-kazan").value
    assert round(distance_km("Kabul", "Astana")) == fact("calc-kabul-astana").value


def test_places_are_listed_from_south_to_north_with_country_and_paragraph():
    lines = repr(place_list(["Kazan", "Kabul", "Lenger", "Dushanbe"])).splitlines()
    assert lines == [
        "Places from south to north:",
        "1. Kabul, Afghanistan: 34.5° north, 69.2° east; P1",
        "2. Dushanbe, Tajikistan: 38.5° north, 68.8° east; not named in the article",
        "3. Lenger (seat of Tolebi district), Kazakhstan: 42.2° north, 69.9° east; P4",
        "4. Kazan, Russia: 55.8° north, 49.1° east; P4",
    ]


def test_the_list_is_an_ordered_list_in_html():
    html = place_list(["Kabul", "Kazan"]).forms["text/html"]
    assert html.index("<ol><li>Kabul,") < html.index("<li>Kazan,")


def test_without_names_the_places_of_the_map_are_listed():
    assert len(repr(place_list()).splitlines()) == 8


def test_a_place_that_is_not_known_is_told_with_the_nearest_name():
    with pytest.raises(ValueError, match="no place is called 'Duschanbe'; did you mean 'Dushanbe'"):
        distance_km("Duschanbe", "Kabul")
