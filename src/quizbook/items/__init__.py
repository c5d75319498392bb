"""The item types: one file each, found by being here.

A file declares one struct built on `Authored`, with `type`, `example`, `scored` (a sentence for the
author's guide), `interaction()`, `key()` and `faults()`. That is all it takes: reading with
positions, showing, scoring, the guide and the contract tests go by what it declares.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from quizbook.authored import Authored


def find() -> dict[str, type[Any]]:
    """Every item type in this folder, by the word an author writes after `type:`."""
    found: dict[str, type[Any]] = {}
    for module in iter_modules(__path__):
        for value in vars(import_module(f"{__name__}.{module.name}")).values():
            if isinstance(value, type) and issubclass(value, Authored) and value is not Authored:
                found[vars(value)["type"]] = value
    return dict(sorted(found.items()))


ITEM_TYPES = find()
