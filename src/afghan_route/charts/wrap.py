"""Line breaks for texts in a chart: Vega draws a text on one line and cuts it at the edge."""

import json
import textwrap
from typing import Any

WIDTHS = (160, 200, 240, 300, 360, 420, 480, 540, 600, 660, 720)
"""Widths of the whole chart, in pixels, for which texts are broken into lines."""


def wrapped(text: str, letter: float) -> dict[str, str]:
    """Break a text into lines for each width; a letter is on average so many pixels wide."""
    return by_width([textwrap.wrap(text, int(width / letter)) for width in WIDTHS])


def by_width(choices: list[Any]) -> dict[str, str]:
    """Choose by the chart's width: one choice for each of WIDTHS and up.

    Example: {"expr": "outer < 200 ? ["a", "b"] : outer < 240 ? ... : ["a b"]"}.
    """
    *narrower, widest = [json.dumps(choice, ensure_ascii=False) for choice in choices]
    steps = zip(WIDTHS[1:], narrower, strict=True)
    return {"expr": "".join(f"outer < {width} ? {choice} : " for width, choice in steps) + widest}
