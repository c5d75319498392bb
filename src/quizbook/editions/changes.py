"""What changed in a question for a student, and what becomes of the answers that were kept."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from quizbook.editions.pairing import places_before, plain
from quizbook.editions.parts import Aspect
from quizbook.editions.sheet import choices_of, sheet
from quizbook.model import Item

Kind: TypeAlias = Aspect | Literal["typography"]
KINDS: dict[Kind, str] = {
    "wording": "wording",
    "key": "key",
    "scoring": "scoring",
    "help": "feedback, hints, explanation",
    "looks": "order on the page",
    "filing": "place in the course",
    "typography": "only typography",
}
"""The kinds of change in words, the ones that weigh most first."""
Kept: TypeAlias = Literal["as they are", "scored anew", "changed"]
"""What becomes of students' kept answers. "changed": the question stands open again, and says that
it has changed since it was answered."""


class Change(Struct, frozen=True, kw_only=True):
    """One part of a question that reads otherwise."""

    kind: Kind
    what: str
    was: str | None
    """None: it is new."""
    now: str | None
    """None: it is gone."""


class Changed(Struct, frozen=True, kw_only=True):
    """A question that is in both editions, and not the same in them."""

    id: str
    lesson: str
    stem: str
    """As it reads now."""
    changes: tuple[Change, ...]
    kept: Kept

    @property
    def only_typography(self) -> bool:
        """Nothing but spaces, dashes and quotes."""
        return all(change.kind == "typography" for change in self.changes)


def changed(lesson: str, old: Item, new: Item) -> Changed | None:
    """What a question says otherwise than before; None when it is the same."""
    changes = changes_between(old, new)
    if not changes:
        return None
    return Changed(
        id=new.id, lesson=lesson, stem=new.stem, changes=changes, kept=kept(old, new, changes)
    )


def changes_between(old: Item, new: Item) -> tuple[Change, ...]:
    """Every part that differs, by kind."""
    then, choices = choices_of(old.interaction), choices_of(new.interaction)
    places = places_before(old, new)
    before = sheet(old)
    now = sheet(new, {place: then[was].text for place, was in places.items()})
    found = [
        Change(kind=kind(part[0], was, is_), what=part[1], was=was, now=is_)
        for part in dict.fromkeys([*before, *now])
        if (was := before.get(part)) != (is_ := now.get(part))
    ]
    # Answers go by ids; one that comes from a text changes with it, and needs no words of its own.
    found += [
        Change(kind="wording", what=f"the id of “{then[was].text}”", was=was[1], now=place[1])
        for place, was in places.items()
        if place != was and choices[place].text == then[was].text
    ]
    order = list(KINDS)
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))


def kind(aspect: Aspect, was: str | None, is_: str | None) -> Kind:
    """An aspect, or typography where the words are the same."""
    same = was is not None and is_ is not None and plain(was) == plain(is_)
    return "typography" if same else aspect


def kept(old: Item, new: Item, changes: tuple[Change, ...]) -> Kept:
    """What a session does with an answer to the old question when it meets the new one."""
    gone = choices_of(old.interaction).keys() - choices_of(new.interaction).keys()
    if old.wording != new.wording or gone:
        return "changed"
    scored = any(change.kind in ("key", "scoring") for change in changes)
    return "scored anew" if scored else "as they are"
