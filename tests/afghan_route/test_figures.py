"""Each chart by itself: what its sliders do, and that its numbers agree with the facts."""

import pytest

from afghan_route import chart, fact
from afghan_route.charts import texts
from afghan_route.charts.compose import authored
from afghan_route.charts.datasets import dataset

JUDGEMENT = "author's judgement"

TABLE_1C = {
    "reported event": (0, 3, 4, 1, 8, 4, 3, 0, 0, 2, 25),
    "statistic": (0, 0, 0, 1, 4, 0, 0, 5, 1, 0, 11),
    "quotation": (0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1),
    "attributed opinion": (0, 1, 4, 0, 0, 2, 6, 0, 1, 6, 20),
    JUDGEMENT: (0, 6, 1, 7, 3, 0, 4, 3, 6, 3, 33),
    "background": (0, 3, 3, 0, 3, 1, 0, 1, 0, 3, 14),
    "metadata": (4, 1, 1, 1, 3, 1, 1, 2, 2, 1, 17),
    "all": (4, 14, 14, 10, 21, 8, 14, 11, 10, 15, 121),
}
"""Facts by kind, for P0 to P9 and all together, as counted by hand when the register was made."""


def area(year):
    return next(row["area_ha"] for row in dataset("poppy_area") if row["year"] == year)


def test_an_unknown_chart_is_told_with_those_there_are():
    with pytest.raises(ValueError, match=r"no chart is called 'poppies'; there are: .*poppy_area"):
        chart("poppies")


@pytest.mark.parametrize(
    ("year", "sentence"),
    [
        (1994, "1994: 71,000 hectares. This value is not confirmed."),
        (2001, "2001: 7,606 hectares, 91 % less than the year before."),
        (2002, "2002: 74,100 hectares, 9.7 times the year before."),
        (2006, "2006: 165,000 hectares, 59 % more than the year before."),
        (2010, "123,000 hectares, the same as the year before. The author could not know it."),
        (2025, "2025: 10,200 hectares, 20 % less than the year before. The author could not"),
    ],
)
def test_the_year_slider_writes_the_value_in_words(year, sentence, drawn):
    assert sentence in " ".join(drawn("poppy_area", year=year).split())


def test_what_came_out_after_july_2007_can_be_hidden(drawn):
    hidden = drawn("poppy_area", year=2007, later=False)
    assert "193,000 hectares" not in hidden
    assert "and is hidden" in hidden
    assert "165,000 hectares" in drawn("poppy_area", year=2006, later=False)


def test_the_last_value_known_is_that_of_2006_since_the_next_came_out_in_august_2007():
    assert {"name": "last_known", "value": 2006} in authored("poppy_area")["params"]
    assert fact("ctx-poppy-2007-release").value == "27 August 2007"


def test_the_series_covers_32_years_and_agrees_with_the_facts():
    rows = dataset("poppy_area")
    assert [row["year"] for row in rows] == list(range(1994, 2026))
    known = [1999, 2000, 2001, 2002, 2006, 2007, 2017, 2022, 2023, 2025]
    assert [area(year) for year in known] == [fact(f"ctx-poppy-{year}").value for year in known]
    unconfirmed = [row["year"] for row in rows if row["confidence"] == "unconfirmed"]
    assert unconfirmed == [1994, 1995, 1996, 1997, 1998]


def test_the_title_of_the_poppy_chart_is_what_the_series_says():
    falls = {year: 100 * (1 - area(year) / area(year - 1)) for year in range(1995, 2026)}
    steep = {year: round(fall, 1) for year, fall in falls.items() if fall > 50}
    assert steep == {
        2001: abs(fact("calc-drop-2001").value),
        2023: abs(fact("calc-drop-2023").value),
    }


def test_the_description_of_the_poppy_chart_gives_values_of_the_series():
    description = authored("poppy_area")["description"]
    for year in (1995, 2000, 2001, 2002, 2006, 2017, 2022, 2023):
        assert f"{area(year):,}" in description


@pytest.mark.parametrize(("share", "tons"), [(5, 19), (20, 76), (25, 95), (40, 152)])
def test_the_share_slider_rewrites_the_sentence(share, tons, drawn):
    sentence = f"If {share} % of about 380 t went north, that was about {tons} t."
    assert sentence in drawn("share_north", share=share)


def test_the_marks_on_the_share_chart_are_the_published_estimates(drawn):
    earlier, later = dataset("north_shares")
    assert earlier["share_percent"] == fact("ctx-north-share-2008").value
    assert later["share_percent"] == fact("calc-north-share-2010").value
    assert later["tons"] == fact("ctx-north-tons-2010").value
    total = fact("ctx-heroin-total-2010").value
    assert {"name": "total", "value": total} in authored("share_north")["params"]
    words = drawn("share_north")
    assert "2008: about 21 % of heroin and morphine (estimate)" in words
    assert "2010: about 90 t, a quarter, of heroin (estimate)" in words


def test_the_counts_of_kinds_are_those_of_the_register():
    counted = {row.pop("kind"): tuple(row.values()) for row in dataset("kind_table")}
    assert counted == TABLE_1C


def test_the_words_about_the_kinds_agree_with_the_counts():
    title, description, _ = texts("statement_kinds")
    assert title == "The author's judgements outnumber the reported events"
    assert TABLE_1C[JUDGEMENT][-1] > TABLE_1C["reported event"][-1]
    everything = {kind: counts[-1] for kind, counts in TABLE_1C.items()}
    for words in (
        f"Of {everything['all']} facts",
        f"{TABLE_1C[JUDGEMENT][-1]} are the author's judgements",
        f"{everything['reported event']} are reported events",
        f"{everything['attributed opinion']} are opinions",
        f"{everything['metadata']} metadata",
        f"{everything['background']} background",
        f"{everything['statistic']} statistics",
        f"P4 holds the most facts, {max(TABLE_1C['all'][:-1])}",
        f"among them {TABLE_1C['reported event'][4]} reported events",
        f"P7 holds {TABLE_1C['statistic'][7]} of the {everything['statistic']} statistics",
    ):
        assert words in description


def test_every_kind_has_a_letter_so_that_colour_is_not_alone(drawn):
    words = drawn("statement_kinds")
    for (kind, counts), letter in zip(list(TABLE_1C.items())[:-1], "ESQOJBM", strict=True):
        assert f"{letter}  {kind} ({counts[-1]})" in words


def test_the_map_names_countries_and_places_and_says_that_no_route_is_shown(drawn):
    words = drawn("region_map")
    for name in ("Afghanistan", "Tajikistan", "Kazakhstan", "Russia", "Kabul", "Pavlodar", "Kazan"):
        assert name in words
    assert "no route is shown" in words


def test_arrows_join_countries_and_regions_and_no_places():
    ends = {row[end] for row in dataset("arrows") for end in ("from", "to")}
    assert ends == {"Afghanistan", "Central Asia", "Kazakhstan", "Russia", "Europe"}
