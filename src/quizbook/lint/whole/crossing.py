"""Questions that answer each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from quizbook.lint.question import Finding, Question
from quizbook.lint.reading import Reading
from quizbook.lint.vocabulary import words_of
from quizbook.model import TextKey
from quizbook.problem import Severity

CONTENT = 2
"""Content words of an answer that is not met by chance."""
Pair = tuple[str, str]


def crossed_cue(lesson: Reading) -> Iterator[Finding]:
    """The right answer of one question stands in another question, or in its feedback.

    A student who reads on finds the answer without knowing it. Told when an answer with at least
    two content words stands word for word in another question of the lesson, and not in its own
    question too. A note where the question asked comes first, and nothing then for a feedback
    (Haladyna, Downing and Rodriguez 2002, rule 22).

    Fails:

        - type: true_false
          stem: The delta on the shore of Lake Balkhash is grown over with reeds.  # <- here
          answer: true
        - type: short_answer
          stem: Into which body of water does the Ili run?
          accept: [Lake Balkhash]

    Passes:

        - type: short_answer
          stem: Into which body of water does the Ili run?
          accept: [Lake Balkhash]
        - type: true_false
          stem: The delta at the end of the Ili is grown over with reeds.
          answer: true
    """
    begun: dict[Pair, list[tuple[Question, list[str]]]] = {}
    for question in lesson.questions:
        for words in answers(question):
            begun.setdefault((words[0], words[1]), []).append((question, words))
    if not begun:
        return
    order = {question: place for place, question in enumerate(lesson.questions)}
    for question in lesson.questions:
        for text in (question.stem, *(text for text, _ in question.feedback)):
            for other, answer in met(text.words, begun):
                earlier = order[question] < order[other]
                # Feedback that comes after its own answer gives nothing away.
                if other is question or not (earlier or text is question.stem):
                    continue
                sentence = f"the answer of the question {other.item.id!r} stands here"
                step = f"reword one of the two; the answer is {' '.join(answer)!r}"
                severity: Severity = "warning" if earlier else "note"
                yield Finding(question.at_text(text.raw), sentence, step, severity)


def met(
    words: list[str], begun: dict[Pair, list[tuple[Question, list[str]]]]
) -> Iterator[tuple[Question, list[str]]]:
    """The answers that stand in a text, one of each question."""
    told = set()
    for start, pair in enumerate(pairwise(words)):
        for other, answer in begun.get(pair, ()):
            if other not in told and words[start : start + len(answer)] == answer:
                told.add(other)
                yield other, answer


def answers(question: Question) -> Iterator[list[str]]:
    """The right answers that would give themselves away."""
    key = question.item.key
    texts = [group.key.text.words for group in question.groups if group.key and not group.gap]
    if isinstance(key, TextKey):
        texts += [words_of(text) for text in key.accept]
    for words in texts:
        content = [word for word in words if word not in question.vocabulary.function]
        if len(content) >= CONTENT and not set(content) <= set(question.stem.words):
            yield words


LESSON_RULES = {"B05": crossed_cue}
