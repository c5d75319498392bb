"""Spaced review: when each question is best asked again, worked out from the journal alone.

The dates are those of FSRS, the algorithm behind Anki, from the library `fsrs`, in whole days and
without its random spread: the same journal gives the same dates everywhere. Nothing is stored.
"""

from quizbook.schedule.memory import Memory, Remembering
from quizbook.schedule.queue import Due, due, known, known_in, mixed, next_day
from quizbook.schedule.sitting import PAUSE, Recall, now
from quizbook.schedule.telling import in_words, told

__all__ = [
    "PAUSE",
    "Due",
    "Memory",
    "Recall",
    "Remembering",
    "due",
    "in_words",
    "known",
    "known_in",
    "mixed",
    "next_day",
    "now",
    "told",
]
