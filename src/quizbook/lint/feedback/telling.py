"""Words that are there and help nobody, or help too much."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizbook.lint.question import Finding, Question


def empty_feedback(question: Question) -> Iterator[Finding]:
    """Feedback only repeats the verdict, or is too short to say anything.

    The verdict stands above it already. Tell what is wrong, or where to look; fewer than four
    words, or three in Russian and Kazakh, rarely do (Shute 2008). To a right answer a few words are
    enough, and a bare verdict is a note.

    Fails:

        type: single_choice
        stem: Into which lake does the Ili run?
        options:
          - {text: Balkhash, correct: true}
          - {text: Alakol, feedback: Wrong!}  # <- here

    Passes:

        type: single_choice
        stem: Into which lake does the Ili run?
        options:
          - {text: Balkhash, correct: true}
          - {text: Alakol, feedback: Alakol lies further east.}
    """
    for text, to_wrong in question.feedback:
        short = len(text.words) < question.vocabulary.lists.feedback and to_wrong
        if not short and not question.vocabulary.verdicts.issuperset(text.words):
            continue
        yield Finding(
            question.at_text(text.raw),
            f"the feedback {text.raw!r} tells little more than the verdict",
            "say what is wrong with the answer, or where to look",
            "warning" if to_wrong else "note",
        )


def by_position(question: Question) -> Iterator[Finding]:
    """Feedback, hint or explanation names an option by its place.

    "Option B" or "the answer above" is another option for every student, because options are
    shuffled. Not told where they keep the author's order.

    Fails:

        type: single_choice
        stem: Into which lake does the Ili run?
        options:
          - {text: Balkhash, correct: true}
          - {text: Alakol, feedback: Look at option A once more.}  # <- here

    Passes:

        type: single_choice
        stem: Into which lake does the Ili run?
        options:
          - {text: Balkhash, correct: true}
          - {text: Alakol, feedback: Alakol lies further east.}
    """
    shuffled = [group for group in question.groups if group.shuffled]
    if not shuffled:
        return
    item = question.item
    own = {option.text.raw.strip().casefold() for group in shuffled for option in group.options}
    others = [question.vocabulary.read(raw) for raw in (*item.hints, item.explanation)]
    for text in (*(text for text, _ in question.feedback), *others):
        found, raw = text.has("place_words"), text.raw
        if not found or not own.isdisjoint(found.words) or not written_as_label(found.words, raw):
            continue
        sentence = f"{found.phrase!r} is another option for every student, since they are shuffled"
        step = "name the option by its words, or write 'shuffle: false'"
        yield Finding(question.at_text(raw), sentence, step)


def written_as_label(words: list[str], raw: str) -> bool:
    """A letter that names an option is a capital, or stands with a bracket; "a" is also a word.

    A digit before "is correct" may be any number.
    """
    if words[0].isdigit():
        return False
    letters = [word for word in words if len(word) == 1 and word.isalpha()]
    return all(
        re.search(rf"(?<!\w)(?:{letter.upper()}(?!\w)|{letter}\))", raw) for letter in letters
    )


RULES = {"F02": empty_feedback, "F04": by_position}
