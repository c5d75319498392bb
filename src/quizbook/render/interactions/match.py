"""Pairs, and cards in groups: from a form's fields, as plain text, and from typed numbers."""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.model import MatchInteraction
from quizbook.render.interactions.choice import SIGNS, bullets
from quizbook.session.shown.match import ShownMatch
from quizbook.words import say


def response(interaction: MatchInteraction, fields: dict[str, list[str]]) -> dict[str, str]:
    """The target chosen for each source, as far as there is one."""
    given = {source.id: fields.get(f"pair:{source.id}") for source in interaction.sources}
    return {id_: values[0] for id_, values in given.items() if values and values[0]}


def lines(shown: ShownMatch) -> Iterator[str]:
    """The sources, each with its target, mark and feedback; then the targets, numbered."""
    targets = {target.id: target.text for target in shown.targets}
    yield say("cards-plain" if shown.cards else "match-note")
    for source in shown.sources:
        given = f": {targets[source.target]}" if source.target else ""
        mark = f"  {say(f'mark-{source.mark}')}" if source.mark else ""
        yield f" {SIGNS[source.mark]} {source.text}{given}{mark}"
        if source.feedback:
            yield f"        {source.feedback}"
    yield say("cards-groups" if shown.cards else "match-targets")
    yield from (f"   {number}. {target.text}" for number, target in enumerate(shown.targets, 1))


def printed(shown: ShownMatch) -> Iterator[str]:
    """The sources, then the targets."""
    yield say("cards-plain" if shown.cards else "match-note")
    yield from bullets(source.text for source in shown.sources)
    yield say("cards-groups" if shown.cards else "match-targets")
    yield from bullets(target.text for target in shown.targets)


def prompts(shown: ShownMatch) -> tuple[str, ...]:
    """One number for each source."""
    return tuple(say("type-target", given=source.text) for source in shown.sources)


def typed(shown: ShownMatch, answers: list[str]) -> dict[str, str]:
    """The targets behind the numbers typed; what is no number is left for `normalise` to tell."""
    ids = {str(number): target.id for number, target in enumerate(shown.targets, 1)}
    given = zip(shown.sources, (answer.strip() for answer in answers), strict=False)
    return {source.id: ids.get(answer, answer) for source, answer in given if answer}
