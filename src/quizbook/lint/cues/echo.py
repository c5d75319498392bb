"""Cues from words that the right option shares with the question or with the other options."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from quizbook.lint.question import Finding, Question
from quizbook.lint.vocabulary import Text

OPTIONS = 4
LEAD = 2


def echoed_word(question: Question) -> Iterator[Finding]:
    """A word of the question comes back in the right option and in no other.

    Students who know nothing pick the option that sounds like the question. Words that many
    questions of the bank have are its subject and do not count, and nothing is told where a wrong
    option takes up another word of the question (Haladyna, Downing and Rodriguez 2002, rule 28;
    SAQUET).

    Fails:

        type: single_choice
        stem: What did the railway bring to the town?
        options:
          - {text: a workshop for railway carriages, correct: true}  # <- here
          - {text: a theatre with two stages}
          - {text: a school for teachers}

    Passes:

        type: single_choice
        stem: What did the railway bring to the town?
        options:
          - {text: a workshop for carriages, correct: true}
          - {text: a theatre with two stages}
          - {text: a school for teachers}
    """
    for group in question.groups:
        key = group.key
        if key is None or group.gap:
            continue
        stems = question.vocabulary.stems
        asked = question.stem_words - question.around.topics
        own = stems(key.text)
        shared = own.keys() & asked
        if not shared:
            continue
        others = [roots(question, option.text) for option in group.distractors]
        alone = shared.difference(*others)
        # Where another option takes up the question in its own words, none stands out.
        taken_up = roots(question, question.stem) - roots(question, key.text)
        if alone and taken_up.isdisjoint(set().union(*others)):
            word = next(own[stem] for stem in own if stem in alone)
            sentence = f"the question's word {word!r} comes back in the right option alone"
            step = "say it in other words there, or use it in a wrong option too"
            yield Finding(question.at_option(group, key), sentence, step)


def roots(question: Question, text: Text) -> set[str]:
    """The beginnings of a text's content words, short ones too."""
    return {*question.vocabulary.roots(question.vocabulary.content(text))}


def convergence(question: Question) -> Iterator[Finding]:
    """The right option has the most in common with the others.

    An author often makes wrong options by changing one part of the right one. Then the option
    that shares most with the rest is the right one, and can be found without reading the question
    (Haladyna, Downing and Rodriguez 2002, rule 28).

    Fails:

        type: single_choice
        stem: What did the expedition carry home?
        options:
          - {text: "maps, salt and coins", correct: true}  # <- here
          - {text: "maps, tea and letters"}
          - {text: "furs, salt and horses"}
          - {text: "books, glass and coins"}

    Passes:

        type: single_choice
        stem: What did the expedition carry home?
        options:
          - {text: "maps, salt and coins", correct: true}
          - {text: "maps, tea and coins"}
          - {text: "furs, salt and horses"}
          - {text: "furs, tea and horses"}
    """
    for group in question.groups:
        key = group.key
        if key is None or len(group.options) < OPTIONS:
            continue
        function = question.vocabulary.function
        sets = [set(option.text.words) - function for option in group.options]
        counts = Counter(word for words in sets for word in words)
        scores = [sum(counts[word] - 1 for word in words) for words in sets]
        at = group.options.index(key)
        if scores[at] >= LEAD + max(scores[:at] + scores[at + 1 :]):
            yield Finding(
                question.at_option(group, key),
                "the right option has the most words in common with the others",
                "let two wrong options share a part as well, or write them afresh",
            )


RULES = {"C08": echoed_word, "C10": convergence}
