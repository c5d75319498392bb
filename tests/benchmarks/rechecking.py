"""What `quizbook check --watch` does after a save, beside what checking the whole bank takes.

A hundred lessons; one question of one of them is reworded each time. Both are timed in one process
and in turn. The three looks a second that notice the save are not counted.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from checking import compared
from content import PER_LESSON, questions, write_ours

from quizbook.lint import Examined, examine

LESSONS = 100
TARGET = "under 0.20 s"
HEADINGS = ("a hundred lessons", "one saved", "the whole bank", "ratio", "target")


def rows(repeats):
    """The row of the table, as text cells."""
    count = LESSONS * PER_LESSON
    with TemporaryDirectory() as name:
        folder, kept = Path(name), Examined()
        write_ours(folder, list(questions(count)))
        examine(folder, kept)
        lesson = sorted(folder.glob("*.yaml"))[LESSONS // 2]
        again, whole = [], []
        for _ in range(repeats):
            lesson.write_text(lesson.read_text("utf-8").replace("stem: ", "stem: So, ", 1), "utf-8")
            again.append(seconds(folder, kept))
            whole.append(seconds(folder, None))
    yield f"{count:,} questions", *compared(again, whole), TARGET


def seconds(folder, kept):
    """How long a check takes."""
    start = perf_counter()
    _, problems = examine(folder, kept)
    assert all(problem.severity != "error" for problem in problems)
    return perf_counter() - start
