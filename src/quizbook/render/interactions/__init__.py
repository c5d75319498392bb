"""Each interaction's form: its fields, its plain text, and what is typed for it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol, assert_never

from quizbook.model import (
    ChoiceInteraction,
    ExtendedTextInteraction,
    GapInteraction,
    HotspotInteraction,
    Interaction,
    MatchInteraction,
    OrderInteraction,
    TextEntryInteraction,
)
from quizbook.render.interactions import (
    choice,
    extended_text,
    gaps,
    hotspot,
    match,
    order,
    text_entry,
)
from quizbook.session.shown import Shown
from quizbook.session.shown.choice import ShownChoices, ShownPlaces
from quizbook.session.shown.extended_text import ShownText
from quizbook.session.shown.gaps import ShownGaps
from quizbook.session.shown.match import ShownMatch
from quizbook.session.shown.order import ShownOrder
from quizbook.session.shown.text_entry import ShownFields


class Form(Protocol):
    """What a file of this folder declares."""

    __name__: str

    def response(self, interaction: Any, fields: dict[str, list[str]], /) -> Any:
        """The raw response in a form's fields; None where there is none."""

    def lines(self, shown: Any, /) -> Iterator[str]:
        """The interaction as plain text, with a number wherever one can be typed."""

    def printed(self, shown: Any, /) -> Iterator[str]:
        """The interaction as plain text to read, where nothing can be typed."""

    def prompts(self, shown: Any, /) -> tuple[str, ...]:
        """What a terminal asks for, one line to type for each."""

    def typed(self, shown: Any, answers: list[str], /) -> Any:
        """The raw response in the lines typed."""


def of_interaction(interaction: Interaction) -> Form:
    """The form of an interaction."""
    match interaction:
        case ChoiceInteraction():
            return choice
        case TextEntryInteraction():
            return text_entry
        case GapInteraction():
            return gaps
        case OrderInteraction():
            return order
        case MatchInteraction():
            return match
        case HotspotInteraction():
            return hotspot
        case ExtendedTextInteraction():
            return extended_text
        case _:
            assert_never(interaction)


def of_shown(shown: Shown) -> Form:
    """The form of what is shown."""
    match shown:
        case ShownChoices():
            return choice
        case ShownFields():
            return text_entry
        case ShownGaps():
            return gaps
        case ShownOrder():
            return order
        case ShownMatch():
            return match
        case ShownPlaces():
            return hotspot
        case ShownText():
            return extended_text
        case _:
            assert_never(shown)
