"""Hotspot, beyond the contract that every type keeps."""

import re

import pytest

from banks import load_lesson, write_bank
from quizbook import BankError, Session, load_bank, render
from quizbook.bank import read_bank

MAP = """\
- id: map-seizure
  type: hotspot
  stem: Select the place whose region, according to P4, saw eight people detained.
  figure: central_asia
  places:
    - {place: Pavlodar, correct: true, feedback: "In the north-east, beside the Russian border."}
    - {place: Petropavl, feedback: P4 adds a second name in brackets.}
    - {place: Shymkent, feedback: That is nearer to the other case in P4.}
  cites: [p4-count]
  cases:
    - {response: Pavlodar, score: 1}
    - {response: Petropavl, score: 0}
    - {response: null, invalid: true}
    - {response: Almaty, invalid: true}
    - {response: [Pavlodar, Shymkent], invalid: true}
"""


@pytest.fixture
def session(tmp_path):
    """A session with one question on the course's map."""
    return Session(load_lesson(tmp_path / "bank", MAP), journal=None)


@pytest.fixture
def unmapped(tmp_path):
    """A session with one question on a map that no course has."""
    items = MAP.replace("figure: central_asia", "figure: atlantis")
    return Session(load_lesson(tmp_path / "bank", items), journal=None)


def test_the_cases_of_the_example_hold(tmp_path):
    _, problems = read_bank(write_bank(tmp_path / "bank", MAP))
    assert problems == ()


def test_the_words_about_the_place_that_was_picked_come_back(session):
    wrong = session.submit("map-seizure", "Shymkent")
    assert (wrong.score.earned, wrong.correct) == (0, False)
    assert [entry.text for entry in wrong.feedback] == ["That is nearer to the other case in P4."]
    right = session.submit("map-seizure", "Pavlodar")
    assert right.correct
    assert [entry.text for entry in right.feedback] == [
        "In the north-east, beside the Russian border."
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("  figure: central_asia\n", "", r":5:5: the field 'figure' is missing \[Y15\]"),
        (
            "correct: true, ",
            "",
            r":10:7: no place is marked correct \[S02\]",
        ),
        (
            "{place: Shymkent,",
            "{place: Shymkent, correct: true,",
            r":12:36: place 3 is a second correct place in a hotspot \[S02\]",
        ),
        (
            "{place: Shymkent,",
            "{place: Petropavl,",
            r":12:17: place 3 says the same as place 2 \[S04\]",
        ),
        (
            "{place: Shymkent,",
            "{place: Schymkent,",
            r":12:17: the figure 'central_asia' has no place 'Schymkent' \[S11\]",
        ),
    ],
    ids=["no figure", "no key", "two keys", "one place twice", "a place that is not there"],
)
def test_a_fault_is_told_at_its_place(tmp_path, old, new, problem):
    assert MAP.count(old) == 1
    with pytest.raises(BankError, match=problem):
        load_lesson(tmp_path / "bank", MAP.replace(old, new))


def test_fewer_than_two_places_are_told(tmp_path):
    alone = re.sub(r"    - \{place: (Petropavl|Shymkent).*\n", "", MAP)
    with pytest.raises(BankError, match=r"there are fewer than two places \[S03\]"):
        load_lesson(tmp_path / "bank", alone)


def test_each_place_is_one_radio_that_stands_on_the_map_and_in_the_list(session):
    html = render.part(session.view("map-seizure"))
    assert html.count('<div class="qb-figure" data-figure="central_asia"></div>') == 1
    labels = re.findall(
        r'<label class="qb-choice qb-place" style="--x:([\d.]+);--y:([\d.]+)">'
        r'<input type="radio" name="choice" value="(\w+)">\s*<span class="qb-text">(\w+)</span>',
        html,
    )
    assert [(value, text) for _, _, value, text in labels] == [
        ("Pavlodar", "Pavlodar"),
        ("Petropavl", "Petropavl"),
        ("Shymkent", "Shymkent"),
    ]
    east = {place: float(x) for x, _, place, _ in labels}
    south = {place: float(y) for _, y, place, _ in labels}
    assert east["Petropavl"] < east["Shymkent"] < east["Pavlodar"] < 100
    # Down is measured in the figure's width as well, of which its height is a little less.
    assert south["Petropavl"] < south["Pavlodar"] < south["Shymkent"] < 100


def test_the_picture_itself_is_not_sent_with_the_question(session):
    assert "<svg" not in render.part(session.view("map-seizure"))
    assert "<svg" in render.figure("central_asia")


def test_marks_and_words_stand_with_the_place_they_are_about(session):
    session.submit("map-seizure", "Shymkent")
    html = render.part(session.view("map-seizure"))
    about = html.split('<div class="qb-option"')[1:]
    assert [re.match(r' data-mark="(\w+)"', part) is not None for part in about] == [0, 0, 1]
    assert 'value="Shymkent" checked' in about[2]
    assert "nearer to the other case" in about[2]
    assert "Not right." in about[2]


def test_the_map_stays_the_same_for_every_seed(tmp_path):
    lesson = load_lesson(tmp_path / "bank", MAP)
    pages = {
        render.part(Session(lesson, journal=None, seed=seed).view("map-seizure"))
        for seed in range(5)
    }
    assert len(pages) == 1


def test_on_paper_stand_the_map_in_words_and_the_names_and_no_form(session):
    view = session.view("map-seizure")
    html = render.static(session.lesson, [view], None)
    assert "<p><em>Figure: A map with north at the top" in html
    assert "<li>Petropavl</li>" in html
    assert not re.search(r"<(input|label|svg|select|button)", html)


def test_a_terminal_tells_the_map_in_words_before_the_places(session):
    text = render.question(session.view("map-seizure"))
    assert text.index("Figure: A map") < text.index("1. Pavlodar") < text.index("3. Shymkent")


def test_without_the_figure_the_places_are_a_list_and_it_is_said(unmapped):
    view = unmapped.view("map-seizure")
    html = render.part(view)
    told = "The figure “atlantis” is not installed here, so it is not shown."
    assert told in html
    assert told in render.question(view)
    assert "style=" not in html
    assert html.count('type="radio"') == 3
    assert unmapped.submit("map-seizure", "Pavlodar").correct


@pytest.mark.parametrize("figure", ["central_asia", "atlantis"])
def test_a_figure_above_any_question_has_its_slot_and_its_words(tmp_path, figure):
    item = f"""\
- id: north
  type: true_false
  stem: Kazakhstan lies north of Uzbekistan.
  figure: {figure}
  answer: true
"""
    lesson = load_bank(write_bank(tmp_path / "bank", item))["01_lesson"]
    view = Session(lesson, journal=None).view("north")
    slot = f'<div class="qb-figure" data-figure="{figure}"></div>'
    assert (slot in render.part(view)) == (figure == "central_asia")
    words = "Figure: A map" if figure == "central_asia" else "“atlantis” is not installed"
    assert words in render.question(view)
    assert words in render.static(lesson, [view], None)
