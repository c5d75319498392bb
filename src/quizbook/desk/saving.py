"""A draft back to its file: whole or not at all, and never over what somebody else has written."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from msgspec.structs import replace

from quizbook import source
from quizbook.desk import EditError
from quizbook.desk.draft import Draft, block, entries, open_draft, retyped, same_node
from quizbook.nodes import Mapping


def save(draft: Draft) -> Draft:
    """Write a draft; EditError, and nothing touched, when the file is not as it was read."""
    try:
        if draft.path.read_bytes() != draft.before:
            raise EditError(
                f"{draft.path.name} has changed since it was read, so nothing was written; "
                "press 'Read the file again', look at the question, and write it then"
            )
        put(draft.path.resolve(), draft.data)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise EditError(f"{draft.path.name} was not written: {reason}") from None
    return replace(draft, before=draft.data)


def put(path: Path, data: bytes) -> None:
    """Put a file in the place of another in one step, with the same permissions."""
    # The dot keeps the bank from reading it, should anything end this half-way.
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".")
    made = Path(name)
    try:
        with open(handle, "wb") as new:  # noqa: PTH123 (it is open already)
            new.write(data)
        shutil.copymode(path, made)
        made.replace(path)
    except OSError:
        made.unlink(missing_ok=True)
        raise


def read_again(draft: Draft) -> Draft:
    """The same edit in the file as it is now; EditError when the question itself has changed."""
    was = as_read(draft)
    now = open_draft(draft.path, index_of(draft.path, was))
    if not same_node(now.node, was.node):
        raise EditError(
            "somebody has changed this very question in the file; copy what you have written, "
            "then press 'Discard my edit' to see theirs"
        )
    return retyped(now, block(draft)) if draft.is_changed else now


def as_read(draft: Draft) -> Draft:
    """The question without the edit."""
    return replace(draft, text=source.parse(draft.before, "").text)


def index_of(path: Path, was: Draft) -> int:
    """Where the question stands in the file now: by its id, wherever it has moved."""
    now = source.read(path, path.name)
    ids = [node.get("id") if isinstance(node, Mapping) else None for node in entries(now)]
    named = was.node.get("id")
    return ids.index(named) if named in ids else len(ids)
