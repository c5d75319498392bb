"""The last lesson's charts: what they say after their menus moved, and that facts say it too."""

from collections import Counter
from datetime import date

import pytest

from afghan_route import fact
from afghan_route.charts.datasets import dataset
from afghan_route.facts import kinds_by_paragraph, paragraph_of
from quizbook import load_bank

MONTHS = {"June": 6, "July": 7, "August": 8}


def day(fact_id):
    number, month, *_ = str(fact(fact_id).value).split()
    return date(2007, MONTHS[month], int(number))


@pytest.fixture(scope="module")
def sizes():
    """How many facts each paragraph holds."""
    return Counter(paragraph_of(one) for one in load_bank().facts.values())


@pytest.mark.parametrize(
    ("group", "sentence", "paragraphs", "counted"),
    [
        ("an outlet", "3 of 9 paragraphs name an outlet: P2, P5, P6.", "P2 P5 P6", "cited"),
        ("a report", "1 of 9 paragraphs names a report: P7.", "P7", "report"),
        (
            "neither",
            "5 of 9 paragraphs name neither of the two: P1, P3, P4, P8, P9.",
            "P1 P3 P4 P8 P9",
            "uncited",
        ),
    ],
)
def test_the_menu_marks_and_counts_a_group(group, sentence, paragraphs, counted, drawn, sizes):
    said = drawn("sources_by_paragraph", shown=group)
    held = sum(sizes[paragraph] for paragraph in paragraphs.split())
    assert sentence in said
    assert f"{held} of {fact('calc-audit-body').value} facts." in said
    assert held == fact(f"calc-audit-{counted}").value


def test_every_source_beside_a_bar_is_the_one_that_the_register_holds():
    for row in dataset("source_coverage"):
        assert paragraph_of(fact(row["fact"])) == row["paragraph"]
        outlet = fact(row["fact"]).outlet
        assert (row["named"] if row["source"] == "an outlet" else "") == outlet


def test_counts_told_as_facts_are_those_of_the_register(sizes):
    sizes.pop(None)
    assert fact("calc-audit-facts").value == sum(sizes.values())
    assert fact("calc-audit-body").value == sum(sizes.values()) - sizes["P0"]
    share = 100 * fact("calc-audit-cited").value / fact("calc-audit-body").value
    assert fact("calc-audit-share").value == round(share, 1)
    judged = {
        row["paragraph"]: row["facts"]
        for row in kinds_by_paragraph()
        if row["kind"] == "author's judgement"
    }
    assert fact("calc-audit-judgements").value == sum(judged.values())
    assert (judged["P3"], judged["P8"], judged["P5"]) == (7, 6, 0)


@pytest.mark.parametrize(
    ("kind", "count", "where"),
    [
        ("author's judgement", "Author's judgement: 33 of 121 facts.", "P3 (7)."),
        ("attributed opinion", "Attributed opinion: 20 of 121 facts.", "P6 and P9 (6 each)."),
        ("quotation", "Quotation: 1 of 121 facts.", "P2 (1)."),
    ],
)
def test_the_menu_counts_a_kind_and_finds_where_it_is_most_frequent(kind, count, where, drawn):
    said = drawn("kind_by_paragraph", chosen=kind)
    assert count in said
    assert f"Most in one paragraph: {where}" in said


@pytest.mark.parametrize(
    ("paragraph", "first", "second"),
    [
        ("P2", "P2: item cited 1 day after the event.", "From the event to the article: about 9"),
        (
            "P5",
            "P5: item cited 56 days after the event.",
            "From the event to the article: about 64",
        ),
        ("P6", "P6: no day for the event.", "From the item to the article: about 12"),
        ("P9", "P9: a day, and no item cited.", "From the event to the article: about 30"),
    ],
)
def test_the_menu_counts_the_days_of_a_paragraph(paragraph, first, second, drawn):
    said = drawn("event_to_article", paragraph=paragraph)
    assert first in said
    assert f"{second} days." in said


def test_days_told_as_facts_are_those_of_the_calendar():
    article = day("calc-issue-day")
    told = {
        "calc-audit-lag-p2": day("p2-source") - day("p2-arrival-date"),
        "calc-audit-lag-p5": day("p5-source") - day("p5-date"),
        "calc-audit-to-article-p2": article - day("p2-arrival-date"),
        "calc-audit-to-article-p5": article - day("p5-date"),
        "calc-audit-to-article-p6": article - day("p6-source"),
        "calc-audit-to-article-p9": article - day("p9-date"),
    }
    assert {name: fact(name).value for name in told} == {
        name: span.days for name, span in told.items()
    }


def test_the_share_of_heroin_is_less_than_the_fact_says():
    share = 100 * fact("p7-heroin").value / (1000 * fact("p7-seized-total").value)
    assert fact("calc-audit-heroin").value == round(share, 1) > share
