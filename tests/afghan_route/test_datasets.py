"""A chart's data: numbers that stand in the bank are taken from there."""

import pytest

from afghan_route import data, fact
from afghan_route.charts.datasets import dataset


@pytest.fixture
def rows(monkeypatch):
    """What a file of the data would hold; the other files stay as they are."""
    read = data.rows

    def hold(*rows):
        made = {"seized": list(rows)}
        monkeypatch.setattr(data, "rows", lambda name: made.get(name) or read(name))

    return hold


def test_a_row_that_names_a_fact_gets_its_number_and_its_owner(rows):
    rows({"what": "heroin", "fact": "p7-heroin"}, {"what": "unknown", "fact": ""})
    heroin, unknown = dataset("seized")
    assert heroin["value"] == fact("p7-heroin").value == 250
    assert (heroin["unit"], heroin["bound"]) == ("kg", "exact")
    assert heroin["attribution"] == fact("p7-heroin").attribution
    assert unknown == {"what": "unknown", "fact": ""}


def test_a_row_that_names_an_unknown_fact_is_told(rows):
    rows({"what": "heroin", "fact": "p7-heroine"})
    with pytest.raises(ValueError, match="no fact is called 'p7-heroine'"):
        dataset("seized")


def test_rows_without_facts_stay_as_they_are(rows):
    rows({"year": 1994})
    assert dataset("seized") == [{"year": 1994}]


@pytest.mark.parametrize("table", ["glossary", "names"])
def test_a_word_is_explained_once_and_found_by_the_alphabet(table):
    words = [next(iter(row.values())) for row in data.rows(table)]
    assert words == sorted(set(words), key=str.casefold)
