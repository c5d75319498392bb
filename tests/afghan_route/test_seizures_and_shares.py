"""The charts of lesson 5: what they say after a slider moved, and whose numbers they draw."""

import pytest

from afghan_route import fact
from afghan_route.charts.compose import authored
from afghan_route.charts.datasets import dataset


def parameter(name, of):
    """What a chart starts one of its parameters with."""
    return next(one["value"] for one in authored(of)["params"] if one["name"] == name)


@pytest.mark.parametrize(("tons", "share"), [(6, "4.2"), (6.5, "3.8"), (7, "3.6")])
def test_a_larger_total_makes_the_share_of_heroin_smaller(drawn, tons, share):
    words = drawn("seized_2007", tons=tons)
    assert f"If {tons:.1f} t were seized, heroin was {share} % of the weight." in words


def test_astana_and_pavlodar_are_shown_on_asking_only_and_never_added(drawn):
    hidden = drawn("seized_2007", astana=False, pavlodar=False)
    assert "Astana" not in hidden
    assert "Pavlodar" not in hidden
    shown = drawn("seized_2007", astana=True, pavlodar=True)
    assert "Astana, taken as 600 kg, was 10.0 %, of an unknown mix." in shown
    assert "Pavlodar was 15.0 %, if it is in the total at all." in shown


def test_the_shares_that_the_weights_give_are_the_facts():
    kilograms = {row["fact"]: row["value"] for row in dataset("seized_2007")}
    whole = 1000 * kilograms["p7-seized-total"]
    assert whole == fact("calc-seized-kg").value
    assert parameter("heroin", "seized_2007") == kilograms["p7-heroin"]
    for part, share in [
        ("p7-heroin", "calc-heroin-share"),
        ("p7-astana-mass", "calc-astana-tenth"),
        ("p4-mass", "calc-pavlodar-tenths"),
    ]:
        assert round(100 * kilograms[part] / whole, 2) == fact(share).value


@pytest.mark.parametrize(
    ("months", "pace", "verdict"),
    [
        (5.5, "13,091", "above"),
        (6, "12,000", "within"),
        (6.5, "11,077", "below"),
        (7, "10,286", "below"),
    ],
)
def test_the_length_of_the_part_turns_the_verdict_on_1995(drawn, months, pace, verdict):
    words = drawn("yearly_pace", months=months)
    assert f"If 6,000 crimes took {months:.1f} months, a year at that pace has {pace}:" in words
    assert f"{verdict} the pace of 1995" in words


def test_the_paces_are_the_facts():
    before, between, now = dataset("crime_counts")
    assert parameter("before", "yearly_pace") == before["value"]
    assert parameter("counted", "yearly_pace") == now["value"]
    assert round(12 * now["value"] / now["months_to"]) == fact("calc-year-seven").value
    assert round(12 * now["value"] / now["months_from"], -2) == fact("calc-year-high").value
    assert round(12 * before["value"] / before["months_to"], -2) == fact("calc-1995-low").value
    assert round(12 * before["value"] / before["months_from"]) == fact("calc-1995-high").value
    assert round(12 * between["value"] / between["months_to"], -2) == fact("calc-1996-low").value
    assert round(12 * between["value"] / between["months_from"]) == fact("calc-1996-high").value


@pytest.mark.parametrize(
    ("known", "times", "people", "rate"),
    [
        (10, "10.0", "500,000", "3,247"),
        (20, "5.0", "250,000", "1,623"),
        (60, "1.7", "83,333", "541"),
    ],
)
def test_the_known_share_gives_the_multiplier_the_people_and_the_rate(
    drawn, known, times, people, rate
):
    words = drawn("known_share", known=known)
    assert f"If {known} % are known, multiply by {times}: 50,000 stand for {people}," in words
    assert f"or {rate} of every 100,000 inhabitants." in words


def test_the_multipliers_and_the_base_are_the_facts():
    assert parameter("official", "known_share") == fact("p8-registered").value
    assert parameter("inhabitants", "known_share") == fact("ctx-pop-2007").value
    for row in dataset("known_shares"):
        assert round(100 / row["value"]) == row["times"]


def test_a_number_that_came_out_after_the_article_can_be_hidden(drawn):
    assert "two came later" in drawn("when_counted")
    hidden = drawn("when_counted", later=False)
    assert "five numbers" in hidden
    assert "Channel-2007" not in hidden
    assert "More than 6,000 crimes" in hidden


def test_every_number_on_the_timeline_and_its_date_stand_in_the_bank():
    facts = {
        "8,500": ("ctx-1995-offences", "ctx-1995-published"),
        "37,000": ("ctx-osi-official", "ctx-osi-published"),
        "245": ("ctx-knb-heroin", "ctx-knb-published"),
        "6,000": ("p7-crimes", None),
        "50,000": ("p8-registered", None),
        "191": ("ctx-channel-heroin", "ctx-channel-published"),
        "9,473": ("ctx-opiates-2007", "ctx-dublin-published"),
    }
    for row, (number, (counted, published)) in zip(
        dataset("when_counted"), facts.items(), strict=True
    ):
        assert number in row["what"]
        assert f"{fact(counted).value:,}" == number
        assert row["published"] == (fact(published).value if published else "early August 2007")
