"""Put a chart together: its own specification, the shared style, its data, its wrapped texts.

NAME.vl.json holds no data and no line breaks. Its `title` is the finding and its `description`
says in words what the chart shows. Under `usermeta` stand the `source` line and the `tables` that
hold the same numbers; these are ours and do not reach the browser.
"""

import json
from pathlib import Path
from typing import Any

from afghan_route.charts.datasets import dataset
from afghan_route.charts.wrap import wrapped

Spec = dict[str, Any]

HERE = Path(__file__).parent

TITLE, SUBTITLE, SOURCE = 10.2, 7.3, 6.5
"""The average width of a letter in each kind of text, in pixels, in a wide sans-serif font."""


def names() -> list[str]:
    """List the charts there are."""
    return sorted(path.name.removesuffix(".vl.json") for path in HERE.glob("*.vl.json"))


def authored(name: str) -> Spec:
    """Read a specification as its author wrote it."""
    if name not in names():
        raise ValueError(f"no chart is called {name!r}; there are: {', '.join(names())}")
    return read(f"{name}.vl.json")


def composed(name: str) -> Spec:
    """Give the whole Vega-Lite specification of a chart, data included."""
    spec, style = authored(name), read("style.json")
    spec["params"] = style.pop("params") + spec["params"]
    title, source = spec["title"], spec.pop("usermeta")["source"]
    spec["title"] = {
        "text": wrapped(title["text"], TITLE),
        "subtitle": wrapped(title["subtitle"], SUBTITLE),
        # A text that stuck out would be given room by squeezing the plot.
        "limit": {"expr": "outer - 16"},
    }
    spec["layer"] = [*spec["layer"], source_line(source)]
    spec["datasets"] = {key: one_line(dataset(key)) for key in sorted(data_names(spec))}
    return {**style, **spec}


def source_line(text: str) -> Spec:
    """Give the layer that writes where the numbers come from, under the chart."""
    mark = {"type": "text", "align": "left", "baseline": "top", "fontSize": 11, "lineHeight": 14}
    mark |= {"color": {"expr": "quiet"}, "text": wrapped(text, SOURCE)}
    mark |= {"limit": {"expr": "outer - 16"}}
    # A chart says how far its axes reach to the left of the plot and below it.
    place = {"x": {"value": {"expr": "-left"}}, "y": {"value": {"expr": "height + below"}}}
    return {"data": {"values": [{}]}, "mark": mark, "encoding": place}


def one_line(rows: Any) -> str:
    """Write data as text, which Vega reads as JSON: a notebook gives each number a line."""
    return json.dumps(rows, separators=(",", ":"), ensure_ascii=False)


def data_names(part: Any) -> set[str]:
    """Find the names of the data that a specification asks for."""
    if isinstance(part, list):
        return set().union(*map(data_names, part))
    if not isinstance(part, dict):
        return set()
    asked = part.get("data")
    own = {asked["name"]} if isinstance(asked, dict) and "name" in asked else set()
    return own.union(*map(data_names, part.values()))


def read(file_name: str) -> Spec:
    """Read a JSON file of this folder."""
    spec: Spec = json.loads((HERE / file_name).read_text(encoding="utf-8"))
    return spec
