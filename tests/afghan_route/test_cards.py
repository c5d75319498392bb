"""Fact cards: whose claim, where from, and article and outside never mixed up."""

from types import SimpleNamespace

import pytest

import quizbook
from afghan_route import badge, cards, fact, paragraph_explorer


def made(**fields):
    usual = {"attribution": "", "outlet": "", "value": None, "unit": "", "bound": "exact"}
    return SimpleNamespace(**{**usual, "confirmed": True, **fields})


@pytest.fixture
def small_bank(monkeypatch):
    facts = [
        made(id="p0-issue", where="P0", says="An issue.", kind="metadata"),
        made(
            id="p7-crimes",
            where="P7.1",
            says="Crimes <were> registered.",
            kind="statistic",
            value=6000,
            unit="crimes",
            bound="above",
            attribution="a ministry's report",
            outlet="Panorama",
        ),
        made(id="ctx-share", where="report", says="A share.", kind="outside", confirmed=False),
        made(id="calc-fall", where="calc", says="It fell.", kind="computed", value=-90.7, unit="%"),
    ]
    bank = SimpleNamespace(
        facts={one.id: one for one in facts},
        sources={"report": SimpleNamespace(title="A report of 2008")},
    )
    monkeypatch.setattr(quizbook, "load_bank", lambda: bank, raising=False)


def test_a_card_says_where_from_what_kind_and_whose(small_bank):
    assert repr(cards("p7-crimes")) == (
        "Article, P7.1: (statistic) Crimes <were> registered. "
        "Figure: more than 6,000 crimes. Whose claim: a ministry's report. Outlet named: Panorama."
    )


def test_outside_and_computed_facts_say_so_and_say_what_is_not_confirmed(small_bank):
    outside, computed = repr(cards("ctx-share", "calc-fall")).split("\n\n")
    assert outside == ("Outside the article, A report of 2008: A share. Not confirmed in a source.")
    assert computed == "Computed for this course: It fell. Figure: −90.7 %."


def test_article_outside_and_computed_look_different_without_colour_and_without_styles(small_bank):
    html = cards("p0-issue", "ctx-share", "calc-fall").forms["text/html"]
    borders = [part.split(";")[0] for part in html.split("border-left: ")[1:]]
    assert borders == ["4px solid", "4px dashed", "6px double"]
    assert "<strong>Article, P0:</strong> <em>metadata</em>" in html
    assert "<strong>Outside the article, A report of 2008:</strong>" in html


def test_words_of_a_fact_are_text_and_never_markup(small_bank):
    html = cards("p7-crimes").forms["text/html"]
    assert "Crimes &lt;were&gt; registered." in html
    assert "<were>" not in html


def test_a_paragraph_shows_all_its_facts_and_no_other(small_bank):
    assert repr(cards("P7")) == repr(cards("p7-crimes"))


def test_an_unknown_fact_is_told(small_bank):
    with pytest.raises(ValueError, match="no fact is called 'p7-crime'"):
        cards("p7-crime")


def test_the_explorer_folds_each_paragraph_and_needs_no_kernel_to_open():
    html = paragraph_explorer().forms["text/html"]
    assert html.count("<details><summary>P") == 10
    assert "<summary>P4: 21 facts</summary>" in html
    assert html.count("<li ") == 121
    assert "<script" not in html
    assert repr(paragraph_explorer()).splitlines()[4] == "P4: 21 facts"


def test_a_fact_of_the_bank_can_be_used_in_prose():
    assert fact("p7-heroin").value == 250


def test_the_badge_says_that_the_source_is_dated():
    sentence = "Source from summer 2007. Figures, names and borders of competence have changed."
    assert sentence in repr(badge())
    assert sentence in badge().forms["text/html"]
