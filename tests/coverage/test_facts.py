"""A fact is asked, only named in a lesson, or neither."""

import json

import pytest

from banks import write_bank
from quizbook import BankError, load_bank
from quizbook.coverage.facts import fact_coverage, named_beside
from quizbook.notebooks.literals import string_literals

FACTS = """\
sources:
  survey: {title: A survey}
facts:
  - {id: p1-name, where: P1.2, says: Cited and named., kind: background}
  - {id: p2-one, where: P2.1, says: Of a paragraph., kind: background}
  - {id: p2-two, where: P2, says: Of the same one., kind: background}
  - {id: p20-one, where: P20.1, says: Of another one., kind: background}
  - {id: ctx-area, where: survey, says: Of a source., kind: outside}
  - {id: ctx-rumour, where: survey, says: Of nobody., kind: outside, confirmed: false}
  - {id: calc-sum, where: calc, says: Of a sum., kind: computed}
"""
ITEM = """\
- id: one-of-two
  type: true_false
  stem: Is it so?
  answer: true
  feedback: {true: It is., false: It is so.}
  explanation: It is.
  cites: [p1-name]
"""


def cell(source, kind="code"):
    return {"cell_type": kind, "id": "some", "metadata": {}, "source": source}


def literals(*sources):
    return string_literals({"cells": [cell(source) for source in sources]})


@pytest.fixture(scope="module")
def bank_folder(tmp_path_factory):
    folder = write_bank(tmp_path_factory.mktemp("course") / "quiz_bank", ITEM)
    (folder / "facts.yaml").write_text(FACTS, "utf-8")
    return folder


@pytest.fixture(scope="module")
def groups(bank_folder):
    """Which group each fact is in, when one lesson has these cells."""
    bank = load_bank(bank_folder)

    def grouped(*sources):
        found = fact_coverage(bank, {"01_lesson": literals(*sources)})
        return {
            fact: name
            for name in ("asked", "named", "neither")
            for ids in getattr(found, name).values()
            for fact in ids
        }

    return grouped


def test_every_fact_is_in_one_of_three_groups(groups):
    assert groups('cards("p1-name", "ctx-area")') == {
        "p1-name": "asked",
        "ctx-area": "named",
        "p2-one": "neither",
        "p2-two": "neither",
        "p20-one": "neither",
        "ctx-rumour": "neither",
        "calc-sum": "neither",
    }


def test_facts_are_told_by_where_they_stand(bank_folder):
    found = fact_coverage(load_bank(bank_folder), {})
    assert found.neither == {
        "paragraphs": ("p2-one", "p2-two", "p20-one"),
        "sources": ("ctx-area", "ctx-rumour"),
        "computed": ("calc-sum",),
    }
    assert found.named == {"paragraphs": (), "sources": (), "computed": ()}
    assert found.unconfirmed == ("ctx-rumour",)


def named(found):
    return [fact for fact, group in found.items() if group == "named"]


def test_a_paragraph_that_is_named_whole_names_its_facts_and_no_others(groups):
    assert named(groups('cards("P2")')) == ["p2-one", "p2-two"]


def test_a_source_or_a_sentence_that_is_named_is_no_fact(groups):
    assert named(groups('show("survey", "calc", "P2.1")')) == []


@pytest.mark.parametrize(
    "source",
    [
        'cards("see ctx-area there")',
        'cards("ctx-area-2")',
        'cards("ctx-" + "area")',
        'cards(f"ctx-area{number}")',
        "# cards('ctx-area')",
        "cards(ctx - area)",
        'quiz("01_lesson", items=["ctx-area"])',
        'cards("ctx-area"',
    ],
)
def test_what_only_looks_like_an_id_names_nothing(groups, source):
    assert named(groups(source)) == []


@pytest.mark.parametrize(
    "source",
    [
        'cards("ctx-area")',
        "%time\ncards('ctx-area')",
        'wanted = {"first": ["ctx-area"]}',
        "f\"{fact('ctx-area')} square kilometres\"",
        'print(quiz("01_lesson"), "ctx-area")',
    ],
)
def test_an_id_is_found_wherever_it_is_a_string_of_its_own(groups, source):
    assert named(groups(source)) == ["ctx-area"]


def test_words_and_code_in_a_text_cell_name_nothing():
    assert string_literals({"cells": [cell('"ctx-area"', "markdown")]}) == set()


def test_lessons_are_those_beside_the_bank_without_the_answer_keys(tmp_path):
    folder = write_bank(tmp_path / "course" / "quiz_bank", ITEM)
    for place, fact in {
        "course/notebooks/01_lesson": "ctx-area",
        "course/notebooks/answers/01_lesson": "calc-sum",
        "notebooks/09_of_another_course": "p2-one",
    }.items():
        path = tmp_path / f"{place}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"cells": [cell(f"'{fact}'")], "metadata": {}}), "utf-8")
    assert named_beside(folder) == {"01_lesson": {"ctx-area"}}


def test_without_notebooks_nothing_is_named(bank_folder):
    assert named_beside(bank_folder) == {}


def test_a_notebook_that_cannot_be_read_is_a_problem(tmp_path):
    folder = write_bank(tmp_path / "quiz_bank", ITEM)
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "01_lesson.ipynb").write_text("{", "utf-8")
    with pytest.raises(BankError) as told:
        named_beside(folder)
    assert [problem.rule for problem in told.value.problems] == ["N08"]
