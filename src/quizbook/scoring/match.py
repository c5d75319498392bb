"""Pairs, and cards in groups: which sources got their target."""

from __future__ import annotations

from quizbook.model import Feedback, InvalidResponse, MatchInteraction, MatchKey, MatchResponse
from quizbook.scoring.choice import find_choice, not_an_option
from quizbook.words import say


def normalise(interaction: MatchInteraction, raw: object) -> MatchResponse | InvalidResponse:
    """A target for every source; a target left empty is missing."""
    given = raw if isinstance(raw, dict) else {}
    pairs: dict[str, str] = {}
    for name, value in given.items():
        if is_empty(value):
            continue
        source = find_choice(interaction.sources, name)
        target = find_choice(interaction.targets, value)
        if source is None or target is None:
            return InvalidResponse(not_an_option(name if source is None else value))
        if source.id in pairs:
            return InvalidResponse(say("match-twice", given=source.text))
        pairs[source.id] = target.id
    missing = [source for source in interaction.sources if source.id not in pairs]
    if not pairs:
        return InvalidResponse(say("cards-first" if interaction.cards else "match-first"))
    if missing:
        words = "cards-all" if interaction.cards else "match-all"
        return InvalidResponse(say(words, given=missing[0].text))
    return MatchResponse({source.id: pairs[source.id] for source in interaction.sources})


def is_empty(value: object) -> bool:
    """Nothing was chosen."""
    return value is None or (isinstance(value, str) and not value.strip())


def to_json(_interaction: MatchInteraction, response: MatchResponse) -> dict[str, str]:
    """Target ids by source id."""
    return dict(response.pairs)


def credit(key: MatchKey, response: MatchResponse) -> float:
    """Sources with their target / sources."""
    right = sum(key.pairs[source] == target for source, target in response.pairs.items())
    return right / len(key.pairs)


def feedback(
    interaction: MatchInteraction, key: MatchKey, response: MatchResponse
) -> tuple[Feedback, ...]:
    """Words about each source, in the author's order."""
    return tuple(
        Feedback(
            key.feedback.get(source.id, ""),
            about=source.id,
            label=source.text,
            right=response.pairs[source.id] == key.pairs[source.id],
        )
        for source in interaction.sources
    )


def answers(
    interaction: MatchInteraction, key: MatchKey
) -> tuple[dict[str, str], list[dict[str, str]]]:
    """Every source with its target; then each with the next target, and only the first so."""
    names = {choice.id: choice.text for choice in interaction.targets}
    ids = list(names)
    after = dict(zip(ids, [*ids[1:], ids[0]], strict=True))
    right = {source.text: names[key.pairs[source.id]] for source in interaction.sources}
    wrong = {source.text: names[after[key.pairs[source.id]]] for source in interaction.sources}
    first = interaction.sources[0].text
    return right, [wrong, *([{**right, first: wrong[first]}] if len(right) > 1 else [])]


def key_texts(interaction: MatchInteraction, key: MatchKey) -> tuple[str, ...]:
    """Every source with its target."""
    names = {choice.id: choice.text for choice in interaction.targets}
    return tuple(f"{source.text}: {names[key.pairs[source.id]]}" for source in interaction.sources)
