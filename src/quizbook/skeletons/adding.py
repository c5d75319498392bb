"""A question put at the end of a lesson's `items`: every line that is there stays as it is."""

from __future__ import annotations

import codecs
import re

from quizbook import source
from quizbook.nodes import Mapping, Sequence
from quizbook.source import LINE_END

DASH = re.compile(r"( *)-(?=\s)")
EMPTY = re.compile(r"\[\s*\]$")
BETWEEN = re.compile(r"(^#.*\s*)+\Z", re.MULTILINE)
"""Comments at the left edge, which belong to what follows them."""


class NotAddedError(Exception):
    """A file to which nothing can be added safely; the message says why, `next_step` what to do."""

    def __init__(self, sentence: str, next_step: str) -> None:
        super().__init__(sentence)
        self.next_step = next_step


def added(data: bytes, file: str, question: str) -> tuple[bytes, int]:
    """The file's bytes with the question at the end, and the line on which it begins.

    Raises NotAddedError where the file is broken or written in a way that this cannot add to.
    """
    before = source.parse(data, file)
    root = before.root
    items = root.get("items") if root is not None else None
    if before.problems or root is None or not isinstance(items, Sequence):
        raise NotAddedError(
            "nothing was added, because this file cannot be read to its end",
            f"mend it first: quizbook check tells what is wrong; nothing in {file} has changed",
        )
    at, indent = place(before, items, root)
    end = "\r\n" if "\r\n" in before.text else "\n"
    head, tail = before.text[:at], before.text[at:]
    if items:
        head += end if head.endswith(end) else 2 * end
    else:
        # The brackets of an empty list give way to the first entry.
        head = EMPTY.sub("", head.rstrip()).rstrip() + end
    lines = [f"{indent}{line}" for line in question.splitlines()]
    text = head + end.join(lines) + end + tail
    after = source.parse(text.encode(), file)
    if after.problems or not grown(items, root, after.root):
        raise NotAddedError(
            "nothing was added, because the list of questions is written in an unusual way",
            "print the question, without --lesson, and put it in by hand",
        )
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode(), len(LINE_END.findall(head)) + 1


def objectives(data: bytes, file: str) -> tuple[str, ...]:
    """The objectives that a question of this file may name."""
    root = source.parse(data, file).root
    named = root.get("objectives") if root is not None else None
    return tuple(named) if isinstance(named, Mapping) else ()


def place(file: source.File, items: Sequence, root: Mapping) -> tuple[int, str]:
    """Where the next entry goes, at the start of a line, and how far to the right."""
    names = list(root)
    following = names[names.index("items") + 1 :]
    head = file.text
    if following:
        line, _ = file.position(root.name_mark(following[0]))
        head = BETWEEN.sub("", head[: file.line_starts[line - 1]])
    head = head.rstrip()
    ended = LINE_END.search(file.text, len(head))
    return ended.end() if ended else len(file.text), indent(file, items)


def indent(file: source.File, items: Sequence) -> str:
    """The spaces before the dash of an entry."""
    line = file.position(items.marks[-1])[0] if items else 0
    for start in reversed(file.line_starts[:line]):
        if found := DASH.match(file.text, start):
            return found[1]
    return "  "


def grown(items: Sequence, before: Mapping, after: Mapping | None) -> bool:
    """All is as before, with one more question."""
    now = after.get("items") if after is not None else None
    if after is None or not isinstance(now, Sequence):
        return False
    return {**after, "items": now[:-1]} == dict(before) and len(now) == len(items) + 1
