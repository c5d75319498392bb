"""Questions are counted by what they say of themselves, zeros and gaps included."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from banks import load_lesson
from quizbook.coverage import coverage
from quizbook.coverage.questions import ABOVE_UNDERSTAND, BLOOM, NOT_SAID
from quizbook.items import ITEM_TYPES
from quizbook.model import Bank, Bloom, Difficulty, Item, Lesson, Objective


def measured(*lessons):
    return coverage(Bank(lessons={one.name: one for one in lessons}, facts={}, sources={}), {})


@pytest.fixture(scope="module")
def lesson(tmp_path_factory):
    """Three questions: two types, one objective said once, no level and no difficulty."""
    return load_lesson(tmp_path_factory.mktemp("bank"))


def test_every_type_is_counted_those_of_no_question_as_zero(lesson):
    types = measured(lesson).all.types
    assert list(types) == list(ITEM_TYPES)
    assert {name: n for name, n in types.items() if n} == {
        "single_choice": 2,
        "multiple_response": 1,
    }


def test_what_a_question_does_not_say_is_counted_as_such(lesson):
    found = measured(lesson)
    assert found.all.bloom == dict.fromkeys(get_args(Bloom), 0) | {NOT_SAID: 3}
    assert found.all.difficulty == dict.fromkeys(get_args(Difficulty), 0) | {NOT_SAID: 3}
    objectives = found.lessons[0].objectives
    assert [(one.id, one.questions) for one in objectives] == [("read-well", 1), (None, 2)]


def test_an_objective_that_nobody_asks_is_there_with_zero(lesson):
    wanted = replace(lesson, objectives={"new": Objective("New"), **lesson.objectives})
    assert [one.questions for one in measured(wanted).lessons[0].objectives] == [0, 1, 2]


def test_the_levels_stand_in_the_order_of_the_taxonomy():
    assert BLOOM == ("remember", "understand", "apply", "analyze", "evaluate", "create")
    assert ABOVE_UNDERSTAND == ("apply", "analyze", "evaluate", "create")


def test_a_question_that_says_no_level_is_not_above_understand(lesson):
    levels = ["understand", "apply", None]
    items = tuple(
        replace(item, bloom=level) for item, level in zip(lesson.items, levels, strict=True)
    )
    assert measured(replace(lesson, items=items)).all.above_understand == 1


def test_a_lesson_without_questions_is_all_zeros(lesson):
    found = measured(replace(lesson, items=()))
    assert found.all.questions == 0
    assert not any([*found.all.types.values(), *found.all.bloom.values()])


ITEMS = st.builds(
    Item,
    id=st.just("some"),
    type=st.sampled_from(sorted(ITEM_TYPES)),
    stem=st.just("Some?"),
    # Nothing here looks at them.
    interaction=st.none(),
    key=st.none(),
    bloom=st.sampled_from([None, *get_args(Bloom)]),
    difficulty=st.sampled_from([None, *get_args(Difficulty)]),
    objective=st.sampled_from([None, "one", "two"]),
)
LESSONS = st.builds(
    Lesson,
    name=st.sampled_from(["01_a", "02_b", "03_c"]),
    title=st.just("A lesson"),
    objectives=st.just({"one": Objective("One"), "two": Objective("Two")}),
    items=st.lists(ITEMS, max_size=9).map(tuple),
)


@given(st.lists(LESSONS, min_size=1, max_size=3, unique_by=lambda lesson: lesson.name))
def test_each_way_of_counting_adds_up_to_the_number_of_questions(lessons):
    found = measured(*lessons)
    assert found.all.questions == sum(len(lesson.items) for lesson in lessons)
    for lesson, one in zip(lessons, found.lessons, strict=True):
        assert one.counts.questions == len(lesson.items)
        assert sum(objective.questions for objective in one.objectives) == len(lesson.items)
    for counts in [found.all, *(one.counts for one in found.lessons)]:
        for way in (counts.types, counts.bloom, counts.difficulty):
            assert sum(way.values()) == counts.questions
        assert counts.above_understand == sum(counts.bloom[level] for level in ABOVE_UNDERSTAND)
    for way in ("types", "bloom", "difficulty"):
        for value, count in getattr(found.all, way).items():
            assert count == sum(getattr(one.counts, way)[value] for one in found.lessons)
