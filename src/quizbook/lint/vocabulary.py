"""The words of a language that rules look for, and a text cut into its words."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from msgspec import Struct

from quizbook.lint.lists import lists_of

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
"""Letters and digits, with an apostrophe inside: `don't`. A blank, `___`, is no word."""
SHORTEST, ROOT = 5, 4
"""Letters of a content word, since shorter ones are met everywhere; and what an ending leaves."""


KINDS = (
    *("harmless", "absolute", "vague", "negative", "exceptions"),
    *("all_of_the_above", "none_of_the_above", "place_words"),
)


HARMLESS = "harmless"


class Found(NamedTuple):
    """A listed word or phrase in a text."""

    kind: str
    words: list[str]
    start: int
    """The index of its first word."""

    @property
    def phrase(self) -> str:
        """As a sentence names it."""
        return " ".join(self.words)

    @property
    def length(self) -> int:
        """In words."""
        return len(self.words)


class Text(Struct, frozen=True, eq=False):
    """A text as rules read it."""

    raw: str
    words: list[str]
    found: list[Found]

    def has(self, kind: str) -> Found | None:
        """The first listed phrase of a kind."""
        for found in self.found:
            if found.kind == kind:
                return found
        return None


class Phrase(NamedTuple):
    """An entry of a list, after its first word."""

    kind: str
    rest: tuple[str, ...]
    alone: bool
    """It counts only when the text has no other word."""


class Vocabulary:
    """The lists of one language, ready for reading texts."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.lists = lists_of(language)
        self.function = frozenset(self.lists.function)
        self.verdicts = frozenset(self.lists.verdicts)
        self.negations = frozenset(self.lists.negative)
        self.opposites = frozenset(map(frozenset, self.lists.opposites))
        self.empty_questions = frozenset(self.lists.empty_questions)
        self.endings = sorted(self.lists.endings, key=len, reverse=True)
        self.known: dict[str, str] = {}
        """The beginnings of words met so far."""
        self.exact: dict[str, list[Phrase]] = {}
        self.open: list[tuple[str, Phrase]] = []
        for kind in KINDS:
            for entry in getattr(self.lists, kind):
                first, *rest = entry.split()
                phrase = Phrase(kind, tuple(rest), entry in self.lists.whole_options)
                if first == "@" or first.endswith("*"):
                    self.open.append((first, phrase))
                else:
                    self.exact.setdefault(first, []).append(phrase)
        self.met: dict[str, tuple[Phrase, ...]] = {}
        """For every word met so far, the phrases that may begin with it; most have none."""

    def read(self, raw: str) -> Text:
        """A text cut into words, with what the lists know."""
        words = words_of(raw)
        met = self.met
        found: list[Found] = []
        free = 0
        for start, word in enumerate(words):
            phrases = met.get(word)
            if phrases is None:
                phrases = met[word] = self.phrases(word)
            if phrases and start >= free:
                begun = self.begun(phrases, words, start)
                found += begun
                # What follows inside a harmless phrase begins nothing else.
                free = max([free, *(start + one.length for one in begun if one.kind == HARMLESS)])
        return Text(raw, words, found)

    def phrases(self, word: str) -> tuple[Phrase, ...]:
        """What may begin with a word."""
        opened = (phrase for first, phrase in self.open if fits(first, word))
        return (*self.exact.get(word, ()), *opened)

    def begun(self, phrases: tuple[Phrase, ...], words: list[str], start: int) -> list[Found]:
        """Those phrases that really stand here."""
        found = []
        for kind, rest, alone in phrases:
            end = start + 1 + len(rest)
            if end > len(words) or (alone and len(words) != 1 + len(rest)):
                continue
            if all(map(fits, rest, words[start + 1 : end])):
                found.append(Found(kind, words[start:end], start))
        harmless = [one for one in found if one.kind == HARMLESS]
        return harmless or found

    def stems(self, text: Text) -> dict[str, str]:
        """The beginnings of a text's content words, by which two forms of one word are known."""
        return {
            self.stem(word): word
            for word in text.words
            if len(word) >= SHORTEST and word not in self.function and not word.isdigit()
        }

    def stem(self, word: str) -> str:
        """The beginning of a word. Example: "surveys" -> "survey"."""
        known = self.known.get(word)
        if known is None:
            roots = (word.removesuffix(end) for end in self.endings if word.endswith(end))
            root = next((root for root in roots if len(root) >= ROOT), word)
            known = self.known[word] = root[: self.lists.stem]
        return known

    def roots(self, words: list[str]) -> list[str]:
        """Words without what differs between forms of one word."""
        return [self.stem(word) for word in words]

    def content(self, text: Text) -> list[str]:
        """The words of a text that say something."""
        return [word for word in text.words if word not in self.function]


@cache
def vocabulary(language: str) -> Vocabulary:
    """The lists for a lesson's language. Example: "en-GB" -> those of "en"."""
    return Vocabulary(re.split(r"[-_]", language.casefold())[0])


def words_of(raw: str) -> list[str]:
    """The words of a text, folded. Example: "Don't!" -> ["don't"], "Ещё" -> ["еще"]."""
    if not raw.isascii():
        raw = unicodedata.normalize("NFC", raw).replace("\u2019", "'")
        return WORD.findall(raw.casefold().replace("\u0451", "\u0435"))
    return WORD.findall(raw.casefold())


def fits(pattern: str, word: str) -> bool:
    """A word of a list is this word, or its beginning, or any single letter."""
    if pattern == "@":
        return len(word) == 1
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern
