"""Which questions a quiz is taken from, how many of them are drawn, and what the quiz is called."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from quizbook.model import Item, Lesson
from quizbook.session import forms, shuffling
from quizbook.session.given import named_items


class Drawing(Struct, frozen=True, kw_only=True):
    """The questions of a quiz, before it is known what this learner met of it."""

    name: str
    """What tells this quiz from others of the lesson in the journal."""
    pool: tuple[Item, ...]
    own: tuple[Item, ...]
    """Those of the form that this learner meets; without forms, all of the pool."""
    form: str | None
    asked: int | None
    """How many were asked for."""

    @property
    def draw(self) -> int | None:
        """How many are drawn; None where it is the whole pool."""
        count = len(self.own) if self.asked is None else min(self.asked, len(self.own))
        return count if count < len(self.pool) else None

    def by_form(self, first: str) -> Drawing:
        """The same quiz for a learner who has met this form first."""
        return replace(self, own=forms.own(self.pool, self.form, first))

    def drawn(self, earlier: tuple[str, ...], seed: str, *, over: bool) -> tuple[Item, ...]:
        """What is met now; `earlier` is what was drawn when the quiz was first met."""
        # An exam that is handed in stays what it was, whatever the bank has got since.
        if self.draw is None and not over:
            return self.pool
        kept = tuple(item for item in self.pool if item.id in earlier)
        return kept or shuffling.draw(self.own, self.draw or len(self.own), seed)


def drawing(
    lesson: Lesson,
    items: Iterable[str] | None,
    draw: int | None,
    form: str | None,
    *,
    behaviour: str,
    learner: str,
) -> Drawing:
    """What is asked for; ValueError, or KeyError for an unknown question, where it cannot be."""
    named = None if items is None else named_items(items)
    if draw is not None and draw < 1:
        raise ValueError(f"draw takes a number above 0, not {draw}")
    pool = forms.pool(lesson, named, form)
    own = forms.own(pool, form, forms.by_name(f"{learner}/{lesson.name}"))
    # A question added to the lesson later leaves it the same quiz.
    parts = [lesson.name, behaviour, str(draw or "all"), ",".join(named or "*")]
    return Drawing(
        name="/".join([*parts, f"form-{form}"] if form else parts),
        pool=pool,
        own=own,
        form=form,
        asked=draw,
    )
