"""An interaction on the page, as far as its learner may see it now: one file to each.

Allow lists. Before a scored response each holds the interaction's own texts and what the learner
put in; marks and feedback come with a scored response that may be told, the key when it is told.
"""

from __future__ import annotations

from typing import Any, TypeAlias, assert_never

from quizbook.model import (
    ChoiceInteraction,
    ExtendedTextInteraction,
    GapInteraction,
    HotspotInteraction,
    Item,
    MatchInteraction,
    OrderInteraction,
    TextEntryInteraction,
)
from quizbook.session.shown import choice, extended_text, gaps, match, order, text_entry
from quizbook.session.shown.choice import ShownChoices, ShownPlaces
from quizbook.session.shown.extended_text import ShownText
from quizbook.session.shown.gaps import ShownGaps
from quizbook.session.shown.match import ShownMatch
from quizbook.session.shown.order import ShownOrder
from quizbook.session.shown.seen import Seen
from quizbook.session.shown.text_entry import ShownFields

Shown: TypeAlias = (
    ShownChoices | ShownFields | ShownGaps | ShownOrder | ShownMatch | ShownPlaces | ShownText
)


def show(item: Item, seen: Seen) -> Shown:
    """The question's interaction as the page may show it."""
    key: Any = item.key
    match item.interaction:
        case ChoiceInteraction() as interaction:
            return choice.show(interaction, key, seen)
        case HotspotInteraction() as interaction:
            return choice.show_places(interaction, key, seen)
        case TextEntryInteraction() as interaction:
            return text_entry.show(interaction, key, seen)
        case GapInteraction() as interaction:
            return gaps.show(interaction, key, seen)
        case OrderInteraction() as interaction:
            return order.show(interaction, key, seen)
        case MatchInteraction() as interaction:
            return match.show(interaction, key, seen)
        case ExtendedTextInteraction() as interaction:
            return extended_text.show(interaction, key, seen)
        case _ as never:
            assert_never(never)
