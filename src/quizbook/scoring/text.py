"""A typed text: is it one of those accepted, or nearly so."""

from __future__ import annotations

from quizbook.model import (
    Feedback,
    InvalidResponse,
    TextEntryInteraction,
    TextKey,
    TextMistake,
    TextResponse,
)
from quizbook.scoring.texts import as_typed, fold, near, same
from quizbook.words import say


def normalise(_interaction: TextEntryInteraction, raw: object) -> TextResponse | InvalidResponse:
    """A text; a number or a truth value is the text that it is written as."""
    typed = as_typed(raw)
    folded = fold(typed)
    return TextResponse(typed, folded) if folded else InvalidResponse(say("type-first"))


def to_json(_interaction: TextEntryInteraction, response: TextResponse) -> str:
    """What was typed."""
    return response.typed


def credit(key: TextKey, response: TextResponse) -> float:
    """Everything or nothing: what is accepted, then known mistakes, then slips of the finger."""
    return float(is_right(key, response.typed))


def is_right(key: TextKey, typed: str) -> bool:
    """A text that is accepted."""
    if any(same(text, typed) for text in key.accept):
        return True
    if mistake(key, typed) or not key.typos:
        return False
    return any(near(text, typed, key.typos) for text in key.accept)


def mistake(key: TextKey, typed: str) -> TextMistake | None:
    """The known mistake that a text is."""
    return next((known for known in key.mistakes if same(known.answer, typed)), None)


def feedback(
    _interaction: TextEntryInteraction, key: TextKey, response: TextResponse
) -> tuple[Feedback, ...]:
    """Words about a known mistake."""
    right = is_right(key, response.typed)
    known = None if right else mistake(key, response.typed)
    label = " ".join(response.typed.split())
    return (Feedback(known.feedback if known else "", label=label, right=right),)


def answers(_interaction: TextEntryInteraction, key: TextKey) -> tuple[str, list[str]]:
    """The first text accepted, then the known mistakes, or words that are surely not right."""
    return key.accept[0], [known.answer for known in key.mistakes] or [say("no-idea")]


def key_texts(_interaction: TextEntryInteraction, key: TextKey) -> tuple[str, ...]:
    """The first text accepted: the author's own spelling."""
    return (key.accept[0],)
