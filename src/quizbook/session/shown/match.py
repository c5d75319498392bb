"""Pairs on the page, and cards with their groups."""

from __future__ import annotations

from msgspec import Struct

from quizbook.model import Choice, MatchInteraction, MatchKey, MatchResponse
from quizbook.scoring.choice import find_choice
from quizbook.session import shuffling
from quizbook.session.shown.seen import Mark, Seen


class ShownSource(Struct, frozen=True, kw_only=True):
    """A source, with the target that stands beside it."""

    id: str
    text: str
    target: str = ""
    """The target's id; empty while none is chosen."""
    mark: Mark = ""
    feedback: str = ""


class ShownMatch(Struct, frozen=True, kw_only=True, tag="match"):
    """Sources to be given targets."""

    sources: tuple[ShownSource, ...]
    targets: tuple[Choice, ...]
    cards: bool


def show(interaction: MatchInteraction, key: MatchKey, seen: Seen) -> ShownMatch:
    """Each source with its choice of targets."""
    sources, targets = interaction.sources, interaction.targets
    if interaction.shuffle and seen.seed is not None:
        if interaction.cards:
            sources = shuffling.shuffled_choices(sources, seen.seed)
        else:
            targets = shuffling.shuffled_choices(targets, seen.seed)
    given = held(interaction, seen.held)
    return ShownMatch(
        sources=tuple(with_mark(source, given, key, seen) for source in sources),
        targets=targets,
        cards=interaction.cards,
    )


def with_mark(source: Choice, given: dict[str, str], key: MatchKey, seen: Seen) -> ShownSource:
    """One source with its target, and with the mark and the words about this very pair."""
    mark: Mark = ""
    target = given.get(source.id, "")
    scored = seen.response.pairs if isinstance(seen.response, MatchResponse) else {}
    # The learner may have chosen another target since.
    if target and target == scored.get(source.id):
        mark = "right" if target == key.pairs[source.id] else "wrong"
    return ShownSource(
        id=source.id,
        text=source.text,
        target=target,
        mark=mark,
        feedback=key.feedback.get(source.id, "") if mark else "",
    )


def held(interaction: MatchInteraction, raw: object) -> dict[str, str]:
    """Target ids by source id, as far as a raw response has them."""
    given: dict[str, str] = {}
    for name, value in raw.items() if isinstance(raw, dict) else ():
        source = find_choice(interaction.sources, name)
        target = find_choice(interaction.targets, value)
        if source and target:
            given[source.id] = target.id
    return given
