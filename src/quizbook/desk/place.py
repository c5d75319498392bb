"""Where things begin and end in a file's text."""

from __future__ import annotations

from functools import cached_property

from quizbook.nodes import Mapping, Node, Sequence
from quizbook.source import LINE_END, File
from quizbook.source.spans import ends


class Place:
    """A file's text, and where things begin and end in it."""

    def __init__(self, file: File) -> None:
        self.file = file
        self.text = file.text

    @cached_property
    def ends(self) -> dict[int, int]:
        """Of the values of one piece."""
        return ends(self.text)

    def is_flow(self, node: Mapping | Sequence, mark: int) -> bool:
        """It stands in brackets."""
        sign = "{" if isinstance(node, Mapping) else "["
        return self.text.startswith(sign, mark) and mark in self.ends

    def end(self, node: Node, mark: int) -> int:
        """Behind a value."""
        if isinstance(node, Mapping | Sequence) and not self.is_flow(node, mark) and node:
            marks = node.marks[1::2] if isinstance(node, Mapping) else node.marks
            parts = list(node.values()) if isinstance(node, Mapping) else list(node)
            return self.end(parts[-1], marks[-1])
        return self.ends[mark]

    def column(self, mark: int) -> int:
        """Characters before a mark in its line."""
        return self.file.position(mark)[1] - 1

    def line_start(self, mark: int) -> int:
        """Of the line that a mark is in."""
        return mark - self.column(mark)

    def line_end(self, mark: int) -> int:
        """Before the line's end."""
        found = LINE_END.search(self.text, mark)
        return found.start() if found else len(self.text)

    def next_line(self, mark: int) -> int:
        """Where the line after that of a mark begins."""
        later = (start for start in self.file.line_starts if start > mark)
        return next(later, len(self.text))

    def is_in_flow(self, mark: int) -> bool:
        """A mark lies inside brackets."""
        opened = (begin for begin in self.ends if begin < mark < self.ends[begin])
        return any(self.text[begin] in "[{" for begin in opened)

    def dash(self, mark: int) -> int:
        """The dash before an entry."""
        return self.text.rindex("-", 0, mark)
