"""What stands in a question's fields and is no answer yet: what of it is worth keeping."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from quizbook.journal import Drafted
from quizbook.model import Item
from quizbook.session.behaviours import Behaviour
from quizbook.session.given import is_blank, same_response
from quizbook.session.state import State
from quizbook.session.view import held


def typed(
    item: Item, state: State, raw: object, level: int | None, about: dict[str, Any]
) -> Drafted | None:
    """What is being typed; nothing where it stands there anyway. Fields that are emptied count."""
    kept = (held(item, replace(state, typed=None)), state.certainty)
    same = same_response(item, raw, kept[0]) and level == kept[1]
    new = None if same or (is_blank(raw) and level is None) else raw
    if new is None and state.typed is None:
        return None
    if state.finished or (new, level) == (state.typed, state.typed_certainty):
        return None
    return Drafted(draft=new, certainty=level, typed=True, **about)


def submitted(
    state: State, behaviour: Behaviour, draft: Any, level: int | None, about: dict[str, Any]
) -> Drafted | None:
    """What was submitted and cannot be scored; nothing where it is kept already, or too late."""
    replaces = behaviour.revisable and state.tries
    same = (draft, level) == (state.draft, state.certainty)
    if state.finished or state.handed_in or (same and not replaces):
        return None
    return Drafted(draft=draft, certainty=level, **about)
