"""Figures that courses register: found, checked, and told of when they cannot be shown."""

import re

import pytest

from banks import write_bank
from quizbook import figures, load_bank, render
from quizbook.bank import read_bank
from quizbook.figures import FigureError, figure_names, find_figure
from quizbook.problem import BankError

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="10 0 200 100" width="9" height="9">{}</svg>'
DOT = '<circle id="dot" cx="60" cy="50" r="4" fill="currentColor"/>'


class Entry:
    """An entry point, as importlib gives it."""

    def __init__(self, name, drawn):
        self.name, self.value, self.drawn = name, f"a_course:{name}", drawn

    def load(self):
        return self.drawn


@pytest.fixture
def register(monkeypatch):
    """Give a course's figures in place of those that are installed."""
    courses = {}

    def add(name, drawn):
        courses[name] = Entry(name, drawn if callable(drawn) else lambda: drawn)
        find_figure.cache_clear()

    monkeypatch.setattr(figures, "registered", courses.values)
    find_figure.cache_clear()
    yield add
    find_figure.cache_clear()


@pytest.fixture
def rivers(register):
    """A course with one map of two places."""
    places = {"Delta": [60, 50], "Spring": [210, 100]}
    register("rivers", {"svg": SVG.format(DOT), "alternative": "A long\n river.", "places": places})


def bank_with(folder, figure, *places):
    entries = "".join(f"    - {{place: {place}}}\n" for place in places[1:])
    item = f"""\
- id: where-it-ends
  type: hotspot
  stem: Where does it end?
  figure: {figure}
  places:
    - {{place: {places[0]}, correct: true}}
{entries}"""
    return write_bank(folder, item)


def told(folder):
    """The problems of a bank, each as its rule, its line and column, its sentence and its mend."""
    return [(p.rule, f"{p.line}:{p.column}", p.sentence, p.next_step) for p in read_bank(folder)[1]]


def drawn(inside="", box="0 0 200 100", **fields):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{inside}</svg>'
    return {"svg": svg, "alternative": "A map.", "places": {}} | fields


def test_a_figure_is_found_by_its_name_with_its_words_and_places(rivers):
    figure = find_figure("rivers")
    assert (figure.name, figure.width, figure.height) == ("rivers", 200, 100)
    assert figure.alternative == "A long river."
    assert figure.places == {"Delta": (50, 50), "Spring": (200, 100)}


def test_a_figure_is_drawn_once(register):
    calls = []
    register("map", lambda: calls.append(1) or drawn())
    assert find_figure("map") is find_figure("map")
    assert len(calls) == 1


def test_a_figure_that_no_course_has_is_none(rivers):
    assert find_figure("lakes") is None
    assert figure_names() == ["rivers"]


def test_the_picture_is_as_wide_as_its_place_and_silent(rivers):
    svg = find_figure("rivers").svg
    head = svg[: svg.index(">")]
    assert head.startswith("<svg ")
    assert 'viewBox="10 0 200 100"' in head
    assert 'aria-hidden="true"' in head
    assert "width" not in head
    assert "height" not in head


def test_ids_of_two_figures_in_one_page_differ(register):
    inside = '<clipPath id="a"><path d="M0 0"/></clipPath><g clip-path="url(#a)"/><use href="#a"/>'
    register("one", drawn(inside))
    register("two words", drawn(inside))
    one, two = find_figure("one").svg, find_figure("two words").svg
    for svg, name in ((one, "one-a"), (two, "two-words-a")):
        assert f'id="{name}"' in svg
        assert f'clip-path="url(#{name})"' in svg
        assert f'href="#{name}"' in svg


def test_what_matters_only_inside_the_file_stays_there(register):
    noisy = (
        "<!-- a note --><g class='mark' role='graphics-object' aria-label='x' tabindex='0'"
        " xmlns:i='http://draw.example/ns' i:label='Layer 1'><path d='M0 0'/></g>"
    )
    register("map", drawn(noisy))
    assert find_figure("map").svg.endswith('<g><path d="M0 0" /></g></svg>')


def test_a_bitmap_inside_the_picture_is_kept(register):
    register("photo", drawn('<image href="data:image/png;base64,AA==" width="1" height="1"/>'))
    assert 'href="data:image/png;base64,AA=="' in find_figure("photo").svg


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>", "<script>"),
        ("<SCRIPT>alert(1)</SCRIPT>", "<SCRIPT>"),
        ("<style>p { display: none }</style>", "<style>"),
        ("<foreignObject><p>text</p></foreignObject>", "<foreignObject>"),
        ("<a href='#x'><path d=''/></a>", "<a>"),
        ("<set attributeName='href' to='javascript:x'/>", "<set>"),
        ("<path onclick='alert(1)' d=''/>", "'onclick', which is for script"),
        ("<path ONLOAD='alert(1)' d=''/>", "'ONLOAD', which is for script"),
        ("<use href='https://elsewhere.example/a.svg#b'/>", "refers to something outside it"),
        ("<use href='data:image/svg+xml,x#b'/>", "refers to something outside it"),
        (
            "<image xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='//a.example/b.png'/>",
            "refers to something outside it",
        ),
        ("<path fill='url(https://a.example/b)' d=''/>", "takes something from elsewhere"),
        ("<path style='fill: URL( \"//a.example/b\" )' d=''/>", "takes something from elsewhere"),
        ("<path d='", "its SVG is not XML"),
    ],
)
def test_script_styles_and_the_network_stay_out(register, inside, reason):
    register("map", drawn(inside))
    with pytest.raises(FigureError, match=re.escape(reason)):
        find_figure("map")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("a picture", "Expected `object`"),
        (None, "Expected `object`"),
        ({"svg": "<svg/>"}, "missing required field `alternative`"),
        (drawn(places={"Delta": "east"}), r"$.places[...]"),
        (drawn(places={"Delta": [1]}), "Expected `array` of length 2"),
        (drawn(places={"Delta": [201, 50]}), "'Delta' lies outside the picture"),
        (drawn(places={"Delta": [float("nan"), 50]}), "'Delta' lies outside the picture"),
        (drawn(alternative=" "), "no text alternative"),
        (drawn(svg=""), "its SVG is not XML"),
        (drawn(svg="<g/>"), "it begins with <g>"),
        (drawn(svg="<svg/>"), "no viewBox of four numbers"),
        (drawn(box="0 0 10"), "no viewBox of four numbers"),
        (drawn(box="0 0 0 10"), "a viewBox without an area"),
        (drawn(box="0 0 inf 10"), "a viewBox without an area"),
    ],
    ids=str,
)
def test_nonsense_is_told_with_its_reason(register, given, reason):
    register("map", given)
    with pytest.raises(FigureError, match=re.escape(reason)):
        find_figure("map")


def test_a_figure_that_raises_is_told_in_one_short_line(register):
    def broken():
        raise OSError("no data\n" + "x" * 1000)

    register("map", broken)
    with pytest.raises(FigureError) as caught:
        find_figure("map")
    assert str(caught.value).startswith(
        "the figure 'map' cannot be drawn: it raised OSError: no data"
    )
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300


def test_check_names_the_place_of_a_figure_that_cannot_be_drawn(tmp_path, register):
    def broken():
        raise KeyError("outlines")

    register("map", broken)
    sentence = "the figure 'map' cannot be drawn: it raised KeyError: 'outlines'"
    step = "mend a_course:map, which the course names for it"
    folder = bank_with(tmp_path / "bank", "map", "Delta", "Spring")
    assert told(folder) == [("Y25", "8:13", sentence, step)]
    with pytest.raises(BankError, match="Y25"):
        load_bank(folder)


def test_check_notes_a_figure_that_is_not_installed_and_the_bank_still_loads(tmp_path, rivers):
    folder = bank_with(tmp_path / "bank", "river", "Delta", "Spring")
    sentence = "the figure 'river' is not installed here, so it is not shown"
    assert told(folder) == [("Y23", "8:13", sentence, "did you mean 'rivers'?")]
    assert load_bank(folder)["01_lesson"].items[0].figure == "river"


def test_check_tells_of_places_that_the_figure_does_not_have(tmp_path, rivers):
    folder = bank_with(tmp_path / "bank", "rivers", "Dleta", "Spring", "Lake Balkhash")
    assert told(folder) == [
        ("S11", "10:17", "the figure 'rivers' has no place 'Dleta'", "did you mean 'Delta'?"),
        (
            "S11",
            "12:17",
            "the figure 'rivers' has no place 'Lake Balkhash'",
            "it has Delta, Spring",
        ),
    ]


def test_the_page_gets_a_picture_with_its_words_escaped(register):
    register("map", drawn(DOT, alternative='A "map" <of> rivers & lakes.'))
    html = render.figure("map")
    assert 'role="img" aria-label="A &#34;map&#34; &lt;of&gt; rivers &amp; lakes."' in html
    assert '<circle id="map-dot"' in html


def test_a_figure_that_is_not_installed_puts_nothing_into_the_page(rivers):
    assert render.figure("lakes") == ""
