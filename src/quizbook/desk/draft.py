"""One question of a file while it is being edited; only `saving.py` touches the file itself."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from quizbook import source
from quizbook.desk import EditError
from quizbook.desk.edits import Edit, edits, same
from quizbook.desk.place import Place
from quizbook.nodes import Mapping, Node, Sequence
from quizbook.source import LINE_END, File

BOM = b"\xef\xbb\xbf"


class Draft(Struct, frozen=True, kw_only=True):
    """A question in the text of its file, as it would be written now."""

    path: Path
    before: bytes
    """The file as it was read."""
    text: str
    index: int
    """Of the question among those of the file."""

    @property
    def file(self) -> File:
        """The text with its marks."""
        return parsed(self.text)

    @property
    def node(self) -> Mapping:
        """What the question says now."""
        found = entries(self.file)[self.index]
        if not isinstance(found, Mapping):
            raise EditError("this entry is no question; mend it in an editor")
        return found

    @property
    def mark(self) -> int:
        """Where the question begins."""
        return entries(self.file).marks[self.index]

    @property
    def data(self) -> bytes:
        """The whole file, as it would be written now."""
        return (BOM if self.before.startswith(BOM) else b"") + self.text.encode()

    @property
    def is_changed(self) -> bool:
        """There is something to write."""
        return self.data != self.before


def open_draft(path: Path, index: int) -> Draft:
    """A question as the file has it; EditError when the file cannot be edited here."""
    try:
        before = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise EditError(f"{path.name} cannot be read: {reason}") from None
    file = source.parse(before, path.name)
    if file.problems:
        raise EditError(f"{path.name} has to be mended in an editor first: {file.problems[0]}")
    if index >= len(entries(file)):
        raise EditError(f"{path.name} has no such question any more; choose another one")
    return Draft(path=path, before=before, text=file.text, index=index)


@lru_cache(maxsize=8)
def parsed(text: str) -> File:
    """A text with its marks."""
    return source.parse(text.encode(), "")


def entries(file: File) -> Sequence:
    """The questions of a file."""
    found = file.root.get("items") if file.root is not None else None
    return found if isinstance(found, Sequence) else Sequence(0)


def edited(draft: Draft, wanted: dict[str, Any]) -> Draft:
    """The question with other values; EditError when that cannot be written so."""
    found = list(edits(Place(draft.file), draft.node, draft.mark, wanted))
    found.sort(key=lambda edit: (edit.start, edit.end))
    return checked(draft, applied(draft.text, found), wanted)


def applied(text: str, changes: list[Edit]) -> str:
    """The text with its edits, in the line ends that it has."""
    line_end = "\r\n" if "\r\n" in text else "\n"
    for start, end, new in reversed(changes):
        text = text[:start] + new.replace("\n", line_end) + text[end:]
    return text


def block(draft: Draft) -> str:
    """The question as YAML by itself, from the left edge."""
    column = draft.file.position(draft.mark)[1] - 1
    return "\n".join(
        line[column:] if not line[:column].strip() else line for line in raw_lines(draft)
    )


def raw_lines(draft: Draft) -> list[str]:
    """The lines of the question as the file has them; the first without what is before it."""
    start, end = extent(draft)
    column = draft.file.position(draft.mark)[1] - 1
    text = draft.text[start:end]
    return LINE_END.split(" " * column + text)


def extent(draft: Draft) -> tuple[int, int]:
    """From the question's first name to the end of its last line."""
    place = Place(draft.file)
    return draft.mark, place.line_end(place.end(draft.node, draft.mark))


def retyped(draft: Draft, typed: str) -> Draft:
    """The question with another YAML block; lines that did not change stay as they are."""
    old, new = block(draft).split("\n"), typed.rstrip().split("\n")
    raw = raw_lines(draft)
    column = draft.file.position(draft.mark)[1] - 1
    lines: list[str] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, i, i_end, j, j_end in matcher.get_opcodes():
        if kind == "equal":
            lines += raw[i:i_end]
        else:
            lines += [" " * column + line if line.strip() else "" for line in new[j:j_end]]
    start, end = extent(draft)
    text = applied(draft.text, [Edit(start, end, "\n".join(lines)[column:])])
    return checked(draft, text, None)


def checked(draft: Draft, text: str, wanted: dict[str, Any] | None) -> Draft:
    """The draft with this text; EditError when anything but the question would change."""
    file = parsed(text)
    if file.problems:
        raise EditError(f"the file could not be read any more: {file.problems[0].sentence}")
    before, after = entries(draft.file), entries(file)
    if len(before) != len(after) or draft.file.root is None or file.root is None:
        raise EditError("this would make more or fewer questions of it; write one question only")
    others = [i for i in range(len(before)) if i != draft.index]
    rest = [name for name in draft.file.root if name != "items"]
    alone = all(same_node(before[i], after[i]) for i in others) and all(
        name in file.root and same_node(draft.file.root[name], file.root[name]) for name in rest
    )
    if not alone or len(file.root) != len(draft.file.root):
        raise EditError("this would change more than the question; edit the file in an editor")
    found = after[draft.index]
    if not isinstance(found, Mapping) or (wanted is not None and not same(found, wanted)):
        raise EditError("this cannot be written here as it is; edit the file in an editor")
    return replace(draft, text=text)


def same_node(one: Node, other: Node) -> bool:
    """Two values of files say the same."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return list(one) == list(other) and all(same_node(one[name], other[name]) for name in one)
    if isinstance(one, Sequence) and isinstance(other, Sequence):
        return len(one) == len(other) and all(map(same_node, one, other))
    return type(one) is type(other) and one == other
