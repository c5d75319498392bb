"""A standing as plain text, for the terminal: short lines that read well aloud, too."""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.standing import Progress
from quizbook.standing.lessons import LessonStanding
from quizbook.standing.sentences import (
    again_told,
    changed_told,
    counts_told,
    estimates_told,
    level_name,
    level_pays,
    level_right,
    level_told,
    sureness_told,
    tests_told,
)
from quizbook.words import say


def in_text(found: Progress) -> str:
    """Lesson by lesson, then how sure against how right."""
    parts = [say("stand-title"), *("\n".join(lesson_lines(one)) for one in found.lessons)]
    if found.lessons and found.not_started:
        parts.append(say("stand-not-started", names=", ".join(found.not_started)))
    parts += filter(None, ["\n".join(sure_lines(found))])
    if not found.lessons:
        parts.append(say("stand-nothing"))
        if found.not_started:
            parts.append(say("stand-nothing-play", name=found.not_started[0]))
    return "\n\n".join(parts)


def lesson_lines(lesson: LessonStanding) -> Iterator[str]:
    """One lesson: its objectives with their counts, then what else there is to say."""
    other = say("stand-other")
    yield f"{lesson.title} ({lesson.name})"
    for one in lesson.objectives:
        yield f"  {one.text or other}"
        yield f"    {counts_told(one.counts)}"
    yield f"  {say('stand-all')}"
    yield f"    {counts_told(lesson.counts)}"
    if lesson.changed:
        yield f"  {changed_told(lesson)}"
        yield from (f"    {stem}" for stem in lesson.changed)
    if lesson.read_again:
        yield f"  {say('read-again')}:"
        for again in lesson.read_again:
            section = again.section or say("stand-elsewhere")
            yield f"    {section} ({again_told(again)})"
    yield from (f"  {told}" for told in tests_told(lesson))


def sure_lines(found: Progress) -> Iterator[str]:
    """How sure against how right, level by level, and the intervals."""
    if found.sureness or found.estimates:
        yield say("stand-sure")
    if found.sureness:
        for place, level in enumerate(found.sureness.levels):
            yield f"  {level_name(level, place)}"
            right = say("stand-right", count=level_right(level))
            pays = say("stand-pays", range=level_pays(level))
            yield f"    {right} {pays} {level_told(level)}"
        yield from (f"  {told}" for told in sureness_told(found.sureness))
    if found.estimates:
        yield f"  {estimates_told(found.estimates)}"
