"""What a caller gives a session, judged before anything is done with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from quizbook import scoring
from quizbook.model import ExtendedTextResponse, InvalidResponse, Item, Response
from quizbook.scoring.extended_text import written
from quizbook.session.certainty import Level
from quizbook.session.state import State


def named_items(items: Iterable[str]) -> tuple[str, ...]:
    """The ids given, each once; ValueError for a single text, whose letters are no ids."""
    if isinstance(items, str):
        raise ValueError(f"items takes a list of question ids: items=[{items!r}]")  # noqa: TRY004
    return tuple(dict.fromkeys(items))


def is_level(certainty: object, levels: Sequence[Level]) -> bool:
    """A level that the table has; a truth value is none."""
    return type(certainty) is int and 1 <= certainty <= len(levels)


def with_text(response: Response, state: State) -> Response:
    """The marks of an essay with the text it was handed in with; any other response as it is."""
    if not state.handed_in or not isinstance(response, ExtendedTextResponse):
        return response
    text = written(state.draft if isinstance(state.draft, dict) else {"text": state.draft})
    return replace(response, text=text or response.text)


def same_response(item: Item, raw: object, other: object) -> bool:
    """Both say the same, as an answer or word for word."""
    read = [scoring.normalise(item.interaction, given) for given in (raw, other)]
    return raw == other or (read[0] == read[1] and not isinstance(read[0], InvalidResponse))


def is_blank(raw: object) -> bool:
    """Nothing stands in any field."""
    if isinstance(raw, str):
        return not raw.strip()
    if isinstance(raw, dict):
        return all(is_blank(value) for value in raw.values())
    if isinstance(raw, (list, tuple)):
        return all(is_blank(value) for value in raw)
    return raw is None
