"""What the rules found before, so that after a change only what has changed is looked at again."""

from __future__ import annotations

from typing import TypeAlias

from quizbook.bank import Kept, Page
from quizbook.lint.question import Around, Finding
from quizbook.lint.reading import Reading, reading, topics_of

Found: TypeAlias = tuple[str, Finding]
"""A rule, and what it found."""


class Examined(Kept):
    """The files of a bank and what was found in them, for who examines it again and again."""

    def __init__(self) -> None:
        super().__init__()
        self.around = Around(set(), facts=False)
        self.readings: dict[Page, Reading] = {}
        self.findings: dict[Page, tuple[Found, ...]] = {}
        """Of each lesson by itself."""

    def read(self, pages: tuple[Page, ...], *, facts: bool) -> tuple[Reading, ...]:
        """The lessons, ready for the rules; `facts` says that there are facts to cite."""
        if self.around.facts != facts:
            self.around = Around(set(), facts)
            self.readings, self.findings = {}, {}
        read = tuple(
            self.readings[page] if page in self.readings else reading(page, self.around)
            for page in pages
        )
        self.readings = {one.page: one for one in read}
        self.findings = {page: self.findings[page] for page in pages if page in self.findings}
        topics = topics_of(read)
        if topics != self.around.topics:
            # What the whole bank is about has changed, and some rules leave that aside.
            self.findings = {}
            self.around.topics.clear()
            self.around.topics.update(topics)
        return read
