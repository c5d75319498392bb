"""A question laid out in words: a name for each of its parts, and what stands there.

Options, entries, cards and places go by their text. `named` gives some of them another name, so
that an option keeps its old name in a later edition in which it is worded anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from quizbook.editions.keys import keyed
from quizbook.editions.parts import RIGHT, Aspect, Line, Names, Place, within
from quizbook.model import (
    Choice,
    ChoiceInteraction,
    ExtendedTextInteraction,
    GapInteraction,
    HotspotInteraction,
    Interaction,
    Item,
    MatchInteraction,
    OrderInteraction,
    TextEntryInteraction,
    number,
)


def sheet(item: Item, named: Names | None = None) -> dict[tuple[Aspect, str], str]:
    """Every part of a question that says something.

    Example: {("wording", "the question"): "Which river ends in Lake Balkhash?", ...}
    """
    texts = {place: choice.text for place, choice in choices_of(item.interaction).items()}
    names = {**texts, **(named or {})}
    lines = [*whole(item), *asked(item.interaction, names), *keyed(item.key, names)]
    return {(aspect, name): text for aspect, name, text in lines if text}


def whole(item: Item) -> Iterator[Line]:
    """What every question has."""
    yield "wording", "the question", item.stem
    yield "wording", "the type", item.type
    yield "wording", "the figure", item.figure or ""
    yield "scoring", "the points", number(item.points)
    for place, hint in enumerate(item.hints, 1):
        yield "help", f"hint {place}", hint
    yield "help", "the explanation", item.explanation
    yield "help", "where to read again", "; ".join(item.read_again)
    yield "help", "what it cites", ", ".join(item.cites)
    yield "filing", "the objective", item.objective or ""
    yield "filing", "the Bloom level", item.bloom or ""
    yield "filing", "the difficulty", item.difficulty or ""
    yield "filing", "the tags", ", ".join(item.tags)
    yield "filing", "the form", item.form or ""
    yield "filing", "the pair", item.pair or ""


def choices_of(interaction: Interaction, gap: str = "") -> dict[Place, Choice]:
    """All that is chosen, moved or sorted in a question, gaps and both sides of pairs included."""
    match interaction:
        case ChoiceInteraction() | HotspotInteraction() | OrderInteraction():
            return {(gap, choice.id): choice for choice in interaction.choices}
        case MatchInteraction():
            right = {(RIGHT, choice.id): choice for choice in interaction.targets}
            return {**{("", choice.id): choice for choice in interaction.sources}, **right}
        case GapInteraction():
            return {
                place: choice
                for one in interaction.gaps
                for place, choice in choices_of(one.entry, one.id).items()
            }
        case TextEntryInteraction() | ExtendedTextInteraction():
            return {}
        case _:
            assert_never(interaction)


def asked(interaction: Interaction, names: Names, gap: str = "") -> Iterator[Line]:
    """What the learner reads and handles."""
    if isinstance(interaction, ChoiceInteraction | MatchInteraction):
        order = " | ".join(names[place] for place in choices_of(interaction, gap))
        shuffled = "another one for every student" if interaction.shuffle else order
        yield "looks", f"the order of the options{within(gap)}", shuffled
    match interaction:
        case TextEntryInteraction():
            sure = interaction.confidence
            yield "wording", f"the unit{within(gap)}", interaction.unit
            yield "wording", "how sure to be", "" if sure is None else f"{sure} %"
        case ExtendedTextInteraction():
            yield "wording", "the most words", str(interaction.max_words or "")
        case HotspotInteraction():
            yield "wording", "the figure", interaction.figure
        case GapInteraction():
            gaps = [f"[[{one.id}]]" for one in interaction.gaps]
            pieces = zip(interaction.pieces, [*gaps, ""], strict=True)
            yield "wording", "the text", "".join(part for pair in pieces for part in pair)
            for one in interaction.gaps:
                yield from asked(one.entry, names, one.id)
            return
    for place, choice in choices_of(interaction, gap).items():
        yield "wording", f"the option “{names[place]}”{within(gap)}", choice.text
        last = "it stays last" if choice.pinned else ""
        yield "looks", f"the place of “{names[place]}”{within(gap)}", last
