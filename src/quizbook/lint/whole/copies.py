"""Questions that are there twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import ceil

from quizbook.lint.question import Finding, Place, Question
from quizbook.lint.reading import Reading

LIKENESS = 0.85
FEWEST = 6
"""Words of a question; "Where does it end?" and "Where does it begin?" are two questions."""


def twice(lessons: tuple[Reading, ...]) -> Iterator[Finding]:
    """A question is in the bank twice, or nearly so in one lesson.

    The second one is answered from the first, and the counts of the bank are wrong. The same words
    and options anywhere in the bank are an error. In one lesson also a warning when more than 85 in
    100 of all the words of two questions and their right options are shared; the two forms of a
    pair are meant to be alike.

    Fails:

        - type: true_false
          stem: The river Ili ends in Lake Balkhash, which has no outlet.
          answer: true
        - type: true_false
          stem: The river Ili ends in the Lake Balkhash, which has no outlet.  # <- here
          answer: true

    Passes:

        - type: true_false
          stem: The river Ili ends in Lake Balkhash, which has no outlet.
          answer: true
        - type: true_false
          stem: The river Irtysh joins the Ob on its way to the sea.
          answer: true
    """
    seen: dict[tuple[object, ...], Question] = {}
    for lesson in lessons:
        for question in lesson.questions:
            first = seen.setdefault(identity(question), question)
            if first is not question:
                sentence = f"this is the same question as {first.item.id!r}{elsewhere(first)}"
                at: Place = question.at("stem")
                yield Finding(at, sentence, "remove one of the two", "error")


def near_copies(lesson: Reading) -> Iterator[Finding]:
    """Questions of one lesson that share nearly all their words."""
    asked = [(q, read_words(q)) for q in lesson.questions]
    asked = [(q, words) for q, words in asked if len(words) >= FEWEST]
    counts = Counter(word for _, words in asked for word in words)
    begun: dict[str, list[int]] = {}
    for index, (question, words) in enumerate(asked):
        # Sets as alike as this share one of their rarest words: only those are compared.
        rarest = sorted(words, key=lambda word: (counts[word], word))
        prefix = rarest[: len(words) - ceil(LIKENESS * len(words)) + 1]
        met = sorted(set().union(*(begun.get(word, ()) for word in prefix)))
        for word in prefix:
            begun.setdefault(word, []).append(index)
        for other in met:
            first, their = asked[other]
            shared = len(words & their)
            if shared < LIKENESS * (len(words) + len(their) - shared) or meant(question, first):
                continue
            sentence = f"this asks nearly the same as the question {first.item.id!r}"
            step = "drop one of them, or ask for another thing"
            yield Finding(question.at("stem"), sentence, step)
            break


def meant(question: Question, first: Question) -> bool:
    """They are the two forms of a pair, or the very same question, which is told as such."""
    paired = question.item.pair is not None and question.item.pair == first.item.pair
    return paired or identity(first) == identity(question)


def read_words(question: Question) -> frozenset[str]:
    """What is asked and what is right, as a set of words."""
    keys = [option for group in question.groups for option in group.options if option.correct]
    return frozenset(question.stem.words).union(*(option.text.words for option in keys))


def identity(question: Question) -> tuple[object, ...]:
    """What makes two questions the same: the words asked and offered, whatever their order."""
    asked = question.item.interaction
    wording = asked.wording if question.truth is None else []
    return (tuple(question.stem.words), *sorted(wording), question.item.figure)


def elsewhere(first: Question) -> str:
    """Where the first one stands."""
    return f" in {first.page.file.file}"


LESSON_RULES = {"B04": near_copies}
BANK_RULES = {"B04": twice}
