"""A bank that a teacher goes on editing, and machines with clocks of their own."""

import os
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from banks import load_lesson
from oracle import Question, lines_of
from quizbook import Session
from quizbook.journal import events as journal_events

STEMS = {
    "pick": ("Which is right?", "Which of these is right?"),
    "some": ("Which two are right?", "Which two of these are right?"),
    "sort": ("Put them in order.", "Put these in order."),
    "tell": ("Tell it in your words.", "Tell it in your own words."),
}
OPTIONS = ("A", "B", "C", "D")
# Few, so that the same answer is often given twice.
RESPONSES = {
    "pick": ("B", "A", "C"),
    "some": (["A"], ["B", "A"], ["C", "D"]),
    "sort": (["x", "z", "y"], ["x", "y", "z"]),
    "tell": (
        {"text": "One", "met": [1]},
        {"text": "One", "met": [1, 2]},
        {"text": "Two", "met": []},
    ),
}
DRAFTS = {"pick": ("", "no option"), "some": ([], None), "sort": ([],), "tell": ("", "One", "More")}
QUIZZES = {
    "all": {},
    "two": {"items": ["pick", "some"]},
    "drawn": {"draw": 2},
    "exam": {"behaviour": "exam"},
    "sure": {"behaviour": "certainty"},
}


class Edition:
    """The bank as it is at one time: which questions, in which words, options in which order."""

    def __init__(self, present, stems, turned, right):
        self.lesson = lesson_of(present, stems, turned, right)
        wording = {item.id: item.wording for item in self.lesson.items}
        questions = {
            "pick": ("single_choice", (right,), 1, 2),
            "some": ("multiple_response", ("A", "B"), 2, 1),
            "sort": ("ordering", ("x", "y", "z"), 1, 0),
            "tell": ("essay", (1, 2), 3, 1),
        }
        self.questions = {
            id_: Question(type_, right, wording[id_], points, hints)
            for id_, (type_, right, points, hints) in questions.items()
            if id_ in wording
        }


@cache
def lesson_of(present, stems, turned, right):
    options = [f"    - {{id: {o}, text: {o}, correct: {str(o == right).lower()}}}" for o in OPTIONS]
    two = [f"    - {{id: {o}, text: {o}, correct: {str(o in 'AB').lower()}}}" for o in OPTIONS]
    words = {id_: STEMS[id_][place] for id_, place in zip(STEMS, stems, strict=True)}
    step = -1 if turned else 1
    written = {
        "pick": ["  type: single_choice", "  hints: [One, Two]", "  options:", *options[::step]],
        "some": [
            "  type: multiple_response",
            "  points: 2",
            "  hints: [One]",
            "  options:",
            *two[::step],
        ],
        "sort": [
            "  type: ordering",
            "  sequence: [{id: x, text: x}, {id: y, text: y}, {id: z, text: z}]",
        ],
        "tell": [
            "  type: essay",
            "  points: 3",
            "  hints: [One]",
            "  model_answer: It is so.",
            "  rubric: [{criterion: says it}, {criterion: says why}]",
        ],
    }
    text = "\n".join(
        line for id_ in present for line in (f"- id: {id_}", f"  stem: {words[id_]}", *written[id_])
    )
    with TemporaryDirectory() as folder:
        return load_lesson(Path(folder) / "bank", text + "\n")


class Clock:
    """The time of a machine; it may run, stand still for a while, or be put back."""

    def __init__(self):
        self.seconds, self.step = 1_800_000_000, 1

    def now(self, _):
        self.seconds += self.step
        return datetime.fromtimestamp(self.seconds, UTC)


class Machine:
    """A journal, the sessions that are open on it, and what they have said is saved."""

    def __init__(self, folder, name):
        self.path = Path(folder) / f"{name}.jsonl"
        self.clock = Clock()
        self.sessions = []
        self.saved = []
        """Lines that somebody was told are saved, or that were seen to be, as data."""

    def open(self, quiz, edition):
        session = Session(edition.lesson, learner="ada", journal=self.path, **QUIZZES[quiz])
        self.sessions = [*self.sessions, (quiz, edition, session)][-3:]

    def content(self):
        return self.path.read_bytes() if self.path.exists() else b""

    def look(self):
        """The lines that have come to the file since the last look."""
        known = {line["id"] for line in self.saved}
        fresh = [line for line in lines_of(self.content()) if line["id"] not in known]
        self.saved = [*self.saved, *fresh]
        return fresh

    @contextmanager
    def at_work(self):
        """The disk's part is tested elsewhere; the time is this machine's."""
        fast = patch.object(os, "fsync", lambda _: None)
        with fast, patch.object(journal_events, "datetime", self.clock):
            yield
