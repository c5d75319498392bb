"""Whether words such as "always" tell the wrong options, over a whole bank."""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.lint.question import Finding, Place
from quizbook.lint.reading import Reading, single_choices

ENOUGH = 8


def absolutes_never_right(lessons: tuple[Reading, ...]) -> Iterator[Finding]:
    """Options with "always" or "only" are never the right ones.

    Then the word alone tells that an option is wrong, in every question. Told from eight questions
    with such options, when none of them is right; a note (Haladyna, Downing and Rodriguez 2002,
    rule 28).

    Fails (8 like this):

        type: single_choice
        stem: When does the river freeze?
        options:
          - {text: in January, correct: true}
          - {text: always}
          - {text: in May}

    Passes (7 like this):

        type: single_choice
        stem: When does the river freeze?
        options:
          - {text: in January, correct: true}
          - {text: always}
          - {text: in May}
    """
    having = [
        [option.correct for option in group.options if option.text.has("absolute")]
        for group in single_choices(lessons)
    ]
    having = [keys for keys in having if keys]
    if len(having) >= ENOUGH and not any(any(keys) for keys in having):
        sentence = f"in {len(having)} questions options are as sure as 'always', and all are wrong"
        step = "let such an option be right somewhere, or soften the wrong ones"
        yield Finding(Place(None), sentence, step, "note")


BANK_RULES = {"B03": absolutes_never_right}
