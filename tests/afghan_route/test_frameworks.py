"""The charts on frameworks and the two bans: what they say, and whose numbers they are."""

import pytest

from afghan_route import data, fact
from afghan_route.charts.datasets import dataset

AREAS = {row["year"]: row["area_ha"] for row in data.rows("poppy_area")}


@pytest.mark.parametrize("year", [1999, 2000, 2001, 2002, 2003, 2022, 2023, 2024, 2025])
def test_the_areas_around_the_bans_are_those_of_the_facts(year):
    assert AREAS[year] == fact(f"ctx-poppy-{year}").value


def test_the_table_of_the_two_bans_holds_the_seasons_of_the_chart_and_no_others():
    told = [(row["ban"], row["season"], row["year"]) for row in dataset("two_bans")]
    first = [("first", season, 2000 + season) for season in range(-2, 4)]
    assert told == first + [("second", season, 2022 + season) for season in range(-2, 4)]


def test_the_first_season_after_each_ban_is_told(drawn):
    words = drawn("two_bans")
    assert f"2001: {AREAS[2001]:,} hectares" in words
    assert f"2023: {AREAS[2023]:,} hectares" in words


def test_measured_in_per_cent_the_third_season_parts_the_two_bans(drawn):
    words = drawn("two_bans", season=3, measure="per cent of season 0")
    assert "2003: 97.4 % of 2000" in words
    assert f"2025: {fact('calc-level-2025').value} % of 2022" in words


def test_the_season_before_a_ban_is_its_own_measure(drawn):
    assert "2000: 100.0 % of 2000" in drawn("two_bans", season=0, measure="per cent of season 0")


@pytest.mark.parametrize("width", [640, 204])
@pytest.mark.parametrize(("year", "told"), [(1999, "2.1"), (2000, "2.3"), (2001, "25")])
def test_the_base_year_decides_how_many_times(drawn, year, told, width):
    words = drawn("base_year", base=year, outer=width)
    assert f"Measured from {year}," in words
    assert f"{told} times" in words
    assert fact(f"calc-2007-to-{year}").value == float(told)


@pytest.mark.parametrize(("body", "members"), [("SCO", 6), ("CSTO", 7), ("OSCE", 8)])
def test_a_body_says_how_many_of_the_nine_belonged(drawn, body, members):
    words = drawn("memberships", body=body)
    assert f"{body}: {members} of these nine states." in words
    assert "Kazakhstan and Russia both belonged." in words


def test_the_table_of_members_holds_what_the_facts_say():
    members = {
        body: {row["state"] for row in data.rows("memberships") if row[body] == "member"}
        for body in ("SCO", "CSTO", "OSCE", "Council of Europe", "EU")
    }
    assert len(members["SCO"]) == fact("ctx-sco-members").value
    assert all(state in fact("ctx-sco-members").says for state in members["SCO"])
    assert len(members["CSTO"]) == fact("calc-csto-2007").value
    assert all(state in fact("ctx-csto-members").says for state in members["CSTO"] - {"Uzbekistan"})
    assert len(members["SCO"] & members["CSTO"]) == fact("calc-sco-and-csto").value
    assert members["Council of Europe"] == {"Russia", "Armenia"}
    assert members["EU"] == set()


def test_neither_kazakhstan_nor_russia_was_in_the_eu(drawn):
    assert "Neither Kazakhstan nor Russia belonged." in drawn("memberships", body="EU")


def test_what_came_after_the_article_can_be_hidden(drawn):
    shown, hidden = drawn("frameworks"), drawn("frameworks", later=False)
    assert "3 of 10 dates came after the article." in shown
    assert "early August 2007: 7 dates." in hidden
    assert "SCO summit, Bishkek" in shown
    assert "SCO summit, Bishkek" not in hidden


def test_every_date_of_the_timeline_is_that_of_its_fact():
    for row in dataset("frameworks"):
        assert row["value"] == fact(row["fact"]).value
    assert [row["order"] for row in dataset("frameworks")] == list(range(1, 11))
