"""A chart as it stands above a question: narrow, untold, and in the page's own ink.

The finding would often be the answer, so what is measured stands in its place. Compromise: the
sliders are gone, so only charts that can be read without them have a still. NAME.still.svg is made
by `python -m afghan_route.charts`.
"""

import re
from typing import NamedTuple

from afghan_route.charts.compose import Spec, authored, composed
from afghan_route.charts.wrap import wrapped

WIDTH = 380
"""In pixels: at the width of a telephone the words can still be read."""

LETTER = 8.5
"""The average width of a letter of the caption, in pixels, in a wide sans-serif font."""


class Rest(NamedTuple):
    """How a chart comes to rest."""

    sliders: dict[str, int]
    caption: int
    """Where what is measured is written, in the room that a slider's words would fill."""


STILLS = {"poppy_area": Rest(sliders={"year": 0}, caption=28)}
"""A year 0 is not on the chart, so none stands out."""

INKS = {
    "#000": "currentColor",
    "#1f2328": "currentColor",
    "#57606a": "currentColor",
    "#ddd": "#999",
    "#ffffff": "var(--jp-layout-color0, Canvas)",
    "white": "none",
    "#0b62a4": "#3b86c6",
}
"""For each colour on white, one that is seen on a light and on a dark page."""


def at_rest(name: str) -> Spec:
    """A chart's specification with its sliders set, and its title left out."""
    spec, rest = composed(name), STILLS[name]
    del spec["title"]
    values = {"outer": WIDTH, **rest.sliders}
    for parameter in spec["params"]:
        if parameter["name"] in values:
            parameter["value"] = values[parameter["name"]]
    measured = authored(name)["usermeta"]["tables"][0]["caption"]
    spec["layer"].append(caption(measured, rest.caption))
    return spec | {"width": WIDTH}


def caption(text: str, y: int) -> Spec:
    """The layer that writes what is measured."""
    mark = {"type": "text", "align": "left", "baseline": "top", "fontSize": 13, "fontWeight": 600}
    mark |= {"lineHeight": 17, "color": {"expr": "ink"}, "text": wrapped(text, LETTER)}
    place = {"x": {"value": {"expr": "-left"}}, "y": {"value": y}}
    return {"data": {"values": [{}]}, "mark": mark, "encoding": place}


def inked(name: str, svg: str) -> str:
    """The picture of a chart at rest, cut at the top and in the page's ink."""
    top = STILLS[name].caption
    svg = re.sub(r'"(#\w+|white)"', lambda colour: f'"{INKS[colour[1]]}"', svg)
    return re.sub(
        r'viewBox="0 0 (\d+) (\d+)"',
        lambda box: f'viewBox="0 {top} {box[1]} {int(box[2]) - top}"',
        svg,
        count=1,
    )
