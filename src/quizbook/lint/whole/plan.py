"""Whether a lesson asks what it says it teaches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from quizbook.lint.question import Finding, Place
from quizbook.lint.reading import Reading
from quizbook.nodes import Mapping

ENOUGH = 8
MOST = 0.7


def plan(lesson: Reading) -> Iterator[Finding]:
    """An objective has no question, or nearly all questions only ask to remember.

    What is not asked is not practised, and a test says something of an objective only if it asks
    for it. A note: an objective without a question, and, from eight questions with a level, more
    than 70 in 100 at the level `remember` (Haladyna and Rodriguez 2013).

    Fails (8 like this):

        type: true_false
        stem: The Ili ends in a lake.
        answer: true
        bloom: remember

    Passes (8 like this):

        type: true_false
        stem: The Ili ends in a lake.
        answer: true
        bloom: understand
    """
    asked = Counter(question.item.objective for question in lesson.questions)
    named = lesson.page.file.root.get("objectives")
    for objective in lesson.page.lesson.objectives:
        if objective not in asked and isinstance(named, Mapping):
            at = Place(lesson.page, named.name_mark(objective))
            sentence = f"no question asks for the objective {objective!r}"
            yield Finding(
                at, sentence, f"write 'objective: {objective}' at one, or add one", "note"
            )
    levels = Counter(q.item.bloom for q in lesson.questions if q.item.bloom)
    total = levels.total()
    if total >= ENOUGH and levels["remember"] > MOST * total:
        sentence = f"{levels['remember']} of {total} questions only ask to remember"
        step = "let some ask to understand, apply or judge"
        yield Finding(lesson.place, sentence, step, "note")


LESSON_RULES = {"B06": plan}
