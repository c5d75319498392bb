"""The counts as plain text for a terminal.

Lines of counts keep within 80 columns: a wide table is shown in several parts. Words at the end of
a line may run over.
"""

from __future__ import annotations

import re
import textwrap
from itertools import zip_longest

from quizbook.coverage import Coverage, tables
from quizbook.coverage.tables import Table
from quizbook.problem import width

LINE = 80
GAP = "  "
PAIR = 2
"""The columns of a part with a single column of counts: the names, and that one."""


def in_text(found: Coverage) -> str:
    """All tables, then the facts that no question cites."""
    whole = [tables.lessons(found), *tables.counts(found)]
    whole += [tables.objectives(lesson) for lesson in found.lessons]
    parts = [f"{table.title}\n{table_text(table)}" for table in [*whole, tables.facts(found)]]
    parts += [
        f"{group}, {place}\n{listed(', '.join(ids))}"
        for group, place, ids in tables.not_asked(found)
    ]
    return "\n\n".join([*parts, *(listed(remark, "") for remark in tables.remarks(found))])


def table_text(table: Table) -> str:
    """A table with aligned columns, in as many parts as its width asks for."""
    columns = [aligned(list(column)) for column in zip(*heads(table), *table.rows, strict=True)]
    parts = [
        [GAP.join(cells).rstrip() for cells in zip(*part, strict=True)]
        for part in parts_of(columns, table)
    ]
    # Where only another part has a name of two words, a line of the names is empty.
    return "\n\n".join("\n".join(filter(None, lines)) for lines in parts)


def heads(table: Table) -> list[tuple[str, ...]]:
    """The names of the columns; over counts one word below another, the last words on one line."""
    # A name such as short_answer breaks after its line and keeps it, as authors write it.
    words = [
        re.findall(r"[^ _]+_?", name) if isinstance(cell, int) else [name]
        for name, cell in zip(table.head, table.rows[0], strict=True)
    ]
    lines = zip_longest(*(reversed(name) for name in words), fillvalue="")
    return [tuple(line) for line in lines][::-1]


def aligned(cells: list[str | int]) -> list[str]:
    """Cells of one width; those of a column of counts to the right, and its name with them."""
    texts = [tables.shown(cell) for cell in cells]
    widest = max(columns_of(text) for text in texts)
    spaces = [" " * (widest - columns_of(text)) for text in texts]
    counts = any(isinstance(cell, int) for cell in cells) or texts[-1].endswith("%")
    return [s + t if counts else t + s for s, t in zip(spaces, texts, strict=True)]


def parts_of(columns: list[list[str]], table: Table) -> list[list[list[str]]]:
    """The columns in parts that fit on a line, each with the names of the rows before it."""
    names, *rest = columns
    parts, room = [[names]], LINE - columns_of(names[0])
    for column, cell in zip(rest, table.rows[0][1:], strict=True):
        wide = len(GAP) + columns_of(column[0])
        # Words only ever stand in the last column, and may run over.
        if wide > room and isinstance(cell, int) and len(parts[-1]) > 1:
            parts.append([names])
            room = LINE - columns_of(names[0])
        parts[-1].append(column)
        room -= wide
    # A sum does not stand alone.
    if len(parts) > 1 and len(parts[-1]) == PAIR < len(parts[-2]):
        parts[-1].insert(1, parts[-2].pop())
    return parts


def listed(words: str, indent: str = GAP) -> str:
    """Words over several lines; an id is never broken."""
    return textwrap.fill(
        words,
        LINE,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def columns_of(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(width(char) for char in text)
