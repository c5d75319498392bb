"""A bank with as many items of each type as asked for, all made from the types' own examples."""

import re
from dataclasses import replace
from textwrap import indent

from three_quizzes import QUIZBOOK, write_bank

from quizbook.items import ITEM_TYPES

EACH = 5
COUNT = EACH * len(ITEM_TYPES)
# Without an option to look for, every field of a question is filled in.
EVERY_TYPE = replace(QUIZBOOK, option="")


def write_every_type(folder):
    """One lesson, type after type."""
    items = "".join(item(name, number) for name in ITEM_TYPES for number in range(EACH))
    write_bank(folder, f"title: Every type\nlanguage: en\nitems:\n{items}")


def item(name, number):
    """The type's example as an element of a list, under a new id."""
    new = f"id: {name.replace('_', '-')}-{number}"
    example = re.sub(r"(?m)^id: .*$", new, ITEM_TYPES[name].example, count=1)
    return "  - " + indent(example, "    ").strip() + "\n"
