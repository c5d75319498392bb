"""The charts of the lesson on the Tajik-Afghan border say what the facts say."""

import re
from datetime import UTC, datetime

import pytest

from afghan_route import fact
from afghan_route.charts.compose import authored
from afghan_route.charts.datasets import dataset


def day(name):
    """The date of a fact, in days after the agreements."""
    agreed, dated = (
        datetime.strptime(fact(one).value, "%d %B %Y").replace(tzinfo=UTC)
        for one in ("ctx-handover-deal", name)
    )
    return (dated - agreed).days


def numbers(chart):
    """The fixed numbers of a chart, by name."""
    return {one["name"]: one["value"] for one in authored(chart)["params"] if "value" in one}


@pytest.mark.parametrize(
    ("moved", "sentence"),
    [
        (0, "16 October 2004: the agreements are signed, nothing is handed over."),
        (31, "16 November 2004: the handover has begun; the first kilometres are passing."),
        (50, "5 December 2004: about 880 km reported as handed over, about 400 km not yet."),
        (248, "21 June 2005: about 880 km reported as handed over, about 400 km not yet."),
        (249, "22 June 2005: by one source the whole border, by another not yet the last sector."),
        (320, "1 September 2005: the whole border, by both sources."),
    ],
)
def test_the_slider_says_what_was_reported_up_to_a_date(moved, sentence, drawn):
    assert sentence in drawn("border_handover", day=moved)


def test_the_handover_has_the_dates_and_the_kilometres_of_the_facts():
    for row in dataset("border_handover"):
        assert row["day"] == day(row["fact"])
    told = numbers("border_handover")
    assert told["pamir"] == fact("ctx-handover-pamir").value
    assert told["rest"] == fact("ctx-handover-rest").value
    assert told["begun"] == day("ctx-handover-start")
    assert told["complete"] == day("ctx-handover-kala-i-khum")
    assert told["june"] == day("ctx-handover-june")
    assert told["september"] == day("ctx-handover-sept")


@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        ("Older reference works", "Of 1,206 km, the 880 km were 73.0 %."),
        ("Foreign ministry of Tajikistan", "Of 1,344.15 km, the 880 km were 65.5 %."),
        ("The World Factbook", "Of 1,357 km, the 880 km were 64.8 %."),
        ("News reports", "Of about 1,400 km, the 880 km were 62.9 %."),
    ],
)
def test_the_chosen_length_changes_the_share(who, sentence, drawn):
    assert sentence in drawn("border_lengths", chosen=who)


def test_the_number_of_posts_is_said_to_be_invented(drawn):
    words = drawn("border_lengths", chosen="News reports", posts=100)
    assert "Invented: 100 posts would stand, on average, 14 km apart." in words


def test_every_length_can_be_chosen_and_its_share_is_a_fact():
    rows = dataset("border_lengths")
    params = {one["name"]: one for one in authored("border_lengths")["params"]}
    assert params["chosen"]["bind"]["options"] == [row["who"] for row in rows]
    assert params["pamir"]["value"] == fact("ctx-handover-pamir").value
    for row in rows:
        share = fact(row["fact"].replace("ctx-length", "calc-pamir-of")).value
        assert row["share_percent"] == share == round(100 * 880 / row["value"], 1)
        assert row["given_as"].startswith("about") == (row["bound"] == "about")
    (spread,) = re.findall(r"(\d+) km", authored("border_lengths")["title"]["text"])
    lengths = [row["value"] for row in rows]
    assert int(spread) == fact("calc-length-spread").value == max(lengths) - min(lengths)
