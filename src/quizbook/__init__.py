"""Quizzes in notebooks, drawn from a YAML bank. A kernel imports what it uses, when it does."""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"
DOOR = {
    "quiz": "quizbook.widget",
    "progress": "quizbook.widget",
    "review": "quizbook.widget",
    "answers": "quizbook.widget.answers",
    "instructor_desk": "quizbook.widget.desk",
    "load_bank": "quizbook.bank",
    "Session": "quizbook.session",
    "BankError": "quizbook.problem",
}
__all__ = ["BankError", "Session", "answers", "instructor_desk", "load_bank"]
__all__ += ["progress", "quiz", "review"]


def __getattr__(name: str) -> Any:
    if name not in DOOR:
        raise AttributeError(f"module 'quizbook' has no attribute {name!r}")
    return getattr(import_module(DOOR[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
