"""Every question of a file keeps its place, with what is wrong with it beside it."""

from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banks import ITEMS, write_bank
from quizbook.desk.notes import all_feedback, broken, notes
from quizbook.desk.sheets import read_edition
from quizbook.figures import FigureError
from quizbook.lint import examine
from quizbook.preview import Preview

BROKEN = ITEMS.replace("text: B, correct: true", "text: B, corect: true")


def entries(folder, items):
    return read_edition(write_bank(folder, items)).sheets["01_lesson"].entries


def test_a_broken_question_keeps_its_place_and_the_others_are_whole(tmp_path):
    one, two, three = entries(tmp_path, BROKEN)
    assert (one.item.id, two.item, three.item.id) == ("one-of-three", None, "yes-or-no")
    assert two.id == "two-of-four"
    assert [problem.rule for problem in two.problems] == ["Y14"]
    assert two.place.endswith("01_lesson.yaml:16:5")
    assert not one.problems
    assert not three.problems


def test_what_stands_in_the_place_of_a_broken_question_says_what_to_write(tmp_path):
    html = broken(entries(tmp_path, BROKEN)[1])
    assert "did you mean &#39;correct&#39;?" in html
    assert "{text: B, corect: true, feedback: B is right.}" in html


@pytest.mark.parametrize("items", [ITEMS, BROKEN])
def test_every_problem_that_check_tells_has_its_place(tmp_path, items):
    edition = read_edition(write_bank(tmp_path, items))
    (sheet,) = edition.sheets.values()
    beside = [problem for entry in sheet.entries for problem in entry.problems]
    assert beside
    assert sorted([*beside, *sheet.problems, *edition.problems]) == examine(tmp_path)[1]


def test_a_file_that_is_no_yaml_shows_its_problem_and_the_other_lessons_stay(tmp_path):
    write_bank(tmp_path)
    (tmp_path / "02_other.yaml").write_text("title: 'open\n", "utf-8")
    edition = read_edition(tmp_path)
    assert edition.sheets["01_lesson"].entries[0].item.id == "one-of-three"
    other = edition.sheets["02_other"]
    assert [problem.rule for problem in other.problems] == ["Y05"]
    assert other.title == "02_other"


def test_what_is_wrong_in_a_file_outside_its_questions_is_told_of_the_file(tmp_path):
    write_bank(tmp_path)
    lesson = tmp_path / "01_lesson.yaml"
    lesson.write_text(f"{lesson.read_text('utf-8')}colour: red\n", "utf-8")
    sheet = read_edition(tmp_path).sheets["01_lesson"]
    assert [problem.rule for problem in sheet.problems] == ["Y14"]
    assert not any(entry.problems for entry in sheet.entries)


def test_of_two_questions_with_one_id_the_second_shows_its_problem(tmp_path):
    again = ITEMS.partition("- id: two-of-four")[0]
    found = entries(tmp_path, ITEMS + again)
    assert found[0].item
    assert found[3].item is None
    assert [problem.rule for problem in found[3].problems] == ["S01"]


def test_a_bank_without_facts_says_so_of_the_bank(tmp_path):
    (write_bank(tmp_path) / "facts.yaml").unlink()
    assert [problem.rule for problem in read_edition(tmp_path).problems] == ["Y21"]


def test_a_bank_that_is_taken_away_is_a_problem_too(tmp_path):
    edition = read_edition(tmp_path / "gone")
    assert edition.sheets == {}
    assert [problem.rule for problem in edition.problems] == ["Y01"]


def test_a_question_whose_figure_cannot_be_drawn_says_so_in_its_place(tmp_path, monkeypatch):
    def undrawable(_):
        raise FigureError(SimpleNamespace(name="map", value="a_course:map"), "it is empty")

    monkeypatch.setattr("quizbook.bank.figures.find_figure", undrawable)
    items = ITEMS.replace("  points: 2\n", "  points: 2\n  figure: map\n")
    one, two, _ = entries(tmp_path, items)
    assert one.item
    assert two.item is None
    assert "cannot be drawn: it is empty" in broken(two)


@settings(deadline=None, max_examples=60)
@given(
    st.integers(0, len(ITEMS)), st.integers(0, 30), st.sampled_from(["", ":", "- ", "[", '"', "\t"])
)
def test_whatever_an_editor_has_saved_half_way_can_be_shown(tmp_path_factory, start, cut, typed):
    folder = tmp_path_factory.mktemp("half")
    write_bank(folder, ITEMS[:start] + typed + ITEMS[start + cut :])
    lesson = Preview(folder).lesson("01_lesson")
    assert lesson["entries"] or lesson["problems"]


def test_beside_a_question_stand_key_all_feedback_and_all_hints(tmp_path):
    one, two, _ = entries(tmp_path, ITEMS)
    html = notes(one, one.item)
    for words in ("The right one", "Well read.", "Not this.", "Nor this.", "Read P1 again."):
        assert words in html
    assert [text.text for text in all_feedback(two.item) if text.missed] == [
        "Think of the first letter."
    ]
