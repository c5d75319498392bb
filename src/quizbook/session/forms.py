"""Parallel forms of a test: half of the learners meet form A first and half form B, then the other.

So what a form's questions are harder or easier by falls on both ends of a course alike.
"""

from __future__ import annotations

import hashlib

from quizbook.model import Item, Lesson

LETTERS = ("A", "B")

ORDERS = ("first", "second")

FORMS = (*LETTERS, *ORDERS)
"""What may be asked for: a form, or the one this learner meets first or second."""


def pool(lesson: Lesson, named: tuple[str, ...] | None, form: str | None) -> tuple[Item, ...]:
    """The questions that a quiz is taken from, and that everybody may read in its static form.

    One that belongs to a form is only met where a form is asked for, or where it is named. Raises
    ValueError for a form that does not exist, and where there is no question at all.
    """
    if form is not None and form not in FORMS:
        raise ValueError(f"there is no form {form!r}; there are: {', '.join(FORMS)}")
    items = lesson.items if named is None else tuple(lesson[id_] for id_ in named)
    if form in LETTERS:
        found = tuple(item for item in items if item.form == form)
    elif form is not None or named is None:
        found = tuple(item for item in items if (item.form is None) == (form is None))
    else:
        found = items
    if items and not found:
        step = "none of its questions has one" if form else 'they need form="first" or "second"'
        what = f"form {form!r}" if form else "questions outside its forms"
        raise ValueError(f"{lesson.name} has no {what}: {step}")
    return found


def own(items: tuple[Item, ...], form: str | None, first: str) -> tuple[Item, ...]:
    """The questions of the form that is asked for, by who meets `first`; without one, all."""
    if form not in ORDERS:
        return items
    letter = first if form == "first" else other(first)
    return tuple(item for item in items if item.form == letter)


def by_name(whose: str) -> str:
    """The form that this learner meets first, as long as nothing has been met."""
    digest = hashlib.sha256(f"form\n{whose}".encode("utf-8", "surrogatepass")).digest()
    return LETTERS[digest[0] % 2]


def by_quiz(lesson: Lesson, quiz: str, drawn: tuple[str, ...]) -> str:
    """The form that was met first, as a quiz that was begun tells; nothing where it does not."""
    order = next((order for order in ORDERS if quiz.endswith(f"/form-{order}")), "")
    if not order:
        return ""
    letter = next((item.form for item in lesson.items if item.form and item.id in drawn), "")
    return other(letter) if letter and order == "second" else letter


def other(letter: str) -> str:
    """The other form."""
    return LETTERS[letter == LETTERS[0]]


def twins(lesson: Lesson) -> dict[str, str]:
    """For each question of a pair, the one of the other form that tests the same."""
    pairs: dict[str, list[str]] = {}
    for item in lesson.items:
        if item.pair is not None:
            pairs.setdefault(item.pair, []).append(item.id)
    both = [pair for pair in pairs.values() if len(pair) == len(LETTERS)]
    return {one: other for a, b in both for one, other in ((a, b), (b, a))}
