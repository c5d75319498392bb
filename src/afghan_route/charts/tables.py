"""A chart's numbers as tables, for people who listen to a page and for those who check.

A table is told in a chart's specification: its `data`, its `caption` and its `columns`, from the
name of a column to its heading. The first column names the row.
"""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import zip_longest
from textwrap import wrap
from typing import Any

from afghan_route.charts.datasets import dataset

Table = dict[str, Any]

WIDTH = 76
"""Characters in a line of plain text: with a little more, it leaves the page that LaTeX sets."""


def html_tables(tables: list[Table]) -> str:
    """Write the tables as HTML, folded under one heading."""
    return f"<details><summary>Data table</summary>{''.join(map(html_table, tables))}</details>"


def html_table(table: Table) -> str:
    """Write one table with its caption and its headings; text stands left, numbers right."""
    rows = cells(table)
    sides = [
        "left" if any(not cell[:1].isdigit() for cell in column) else "right"
        for column in zip(*rows, strict=True)
    ]
    sides[0] = "left"
    heads = html_row(['th scope="col"'] * len(sides), sides, list(table["columns"].values()))
    tags = ['th scope="row"'] + ["td"] * (len(sides) - 1)
    body = "".join(html_row(tags, sides, row) for row in rows)
    return (
        f'<table><caption style="text-align: left">{escape(table["caption"])}</caption>'
        f"<thead>{heads}</thead><tbody>{body}</tbody></table>"
    )


def html_row(tags: list[str], sides: list[str], texts: Sequence[str]) -> str:
    """Write one row. JupyterLab would put all cells right, so each says where it stands."""
    row = "".join(
        f'<{tag} style="text-align: {side}">{escape(text)}</{tag[:2]}>'
        for tag, side, text in zip(tags, sides, texts, strict=True)
    )
    return f"<tr>{row}</tr>"


def text_tables(tables: list[Table]) -> str:
    """Write the tables as plain text."""
    return "\n\n".join(map(text_table, tables))


def text_table(table: Table) -> str:
    """Write one table with aligned columns, under its caption."""
    rows = [tuple(table["columns"].values()), *cells(table)]
    widths = fitting(list(zip(*rows, strict=True)))
    lines = [line for row in rows for line in text_row(row, widths)]
    return "\n".join([*wrap(table["caption"], WIDTH), *lines])


def text_row(row: Sequence[str], widths: list[int]) -> Iterator[str]:
    """Write one row, in several lines where a cell is longer than its column is wide."""
    columns = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
    for line in zip_longest(*columns, fillvalue=""):
        yield "  ".join(map(str.ljust, line, widths)).rstrip()


def fitting(columns: list[tuple[str, ...]]) -> list[int]:
    """Give columns their widths: the widest give way until a row fits, but no word is cut."""
    widths = [max(map(len, column)) for column in columns]
    least = [max(len(word) for cell in column for word in cell.split()) for column in columns]
    while sum(widths) + 2 * (len(widths) - 1) > WIDTH and widths != least:
        wide = [width if width > end else 0 for width, end in zip(widths, least, strict=True)]
        widths[wide.index(max(wide))] -= 1
    return widths


def cells(table: Table) -> list[tuple[str, ...]]:
    """Give the rows of a table as the texts to show."""
    columns = table["columns"]
    return [tuple(shown(c, row[c]) for c in columns) for row in dataset(table["data"])]


def shown(column: str, value: Any) -> str:
    """Write a value: large numbers in groups of three, a year as it is."""
    return f"{value:,}" if isinstance(value, int | float) and column != "year" else str(value)
