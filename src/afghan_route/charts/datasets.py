"""The data that charts and tables may ask for by name; each number has one home.

A name is that of a file in `data/`, unless it stands here: then its rows are computed.
"""

from collections.abc import Callable

from afghan_route import data
from afghan_route.charts.arrows import arrow_shapes
from afghan_route.facts import kind_table, kinds_by_paragraph
from afghan_route.places import ON_THE_MAP

COMPUTED: dict[str, Callable[[], list[data.Row]]] = {
    "arrow_shapes": lambda: arrow_shapes(data.rows("arrows")),
    "kind_table": kind_table,
    "kinds": kinds_by_paragraph,
    "map_places": lambda: [row for row in data.rows("places") if row["place"] in ON_THE_MAP],
    "outlines": data.outlines,
}


def dataset(name: str) -> list[data.Row]:
    """Read or compute the rows of a name. Example: dataset("poppy_area")[0]["year"] -> 1994."""
    return COMPUTED[name]() if name in COMPUTED else data.rows(name)
