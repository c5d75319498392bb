"""The question itself: whether it asks something, and how much there is to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from quizbook.lint.question import Finding, Question
from quizbook.model import ChoiceInteraction, HotspotInteraction, TextEntryInteraction
from quizbook.problem import Severity

WORDS = 5
LONG, VERY_LONG = 60, 100
COMMON, CONTENT, PLAINLY = 3, 2, 5
"""Words that all options begin with, those of them that say something, and so many of any kind."""
FEWEST = 3
"""Options; two may well be one sentence and its opposite."""
OPEN = re.compile(r"\?|_{3,}|(?::|\.\.\.|\u2026)\s*$")
"""It asks, has a blank, or is completed by its options."""
BLANK = re.compile(r"_{3,}")


def unfocused(question: Question) -> Iterator[Finding]:
    """The question does not ask anything by itself.

    A student should know what is asked before reading the options. "Which is true?" asks for as
    many separate judgements as there are options (Haladyna, Downing and Rodriguez 2002, rule 15).
    Told of a question without a question mark, a blank or a colon at its end and with fewer
    than five words, or one that says no more than "Which of the following is true?".

    Fails:

        type: single_choice
        stem: Which of the following is true?  # <- here
        options:
          - {text: The Ili ends in a lake., correct: true}
          - {text: The Ural is a lake.}
          - {text: The Irtysh runs south.}

    Passes:

        type: single_choice
        stem: Where does the Ili end?
        options:
          - {text: in a lake, correct: true}
          - {text: in a sea}
          - {text: in a marsh}
    """
    asked = question.item.interaction
    if question.truth is not None or not isinstance(
        asked, ChoiceInteraction | HotspotInteraction | TextEntryInteraction
    ):
        return
    words, raw = question.stem.words, question.item.stem
    empty = " ".join(words) in question.vocabulary.empty_questions
    if empty or (len(words) < WORDS and not OPEN.search(raw)):
        sentence = "the question asks nothing that could be answered without the options"
        step = "ask for one thing, so that a student could answer before reading the options"
        yield Finding(question.at("stem"), sentence, step)


def too_much(question: Question) -> Iterator[Finding]:
    """There is more to read than the question needs.

    Reading is not what is tested. A note above 60 words in the question, a warning above 100.
    A warning also where every option begins with the same three words or more, two of them with
    content of their own, or with the same five: they belong into the question (Haladyna, Downing
    and Rodriguez 2002, rules 13 and 16).

    Fails:

        type: single_choice
        stem: Where does the river end?
        options:
          - {text: The river ends in a lake, correct: true}  # <- here
          - {text: The river ends in a sea}
          - {text: The river ends in a marsh}

    Passes:

        type: single_choice
        stem: The river ends in what?
        options:
          - {text: a lake, correct: true}
          - {text: a sea}
          - {text: a marsh}
    """
    count = len(question.stem.words)
    if count > LONG:
        step = "leave out what no answer needs, or move it to the lesson"
        severity: Severity = "warning" if count > VERY_LONG else "note"
        yield Finding(question.at("stem"), f"the question has {count} words", step, severity)
    for group in question.groups:
        if len(group.options) < FEWEST:
            continue
        columns = zip(*(option.text.words for option in group.options), strict=False)
        common = len(list(takewhile(lambda column: len(set(column)) == 1, columns)))
        content = set(group.options[0].text.words[:common]) - question.vocabulary.function
        if common >= PLAINLY or (common >= COMMON and len(content) >= CONTENT):
            start = " ".join(group.options[0].text.raw.split()[:common])
            yield Finding(
                question.at_option(group, group.options[0]),
                f"every option begins with {start!r}",
                "move these words into the question",
            )


def early_blank(question: Question) -> Iterator[Finding]:
    """The blank stands at the beginning of the sentence.

    A student has to read on to know what is missing, and then go back (Haladyna, Downing and
    Rodriguez 2002, rule 15).

    Fails:

        type: short_answer
        stem: ___ is the name of the lake into which the river Ili runs.  # <- here
        accept: [Balkhash]

    Passes:

        type: short_answer
        stem: The river Ili runs into a lake that is called ___.
        accept: [Balkhash]
    """
    raw = question.item.stem
    blank = BLANK.search(raw) if "___" in raw else None
    if blank and blank.start() < len(raw) / 3:
        step = "put the blank at the end, or ask a question"
        yield Finding(question.at("stem"), "the blank stands at the beginning", step, "note")


RULES = {"C19": unfocused, "C20": too_much, "C21": early_blank}
