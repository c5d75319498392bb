"""Questions without an id get one, made of their first words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from quizbook.mend.edit import Edit
from quizbook.mend.mendable import Mendable
from quizbook.nodes import Mapping, Sequence

WORDS = 5
WORD = re.compile(r"[a-z0-9]+")
GAP = re.compile(r"\[\[.*?\]\]")
APOSTROPHE = re.compile(r"['’]")


def missing_ids(file: Mendable) -> Iterator[Edit]:
    """An id for every question that has none, unlike all others of the bank."""
    taken = set(file.taken)
    listed = file.root.get("items")
    for number, node in enumerate(listed if isinstance(listed, Sequence) else (), start=1):
        if not isinstance(node, Mapping) or not isinstance(node.get("stem"), str):
            continue
        if any(name.lower() == "id" for name in node):
            continue
        words = kebab(str(node["stem"])) or kebab(f"{file.name} {number}") or f"question-{number}"
        made = words
        suffix = 2
        while made in taken:
            made, suffix = f"{words}-{suffix}", suffix + 1
        taken.add(made)
        at = node.marks[0]
        # In braces the fields follow one another in a line; else each begins below the first.
        column = at - file.text.rfind("\n", 0, at) - 1
        parted = ", " if file.text[node.mark] == "{" else "\n" + " " * column
        yield Edit(at, "", f"id: {made}{parted}", "a question without an id")


def kebab(text: str) -> str:
    """The first words of a text as an id; nothing where they are not in Latin letters."""
    decomposed = unicodedata.normalize("NFKD", APOSTROPHE.sub("", GAP.sub(" ", text)))
    latin = decomposed.encode("ascii", "ignore").decode().lower()
    words = WORD.findall(latin)
    enough = sum(char.isalpha() for char in text) <= 2 * sum(map(len, words))
    if not words or not enough:
        return ""
    # One word alone, or digits in front, could be read as something that is no text.
    plain = len(words) > 1 and words[0][0].isalpha()
    return "-".join([*([] if plain else ["question"]), *words[:WORDS]])
