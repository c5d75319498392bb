"""Cloze, beyond the contract that every type keeps."""

import pytest

from banks import load_lesson
from quizbook import Session, render

ARGUMENT = """\
- id: venues-argument
  type: cloze
  stem: Complete the argument.
  text: >-
    People who sell in venues now face [[penalty]] and soon [[then]].
    So the ministry drafts changes to the [[ code ]], in *[[percent]]* per cent.
  gaps:
    penalty:
      options:
        - {text: very small fines, correct: true}
        - {text: short prison terms, feedback: Prison terms appear for the officers.}
        - {text: long prison terms, pin: last}
    then:
      options:
        - {text: go back to selling, correct: true}
        - {text: leave the country, feedback: Border crossing is another theme.}
    code:
      accept: [civil code]
    percent: {answer: 50, tolerance: {relative: 0.1}}
"""
RIGHT = {
    "penalty": "very small fines",
    "then": "go back to selling",
    "code": "Civil Code",
    "percent": "50",
}


@pytest.fixture
def session(tmp_path):
    return Session(load_lesson(tmp_path, ARGUMENT), journal=None, seed=3)


@pytest.mark.parametrize(
    ("changed", "credit"),
    [
        ({}, 1),
        ({"percent": "45 %"}, 1),
        ({"percent": 55.1}, 0.75),
        ({"then": "leave the country", "code": "penal code"}, 0.5),
    ],
    ids=str,
)
def test_each_gap_counts_the_same(session, changed, credit):
    assert session.submit("venues-argument", RIGHT | changed).credit == credit


def test_the_cases_of_the_specification_hold(tmp_path):
    given = "penalty: very small fines"
    cases = f"""\
  cases:
    - {{response: {{{given}, then: go back to selling, code: Civil Code}}, score: 1}}
    - {{response: {{{given}, then: leave the country, code: civil code}}, score: 0.6667}}
    - {{response: {{{given}}}, invalid: true}}
"""
    three = ARGUMENT.replace(", in *[[percent]]* per cent", "")
    three = three.replace("    percent: {answer: 50, tolerance: {relative: 0.1}}\n", "")
    assert load_lesson(tmp_path, three + cases)


def test_a_gap_that_is_empty_is_named_and_costs_no_try(session):
    result = session.submit("venues-argument", {"penalty": "very small fines"})
    assert (result.valid, result.message) == (False, "Gap 2 is still empty.")
    assert session.submit("venues-argument", RIGHT).score.earned == 1


def test_the_page_has_a_named_field_for_every_gap_inside_the_text(session):
    page = render.part(session.view("venues-argument"))
    for number in range(1, 5):
        assert f"Gap {number} of 4" in page
    assert page.count("<select") == page.count('<input type="text"') == 2
    before, _, after = page.partition('name="gap:then"')
    assert "and soon" in before
    assert "So the ministry" in after


def test_every_gap_is_marked_and_its_words_name_it(session):
    session.submit("venues-argument", RIGHT | {"then": "leave the country"})
    shown = session.view("venues-argument").shown
    assert [gap.mark for gap in shown.gaps] == ["right", "wrong", "right", "right"]
    page = render.part(session.view("venues-argument"))
    assert page.count("<li data-mark=") == 4
    assert "Gap 2: <strong" in page
    assert "Border crossing is another theme." in page


def test_a_gap_changed_since_the_try_has_no_mark(session):
    session.submit("venues-argument", RIGHT | {"then": "leave the country"})
    draft = RIGHT | {"then": "go back to selling", "code": "civil  CODE"}
    shown = session.view("venues-argument", draft=draft).shown
    assert [gap.mark for gap in shown.gaps] == ["right", "", "right", "right"]


def test_options_of_a_gap_are_shuffled_by_seed_and_pinned_ones_stay_last(tmp_path):
    lesson = load_lesson(tmp_path, ARGUMENT)
    orders = set()
    for seed in range(10):
        gap = Session(lesson, journal=None, seed=seed).view("venues-argument").shown.gaps[0]
        orders.add(tuple(choice.text for choice in gap.choices))
        assert gap.choices[-1].text == "long prison terms"
    assert len(orders) == 2
    fixed = load_lesson(
        tmp_path / "fixed", ARGUMENT.replace("  gaps:", "  shuffle: false\n  gaps:")
    )
    for seed in range(3):
        gap = Session(fixed, journal=None, seed=seed).view("venues-argument").shown.gaps[0]
        assert gap.choices[0].text == "very small fines"


@pytest.mark.parametrize(
    "draft", [None, 4, "x", [], {"then": ["x"], "code": {}, "penalty": 9}], ids=str
)
def test_whatever_a_browser_holds_can_be_shown(session, draft):
    page = render.part(session.view("venues-argument", draft=draft))
    assert "Gap 4 of 4" in page


def test_in_a_terminal_options_go_by_number_or_by_text(session):
    shown = session.view("venues-argument").shown
    form = render.of_shown(shown)
    number = 1 + [choice.text for choice in shown.gaps[0].choices].index("very small fines")
    typed = form.typed(shown, [str(number), " go back to selling", "civil code", "50"])
    assert session.submit("venues-argument", typed).correct
    assert len(form.prompts(shown)) == 4
