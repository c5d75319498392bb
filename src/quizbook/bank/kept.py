"""A bank's files as they were last read, so that only what has changed is read again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from quizbook import source
from quizbook.bank.facts import Register, read_facts
from quizbook.bank.folder import shown
from quizbook.bank.ids import Taken
from quizbook.bank.lessons import read_lesson
from quizbook.bank.written import Page
from quizbook.problem import visible
from quizbook.source import File


class ReadFacts(NamedTuple):
    """What `facts.yaml` says."""

    data: bytes | None
    """None where it could not be read: then it is tried again each time."""
    file: File
    register: Register


class ReadLesson(NamedTuple):
    """What a lesson's file says, with the facts as they were."""

    data: bytes | None
    file: File
    register: Register
    page: Page | None
    taken: Taken
    """Ids of its questions: whether they are taken, only all files together tell."""


class Kept:
    """What was read before. A page that comes out of it again is the same object."""

    def __init__(self) -> None:
        self.facts: dict[str, ReadFacts] = {}
        self.lessons: dict[str, ReadLesson] = {}

    def read_facts(self, folder: Path, name: str, unsaved: Mapping[str, bytes]) -> ReadFacts:
        """The facts in a file of a folder."""
        path, file = folder / name, shown(folder, name)
        data = unsaved[name] if name in unsaved else content(path)
        kept = self.facts.get(file)
        if kept is None or data is None or kept.data != data:
            read = source.read(path, file) if data is None else source.parse(data, file)
            kept = self.facts[file] = ReadFacts(data, read, read_facts(read))
        return kept

    def read_lesson(
        self, folder: Path, name: str, register: Register, unsaved: Mapping[str, bytes]
    ) -> ReadLesson:
        """The lesson in a file of a folder, with these facts."""
        path, file = folder / name, shown(folder, name)
        data = unsaved[name] if name in unsaved else content(path)
        kept = self.lessons.get(file)
        if kept is None or data is None or kept.data != data or kept.register is not register:
            read = source.read(path, file) if data is None else source.parse(data, file)
            taken: Taken = []
            page = read_lesson(read, visible(Path(name).stem), register, taken)
            kept = self.lessons[file] = ReadLesson(data, read, register, page, taken)
        return kept


def content(path: Path) -> bytes | None:
    """What is in a file; None when it cannot be read, which reading it then tells."""
    try:
        return source.content(path)
    except OSError:
        return None
