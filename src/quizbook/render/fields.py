"""What a form's fields say, as the raw response that `scoring.normalise` reads."""

from __future__ import annotations

from typing import assert_never

from quizbook.model import ChoiceInteraction, Interaction


def response(interaction: Interaction, fields: object) -> object:
    """The raw response of `{name: [values]}` as a browser sends it; anything else is no answer."""
    values = fields if isinstance(fields, dict) else {}
    match interaction:
        case ChoiceInteraction():
            return values.get("choice")
        case _:
            assert_never(interaction)
