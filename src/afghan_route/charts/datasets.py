"""The data that charts and tables may ask for by name; each number has one home."""

from collections.abc import Callable

from afghan_route import data
from afghan_route.charts.arrows import arrow_shapes
from afghan_route.facts import kind_table, kinds_by_paragraph
from afghan_route.places import ON_THE_MAP

DATASETS: dict[str, Callable[[], list[data.Row]]] = {
    "arrow_shapes": lambda: arrow_shapes(data.rows("arrows")),
    "arrows": lambda: data.rows("arrows"),
    "countries": lambda: data.rows("countries"),
    "kind_table": kind_table,
    "kinds": kinds_by_paragraph,
    "map_places": lambda: [row for row in data.rows("places") if row["place"] in ON_THE_MAP],
    "north_shares": lambda: data.rows("north_shares"),
    "outlines": data.outlines,
    "poppy_area": lambda: data.rows("poppy_area"),
}
