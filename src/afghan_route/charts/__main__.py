"""Make the static pictures of all charts: `python -m afghan_route.charts`.

Run it in the course folder, because one chart counts the facts of the bank. The words of a
picture are measured with the fonts that vl-convert brings, so every machine makes the same file.
"""

import re

import vl_convert

from afghan_route.charts.compose import HERE, Spec, composed, names
from afghan_route.charts.still import STILLS, at_rest, inked

VEGALITE_VERSION = "5.8"
"""The nearest to JupyterLab's 5.6 that vl-convert has."""


CLIP = re.compile(r"\bclip\d+")

FITTING = '<svg style="max-width: 100%; height: auto" '
"""A page that is narrower than the picture shows all of it, smaller."""


def picture(name: str) -> str:
    """Draw a chart as SVG, as it looks before anybody moves a slider."""
    return drawn(composed(name)).replace("<svg ", FITTING, 1)


def still(name: str) -> str:
    """Draw a chart as it stands above a question."""
    return inked(name, drawn(at_rest(name)))


def drawn(spec: Spec) -> str:
    """Draw a specification."""
    svg: str = vl_convert.vegalite_to_svg(spec, vl_version=VEGALITE_VERSION)
    svg = re.sub(r"\d+\.\d{3,}", lambda number: f"{float(number[0]):.2f}", svg)
    # Vega counts its clipping paths on from picture to picture.
    clips = {clip: f"clip{n}" for n, clip in enumerate(dict.fromkeys(CLIP.findall(svg)))}
    return CLIP.sub(lambda clip: clips[clip[0]], svg) + "\n"


def main() -> None:
    """Write NAME.svg beside each NAME.vl.json, and NAME.still.svg beside some."""
    for name in names():
        (HERE / f"{name}.svg").write_text(picture(name), encoding="utf-8")
    for name in STILLS:
        (HERE / f"{name}.still.svg").write_text(still(name), encoding="utf-8")


if __name__ == "__main__":
    main()
