"""From a folder to a bank: where it is found, what is read, what is checked against what."""

import gc
import os
import re
from pathlib import Path

import pytest

import quizbook
from banks import FACTS, ITEMS, write_bank
from quizbook.bank import find_bank, load_bank, read_bank
from quizbook.items import ITEM_TYPES
from quizbook.problem import BankError
from quizbook.rules import RULES


def told(folder):
    """Place and rule of every problem of a bank."""
    _, problems = read_bank(folder)
    return [(problem.place.removeprefix(f"{folder}/"), problem.rule) for problem in problems]


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course's folder with a bank in it, and the working folder in its answer keys."""
    write_bank(tmp_path / "quiz_bank")
    (tmp_path / "notebooks" / "answers").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "notebooks" / "answers")
    return tmp_path


def test_a_bank_holds_its_lessons_facts_and_sources(tmp_path):
    bank, problems = read_bank(write_bank(tmp_path))
    assert problems == ()
    assert list(bank.lessons) == ["01_lesson"]
    lesson = bank["01_lesson"]
    assert (lesson.title, lesson.language) == ("A lesson", "en")
    assert lesson.objectives["read-well"].section == "The second section"
    assert [item.id for item in lesson.items] == ["one-of-three", "two-of-four", "yes-or-no"]
    assert bank.facts["p4-count"].value == 8
    assert type(bank.facts["p4-count"].value) is int
    assert bank.sources["survey"].title == "A survey"


def test_an_item_keeps_what_was_authored(tmp_path):
    item = load_bank(write_bank(tmp_path))["01_lesson"]["one-of-three"]
    assert item.type == "single_choice"
    assert item.hints == ("Read P1 again.", "Read its second sentence.")
    assert item.cites == ("p1-name", "ctx-area")
    assert item.read_again == ("P1", "A survey")
    assert item.interaction.choices[0].text == "The right one"
    assert len(item.key.correct) == 1


def test_the_same_points_give_the_same_fingerprint_however_they_are_written(tmp_path):
    one = load_bank(write_bank(tmp_path / "a"))["01_lesson"]["yes-or-no"]
    other = ITEMS.replace("answer: true\n", "answer: true\n  points: 1\n")
    two = load_bank(write_bank(tmp_path / "b", other))["01_lesson"]["yes-or-no"]
    assert one.fingerprint == two.fingerprint


@pytest.mark.parametrize("text", ["No", "on", "12:30", "010"])
def test_option_texts_reach_the_item_as_written(tmp_path, text):
    options = f"[{{text: {text}, correct: true}}, {{text: Other}}]"
    items = f"- {{id: a, type: single_choice, stem: {text}, options: {options}}}\n"
    item = load_bank(write_bank(tmp_path, items))["01_lesson"]["a"]
    assert item.interaction.choices[0].text == item.stem == text


def test_every_type_reads_its_own_example(tmp_path):
    for name, kind in ITEM_TYPES.items():
        items = "- " + kind.example.replace("\n", "\n  ").rstrip() + "\n"
        folder = write_bank(tmp_path / name, items)
        assert told(folder) == []


def test_the_nearest_bank_upwards_is_found(course):
    assert find_bank() == course / "quiz_bank"
    assert find_bank(course) == course / "quiz_bank"
    assert find_bank(Path("..")) == course / "quiz_bank"
    assert list(load_bank().lessons) == ["01_lesson"]


@pytest.mark.parametrize("place", [".", "notebooks", "notebooks/answers", "quiz_bank"])
def test_a_relative_path_is_looked_for_upwards(course, monkeypatch, place):
    monkeypatch.chdir(course / place)
    assert list(load_bank("quiz_bank").lessons) == ["01_lesson"]
    assert list(load_bank(Path("quiz_bank")).lessons) == ["01_lesson"]


def test_the_working_folder_itself_can_be_the_bank(course, monkeypatch):
    monkeypatch.chdir(course / "quiz_bank")
    assert list(load_bank(".").lessons) == ["01_lesson"]


def test_file_names_are_short_in_the_course_and_whole_elsewhere(course, tmp_path, monkeypatch):
    (course / "quiz_bank" / "01_lesson.yaml").write_text("")
    assert told(None) == [("../../quiz_bank/01_lesson.yaml:1:1", "Y07")]
    monkeypatch.chdir(course)
    assert told(None) == [("quiz_bank/01_lesson.yaml:1:1", "Y07")]
    monkeypatch.chdir(course / "quiz_bank")
    assert told(".") == [("01_lesson.yaml:1:1", "Y07")]
    elsewhere = tmp_path / "elsewhere" / "and" / "deeper"
    elsewhere.mkdir(parents=True)
    monkeypatch.chdir(elsewhere)
    write_bank(tmp_path / "banks" / "mine", "[]")
    (tmp_path / "banks" / "mine" / "facts.yaml").write_text("")
    _, problems = read_bank(tmp_path / "banks" / "mine")
    assert problems[0].file == f"{tmp_path}/banks/mine/facts.yaml"


def test_a_bank_that_is_not_there_is_one_problem_that_says_where_to_go(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for path in (None, "quiz_bank", tmp_path / "nowhere", "x" * 5000, "nul\0"):
        bank, problems = read_bank(path)
        assert bank.lessons == {}
        assert [problem.rule for problem in problems] == ["Y20"]
        assert "quizbook check FOLDER" in problems[0].next_step
    with pytest.raises(BankError, match="Y20"):
        find_bank()


def test_a_working_folder_that_is_gone_is_no_traceback(tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert [problem.rule for problem in read_bank()[1]] == ["Y20"]
    assert told(write_bank(tmp_path / "bank")) == []


def test_a_file_is_no_bank(tmp_path):
    path = write_bank(tmp_path) / "facts.yaml"
    (problem,) = read_bank(path)[1]
    assert problem.rule == "Y20"
    assert "this is a file" in problem.sentence


def test_a_bank_without_facts_is_one_problem_and_not_one_per_citation(tmp_path):
    (write_bank(tmp_path) / "facts.yaml").unlink()
    assert told(tmp_path) == [("facts.yaml", "Y21")]


@pytest.mark.parametrize("facts", ["", "- a\n", "facts: [", "facts: {a: b}\n", "facts: *a\n"])
def test_facts_that_cannot_be_read_are_one_problem_and_not_one_per_citation(tmp_path, facts):
    (write_bank(tmp_path) / "facts.yaml").write_text(facts)
    ((place, _),) = told(tmp_path)
    assert place.startswith("facts.yaml:1:")


def test_a_bank_without_lessons_is_told(tmp_path):
    (write_bank(tmp_path) / "01_lesson.yaml").unlink()
    assert [rule for _, rule in told(tmp_path)] == ["Y22"]


def test_an_empty_folder_has_neither_facts_nor_lessons(tmp_path):
    assert sorted(rule for _, rule in told(tmp_path)) == ["Y21", "Y22"]


def test_files_of_another_ending_are_overlooked_and_yml_is_warned_of(tmp_path):
    write_bank(tmp_path)
    for name in ("notes.txt", ".hidden.yaml", "#copy.yaml#", "02_more.yml", "03_more.YAML"):
        (tmp_path / name).write_text("[")
    _, problems = read_bank(tmp_path)
    assert {problem.severity for problem in problems} == {"warning"}
    assert [problem.file[-12:] for problem in problems] == ["/02_more.yml", "03_more.YAML"]
    assert load_bank(tmp_path)


def test_an_unreadable_folder_is_told(tmp_path, monkeypatch):
    def refuse(_):
        raise PermissionError(13, "Permission denied")

    write_bank(tmp_path)
    monkeypatch.setattr(os, "listdir", refuse)
    assert [rule for _, rule in told(tmp_path)] == ["Y01"]


def test_a_folder_among_the_files_is_told(tmp_path):
    (write_bank(tmp_path) / "02_folder.yaml").mkdir()
    assert told(tmp_path) == [("02_folder.yaml", "Y01")]


FAULTY_FACTS = """\
sources:
  survey: {title: A survey}
  untitled: {publisher: A publisher}
facts:
  - {id: p1-name, where: P1, says: Something., kind: background}
  - {id: p1-name, where: P2, says: Something., kind: background}
  - {id: P1 name, where: P1, says: Something., kind: background}
  - {id: no-words, where: P1, kind: background}
  - {id: odd-kind, where: P1, says: Something., kind: backgruond}
  - {id: odd-place, where: page 4, says: Something., kind: background}
  - {id: odd-source, where: survy, says: Something., kind: outside}
  - {id: no-source, where: P1, says: Something., kind: outside}
  - {id: good-source, where: untitled, says: Something., kind: outside}
  - {id: no-sum, where: calc, says: Something., kind: background}
  - {id: a-sum, where: calc, says: Something., kind: computed, value: 2}
  - {id: odd-bound, where: P1, says: Something., kind: background, bound: over}
  - {id: sentence, where: P12.3, says: Something., kind: background}
  - p1-name
"""


def test_every_fault_of_the_facts_is_told_at_its_place(tmp_path):
    (write_bank(tmp_path, "[]") / "facts.yaml").write_text(FAULTY_FACTS)
    assert told(tmp_path) == [
        ("facts.yaml:3:13", "Y15"),
        ("facts.yaml:6:10", "S01"),
        ("facts.yaml:7:10", "Y18"),
        ("facts.yaml:8:5", "Y15"),
        ("facts.yaml:9:55", "Y17"),
        ("facts.yaml:10:28", "S11"),
        ("facts.yaml:11:29", "S11"),
        ("facts.yaml:12:28", "S11"),
        ("facts.yaml:14:25", "S11"),
        ("facts.yaml:16:75", "Y17"),
        ("facts.yaml:18:5", "Y16"),
    ]


def test_ids_in_one_entry_are_told_as_a_list_and_not_as_a_fact_with_another_name(tmp_path):
    items = ITEMS.replace("cites: [p4-count]", "cites:\n    - p4-count, p1-name", 1)
    assert items != ITEMS
    _, (problem,) = read_bank(write_bank(tmp_path, items))
    assert problem.rule == "S11"
    assert problem.sentence == "'p4-count, p1-name' is not one fact, but a list"
    assert problem.next_step == "write every id on a line of its own after '- '"


def test_one_faulty_fact_makes_no_citation_of_it_or_of_others_fail(tmp_path):
    folder = write_bank(tmp_path)
    facts = FACTS.replace("kind: background", "kind: backgruond")
    (folder / "facts.yaml").write_text(facts.replace("says: Eight were counted.,", ""))
    assert {place.split(":")[0] for place, _ in told(folder)} == {"facts.yaml"}


def test_what_only_follows_from_a_field_that_cannot_be_read_is_not_told(tmp_path):
    items = """\
    - id: a
      type: single_choice
      stem: Which?
      points: many
      options:
        - {text: One, correct: yes}
        - {text: Two}
    - id: b
      type: single_choice
      stem: Which?
      points: many
      options:
        - {text: One}
        - {text: Two}
    """
    rules = [rule for _, rule in told(write_bank(tmp_path, items))]
    assert rules == ["Y16", "Y16", "Y16", "S02"]


def test_cases_are_run_only_when_the_question_is_whole(tmp_path):
    case = "cases: [{response: One, score: 0}]"
    options = "options: [{text: One, correct: true}, {text: Two}]"
    whole = f"- {{id: a, type: single_choice, stem: S, {options}, {case}}}\n"
    assert [rule for _, rule in told(write_bank(tmp_path / "a", whole))] == ["S05"]
    broken = whole.replace("stem: S", "stem: S, points: many")
    assert [rule for _, rule in told(write_bank(tmp_path / "b", broken))] == ["Y16"]


def test_a_bank_with_errors_is_refused_with_all_of_them(tmp_path):
    folder = write_bank(tmp_path, "- {id: a, type: true_false}\n- {id: b, type: none}\n")
    with pytest.raises(BankError) as caught:
        load_bank(folder)
    assert len(caught.value.problems) == 3
    for problem in caught.value.problems:
        assert str(problem) in str(caught.value)


def test_a_note_is_no_error(tmp_path):
    items = "- {id: a, type: true_false, stem: S, answer: true, figure: map}\n"
    folder = write_bank(tmp_path, items)
    assert [rule for _, rule in told(folder)] == ["Y23"]
    assert load_bank(folder)["01_lesson"]["a"].figure == "map"


@pytest.mark.parametrize("was", [True, False])
def test_the_garbage_collector_is_left_as_it_was(tmp_path, was):
    write_bank(tmp_path)
    (gc.enable if was else gc.disable)()
    try:
        read_bank(tmp_path)
        assert gc.isenabled() is was
    finally:
        gc.enable()


def test_every_rule_of_the_house_is_in_the_table_and_every_one_is_used():
    home = Path(quizbook.__file__).parent
    code = [path for path in home.rglob("*.py") if path.name != "rules.py"]
    used = {
        rule for path in code for rule in re.findall(r'"([BCFLNSY]\d\d)"', path.read_text("utf-8"))
    }
    assert used == set(RULES)


@pytest.mark.parametrize("stem", ['""', '"  "'], ids=["empty", "spaces"])
def test_a_question_without_a_question_is_told(tmp_path, stem):
    _, (problem,) = read_bank(write_bank(tmp_path, ITEMS.replace("Which is right?", stem)))
    assert (problem.rule, problem.sentence) == ("Y17", "'stem' has no text")
