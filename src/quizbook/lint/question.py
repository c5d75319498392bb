"""A question as the rules read it: its texts cut into words once, its options with their key.

Rules ask what a student handles (an interaction), never which type an author named.
"""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct

from quizbook.bank import Page
from quizbook.lint.group import Group, Option
from quizbook.lint.places import find
from quizbook.lint.said import said
from quizbook.lint.vocabulary import Text, Vocabulary
from quizbook.model import (
    ChoiceInteraction,
    ChoiceKey,
    GapInteraction,
    GapKey,
    Item,
)
from quizbook.nodes import Mapping
from quizbook.problem import Severity

TRUTH = ("true", "false")


class Place(Struct, frozen=True, eq=False):
    """Where a finding points."""

    page: Page | None
    """None for the bank as a whole."""
    mark: int = 0
    question: Question | None = None
    """Whose author may ignore the rule."""


class Finding(Struct, frozen=True, eq=False):
    """What a rule has found in one place."""

    at: Place
    sentence: str
    next_step: str
    severity: Severity = "warning"


class Around(Struct, frozen=True, eq=False):
    """What a rule may know of the bank around a question."""

    topics: set[str]
    """Beginnings of the words that many questions have."""
    facts: bool
    """There are facts to cite."""


class Question:
    """One question, read once for all rules."""

    def __init__(
        self, item: Item, node: Mapping, page: Page, words: Vocabulary, around: Around
    ) -> None:
        self.item = item
        self.node = node
        self.page = page
        self.vocabulary = words
        self.around = around

    @cached_property
    def stem(self) -> Text:
        """What is asked."""
        return self.vocabulary.read(self.item.stem)

    @cached_property
    def feedback(self) -> tuple[tuple[Text, bool], ...]:
        """Every feedback, and whether it answers what is wrong for certain."""
        read = self.vocabulary.read
        return tuple((read(one.text), one.to_wrong) for one in said(self.item.key) if one.text)

    @cached_property
    def stem_words(self) -> set[str]:
        """The beginnings of the question's content words."""
        return set(self.vocabulary.stems(self.stem))

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Every list of options whose words an author chose; a list of True and False is none."""
        item = self.item
        match item.interaction, item.key:
            case (ChoiceInteraction(), ChoiceKey()) if self.truth is None:
                return (self.group(item.interaction, item.key),)
            case (GapInteraction(), GapKey()):
                return tuple(
                    self.group(gap.entry, key, gap.id)
                    for gap in item.interaction.gaps
                    if isinstance(gap.entry, ChoiceInteraction)
                    and isinstance(key := item.key.gaps[gap.id], ChoiceKey)
                )
            case _:
                return ()

    @cached_property
    def truth(self) -> bool | None:
        """The answer to a statement that is true or false; None for every other question."""
        asked, key = self.item.interaction, self.item.key
        if not isinstance(asked, ChoiceInteraction) or not isinstance(key, ChoiceKey):
            return None
        if asked.shuffle or tuple(choice.id for choice in asked.choices) != TRUTH:
            return None
        return key.correct == frozenset(TRUTH[:1])

    def group(self, asked: ChoiceInteraction, key: ChoiceKey, gap: str = "") -> Group:
        """The options of a choice, with what the key says of each."""
        read = self.vocabulary.read
        options = tuple(
            Option(
                read(choice.text),
                choice.id in key.correct,
                key.feedback.get(choice.id, ""),
                choice.pinned,
            )
            for choice in asked.choices
        )
        return Group(options, asked.single, asked.shuffle, gap)

    @property
    def place(self) -> Place:
        """For what is missing."""
        return Place(self.page, self.node.mark, self)

    def at(self, field: str) -> Place:
        """The place of one of the question's own fields, or of the question where it lacks that."""
        mark = self.node.value_mark(field) if field in self.node else self.node.mark
        return Place(self.page, mark, self)

    def at_text(self, text: str, *, within: str = "") -> Place:
        """The place of a text in the question, under the field `within` if it stands there."""
        spot = find(self.node, text, within)
        return Place(self.page, spot.mark, self) if spot else self.at("stem")

    def at_list(self, group: Group) -> Place:
        """The name of the list that options stand in."""
        spot = find(self.node, group.options[0].text.raw, group.gap)
        return Place(self.page, spot.list_mark, self) if spot else self.at("stem")

    def at_option(self, group: Group, option: Option) -> Place:
        """The place of an option."""
        return self.at_text(option.text.raw, within=group.gap)
