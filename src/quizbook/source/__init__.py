"""The only room with YAML: a file's bytes to plain data with marks, and what is wrong with them.

`read` never raises for anything a file may hold. It leaves out what a bank never needs (tags,
several documents, names that are not words) and says so at the place.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from functools import cached_property
from pathlib import Path

from quizbook.nodes import Mapping
from quizbook.problem import Problem, Severity
from quizbook.source.tree import build

LINE_END = re.compile(r"\r\n|\n|\r")
"""Where editors break lines; YAML 1.1 counts three more characters, and its lines go astray."""
UNSEEN = re.compile(r"[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
RARE_ENDS = "\x85\u2028\u2029"
STRAY = re.compile(r"[\udc80-\udcff]")
PRIVATE = 0xE000
"""Where Unicode keeps characters that mean nothing to others."""
EXCERPT = 400
"""Characters of a source line that a problem quotes."""


class File:
    """One file: its text, its data, and the problems found in it so far."""

    def __init__(self, file: str, text: str = "") -> None:
        self.file = file
        """The name that people are shown."""
        self.text = text
        self.root: Mapping | None = None
        """None when the file holds no mapping, which has then been reported."""
        self.problems: list[Problem] = []

    def report(
        self, rule: str, mark: int, sentence: str, next_step: str, severity: Severity = "error"
    ) -> None:
        """Note a problem at a mark."""
        self.problems.append(self.problem(rule, mark, sentence, next_step, severity))

    def problem(
        self, rule: str, mark: int, sentence: str, next_step: str, severity: Severity
    ) -> Problem:
        """A problem at a mark, without noting it."""
        line, column = self.position(mark)
        return Problem(
            file=self.file,
            line=line,
            column=column,
            rule=rule,
            sentence=sentence,
            next_step=next_step,
            source_line=self.excerpt(line, column),
            severity=severity,
        )

    def report_file(self, rule: str, sentence: str, next_step: str) -> None:
        """Note a problem of the file as a whole."""
        whole = Problem(
            file=self.file, line=0, column=0, rule=rule, sentence=sentence, next_step=next_step
        )
        self.problems.append(whole)

    @cached_property
    def line_starts(self) -> list[int]:
        """The mark of every line's first character."""
        return [0, *(end.end() for end in LINE_END.finditer(self.text))]

    def position(self, mark: int) -> tuple[int, int]:
        """Line and column, both from 1."""
        line = bisect_right(self.line_starts, mark)
        return line, mark - self.line_starts[line - 1] + 1

    def place(self, mark: int) -> str:
        """A position as people click it."""
        line, column = self.position(mark)
        return f"{self.file}:{line}:{column}"

    def excerpt(self, line: int, column: int) -> str:
        """The line itself, cut when it is very long; nothing when the place is past the cut."""
        start = self.line_starts[line - 1]
        text = LINE_END.split(self.text[start : start + EXCERPT], maxsplit=1)[0]
        return text if column <= EXCERPT else ""


def read(path: Path, file: str) -> File:
    """A file's data, with every fault of form noted."""
    try:
        data = content(path)
    except OSError as error:
        found = File(file)
        reason = (error.strerror or "unknown reason").lower()
        step = "make it a readable file, or take it out of the bank"
        found.report_file("Y01", f"this cannot be read: {reason}", step)
        return found
    return parse(data, file)


def content(path: Path) -> bytes:
    """What is in a file."""
    if path.exists() and not path.is_file():
        # Opening a pipe would wait for ever.
        raise IsADirectoryError(0, "it is not a file")
    return path.read_bytes()


def parse(data: bytes, file: str) -> File:
    """The data in a file's bytes, with every fault of form noted."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        found = File(file)
        found.report("Y02", 0, "the file is saved as UTF-16", "save it as UTF-8")
        return found
    text, stray = decode(data)
    found = File(file, text)
    if stray:
        byte = f"0x{ord(text[stray[0]]) - PRIVATE:02X}"
        sentence = f"the byte {byte} is not UTF-8{others(len(stray))}"
        step = "save the file as UTF-8, or type the character again"
        found.report("Y02", stray[0], sentence, step)
    unseen = [match.start() for match in UNSEEN.finditer(text)]
    if unseen:
        code = f"U+{ord(text[unseen[0]]):04X}"
        sentence = f"{code} is a character that nobody sees{others(len(unseen))}"
        found.report("Y03", unseen[0], sentence, "delete it")
        text = UNSEEN.sub("\ufffd", text)
    found.root = build(spaced(text), found.report, lambda mark: found.position(mark)[0])
    return found


def spaced(text: str) -> str:
    """The text with spaces for the line ends that only YAML 1.1 counts."""
    # One character for one, so that every mark stays true.
    for end in RARE_ENDS:
        text = text.replace(end, " ")
    return text


def decode(data: bytes) -> tuple[str, list[int]]:
    """The text without a byte order mark, and the marks of bytes that are not UTF-8.

    Each of those becomes a private character of its own: two different words stay different.
    """
    try:
        return data.decode().removeprefix("\ufeff"), []
    except UnicodeDecodeError:
        text = data.decode(errors="surrogateescape").removeprefix("\ufeff")
    stray = [found.start() for found in STRAY.finditer(text)]
    return STRAY.sub(lambda byte: chr(ord(byte[0]) - 0xDC00 + PRIVATE), text), stray


def others(count: int) -> str:
    """How many more there are of what is told once."""
    return f" (and {count - 1} more in this file)" if count > 1 else ""
