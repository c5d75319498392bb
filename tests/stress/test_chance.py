"""The chi-square test, against printed tables and against chance itself."""

import random

import pytest

from quizbook.stress.chance import drawn_evenly, even, survival


@pytest.mark.parametrize(
    ("value", "degrees", "probability"),
    [
        # Table 26.8 of Abramowitz and Stegun.
        (3.84146, 1, 0.05),
        (6.63490, 1, 0.01),
        (5.99147, 2, 0.05),
        (9.21034, 2, 0.01),
        (7.81473, 3, 0.05),
        (0.584375, 3, 0.90),
        (9.48773, 4, 0.05),
        (11.0705, 5, 0.05),
        (18.3070, 10, 0.05),
        (29.1413, 14, 0.01),
        (43.7729, 30, 0.05),
        (59.7031, 30, 0.001),
        (0.0, 3, 1.0),
        (0.0, 4, 1.0),
    ],
)
def test_the_survival_function_is_that_of_the_tables(value, degrees, probability):
    assert survival(value, degrees) == pytest.approx(probability, rel=2e-5)


def test_even_counts_are_likely_and_uneven_ones_are_not():
    assert even([50, 50, 50, 50]) == 1
    assert even([52, 47, 51, 50]) > 0.9
    assert even([90, 40, 40, 30]) < 1e-6


@pytest.mark.parametrize("counts", [[4, 4, 4], [200], [0, 0]])
def test_of_too_few_nothing_is_said(counts):
    assert even(counts) is None


def test_draws_of_several_are_tested_as_such():
    chance = random.Random(7)
    found = []
    for _ in range(300):
        counts = [0] * 12
        for _ in range(100):
            for at in chance.sample(range(12), 5):
                counts[at] += 1
        found.append(drawn_evenly(counts, 100, 5))
    # Where nothing but chance is at work, a p below any value is as likely as that value.
    assert 0.05 < sum(p < 0.1 for p in found) / 300 < 0.15
    assert 0.43 < sum(p < 0.5 for p in found) / 300 < 0.57


def test_a_question_drawn_too_often_is_seen():
    assert drawn_evenly([100, 50, 50, 50, 50], 100, 3) < 1e-6
    assert drawn_evenly([60, 60, 60, 60, 60], 100, 3) == 1
    assert drawn_evenly([100, 100], 100, 2) is None
