"""The course's data: one place for each number; where it comes from is told in README.md."""

import csv
import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent

Row = dict[str, Any]


def rows(name: str) -> list[Row]:
    """Read a table, numbers as numbers. Example: rows("poppy_area")[0]["year"] -> 1994."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [
            {column: plain(text) for column, text in row.items()} for row in csv.DictReader(file)
        ]


def outlines() -> list[Row]:
    """Read the outlines of the countries, as GeoJSON features."""
    text = (HERE / "outlines.json").read_text(encoding="utf-8")
    features: list[Row] = json.loads(text)["features"]
    return features


def plain(text: str) -> str | int | float:
    """Give a number for text that is one."""
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text
