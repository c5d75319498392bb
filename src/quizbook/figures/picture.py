"""A course's SVG, made fit to stand in the middle of a page.

It is read as XML and written anew, so the page gets only what is let through here. Script, styles
for the whole page and anything from the network are told to the author. What only matters inside
the file is left out: comments, classes, a drawing program's notes, what parts say to screen readers
(the figure speaks as a whole). Ids get the figure's name, so that two figures do not share one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree as ET

ELEMENTS = frozenset(
    "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan"
    " textPath image clipPath mask marker pattern linearGradient radialGradient stop".split()
)
"""What a still picture is made of: no script, no links, no HTML, no styles for the whole page."""

SILENT = re.compile(r"class|role|tabindex|aria-.*|data-.*", re.IGNORECASE)
"""Attributes that would be found by the page's styles, its scripts or a screen reader."""

ELSEWHERE = re.compile(r"url\(\s*[\"']?(?!#)", re.IGNORECASE)
INSIDE = re.compile(r"url\(\s*([\"']?)#", re.IGNORECASE)
XLINK = "{http://www.w3.org/1999/xlink}"


class Picture(NamedTuple):
    """An SVG for a page, and the box that it shows."""

    svg: str
    left: float
    top: float
    width: float
    height: float


def picture(text: str, name: str) -> Picture:
    """The SVG of a figure of this name; ValueError, with the reason, when it may not be shown."""
    try:
        root = ET.fromstring(text)  # noqa: S314 (made by a course that is installed here)
    except ET.ParseError as error:
        raise ValueError(f"its SVG is not XML: {error}") from None
    prefix = re.sub(r"\W", "-", name) + "-"
    for element in root.iter():
        element.tag = allowed(element.tag)
        element.attrib = dict(attributes(element, prefix))
    if root.tag != "svg":
        raise ValueError(f"its picture is no SVG: it begins with <{root.tag}>")
    box = numbers(root.get("viewBox", ""))
    # Without a size of its own it is as wide as its place on the page.
    kept = {key: value for key, value in root.attrib.items() if key not in ("width", "height")}
    root.attrib = {"xmlns": "http://www.w3.org/2000/svg", "aria-hidden": "true", **kept}
    return Picture(ET.tostring(root, encoding="unicode"), *box)


def numbers(box: str) -> tuple[float, float, float, float]:
    """The left, the top, the width and the height in a viewBox."""
    try:
        left, top, width, height = map(float, box.replace(",", " ").split())
    except ValueError:
        raise ValueError("its SVG has no viewBox of four numbers") from None
    if not all(map(math.isfinite, (left, top, width, height))) or min(width, height) <= 0:
        raise ValueError(f"its SVG has a viewBox without an area: {box!r}")
    return left, top, width, height


def allowed(tag: str) -> str:
    """The name of an element, its namespace left out."""
    name = tag.rpartition("}")[2]
    if name not in ELEMENTS:
        raise ValueError(f"its SVG holds <{name}>, which may not go into a page")
    return name


def attributes(element: ET.Element, prefix: str) -> Iterator[tuple[str, str]]:
    """The attributes of an element that go into the page, its ids and references renamed."""
    for key, value in element.attrib.items():
        name = key.removeprefix(XLINK)
        if name.startswith("{") or SILENT.fullmatch(name):
            continue
        if name.lower().startswith("on"):
            raise ValueError(f"its SVG holds the attribute {name!r}, which is for script")
        if name == "href":
            yield name, reference(value, prefix, holds_bitmap=element.tag == "image")
        elif ELSEWHERE.search(value):
            raise ValueError(f"its SVG takes something from elsewhere: {value!r}")
        else:
            own = prefix + value if name == "id" else value
            yield name, INSIDE.sub(rf"url(\1#{prefix}", own)


def reference(value: str, prefix: str, *, holds_bitmap: bool) -> str:
    """A reference to a part of the same SVG, or the bitmap of an image."""
    if value.startswith("#"):
        return f"#{prefix}{value[1:]}"
    if holds_bitmap and value.startswith("data:image/"):
        return value
    raise ValueError(f"its SVG refers to something outside it: {value!r}")
