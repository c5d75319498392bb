"""A chart drawn without a browser, so that tests can read what it says."""

import re
from html import unescape

import pytest
import vl_convert

from afghan_route.charts.compose import composed


@pytest.fixture
def drawn():
    """Give the words of a chart after its sliders moved: drawn("poppy_area", year=2002)."""

    def words(name, **moved):
        spec = composed(name)
        parameters = {parameter["name"]: parameter for parameter in spec["params"]}
        for parameter, value in moved.items():
            parameters[parameter]["value"] = value
        svg = vl_convert.vegalite_to_svg(spec, vl_version="5.8")
        return " ".join(unescape(word) for word in re.findall(r">([^<>]+)</t(?:ext|span)>", svg))

    return words
