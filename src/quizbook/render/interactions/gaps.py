"""A text with gaps: from a form's fields, as plain text, and from typed lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from quizbook.model import GapInteraction
from quizbook.render.interactions.choice import SIGNS, bullets
from quizbook.render.interactions.text_entry import BLANK, first
from quizbook.session.shown.gaps import ShownGap, ShownGaps
from quizbook.words import say


def response(interaction: GapInteraction, fields: dict[str, list[str]]) -> dict[str, str]:
    """What stands in each gap, as far as something does."""
    given = {gap.id: first(fields, f"gap:{gap.id}") for gap in interaction.gaps}
    return {id_: value for id_, value in given.items() if value}


def lines(shown: ShownGaps) -> Iterator[str]:
    """The text, then each gap with its choices, mark and feedback."""
    yield say("gaps-note")
    yield whole(shown, [filled(gap) for gap in shown.gaps])
    for gap in shown.gaps:
        if gap.choices or gap.mark:
            mark = f"  {say(f'mark-{gap.mark}')}" if gap.mark else ""
            yield f" {SIGNS[gap.mark]} {say('gap', number=gap.number)}{mark}"
        for number, choice in enumerate(gap.choices, 1):
            yield f"     {number}. {choice.text}"
        if gap.feedback:
            yield f"        {gap.feedback}"


def printed(shown: ShownGaps) -> Iterator[str]:
    """The text with a blank for each gap, then the choices for those that have some."""
    yield say("gaps-note")
    yield whole(shown, [BLANK] * len(shown.gaps))
    yield from bullets(
        f"{say('gap', number=gap.number)}: {' / '.join(choice.text for choice in gap.choices)}"
        for gap in shown.gaps
        if gap.choices
    )


def whole(shown: ShownGaps, filled: list[str]) -> str:
    """The text, with what stands in its gaps."""
    places = [f"({gap.number}) {text}" for gap, text in zip(shown.gaps, filled, strict=True)]
    parts = (part for pair in zip_longest(shown.pieces, places, fillvalue="") for part in pair)
    return " ".join("".join(parts).split())


def filled(gap: ShownGap) -> str:
    """What stands in a gap, to be read."""
    chosen = next((choice.text for choice in gap.choices if choice.id == gap.value), "")
    return (chosen if gap.choices else gap.value) or "______"


def prompts(shown: ShownGaps) -> tuple[str, ...]:
    """One line for each gap."""
    return tuple(
        say("type-target", given=gap.label) if gap.choices else gap.label for gap in shown.gaps
    )


def typed(shown: ShownGaps, answers: list[str]) -> dict[str, str]:
    """What was typed for each gap: the number of a choice, or the words themselves."""
    given = {}
    for gap, answer in zip(shown.gaps, answers, strict=False):
        ids = {str(number): choice.id for number, choice in enumerate(gap.choices, 1)}
        given[gap.id] = ids.get(answer.strip(), answer.strip())
    return {id_: value for id_, value in given.items() if value}
