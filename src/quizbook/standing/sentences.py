"""What a standing says in words; the page and the terminal say it with the same."""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.model import Score, number
from quizbook.session.asking import level_words
from quizbook.session.certainty import Level
from quizbook.session.summary import gain_told
from quizbook.standing.exams import Before, ExamStanding
from quizbook.standing.judgement import Estimates, LevelStanding, Sureness
from quizbook.standing.lessons import Counts, LessonStanding, ReadAgain
from quizbook.words import say

MIN_GAIN = 5
"""With fewer questions the share that was gained is not told."""
SURE = {
    "too-sure": "stand-too-sure",
    "fitting": "stand-as-sure",
    "not-sure-enough": "stand-unsure",
    "too-few": "stand-too-few",
}
LEVEL = {**SURE, "too-sure": "stand-level-too-sure", "fitting": "stand-level-fits"}
LEVEL["not-sure-enough"] = "stand-level-unsure"
NAMES = ("stand-low", "stand-middle", "stand-high")
"""The levels of the default table, which are those of a review."""
HELD = {**SURE, "too-sure": "stand-held-few", "fitting": "stand-held-fits"}
HELD["not-sure-enough"] = "stand-held-many"


def counts_told(counts: Counts) -> str:
    """All counts of some questions in one line."""
    return say(
        "stand-counts",
        questions=counts.questions,
        answered=counts.answered,
        first=counts.right_first,
        now=counts.right_now,
        still=counts.still_open,
    )


def line_told(counts: Counts) -> str:
    """The counts beside the name of a lesson, where each has one line."""
    return say(
        "stand-line",
        answered=counts.answered,
        questions=counts.questions,
        now=counts.right_now,
    )


def changed_told(lesson: LessonStanding) -> str:
    """That questions are no longer what they were; empty where all are."""
    count = len(lesson.changed)
    return say("stand-changed-one" if count == 1 else "stand-changed", count=count) if count else ""


def again_told(again: ReadAgain) -> str:
    """What stands beside the section: how many questions, and which places of the text."""
    words = "stand-open-one" if again.questions == 1 else "stand-open"
    return "; ".join([say(words, count=again.questions), *again.places])


def tests_told(lesson: LessonStanding) -> Iterator[str]:
    """A sentence for each exam, and for the pretest."""
    for exam in lesson.exams:
        yield exam_told(exam)
    if lesson.before:
        yield before_told(lesson.before)


def exam_told(exam: ExamStanding) -> str:
    """An exam's score once it is handed in; before that, that it is not."""
    answered, total = exam.answered, exam.questions
    if exam.earned is None:
        return say("stand-exam-open", answered=answered, total=total)
    score = Score(exam.earned, exam.possible)
    return say("stand-exam", score=score, answered=answered, total=total)


def before_told(before: Before) -> str:
    """Then and now, once every question of the pretest was met again."""
    if before.gain is None:
        return say("stand-before", again=before.again, total=before.questions)
    if before.questions >= MIN_GAIN:
        return say("stand-sentence", words=gain_told(before.gain))
    values = {name: number(getattr(before.gain, name)) for name in ("before", "after", "possible")}
    told = say("stand-sentence", words=say("gain", **values))
    return f"{told} {say('stand-too-few')}"


def level_name(level: LevelStanding, place: int) -> str:
    """A level as a review calls it, and a quiz with marks; `place` counts from 0."""
    return say(NAMES[place], marks=level_words(Level(level.marks_right, level.marks_wrong)))


def level_right(level: LevelStanding) -> str:
    """How many were right."""
    return say("stand-of", part=number(round(level.right, 1)), whole=level.count)


def level_pays(level: LevelStanding) -> str:
    """The range in which the level pays best."""
    return say("stand-range", low=percent(level.pays_from), high=percent(level.pays_to))


def level_told(level: LevelStanding) -> str:
    """What the answers at a level say; where chance may have made the difference, no more."""
    inside = level.pays_from <= level.right / max(level.count, 1) <= level.pays_to
    if level.verdict == "fitting" and not inside:
        return say("stand-level-open")
    return say(LEVEL[level.verdict])


def sureness_told(sureness: Sureness) -> Iterator[str]:
    """The sum over all levels."""
    if sureness.bias is None or sureness.brier is None:
        yield say("stand-sure-few", count=sureness.count)
        return
    yield say(SURE[sureness.verdict], count=sureness.count)
    right = sum(level.right for level in sureness.levels) / sureness.count
    sure, brier = percent(right + sureness.bias), number(round(sureness.brier, 2))
    yield say("stand-bias", sure=sure, right=percent(right), brier=brier)


def estimates_told(found: Estimates) -> str:
    """Intervals that held, and whether that is as many as were meant to."""
    told = say("stand-held", held=found.held, count=found.count, expected=number(found.expected))
    return f"{told} {say(HELD[found.verdict])}"


def percent(share: float) -> int:
    """A share of a hundred. Example: 2/3 -> 67."""
    return round(share * 100)
