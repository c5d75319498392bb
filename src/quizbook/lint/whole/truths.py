"""How many statements of a bank are true."""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.lint.question import Finding, Place
from quizbook.lint.reading import Reading

ENOUGH = 12
LEAST, MOST = 0.35, 0.65


def truths(lessons: tuple[Reading, ...]) -> Iterator[Finding]:
    """True, or false, is the answer too often.

    Told from twelve statements, when fewer than 35 or more than 65 of 100 are true: the more
    frequent word is then a good guess (Haladyna, Downing and Rodriguez 2002, rule 20).

    Fails (12 like this):

        type: true_false
        stem: The Ili runs into Lake Balkhash.
        answer: true

    Passes (11 like this):

        type: true_false
        stem: The Ili runs into Lake Balkhash.
        answer: true
    """
    answers = [q.truth for lesson in lessons for q in lesson.questions if q.truth is not None]
    share = sum(answers) / max(len(answers), 1)
    if len(answers) >= ENOUGH and not LEAST <= share <= MOST:
        sentence = f"{sum(answers)} of {len(answers)} statements are true"
        step = "turn some statements round, until about half are true"
        yield Finding(Place(None), sentence, step)


BANK_RULES = {"B07": truths}
