"""The data that charts and tables may ask for by name; each number has one home.

A name is that of a file in `data/`, unless it stands here: then its rows are computed. A row of a
file may name a `fact` of the bank: it then gets the fact's value, unit, bound and owner, so that a
chart and the cards can never tell two numbers.
"""

from collections.abc import Callable

import quizbook
from afghan_route import data
from afghan_route.charts.arrows import arrow_shapes
from afghan_route.facts import Fact, find, kind_table, kinds_by_paragraph
from afghan_route.places import ON_THE_MAP

LAST_BEFORE = {"first": 2000, "second": 2022}
"""The last harvest before each ban on poppy."""

SEASONS = range(-2, 4)
"""The seasons around a ban; season 0 is the last harvest before it."""


def around_the_bans(areas: list[data.Row]) -> list[data.Row]:
    """Give the years from two before to three after each ban, with ban and season."""
    return [
        row | {"ban": ban, "season": int(row["year"]) - last}
        for ban, last in LAST_BEFORE.items()
        for row in areas
        if int(row["year"]) - last in SEASONS
    ]


COMPUTED: dict[str, Callable[[], list[data.Row]]] = {
    "arrow_shapes": lambda: arrow_shapes(data.rows("arrows")),
    "kind_table": kind_table,
    "kinds": kinds_by_paragraph,
    "map_places": lambda: [row for row in data.rows("places") if row["place"] in ON_THE_MAP],
    "outlines": data.outlines,
    "two_bans": lambda: around_the_bans(data.rows("poppy_area")),
}


TOLD = ("value", "unit", "bound", "attribution")
"""What a row gets from the fact that it names."""


def dataset(name: str) -> list[data.Row]:
    """Read or compute the rows of a name. Example: dataset("poppy_area")[0]["year"] -> 1994."""
    return COMPUTED[name]() if name in COMPUTED else told(data.rows(name))


def told(rows: list[data.Row]) -> list[data.Row]:
    """Fill in the facts that rows name; an empty name leaves a row as it is."""
    if not any(row.get("fact") for row in rows):
        return rows
    facts: dict[str, Fact] = quizbook.load_bank().facts
    return [
        row | {part: getattr(find(facts, row["fact"]), part) for part in TOLD}
        if row["fact"]
        else row
        for row in rows
    ]
