"""The cases of a question, run: each response must earn what the instructor says it earns.

A question without cases is tried with its own answer, with nothing, with garbage, and with every
wrong answer that it has feedback for.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.authored import Case, Fault
from quizbook.model import InvalidResponse, Item
from quizbook.nodes import quoted
from quizbook.scoring import answers, credit, normalise, score

PLACES = 4
"""Decimal places to which scores are compared."""


def case_faults(item: Item, cases: tuple[Case, ...]) -> Iterator[Fault]:
    """The cases that do not hold."""
    for index, case in enumerate(cases):
        path = ("cases", index)
        if case.score is None and not case.invalid:
            sentence = "this case says neither what the response earns nor that it is invalid"
            yield Fault("Y15", sentence, path, "add 'score: ...' or 'invalid: true'")
        elif case.score is not None and case.invalid:
            sentence = "an invalid response earns no score"
            yield Fault("Y17", sentence, (*path, "score"), "leave 'score' or 'invalid' out")
        else:
            yield from broken(item, case, path)


NO_ANSWERS: tuple[object, ...] = (None, "", [], {}, "qx zzw vrk")


def self_test_faults(item: Item) -> Iterator[Fault]:
    """What the question's own answer, garbage and its wrong answers should not earn."""
    right, wrong = answers(item)
    step = "mend the answer, or what counts as right"
    earned = earns(item, right)
    if earned is None or earned < 1:
        told = "cannot be scored" if earned is None else f"earns {earned:.4g} of its points"
        yield Fault("S05", f"the question's own answer {told}", ("id",), step)
    for raw in wrong:
        if earns(item, raw) == 1:
            sentence = f"the wrong answer {quoted(str(raw))} earns everything"
            yield Fault("S05", sentence, ("id",), step)
    if any(earns(item, raw) == 1 for raw in NO_ANSWERS):
        yield Fault("S05", "an answer without sense earns everything", ("id",), step)


def earns(item: Item, raw: object) -> float | None:
    """The share of the points; None for what cannot be scored."""
    response = normalise(item.interaction, raw)
    return None if isinstance(response, InvalidResponse) else credit(item, response)


def broken(item: Item, case: Case, path: tuple[str | int, ...]) -> Iterator[Fault]:
    """How a case fails, if it does."""
    response = normalise(item.interaction, case.response)
    at = (*path, "invalid" if case.score is None else "score")
    if isinstance(response, InvalidResponse):
        if case.score is not None:
            reason = response.reason.rstrip(".")
            sentence = f"this response cannot be scored: {reason[:1].lower()}{reason[1:]}"
            yield Fault("S05", sentence, at, "mend the response, or write 'invalid: true'")
        return
    earned = round(score(item, response).earned, PLACES)
    if case.score is None:
        sentence = f"this response is valid and earns {earned:g}"
        yield Fault("S05", sentence, at, f"write 'score: {earned:g}', or mend the key")
    elif earned != round(case.score, PLACES):
        sentence = f"this response earns {earned:g}, not {case.score:g}"
        yield Fault("S05", sentence, at, "mend the score here, or the question's key")
