"""One thing in several forms, of which the front end shows the best it can."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, repr=False)
class Display:
    """What a notebook cell returns to be shown; its repr is its text form."""

    forms: Mapping[str, Any]
    """Content by MIME type; there is always a `text/plain`."""

    metadata: Mapping[str, Any] = field(default_factory=dict)
    """Hints for the front end, by MIME type."""

    def __repr__(self) -> str:
        return str(self.forms["text/plain"])

    def _repr_mimebundle_(self, **_wanted: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        return dict(self.forms), dict(self.metadata)
