"""The behaviours in which a question can be met: when its verdict is told, and what a try is worth.

What is right belongs to the item; none of it is here.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from quizbook.model import unknown


class Behaviour(Struct, frozen=True, kw_only=True):
    """One way to meet a question."""

    name: str
    tells: Literal["at-once", "at-the-end", "later"] = "at-once"
    values: tuple[float, ...] = (1.0, 0.7, 0.5, 0.3)
    """What a try can add, by the tries and hints before it; the last value repeats."""
    tries: int | None = None
    """After so many the question is finished; None: after full credit, or on asking."""
    revisable: bool = False
    """The latest answer takes the place of earlier ones, and only it counts."""
    helps: bool = True
    """There are hints, the answer can be asked for, and a question can be started again."""
    certainty: bool = False
    """Every answer says how certain it is."""
    one_by_one: bool = False
    """The page holds one question at a time."""
    resumes: bool = True
    """Answers of an earlier sitting come back."""


BEHAVIOURS = {
    behaviour.name: behaviour
    for behaviour in (
        Behaviour(name="practice"),
        Behaviour(name="pretest", tells="later", revisable=True, helps=False),
        Behaviour(name="exam", tells="at-the-end", revisable=True, helps=False),
        Behaviour(name="certainty", values=(1.0,), tries=1, helps=False, certainty=True),
        Behaviour(name="review", one_by_one=True, resumes=False),
    )
}


def find_behaviour(name: str) -> Behaviour:
    """The behaviour of this name; ValueError, naming the nearest one, when there is none."""
    if name not in BEHAVIOURS:
        raise ValueError(unknown("behaviour", name, list(BEHAVIOURS)))
    return BEHAVIOURS[name]
