"""What a form's fields say, as the raw response that `scoring.normalise` reads."""

from __future__ import annotations

from typing import Any

from quizbook.model import Interaction
from quizbook.render.interactions import of_interaction


def response(interaction: Interaction, fields: object) -> Any:
    """The raw response of `{name: [values]}` as a browser sends it; anything else is no answer."""
    return of_interaction(interaction).response(interaction, sound(fields))


def certainty(fields: object) -> int | None:
    """The level of certainty in a form's fields."""
    for value in sound(fields).get("certainty", []):
        if value.isdecimal() and len(value) == 1:
            return int(value)
    return None


def sound(fields: object) -> dict[str, list[str]]:
    """The fields, without whatever no form sends."""
    named = fields.items() if isinstance(fields, dict) else ()
    return {
        name: [value for value in values if isinstance(value, str)]
        for name, values in named
        if isinstance(name, str) and isinstance(values, list)
    }
