"""The last look at a mended file: nothing is read differently but what was to be mended."""

from __future__ import annotations

from typing import Any

from quizbook.mend.mendable import Mendable, Path, is_prose
from quizbook.nodes import Mapping, Node, Sequence

SIGNS = str.maketrans(dict.fromkeys("“”«»", '"') | {"’": "'"})


def unharmed(before: Mendable, after: Mendable) -> bool:
    """The data is the same, but for missing ids, the order of options, and how texts are set."""
    return same(before.root, after.root, (), before.fields)


def same(old: Node, new: Node, path: Path, kinds: dict[Path, Any]) -> bool:
    """The same of a value and everything in it."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        question = len(path) == 2 and path[0] == "items"  # noqa: PLR2004 (the list and its place)
        names = [name for name in new if name in old or not (question and name == "id")]
        return list(old) == names and all(
            same(old[name], new[name], (*path, name), kinds) for name in old
        )
    if isinstance(old, Sequence) and isinstance(new, Sequence):
        if path[2:] == ("options",) and sorted(map(repr, old)) == sorted(map(repr, new)):
            # Answers go by an option's text or id, and not by its place.
            return True
        return len(old) == len(new) and all(
            same(*both, (*path, index), kinds)
            for index, both in enumerate(zip(old, new, strict=True))
        )
    if not isinstance(old, str) or not isinstance(new, str):
        return old is new
    kind = kinds.get(path)
    if kind is str:
        # How it is quoted is nothing to a field that takes text.
        return bare(old) == bare(new) if is_prose(path) else str(old) == str(new)
    if kind is None:
        return type(old) is type(new) and old == new
    return old.lower() == new.lower()


def bare(text: str) -> str:
    """A text without its spaces, and with quotation marks of one kind."""
    return "".join(text.translate(SIGNS).split())
