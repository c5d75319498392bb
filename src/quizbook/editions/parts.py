"""What a question laid out in words consists of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

Aspect: TypeAlias = Literal["wording", "key", "scoring", "help", "looks", "filing"]
"""What is read before an answer, what is right, what it earns, what is read afterwards or on
asking, how it is shown, and where it belongs."""
Line: TypeAlias = tuple[Aspect, str, str]
"""An aspect, the name of a part, and what stands there."""
Place: TypeAlias = tuple[str, str]
"""A choice: the gap or side that it stands in, if any, and its id."""
Names: TypeAlias = Mapping[Place, str]
RIGHT = "right side"


def within(gap: str) -> str:
    """What to add to the name of a part. Example: "weight" -> " in gap weight"."""
    return f" in gap {gap}" if gap else ""
