"""The course's own figures, fact cards and places: what its notebooks call.

Example: from afghan_route import chart; chart("poppy_area")
"""

from afghan_route.cards import badge, cards, paragraph_explorer
from afghan_route.charts import chart, data_table
from afghan_route.facts import fact
from afghan_route.glossary import glossary, names
from afghan_route.places import distance_km, place_list

__all__ = [
    "badge",
    "cards",
    "chart",
    "data_table",
    "distance_km",
    "fact",
    "glossary",
    "names",
    "paragraph_explorer",
    "place_list",
]
