"""Quizzes drawn and shuffled many times over, as so many students would meet them.

Everything goes through the public Session: what is counted is what its view shows.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterable

from quizbook.model import Item, Lesson
from quizbook.session import Session
from quizbook.session.forms import LETTERS
from quizbook.stress.chance import drawn_evenly, even
from quizbook.stress.counts import Drawn, Met, Stressed
from quizbook.stress.guessing import guessed
from quizbook.stress.places import key_places, place
from quizbook.stress.quizzes import Quiz


def stress(lesson: Lesson, quizzes: Iterable[Quiz], seeds: int) -> Stressed:
    """Draw and shuffle a lesson's quizzes for so many students, each quiz once for each.

    Raises KeyError or ValueError where a quiz asks for questions that are not there.
    """
    started = time.perf_counter()
    met: dict[Quiz, Counter[str]] = {quiz: Counter() for quiz in quizzes}
    places: dict[str, list[int | None]] = defaultdict(list)
    pools: dict[Quiz, tuple[Item, ...]] = {}
    for seed in range(1, seeds + 1):
        seen: set[str] = set()
        for quiz, counts in met.items():
            session = sitting(lesson, quiz, seed)
            pools[quiz] = session.pool
            counts.update(item.id for item in session.items)
            # A student meets a question in the same order wherever it is shown.
            for item in session.items:
                if item.id not in seen:
                    seen.add(item.id)
                    places[item.id].append(place(item, session.view(item.id)))
    return Stressed(
        lesson=lesson.name,
        seeds=seeds,
        quizzes=len(met),
        questions=tuple(question(one, places[one.id]) for one in lesson.items if one.id in places),
        drawn=tuple(
            drawn(quiz, pools[quiz], counts, seeds) for quiz, counts in met.items() if quiz.draws
        ),
        never=tuple(item.id for item in lesson.items if item.id not in places),
        seconds=time.perf_counter() - started,
    )


def sitting(lesson: Lesson, quiz: Quiz, seed: int) -> Session:
    """A quiz as one student meets it."""
    return Session(
        lesson,
        items=quiz.items,
        draw=quiz.draw,
        form=quiz.form,
        learner=f"student {seed}",
        journal=None,
    )


def question(item: Item, places: list[int | None]) -> Met:
    """What came of one question."""
    return Met(
        id=item.id,
        type=item.type,
        points=item.points,
        guess=guessed(item),
        places=key_places(item, places),
    )


def drawn(quiz: Quiz, pool: tuple[Item, ...], met: Counter[str], seeds: int) -> Drawn:
    """How often each question of a quiz was drawn."""
    each = met.total() // seeds
    if quiz.form is None:
        chance = drawn_evenly([met[item.id] for item in pool], seeds, each)
    else:
        # All questions of a form come together, so there are only two counts.
        chance = even([max(met[item.id] for item in pool if item.form == one) for one in LETTERS])
    return Drawn(quiz=quiz, met={item.id: met[item.id] for item in pool}, each=each, chance=chance)
