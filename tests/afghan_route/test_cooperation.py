"""The charts of lesson 3: a border and one vague word, the summer of 2007, who is tied to whom."""

import pytest

from afghan_route import fact
from afghan_route.charts.compose import authored
from afghan_route.charts.datasets import dataset

LENGTHS = [row["value"] for row in dataset("kazakh_russian_lengths")]


def bound_to(name, parameter):
    """What the control of a parameter offers."""
    return next(p["bind"] for p in authored(name)["params"] if p["name"] == parameter)


def test_the_lengths_to_choose_from_are_those_of_the_facts():
    bind = bound_to("checkpoint_spacing", "length")
    assert bind["options"] == LENGTHS
    for length, label in zip(bind["options"], bind["labels"], strict=True):
        assert label.startswith(f"{length:,} km")


def test_the_slider_ends_where_the_facts_say():
    bind = bound_to("checkpoint_spacing", "points")
    assert bind["min"] == fact("calc-dozens-low").value
    assert bind["max"] == fact("calc-dozens-high").value


def test_the_computed_distances_are_those_of_the_lengths():
    few, many = fact("calc-dozens-low").value, fact("calc-dozens-high").value
    assert fact("calc-spacing-widest").value == max(LENGTHS) / few
    assert fact("calc-spacing-narrowest").value == round(min(LENGTHS) / many, 1)
    assert fact("calc-spacing-36").value == round(fact("ctx-kr-length-now").value / 36, 1)
    spread = 100 * (max(LENGTHS) - min(LENGTHS)) / min(LENGTHS)
    assert fact("calc-kr-length-spread").value == round(spread, 1)
    assert fact("calc-dozens-spread").value == many / few


@pytest.mark.parametrize(
    ("length", "points", "said"),
    [
        (7800, 24, "one every 325 km on average"),
        (6846, 96, "one every 71 km on average"),
        (7644, 36, "one every 212 km on average"),
    ],
)
def test_the_sentence_follows_both_controls(length, points, said, drawn):
    words = drawn("checkpoint_spacing", length=length, points=points)
    assert said in words
    assert f"has {points} checkpoints" in words
    assert f"{length:,} km long" in words


def test_the_spacing_says_that_its_counts_are_invented(drawn):
    words = drawn("checkpoint_spacing")
    assert "These counts are invented" in words
    assert "numbers of checkpoints are invented" in words
    assert "schematic" in words


def test_a_length_that_is_a_bound_is_told_as_one(drawn):
    for row in dataset("kazakh_russian_lengths"):
        assert row["given_as"] == {"exact": "one figure", "above": "lower bound"}[row["bound"]]
    assert "over 7,500 km long (TASS)" in drawn("checkpoint_spacing", length=7500)
    assert "over 6,846" not in drawn("checkpoint_spacing", length=6846)


def test_the_summer_begins_with_the_dates_of_the_article(drawn):
    words = drawn("summer_2007")
    assert "6 dates of the article, from 5 June to 31 July: 56 days." in words
    for event in ["5 June: Almaty conference (P5)", "30 July: Arrival in Astana (P2)"]:
        assert event in words
    assert "Pipeline declaration" not in words


def test_dates_from_outside_say_so(drawn):
    words = drawn("summer_2007", outside=True)
    assert "9 dates, from 12 May to 27 August: 107 days." in words
    assert "12 May: Pipeline declaration (outside)" in words
    assert "about 8 August: This article (computed)" in words


def test_the_dates_stand_in_the_order_of_time(drawn):
    words = drawn("summer_2007", outside=True)
    order = ["Pipeline", "Almaty", "Tazhin at", "Panorama", "Arrival", "This article (", "UN poppy"]
    places = [words.index(event) for event in order]
    assert sorted(places) == places


def test_every_link_names_two_places_of_the_drawing_and_a_fact_of_its_paragraph():
    nodes = {row["node"] for row in dataset("network_nodes")}
    for link in dataset("network_links"):
        assert {link["from"], link["to"]} <= nodes
        assert fact(link["fact"]).where.startswith(link["paragraph"])


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("all", "The drawing has 7 links, 2 of them between the two states."),
        ("P2", "P2 states 4 of the 7 links, 1 of them between the two states."),
        ("P5", "P5 states 1 of the 7 links, none of them between the two states."),
    ],
)
def test_the_network_counts_the_links_of_a_paragraph(shown, said, drawn):
    words = drawn("cooperation_network", shown=shown)
    assert said in words
    assert ("P9: spoke there" in words) is (shown == "all")


def test_the_stated_links_leave_four_groups():
    group = {row["node"]: {row["node"]} for row in dataset("network_nodes")}
    for link in dataset("network_links"):
        joined = group[link["from"]] | group[link["to"]]
        group.update(dict.fromkeys(joined, joined))
    assert len({frozenset(one) for one in group.values()}) == 4
    assert "four separate groups" in authored("cooperation_network")["title"]["text"]
