"""A text that the learner marks: which criteria of the rubric it meets."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from quizbook.model import (
    ExtendedTextInteraction,
    ExtendedTextResponse,
    Feedback,
    InvalidResponse,
    RubricKey,
)
from quizbook.words import say

LONGEST = 20_000
"""Characters; more is pasted, not written."""
MOST = 1000
"""More criteria than any rubric has; a journal could not hold a number without end."""


def normalise(
    interaction: ExtendedTextInteraction, raw: object
) -> ExtendedTextResponse | InvalidResponse:
    """A text with the numbers of the criteria met; a text alone is kept, and waits to be marked."""
    given = raw if isinstance(raw, dict) else {"text": raw}
    text = written(given)
    if not text:
        return InvalidResponse(say("write-first"))
    if len(text) > LONGEST:
        return InvalidResponse(say("text-too-long", count=f"{LONGEST:,}"))
    if given.get("met") is None:
        return InvalidResponse(say("mark-yourself"), draft={"text": text})
    numbers = criteria(given["met"])
    if numbers is None or any(number > interaction.criteria for number in numbers):
        return InvalidResponse(say("unreadable-marks"), draft={"text": text})
    return ExtendedTextResponse(text, numbers)


def written(given: dict[Any, Any]) -> str:
    """The text in a raw response; empty where there is none."""
    text = given.get("text")
    # Lone surrogates, which a browser may send, could not be written anywhere.
    return text.strip().encode("utf-8", "replace").decode() if isinstance(text, str) else ""


def criteria(met: object) -> tuple[int, ...] | None:
    """The numbers in a list, sorted, each once; None where there is something else."""
    if not isinstance(met, (list, tuple)):
        return None
    numbers = {criterion(entry) for entry in met}
    known = {number for number in numbers if number is not None and 1 <= number <= MOST}
    return tuple(sorted(known)) if known == numbers else None


def criterion(entry: object) -> int | None:
    """The number of a criterion, as a number or in text. Example: "2" -> 2, 1.5 -> None."""
    if isinstance(entry, str) and entry.isdecimal() and len(entry) <= len(str(MOST)):
        return int(entry)
    return entry if isinstance(entry, int) and not isinstance(entry, bool) else None


def to_json(
    _interaction: ExtendedTextInteraction, response: ExtendedTextResponse
) -> dict[str, Any]:
    """The text and the numbers."""
    return {"text": response.text, "met": list(response.met)}


def credit(key: RubricKey, response: ExtendedTextResponse) -> float:
    """Rubric points met / rubric points."""
    # As fractions, points of any size add up exactly.
    points = {number: Fraction(part.points) for number, part in enumerate(key.rubric, 1)}
    met = sum(value for number, value in points.items() if number in response.met)
    return float(met / sum(points.values()))


def feedback(
    _interaction: ExtendedTextInteraction, key: RubricKey, response: ExtendedTextResponse
) -> tuple[Feedback, ...]:
    """Which criteria were met."""
    return tuple(
        Feedback("", about=str(number), label=part.criterion, right=number in response.met)
        for number, part in enumerate(key.rubric, 1)
    )


def answers(
    _interaction: ExtendedTextInteraction, key: RubricKey
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The model answer with every criterion met; then with all but the last, and with none."""
    text, everything = key.model_answer, list(range(1, len(key.rubric) + 1))
    fewer = [everything[:-1], []] if len(everything) > 1 else [[]]
    return {"text": text, "met": everything}, [{"text": text, "met": met} for met in fewer]


def key_texts(_interaction: ExtendedTextInteraction, key: RubricKey) -> tuple[str, ...]:
    """The model answer."""
    return (key.model_answer,)
