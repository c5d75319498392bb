"""Where the right options stand, as the author wrote them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from quizbook.lint.question import Finding, Question
from quizbook.lint.reading import Reading
from quizbook.problem import Severity

ENOUGH = 12
RUN = 4
TOO_MANY = 1.75
FEWEST = 3
"""Options; with two of them a run of four is nothing."""


def key_positions(lesson: Reading) -> Iterator[Finding]:
    """The right options of a lesson stand too often in the same place.

    Authors favour a place without noticing, students notice. Told from twelve questions with one
    right option whose options keep the author's order, when a place has more than 1.75 times its
    share, or four keys in a row stand in one place. Options that are shuffled, as they are unless
    you write `shuffle: false`, are left out: their place on the page is drawn for every student
    (Haladyna, Downing and Rodriguez 2002, rule 20).

    Fails (12 like this):

        type: single_choice
        stem: Into which lake does the Ili run?
        shuffle: false
        options:
          - {text: Alakol}
          - {text: Balkhash, correct: true}
          - {text: Zaysan}

    Passes (12 like this):

        type: single_choice
        stem: Into which lake does the Ili run?
        options:
          - {text: Alakol}
          - {text: Balkhash, correct: true}
          - {text: Zaysan}
    """
    places = [place for question in lesson.questions for place in stored(question)]
    if len(places) < ENOUGH:
        return
    expected = sum(1 / count for _, count in places)
    place, most = Counter(at for at, _ in places).most_common(1)[0]
    run = max(len(list(same)) for _, same in groupby(at for at, _ in places))
    severity: Severity = "warning"
    step = "move some, or let the options be shuffled"
    if most > TOO_MANY * expected:
        sentence = f"{most} of {len(places)} right options stand in place {place + 1}"
        yield Finding(lesson.place, sentence, step, severity)
    elif run >= RUN:
        sentence = f"{run} right options in a row stand in the same place"
        yield Finding(lesson.place, sentence, step, severity)


def stored(question: Question) -> Iterator[tuple[int, int]]:
    """The places of a question's keys that every student meets there, each with of how many."""
    for group in question.groups:
        key = group.key
        if key is not None and not group.shuffled and len(group.options) >= FEWEST:
            yield group.options.index(key), len(group.options)


LESSON_RULES = {"B01": key_positions}
