"""Words and names as the lessons show them: each is explained once, in `data/`, for all lessons."""

import difflib
from collections.abc import Sequence
from html import escape

from afghan_route import data
from afghan_route.display import Display

WORDS = {"word": "Word", "meaning": "Meaning here"}
NAMES = {"name": "Here", "also": "Also written", "is": "What it is"}
"""The columns of the two tables, with their headings."""


def glossary(*words: str) -> Display:
    """Explain words, in the order of the alphabet. Example: glossary("Hedge", "Estimate")."""
    return table("glossary", WORDS, words)


def names(*chosen: str) -> Display:
    """Show how names are spelt here and elsewhere. Example: names("Panj", "Khorugh")."""
    return table("names", NAMES, chosen)


def table(source: str, columns: dict[str, str], chosen: Sequence[str]) -> Display:
    """Show the chosen rows of a table of the data, by the text in its first column."""
    first, *rest = columns
    known = {str(row[first]): row for row in data.rows(source)}
    for one in chosen:
        if one not in known:
            near = difflib.get_close_matches(one, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"add it to data/{source}.csv"
            raise ValueError(f"{source}.csv does not explain {one!r}; {hint}")
    rows = [known[one] for one in sorted(chosen, key=str.casefold)]
    side = 'style="text-align: left"'
    heads = "".join(f'<th scope="col" {side}>{escape(text)}</th>' for text in columns.values())
    body = "".join(
        f'<tr><th scope="row" {side}>{escape(str(row[first]))}</th>'
        + "".join(f"<td {side}>{escape(str(row[column]))}</td>" for column in rest)
        + "</tr>"
        for row in rows
    )
    html = f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    lines = [
        f"{row[first]}: {'; '.join(str(row[c]) for c in rest if row[c] != '')}" for row in rows
    ]
    return Display({"text/html": html, "text/plain": "\n".join(lines)})
