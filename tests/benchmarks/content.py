"""Made-up questions, written down twice: as a bank of ours and as files of quizml.

quizml has no place for feedback beside an option, hints, citations, objectives or levels; they are
left out of its files, which are therefore the smaller ones. What both can hold is the same.
"""

from dataclasses import dataclass
from random import Random

import yaml

PER_LESSON = 100
WORDS = """
about after archive article author before border capital claim column compare count date
document estimate evidence figure first history journal lake larger later letter line map
measure minister mountain museum number observer office paper paragraph percent place plain
printed railway reader reason record region report river road row second series share smaller
source statement station steppe story summer survey table text town train travel unit valley
village volume winter word writer year
""".split()


@dataclass(frozen=True)
class Question:
    """One question of one of the three types, before it is in anybody's format."""

    number: int
    type: str
    stem: str
    options: tuple[tuple[str, bool], ...]
    explanation: str
    more: tuple[str, ...]
    """Sentences for the fields that only our format has."""


def questions(count):
    """The same `count` questions at every call."""
    random = Random(count)

    def sentence(words):
        return " ".join(random.choices(WORDS, k=words)).capitalize() + "."

    for number in range(count):
        kind = ("single_choice", "multiple_response", "true_false")[number % 3]
        right = {"single_choice": 1, "multiple_response": 2, "true_false": 1}[kind]
        # The number in front keeps the options of a question apart.
        options = tuple((f"{place + 1}: {sentence(9)}", place < right) for place in range(4))
        more = tuple(sentence(12) for _ in range(6))
        yield Question(number, kind, sentence(22), options, sentence(25), more)


def write_ours(folder, made):
    """A bank folder: a hundred questions a lesson, and the facts that they cite."""
    for name, lesson in lessons(made):
        document = {
            "title": f"Lesson {name}",
            "language": "en",
            "objectives": {"read-closely": {"text": "Read closely", "section": "Reading"}},
            "items": [ours(question) for question in lesson],
        }
        (folder / f"{name}.yaml").write_text(dump(document), encoding="utf-8")
    fact = {"id": "p1-made-up", "where": "P1", "says": "A made-up fact.", "kind": "statistic"}
    (folder / "facts.yaml").write_text(dump({"sources": {}, "facts": [fact]}), encoding="utf-8")


def write_quizml(folder, made):
    """The same questions in the same number of files."""
    for name, lesson in lessons(made):
        document = [quizml(question) for question in lesson]
        (folder / f"{name}.yaml").write_text(dump(document), encoding="utf-8")


def lessons(made):
    """The questions, a hundred at a time, each hundred with a file's name."""
    for start in range(0, len(made), PER_LESSON):
        yield f"{start // PER_LESSON:03}_lesson", made[start : start + PER_LESSON]


def ours(question):
    """A question as our format has it, with every field that the course fills in."""
    item = {"id": f"question-{question.number}", "type": question.type, "stem": question.stem}
    if question.type == "true_false":
        answer = question.number % 2 == 0
        item |= {"answer": answer, "feedback": {not answer: question.more[0]}}
    else:
        item["options"] = [
            {"text": text, "feedback": feedback} | ({"correct": True} if right else {})
            for (text, right), feedback in zip(question.options, question.more, strict=False)
        ]
    return item | {
        "hints": [question.more[4]],
        "explanation": question.explanation,
        "cites": ["p1-made-up"],
        "objective": "read-closely",
        "bloom": "understand",
        "difficulty": "medium",
    }


def quizml(question):
    """A question as quizml has it: `x` is a right choice, `o` another."""
    if question.type == "true_false":
        kind, answer = "tf", {"answer": question.number % 2 == 0}
    else:
        kind = "mc" if question.type == "single_choice" else "ma"
        answer = {"choices": [{"x" if right else "o": text} for text, right in question.options]}
    return {"type": kind, "question": question.stem} | answer | {"comments": question.explanation}


def dump(document):
    """YAML as an author would lay it out: block style, in the order given."""
    return yaml.dump(document, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
