"""Charts as they stand above a question."""

import re

import pytest

from afghan_route import figures
from afghan_route.charts import texts
from afghan_route.charts.__main__ import still
from afghan_route.charts.compose import HERE
from afghan_route.charts.still import INKS, STILLS, WIDTH
from quizbook import figures as registered


@pytest.fixture(params=sorted(STILLS))
def name(request):
    return request.param


@pytest.fixture
def svg(name):
    return (HERE / f"{name}.still.svg").read_text(encoding="utf-8")


def test_the_committed_still_is_current(name, svg):
    assert svg == still(name), "run: python -m afghan_route.charts"


def test_a_still_tells_what_is_measured_and_not_what_was_found(name, svg):
    words = " ".join(re.findall(r">([^<>]+)</t(?:ext|span)>", svg))
    finding, _, source = texts(name)
    assert finding not in words
    assert source in words
    assert "Area under opium poppy in Afghanistan" in words
    assert "2006: 165,000 hectares" not in words


def test_a_still_is_narrow_and_has_colours_for_a_light_and_a_dark_page(svg):
    assert re.search(rf'viewBox="0 \d+ {WIDTH} \d+"', svg)
    assert "currentColor" in svg
    assert not [colour for colour in INKS if f'"{colour}"' in svg]


def test_a_still_is_given_to_questions_with_the_words_of_its_chart(name, svg):
    drawn = getattr(figures, name)()
    assert drawn == {"svg": svg, "alternative": texts(name)[1], "places": {}}


def test_every_figure_of_the_course_is_registered_and_can_be_drawn():
    assert registered.figure_names() == ["central_asia", *sorted(STILLS)]
    for name in registered.figure_names():
        assert registered.find_figure(name).places == getattr(figures, name)()["places"]
