"""The figures of the course's questions: what the entry points `quizbook.figures` name.

Plain data, as the engine takes it: the picture, what it shows in words, and the places on it.
"""

from typing import Any

from afghan_route import maps
from afghan_route.charts.compose import HERE, authored

REGION = (
    "A map with north at the top, from Afghanistan in the south to Russia in the north and from "
    "the Caspian Sea in the west to China in the east. Kazakhstan fills its middle. South of "
    "Kazakhstan lie Turkmenistan in the west, Uzbekistan, and Kyrgyzstan and Tajikistan in the "
    "east; south of these lie Iran, Afghanistan and Pakistan. Dots without names mark cities."
)


def central_asia() -> dict[str, Any]:
    """The countries of the region with the cities as places, for hotspots."""
    return {"svg": maps.drawn(), "alternative": REGION, "places": maps.places()}


def poppy_area() -> dict[str, Any]:
    """The poppy area by year, for questions that read the chart."""
    svg = (HERE / "poppy_area.still.svg").read_text(encoding="utf-8")
    return {"svg": svg, "alternative": authored("poppy_area")["description"], "places": {}}
