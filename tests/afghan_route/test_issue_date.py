"""The timeline on which an issue's number becomes a day."""

from datetime import date, timedelta

import pytest

from afghan_route import data, data_table, fact
from afghan_route.charts.datasets import dataset

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August"]
NEW_YEAR = date(2007, 1, 1)


def day(words):
    """The date of a day in 2007. Example: "8 August" -> 8 August 2007."""
    number, month = words.split()
    return date(2007, MONTHS.index(month) + 1, int(number))


HOLIDAYS = {day(row["day"]) for row in data.rows("us_holidays")}
DAYS = [NEW_YEAR + timedelta(n) for n in range(1, 240)]
ISSUES = [d for d in DAYS if d.weekday() < 5 and d not in HOLIDAYS]
"""The day of each issue, counted with the calendar: number 1 comes first."""


def told(issue):
    at = ISSUES[issue - 1]
    return f"Number {issue} falls on {at:%A}, {at.day} {MONTHS[at.month - 1]}."


@pytest.mark.parametrize("issue", [1, 9, 10, 33, 34, 102, 103, 128, 129, 147, 160])
def test_the_slider_counts_the_working_days_as_the_calendar_does(drawn, issue):
    assert told(issue) in drawn("issue_date", number=issue)


@pytest.mark.parametrize(
    ("issue", "sentence"),
    [
        (153, "By then all 5 dates in the article had come. Our article could be in it."),
        (147, "By then all 5 dates in the article had come. Our article could be in it."),
        (145, "By then 3 of the 5 dates in the article had come. So our article was not in it."),
        (20, "By then none of the 5 dates in the article had come. So our article was not in it."),
    ],
)
def test_a_sentence_says_which_dates_of_the_article_had_come(drawn, issue, sentence):
    assert sentence in drawn("issue_date", number=issue)


@pytest.mark.parametrize("outer", [204, 300, 640])
def test_the_sentence_is_whole_at_every_width(drawn, outer):
    words = drawn("issue_date", number=153, outer=outer)
    assert "Number 153 falls on Wednesday, 8 August." in words
    assert "By then all 5 dates in the article had come. Our article could be" in words


def test_the_days_are_those_of_the_facts():
    assert ISSUES[fact("p0-issue").value - 1] == date(2007, 8, 8)
    assert fact("calc-issue-day").value == "8 August 2007"
    assert len(HOLIDAYS) == fact("ctx-us-holidays-2007").value
    for row in data.rows("us_holidays"):
        assert row["day"] in fact("ctx-us-holidays-2007").says
    weekdays = [d for d in DAYS if d.weekday() < 5 and d <= date(2007, 8, 8)]
    assert len(weekdays) == fact("calc-weekdays-2007").value
    for row in dataset("article_dates"):
        assert ISSUES[row["issue"] - 1] == day(row["value"])
        assert row["cited"].startswith(fact(row["fact"]).where.partition(".")[0])


def test_both_papers_of_the_last_day_are_cited_to_it():
    assert fact("p2-source").value == fact("p5-source").value == "31 July"


def test_the_table_gives_each_day_its_number_and_the_days_left_out():
    text = repr(data_table("issue_date"))
    assert "5 June" in text
    assert "Independence Day" in text
