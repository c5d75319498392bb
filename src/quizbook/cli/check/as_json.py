"""Problems as one JSON document for other programs."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from quizbook.cli.check.found import Found


def in_json(found: Found) -> str:
    """The document, in ASCII, which passes through every terminal."""
    told: dict[str, Any] = {
        "problems": [msgspec.to_builtins(problem) for problem in found.problems],
        "lessons": len(found.bank.lessons),
        "questions": found.questions,
    }
    return json.dumps(told, indent=2)
