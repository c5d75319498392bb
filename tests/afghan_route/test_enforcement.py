"""The charts of lesson 4: gaps between dates, and two counts of unlike units."""

from datetime import date

import pytest

from afghan_route import fact
from afghan_route.charts import texts
from afghan_route.charts.datasets import dataset

MONTHS = {"June": 6, "July": 7, "August": 8}


def day(fact_id):
    number, month, *_ = fact(fact_id).value.split()
    return date(2007, MONTHS[month], int(number))


def days(start, end):
    return (day(end) - day(start)).days


def words(text):
    return " ".join(text.split())


def test_the_gaps_are_those_between_the_dates_that_the_article_prints():
    assert fact("calc-p5-lag").value == days("p5-date", "p5-source")
    assert fact("calc-p2-lag").value == days("p2-arrival-date", "p2-source")
    assert fact("calc-p5-to-article").value == days("p5-date", "calc-issue-day")
    moved = day("p5-date").replace(month=7)
    assert fact("calc-if-july").value == (day("p5-source") - moved).days


def test_the_timeline_tells_the_gaps_as_printed(drawn):
    told = words(drawn("event_to_report"))
    assert f"As printed: {fact('calc-p5-lag').value} days" in told
    assert "P5: conference in Almaty (5 June to 31 July: 56 days)" in told
    assert "P2: arrival in Astana (30 July to 31 July: 1 day)" in told
    assert "P9: foreign minister speaks (9 July, no outlet cited)" in told
    assert "P6: appeal to venues (no day; item of 27 July)" in told
    assert "If the conference" not in told


@pytest.mark.parametrize("width", [640, 204])
def test_a_conference_in_july_is_told_as_an_if_and_never_as_a_correction(width, drawn):
    told = words(drawn("event_to_report", moved=True, outer=width))
    assert f"be {fact('calc-if-july').value} days" in told
    assert "if 5 July to 31 July: 26 days" in told
    assert "not a correction" in told
    assert "printed" in told


def test_the_dates_of_the_timeline_are_those_of_the_facts():
    for row in dataset("event_to_report"):
        assert row["value"] == fact(row["fact"]).value


def test_the_ratio_is_that_of_the_two_counts():
    cases, crimes = fact("p7-venue-cases").value, fact("p7-crimes").value
    assert fact("calc-venue-ratio").value == round(100 * cases / crimes, 2)
    assert fact("calc-crimes-to-a-case").value == round(crimes / cases, 1)
    for text in texts("venue_cases")[:2]:
        assert "0.37" in text
        assert "at most" in text
        assert "not a share" in text


@pytest.mark.parametrize(
    ("per", "cases", "crimes"),
    [
        (10, "2.2 icons", "600"),
        (22, "1 icon", "272"),
        (50, "0.44 icons", "120"),
        (100, "0.22", "60"),
    ],
)
@pytest.mark.parametrize("width", [640, 204])
def test_the_icons_are_counted_in_words(per, cases, crimes, width, drawn):
    told = words(drawn("venue_cases", per=per, outer=width))
    assert cases in told
    assert f"more than {crimes} icons" in told


def test_the_words_say_what_one_icon_stands_for(drawn):
    assert "venues: 0.44 icons, each for 50" in words(drawn("venue_cases", per=50))


def test_each_explanation_is_an_if_with_what_would_test_it(drawn):
    assert "not a share" in drawn("venue_cases")
    little = words(drawn("venue_cases", explanation="little drug use in venues"))
    assert "If there was little drug use in venues" in little
    assert "To test it: a survey of visitors" in little
    unseen = words(drawn("venue_cases", explanation="little of it recorded"))
    assert "If little of it was recorded" in unseen
    assert "To test it: the number of checks" in unseen
