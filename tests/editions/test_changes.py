"""What changed in a question, and what becomes of the answers that students gave."""

import pytest
import yaml

from banks import load_lesson
from quizbook import Session
from quizbook.editions.changes import changed
from quizbook.items import ITEM_TYPES

EDITS = {
    "categorize": lambda q: q["cards"][0].update(category="judges"),
    "cloze": lambda q: q["gaps"]["cold"].update(answer=1),
    "essay": lambda q: q.update(model_answer="Another one."),
    "estimate": lambda q: q.update(answer=87),
    "hotspot": lambda q: (q["places"][0].pop("correct"), q["places"][1].update(correct=True)),
    "matching": lambda q: q.update(
        pairs=[{**q["pairs"][0], "right": q["distractors"][0]}, *q["pairs"][1:]],
        distractors=[q["pairs"][0]["right"]],
    ),
    "multiple_response": lambda q: q["options"][-1].update(correct=True),
    "numeric": lambda q: q.update(answer=87),
    "ordering": lambda q: q["sequence"].reverse(),
    "short_answer": lambda q: q["accept"].append("Kaspi"),
    "single_choice": lambda q: (
        q["options"][1].pop("correct"),
        q["options"][0].update(correct=True),
    ),
    "true_false": lambda q: q.update(answer=True),
}
"""For each type, an edit of its example that changes only what is right."""

ONE = """\
- id: river
  type: single_choice
  stem: Which river ends in Lake Balkhash?
  options:
    - {text: the Ili, correct: true, feedback: "Yes - from the east."}
    - {text: the Irtysh, feedback: It runs on to the north.}
    - {text: the Syr Darya}
  hints: [Look south.]
  explanation: The lake has no outlet.
"""
ORDER = "the order of the options"


def items(tmp_path, *texts):
    return [load_lesson(tmp_path / str(n), text).items[0] for n, text in enumerate(texts)]


def told(tmp_path, was, now):
    found = changed("01_lesson", *items(tmp_path, was, now))
    return found and ([(one.kind, one.what) for one in found.changes], found.kept)


def edited(name, edit):
    question = yaml.safe_load(ITEM_TYPES[name].example)
    before = yaml.safe_dump([question])
    edit(question)
    return before, yaml.safe_dump([question])


@pytest.mark.parametrize("name", ITEM_TYPES)
def test_a_new_key_is_told_for_every_type(tmp_path, name):
    found = changed("01_lesson", *items(tmp_path, *edited(name, EDITS[name])))
    assert {one.kind for one in found.changes} == {"key"}
    assert found.kept == "scored anew"


@pytest.mark.parametrize("name", ITEM_TYPES)
def test_a_new_question_text_is_a_new_wording_for_every_type(tmp_path, name):
    changes, kept = told(tmp_path, *edited(name, lambda q: q.update(stem="Another one?")))
    assert changes == [("wording", "the question")]
    assert kept == "changed"


@pytest.mark.parametrize("name", ITEM_TYPES)
def test_the_same_question_has_no_change(tmp_path, name):
    assert told(tmp_path, *edited(name, dict)) is None


@pytest.mark.parametrize(
    ("was", "now", "changes", "kept"),
    [
        ("stem: Which", "points: 2\n  stem: Which", [("scoring", "the points")], "scored anew"),
        ("Look south.", "Look north.", [("help", "hint 1")], "as they are"),
        ("[Look south.]", "[Look south., Far.]", [("help", "hint 2")], "as they are"),
        ("has no outlet", "is salt", [("help", "the explanation")], "as they are"),
        ("north.}", "Ob.}", [("help", "the words to “the Irtysh”")], "as they are"),
        (
            "stem:",
            "shuffle: false\n  stem:",
            [("looks", "the order of the options")],
            "as they are",
        ),
        ("stem:", "bloom: apply\n  stem:", [("filing", "the Bloom level")], "as they are"),
        ("Yes - from", "Yes – from", [("typography", "the words to “the Ili”")], "as they are"),
        ("Lake Balkhash", "Lake\u00a0Balkhash", [("typography", "the question")], "changed"),
        ("the Irtysh,", "the  «Irtysh»,", [("wording", "the option “the Irtysh”")], "changed"),
    ],
)
def test_each_kind_of_change_is_told_with_what_becomes_of_answers(
    tmp_path, was, now, changes, kept
):
    assert was in ONE
    assert told(tmp_path, ONE, ONE.replace(was, now)) == (changes, kept)


def test_an_option_worded_anew_is_the_same_option_and_another_one_is_not(tmp_path):
    reworded = ONE.replace("text: the Ili,", "text: the river Ili,")
    changes, _ = told(tmp_path, ONE, reworded)
    assert changes == [("wording", "the option “the Ili”")]
    changes, _ = told(tmp_path, ONE, ONE.replace("the Syr Darya", "none of them"))
    assert set(changes) == {
        ("wording", "the option “the Syr Darya”"),
        ("wording", "the option “none of them”"),
    }


def test_an_id_says_which_option_is_which_whatever_its_text(tmp_path):
    line = "- {id: q, type: single_choice, stem: S, options: [%s, %s]}\n"
    named = line % ("{id: a, text: the Ili, correct: true}", "{id: b, text: the Irtysh}")
    swapped = line % ("{id: a, text: the Irtysh, correct: true}", "{id: b, text: the Ili}")
    changes, _ = told(tmp_path, named, swapped)
    assert changes == [
        ("wording", "the option “the Ili”"),
        ("wording", "the option “the Irtysh”"),
    ]


def test_options_of_one_gap_are_not_taken_for_those_of_another(tmp_path):
    gap = "{options: [{id: a, text: %s, correct: true}, {id: %s, text: %s}]}"
    text = "- {id: c, type: cloze, stem: S, text: '[[x]] [[y]]', gaps: {x: %s, y: %s}}\n"
    other = gap % ("colder", "b", "warmer")
    was = text % (gap % ("lighter", "b", "heavier"), other)
    now = text % (gap % ("lighter", "c", "wider"), other)
    changes, _ = told(tmp_path, was, now)
    assert set(changes) == {
        ("wording", "the option “heavier” in gap x"),
        ("wording", "the option “wider” in gap x"),
    }


@pytest.mark.parametrize(("shuffle", "seen"), [(True, None), (False, ORDER)])
def test_another_order_of_options_counts_only_where_students_see_it(tmp_path, shuffle, seen):
    question = yaml.safe_load(ONE)[0] | {"shuffle": shuffle}
    turned = {**question, "options": question["options"][::-1]}
    found = told(tmp_path, yaml.safe_dump([question]), yaml.safe_dump([turned]))
    assert found == (([("looks", seen)], "as they are") if seen else None)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Lake Balkhash?", "the lake?"),
        ("Look south.", "Look north."),
        ("text: the Ili,", "text: the Ili, id: ili,"),
        ("stem:", "points: 3\n  stem:"),
    ],
)
def test_what_is_said_of_kept_answers_is_what_a_session_does(tmp_path, was, now):
    before = load_lesson(tmp_path / "before", ONE)
    after = load_lesson(tmp_path / "after", ONE.replace(was, now))
    found = changed("01_lesson", before.items[0], after.items[0])
    journal = tmp_path / "journal.jsonl"
    Session(before, journal=journal).submit("river", "the Ili")
    state = Session(after, journal=journal).state("river")
    assert state.changed is (found.kept == "changed")
    assert bool(state.tries) is (found.kept != "changed")
