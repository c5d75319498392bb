"""The counts as a page for instructors, which stands beside the answer keys."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

from quizbook.coverage import Coverage, tables
from quizbook.coverage.tables import Table
from quizbook.notebooks.document import NOTEBOOKS, key_path

START = """\
# What the bank asks, and what nobody asks

For instructors. This page is made by `quizbook coverage --format markdown` from the bank and from
the code of the lessons, and is not edited by hand. A dash is a zero; "not said" counts the
questions whose author left it open.
"""
GROUPS = """\
A fact is asked when a question cites it. It is named in a lesson when its id, or the paragraph in
which it stands, is written out in a code cell. What a lesson shows in another way, such as all
facts at once or the data of a chart, is not seen here.
"""
Links: TypeAlias = dict[str, tuple[str, ...]]
"""Links to what there is on a lesson, by the lesson's name."""


def in_markdown(found: Coverage, links: Links) -> str:
    """The whole page."""
    parts = [START, section(with_links(tables.lessons(found), links))]
    parts += [section(table) for table in tables.counts(found)]
    parts += [section(tables.objectives(lesson)) for lesson in found.lessons]
    parts += [section(tables.facts(found)), GROUPS]
    parts += [f"{remark}\n" for remark in tables.remarks(found)]
    parts += [
        f"**{group}, {place}**: {', '.join(f'`{one}`' for one in ids)}\n"
        for group, place, ids in tables.not_asked(found)
    ]
    return "\n".join(parts)


def links_beside(bank_folder: Path, names: Iterable[str]) -> Links:
    """Links from the page's place to each lesson's answer key and page for instructors."""
    keys = {name: key_path(bank_folder.parent / NOTEBOOKS, name) for name in names}
    return {
        name: tuple(
            f"[{words}]({quote(file.name)})"
            for words, file in (
                ("answer key", key),
                ("instructor's page", key.parent / f"{name}.md"),
            )
            if file.is_file()
        )
        for name, key in keys.items()
    }


def with_links(table: Table, links: Links) -> Table:
    """The table of lessons with a last column that leads on."""
    rows = [(*row, ", ".join(links.get(str(row[0]), ()))) for row in table.rows]
    return Table(table.title, (*table.head, "see"), tuple(rows))


def section(table: Table) -> str:
    """A table under its heading; columns of counts are set to the right."""
    sides = ["--:" if isinstance(cell, int) else "---" for cell in table.rows[-1]]
    lines = [table.head, sides, *table.rows]
    return "\n".join([f"## {table.title}", "", *map(row, lines), ""])


def row(cells: Iterable[str | int]) -> str:
    """One line of a table; a bar in a text would end its cell."""
    texts = [tables.shown(cell).replace("|", r"\|") for cell in cells]
    return f"| {' | '.join(texts)} |"
