"""Guessing is what all responses earn on average: each is given here, and scored."""

from itertools import combinations, permutations, product

import pytest
import yaml

from banks import load_lesson
from quizbook import Session
from quizbook.items import ITEM_TYPES
from quizbook.stress.guessing import guessed

GIVES = {
    "single_choice": lambda q: [one["text"] for one in q["options"]],
    "true_false": lambda q: [q["answer"], not q["answer"]],
    "hotspot": lambda q: [one["place"] for one in q["places"]],
    "multiple_response": lambda q: picks([one["text"] for one in q["options"]]),
    "ordering": lambda q: [list(p) for p in permutations([one["text"] for one in q["sequence"]])],
    "matching": lambda q: assigned(
        [one["left"] for one in q["pairs"]],
        [*(one["right"] for one in q["pairs"]), *q["distractors"]],
    ),
    "categorize": lambda q: assigned([one["text"] for one in q["cards"]], q["categories"]),
}
"""For each type, everything that can be chosen in its example."""


def picks(texts):
    return [list(p) for count in range(1, len(texts) + 1) for p in combinations(texts, count)]


def assigned(sources, targets):
    every = product(targets, repeat=len(sources))
    return [dict(zip(sources, chosen, strict=True)) for chosen in every]


def lesson_of(tmp_path, question):
    return load_lesson(tmp_path, yaml.safe_dump([question]))


def mean(lesson, responses):
    (item,) = lesson.items
    scores = [Session(lesson, journal=None).submit(item.id, raw).score.earned for raw in responses]
    return sum(scores) / len(scores) / item.points


RULES = {"multiple_response": ["net", "exact"], "ordering": ["pairs", "exact"]}
CASES = [(name, credit) for name in GIVES for credit in RULES.get(name, [None])]


@pytest.mark.parametrize(("name", "credit"), CASES)
def test_guessing_is_the_mean_of_all_responses(tmp_path, name, credit):
    question = yaml.safe_load(ITEM_TYPES[name].example)
    question |= {"credit": credit} if credit else {}
    lesson = lesson_of(tmp_path, question)
    assert guessed(lesson.items[0]) == pytest.approx(mean(lesson, GIVES[name](question)))


def test_what_is_typed_beside_what_is_chosen_counts_as_nothing(tmp_path):
    lesson = lesson_of(tmp_path, yaml.safe_load(ITEM_TYPES["cloze"].example))
    # One gap of three has two options; the others are typed.
    assert guessed(lesson.items[0]) == pytest.approx(0.5 / 3)


@pytest.mark.parametrize("name", ["numeric", "short_answer", "estimate", "essay"])
def test_what_is_typed_cannot_be_guessed(tmp_path, name):
    lesson = lesson_of(tmp_path, yaml.safe_load(ITEM_TYPES[name].example))
    assert guessed(lesson.items[0]) is None


def test_every_type_is_tried_here():
    tried = {*GIVES, "cloze", "numeric", "short_answer", "estimate", "essay"}
    assert tried == set(ITEM_TYPES)
