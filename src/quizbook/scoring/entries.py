"""Which rules read a text entry."""

from __future__ import annotations

from quizbook.model import TextEntryInteraction
from quizbook.scoring import interval, number, text
from quizbook.scoring.rules import Rules

READERS: dict[str, Rules] = {"text": text, "number": number, "interval": interval}


def entry_rules(interaction: TextEntryInteraction) -> Rules:
    """The rules for what is typed here: a text, a number or an interval."""
    return READERS[interaction.reads]
