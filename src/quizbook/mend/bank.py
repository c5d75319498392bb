"""All files of a bank, mended."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from quizbook.bank.folder import NAME, find_folder, list_files, shown
from quizbook.mend import Mended, mended
from quizbook.nodes import Mapping, Sequence
from quizbook.problem import BankError
from quizbook.source import parse


class MendedFile(NamedTuple):
    """A file in which something was mended."""

    path: Path
    file: str
    """As people are shown it."""
    data: bytes
    """As it was read."""
    mended: Mended


def mended_bank(folder: Path | None) -> list[MendedFile]:
    """The files of a bank in which something can be mended; nothing is written."""
    try:
        found = find_folder(NAME if folder is None else folder)
        names, _ = list_files(found)
    except BankError:
        # Checking the bank tells of it.
        return []
    files = {name: data for name in names if (data := content(found / name)) is not None}
    taken = {id_ for data in files.values() for id_ in ids(data)}
    results = []
    for name, data in files.items():
        result = mended(data, Path(name).stem, frozenset(taken))
        if result.edits:
            taken.update(ids(result.after.encode()))
            results.append(MendedFile(found / name, shown(found, name), data, result))
    return results


def content(path: Path) -> bytes | None:
    """A file's bytes; None for what is not a file, or cannot be read, which the check tells."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return None


def ids(data: bytes) -> Iterator[str]:
    """The ids of the questions in a file."""
    root = parse(data, "").root
    listed = root.get("items") if root is not None else None
    for node in listed if isinstance(listed, Sequence) else ():
        named = node.get("id") if isinstance(node, Mapping) else None
        if isinstance(named, str):
            yield str(named)
