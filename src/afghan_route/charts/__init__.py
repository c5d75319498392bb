"""The charts and the map, shown by JupyterLab itself from Vega-Lite: no kernel, no network.

JupyterLab 4.6 draws Vega-Lite 5 (it bundles 5.6). Where nothing draws it, the static picture
NAME.svg shows; it is made by `python -m afghan_route.charts` and committed.
"""

from typing import Any

from afghan_route.charts.compose import HERE, authored, composed, read
from afghan_route.charts.tables import html_tables, text_tables
from afghan_route.display import Display

VEGALITE = "application/vnd.vegalite.v5+json"


def chart(name: str) -> Display:
    """Show a chart with its sliders. Example: chart("region_map")."""
    title, description, source = texts(name)
    return Display(
        {
            VEGALITE: composed(name),
            "image/svg+xml": (HERE / f"{name}.svg").read_text(encoding="utf-8"),
            "text/plain": f"{title}\n{description}\n{source}",
        },
        {VEGALITE: {"embed_options": embed_options()}},
    )


def data_table(name: str) -> Display:
    """Show the numbers of a chart as a table: an output of its own, beside the chart."""
    tables = authored(name)["usermeta"]["tables"]
    return Display({"text/html": html_tables(tables), "text/plain": text_tables(tables)})


def embed_options() -> dict[str, Any]:
    """Tell vega-embed how to show a chart in JupyterLab.

    Its patch makes a chart as wide as its output and keeps it so. Vega-Lite's own "container"
    width would be 0 for an output that is drawn before it is on the page, and JupyterLab draws a
    picture of no size again and again.
    """
    style = (HERE / "embed.css").read_text(encoding="utf-8")
    return {**read("embed.json"), "defaultStyle": style}


def texts(name: str) -> tuple[str, str, str]:
    """Give a chart's title, its description in words and its source line."""
    spec = authored(name)
    return spec["title"]["text"], spec["description"], spec["usermeta"]["source"]
