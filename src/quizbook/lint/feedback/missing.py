"""Words that are not there: feedback, explanation, source."""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.lint.question import Finding, Question
from quizbook.model import ChoiceKey, HotspotInteraction, RubricKey


def silent_option(question: Question) -> Iterator[Finding]:
    """A wrong option says nothing to whoever picks it.

    The moment after a mistake is when a student listens. Say what is wrong with this option, or
    where to look (Shute 2008; Haladyna and Rodriguez 2013). Told of options, of places on a map
    and of the wrong word about a statement.

    Fails:

        type: single_choice
        stem: Into which lake does the Ili run?
        options:
          - {text: Balkhash, correct: true}
          - {text: Alakol, feedback: Alakol lies further east.}
          - {text: Zaysan}  # <- here

    Passes:

        type: single_choice
        stem: Into which lake does the Ili run?
        options:
          - {text: Balkhash, correct: true}
          - {text: Alakol, feedback: Alakol lies further east.}
          - {text: Zaysan, feedback: The Irtysh runs through Lake Zaysan.}
    """
    step = "add 'feedback:' that says what is wrong with it"
    for group in question.groups:
        for option in group.distractors:
            if not option.feedback.strip():
                sentence = "this wrong option has no feedback"
                yield Finding(question.at_option(group, option), sentence, step)
    item = question.item
    if question.truth is not None and isinstance(item.key, ChoiceKey):
        wrong = str(not question.truth).lower()
        if not item.key.feedback.get(wrong, "").strip():
            sentence = f"the wrong answer '{wrong}' has no feedback"
            yield Finding(question.at("answer"), sentence, f"add 'feedback: {{{wrong}: ...}}'")
    if isinstance(item.interaction, HotspotInteraction) and isinstance(item.key, ChoiceKey):
        for choice in item.interaction.choices:
            if choice.id not in item.key.correct and not item.key.feedback.get(choice.id):
                sentence = "this wrong place has no feedback"
                yield Finding(question.at_text(choice.text), sentence, step)


def no_explanation(question: Question) -> Iterator[Finding]:
    """Nothing explains the answer when the question is finished.

    Feedback answers what was picked; the explanation gives the reason to everybody, also to who
    guessed rightly (Shute 2008). An essay has its model answer instead.

    Fails:

        type: true_false
        stem: The Ili runs into Lake Balkhash.
        answer: true

    Passes:

        type: true_false
        stem: The Ili runs into Lake Balkhash.
        answer: true
        explanation: It ends there in a delta; the lake has no outlet.
    """
    item = question.item
    if not item.explanation.strip() and not isinstance(item.key, RubricKey):
        step = "add a line 'explanation: ...' with the reason"
        yield Finding(question.place, "the question has no explanation", step)


def no_source(question: Question) -> Iterator[Finding]:
    """Nothing says what the answer rests on.

    A student who doubts the answer should find where to read it, and a colleague who checks the
    bank should too. Not told in a bank without facts, where nothing could be cited.

    Fails:

        type: true_false
        stem: The Ili runs into Lake Balkhash.
        answer: true

    Passes:

        type: true_false
        stem: The Ili runs into Lake Balkhash.
        answer: true
        cites: [ili-mouth]
    """
    if not question.item.cites and question.around.facts:
        step = "add a line 'cites: [...]' with the ids of facts in facts.yaml"
        yield Finding(question.place, "the question cites nothing", step)


def silent_key(question: Question) -> Iterator[Finding]:
    """The right option says nothing, though the wrong ones do.

    Who guessed rightly learns nothing then, unless there is an explanation: with one this is not
    told (Shute 2008; Butler and others 2008).

    Fails:

        type: single_choice
        stem: Into which lake does the Ili run?
        options:
          - {text: Balkhash, correct: true}  # <- here
          - {text: Alakol, feedback: Alakol lies further east.}

    Passes:

        type: single_choice
        stem: Into which lake does the Ili run?
        options:
          - {text: Balkhash, correct: true, feedback: It brings most of the lake's water.}
          - {text: Alakol, feedback: Alakol lies further east.}
    """
    if question.item.explanation.strip():
        return
    for group in question.groups:
        if not any(option.feedback for option in group.distractors):
            continue
        for option in group.options:
            if option.correct and not option.feedback.strip():
                step = "add 'feedback:' that says why it is right, or an explanation"
                sentence = "this right option has no feedback"
                yield Finding(question.at_option(group, option), sentence, step)


RULES = {"F01": silent_option, "F03": no_explanation, "F05": no_source, "F06": silent_key}
