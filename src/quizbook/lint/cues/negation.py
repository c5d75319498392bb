"""Negations, in the question and in its options."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizbook.lint.question import Finding, Question
from quizbook.lint.vocabulary import Found, Text, words_of
from quizbook.model import HotspotInteraction

SENTENCE = re.compile(r"(?<=[.!?:])\s+")
EMPHASIS = re.compile(r"(?<!\w)(\*\*|\*|__|_)(?=\S)(.+?)(?<=\S)\1(?!\w)")


def negative_stem(question: Question) -> Iterator[Finding]:
    """The question asks for what is not so.

    A hurried reader misses the "not" and answers the opposite, knowing the subject well. Ask for
    what is so; where that cannot be, set the word in bold, which leaves a note. Only the sentence
    that asks is read, and what it quotes is left out; "except" counts anywhere. A statement that is
    true or false is a note (Haladyna, Downing and Rodriguez 2002, rule 17).

    Fails:

        type: single_choice
        stem: Which of these is not a river?  # <- here
        options:
          - {text: the Ili}
          - {text: the Alatau, correct: true}
          - {text: the Ural}

    Passes:

        type: single_choice
        stem: Which of these is a mountain range?
        options:
          - {text: the Ili}
          - {text: the Alatau, correct: true}
          - {text: the Ural}
    """
    if question.truth is not None and (found := question.stem.has("negative")):
        sentence = f"the statement is negative, by the word {found.phrase!r}"
        step = "say what is so, since 'false' about a negation is a double one"
        yield Finding(question.at("stem"), sentence, step, "note")
    found = negation(question)
    if found is None:
        return
    marked = emphasised(question.item.stem, found)
    sentence = f"the question is negative, by the word {found.phrase!r}"
    step = f"ask for what is so, or write '**{found.phrase}**' so that nobody overlooks it"
    if marked:
        sentence, step = f"{sentence}, and says so in bold or capitals", "ask for what is so"
    yield Finding(question.at("stem"), sentence, step, "note" if marked else "warning")


def double_negative(question: Question) -> Iterator[Finding]:
    """A negative question has a negative option.

    "Which did not happen? The bridge was not built." Whoever untangles this has shown patience
    (Haladyna, Downing and Rodriguez 2002, rules 17 and 27).

    Fails:

        type: single_choice
        stem: Which of these did **not** happen?
        options:
          - {text: The bridge was not built.}  # <- here
          - {text: The station was closed., correct: true}
          - {text: The mill burnt down.}

    Passes:

        type: single_choice
        stem: Which of these did **not** happen?
        options:
          - {text: The bridge was built.}
          - {text: The station was closed., correct: true}
          - {text: The mill burnt down.}
    """
    if negation(question) is None:
        return
    for group in question.groups:
        for option in group.options:
            word = option.text.has("negative")
            if word:
                yield Finding(
                    question.at_option(group, option),
                    f"a negative option ({word.phrase!r}) to a negative question",
                    "say one of the two without a negation",
                )


def negative_option(question: Question) -> Iterator[Finding]:
    """The right option is the only one with a negation, or the only one without.

    What stands out is picked for its form. A negation in some options is often the plainest way
    to say something, so this is a note, and only for a choice of three or more (Haladyna, Downing
    and Rodriguez 2002, rule 27).

    Fails:

        type: single_choice
        stem: What became of the bridge?
        options:
          - {text: It was not built., correct: true}  # <- here
          - {text: It was built of wood.}
          - {text: It was built of stone.}

    Passes:

        type: single_choice
        stem: What became of the bridge?
        options:
          - {text: It was only planned., correct: true}
          - {text: It was built of wood.}
          - {text: It was built of stone.}
    """
    for group in question.groups:
        key = group.key
        if key is None or len(group.options) <= 2 or group.gap:  # noqa: PLR2004 - of two, one always differs
            continue
        negative = [option.text.has("negative") is not None for option in group.options]
        own = key.text.has("negative") is not None
        if negative.count(own) == 1:
            yield Finding(
                question.at_option(group, key),
                f"only the right option {'has' if own else 'lacks'} a negation",
                "say it without, or let a wrong option have one as well",
                "note",
            )


def negation(question: Question) -> Found | None:
    """The negation that turns the question round; None where a student chooses nothing.

    "Except" does so from any sentence, another negation from the one that asks. In a gap text there
    is none that asks.
    """
    stem = question.stem
    asks = question.groups and not question.groups[0].gap
    if not (asks or isinstance(question.item.interaction, HotspotInteraction)):
        return None
    if stem.has("negative") is None:
        return None
    return stem.has("exceptions") or asking(question).has("negative")


def asking(question: Question) -> Text:
    """The sentence with the question mark, else the last one, without what it quotes."""
    sentences = SENTENCE.split(question.item.stem.strip())
    asked = [one for one in sentences if one.endswith("?")] or sentences[-1:]
    unquoted = re.sub(
        r"[\"\u201c\u00ab\u201e][^\"\u201d\u00bb\u201c]*[\"\u201d\u00bb\u201c]",
        " ",
        " ".join(asked),
    )
    return question.vocabulary.read(unquoted)


def emphasised(raw: str, found: Found) -> bool:
    """A phrase stands in bold, in italics or in capitals."""
    inside = [words_of(text) for _, text in EMPHASIS.findall(raw)]
    if any(set(found.words) <= set(words) for words in inside):
        return True
    return re.search(rf"\b{re.escape(found.phrase.upper())}\b", raw) is not None


RULES = {"C16": negative_stem, "C17": double_negative, "C18": negative_option}
