"""What the learner handles: seven interactions, and nothing in any of them tells what is right."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct


class Choice(Struct, frozen=True):
    """An option, an entry, a card or a place as the learner meets it."""

    id: str
    text: str
    pinned: bool = False
    """Stays last when the others are shuffled."""


class ChoiceInteraction(Struct, frozen=True, tag="choice"):
    """The learner picks one of several choices, or any number of them."""

    choices: tuple[Choice, ...]
    single: bool
    """Exactly one may be picked (radio buttons), else any number (checkboxes)."""
    shuffle: bool = True

    @property
    def wording(self) -> list[str]:
        """The texts, in an order that does not depend on the author's."""
        return texts(self.choices)


class TextEntryInteraction(Struct, frozen=True, tag="text-entry"):
    """The learner types a text, a number, or the two ends of an interval."""

    reads: Literal["text", "number", "interval"] = "text"
    unit: str = ""
    """Shown after the field; typing it is allowed, never required."""
    confidence: int | None = None
    """Of an interval: how often, in 100 such intervals, the answer should lie inside."""

    @property
    def wording(self) -> list[str]:
        """What stands beside the field."""
        return [self.reads, self.unit, str(self.confidence or "")]


class Gap(Struct, frozen=True):
    """One place to fill in a text."""

    id: str
    entry: ChoiceInteraction | TextEntryInteraction


class GapInteraction(Struct, frozen=True, tag="gap"):
    """The learner fills the gaps in a text."""

    pieces: tuple[str, ...]
    """The text around the gaps: one piece more than there are gaps."""
    gaps: tuple[Gap, ...]

    @property
    def wording(self) -> list[str]:
        """The text, and what may be picked for each gap."""
        return [*self.pieces, *(word for gap in self.gaps for word in gap.entry.wording)]


class OrderInteraction(Struct, frozen=True, tag="order"):
    """The learner puts entries in order."""

    choices: tuple[Choice, ...]
    """In an order that says nothing: by id, and never the right one."""

    @property
    def wording(self) -> list[str]:
        """The texts, in an order that does not depend on the author's."""
        return texts(self.choices)


class MatchInteraction(Struct, frozen=True, tag="match"):
    """The learner gives every source one target; a target may be given to several sources."""

    sources: tuple[Choice, ...]
    targets: tuple[Choice, ...]
    cards: bool = False
    """The targets are a few groups, and the sources cards to sort into them."""
    shuffle: bool = True
    """Of cards, the sources; else the targets. The other side keeps its order."""

    @property
    def wording(self) -> list[str]:
        """The texts of both sides, in an order that does not depend on the author's."""
        return [*texts(self.sources), *texts(self.targets)]


class HotspotInteraction(Struct, frozen=True, tag="hotspot"):
    """The learner picks one place in a figure."""

    figure: str
    choices: tuple[Choice, ...]
    """The places, by the names that the figure has for them."""
    single: Literal[True] = True
    shuffle: Literal[False] = False

    @property
    def wording(self) -> list[str]:
        """The figure, and the places' names."""
        return [self.figure, *texts(self.choices)]


class ExtendedTextInteraction(Struct, frozen=True, tag="extended-text"):
    """The learner writes some sentences, and marks them against a model answer."""

    max_words: int | None = None
    criteria: int = 0
    """By how many criteria it is marked afterwards."""

    @property
    def wording(self) -> list[str]:
        """How long the text may be."""
        return [str(self.max_words or "")]


def texts(choices: tuple[Choice, ...]) -> list[str]:
    """What can be read, whatever the order."""
    return sorted(choice.text for choice in choices)


Interaction: TypeAlias = (
    ChoiceInteraction
    | TextEntryInteraction
    | GapInteraction
    | OrderInteraction
    | MatchInteraction
    | HotspotInteraction
    | ExtendedTextInteraction
)
