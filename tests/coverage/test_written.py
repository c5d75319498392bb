"""The same counts as text, as a page and as JSON."""

import json

import msgspec
import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

from banks import ITEMS, write_bank
from quizbook import load_bank
from quizbook.cli import app
from quizbook.coverage import Coverage, coverage
from quizbook.coverage.markdown import in_markdown, links_beside
from quizbook.coverage.plain import in_text

MORE_FACTS = """\
  - {id: p2-date, where: P2.1, says: A date was named., kind: background}
  - {id: calc-sum, where: calc, says: A sum was made., kind: computed}
  - {id: ctx-rumour, where: survey, says: A rumour., kind: outside, confirmed: false}
"""
LEVELS = "\n  bloom: apply\n  difficulty: hard\n"

TEXT = """\
Lessons
                           above
lesson     questions  Understand  share  title
01_lesson          3           1    33%  A lesson
all                3           1    33%

Questions by type
                                                                  multiple_
lesson     categorize  cloze  essay  estimate  hotspot  matching   response
01_lesson           -      -      -         -        -         -          1
all                 -      -      -         -        -         -          1

                              short_  single_  true_
lesson     numeric  ordering  answer   choice  false  all
01_lesson        -         -       -        2      -    3
all              -         -       -        2      -    3

Questions by Bloom level
                                                                    not
lesson     remember  understand  apply  analyze  evaluate  create  said  all
01_lesson         -           -      1        -         -       -     2    3
all               -           -      1        -         -       -     2    3

Questions by difficulty
                                not
lesson     easy  medium  hard  said  all
01_lesson     -       -     1     2    3
all           -       -     1     2    3

Objectives of 01_lesson
objective  questions  what it says
read-well          1  Read well
not said           2
all                3

Facts
                                only
where they stand        asked  named  neither  all
paragraphs of the text      2      1        -    3
outside sources             1      -        1    2
computed                    -      -        1    1
all                         3      1        2    6

Only named in a lesson, paragraphs of the text
  p2-date

Neither asked nor named, outside sources
  ctx-rumour

Neither asked nor named, computed
  calc-sum

Not confirmed, so that no question may cite them: ctx-rumour.
"""

PAGE = """\
## Lessons

| lesson | questions | above Understand | share | title | see |
| --- | --: | --: | --- | --- | --- |
| 01_lesson | 3 | 1 | 33% | A lesson | [instructor's page](01_lesson.md) |
| all | 3 | 1 | 33% |  |  |
"""
FACTS_OF_THE_PAGE = """\
## Facts

| where they stand | asked | only named | neither | all |
| --- | --: | --: | --: | --: |
| paragraphs of the text | 2 | 1 | - | 3 |
| outside sources | 1 | - | 1 | 2 |
| computed | - | - | 1 | 1 |
| all | 3 | 1 | 2 | 6 |
"""


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A bank with a gap of every kind, and one notebook beside it; the working folder."""
    bank = write_bank(tmp_path / "quiz_bank", ITEMS.replace("\n  points: 2\n", LEVELS))
    with (bank / "facts.yaml").open("a", encoding="utf-8") as file:
        file.write(MORE_FACTS)
    cells = [{"cell_type": "code", "source": ["cards('P2')"]}]
    (tmp_path / "notebooks" / "answers").mkdir(parents=True)
    (tmp_path / "notebooks" / "answers" / "01_lesson.md").touch()
    (tmp_path / "notebooks" / "01_lesson.ipynb").write_text(json.dumps({"cells": cells}), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words):
    return CliRunner().invoke(app, ["coverage", *words])


def test_text_shows_every_count_and_every_gap(course):
    told = run()
    assert told.exit_code == 0
    assert told.output == TEXT
    assert run("quiz_bank", "--format", "text").output == TEXT


def test_the_page_has_the_same_tables_and_links_what_is_there(course):
    page = run("--format", "markdown").output
    assert page.startswith("# What the bank asks, and what nobody asks\n")
    assert f"\n{PAGE}\n" in page
    assert f"\n{FACTS_OF_THE_PAGE}\n" in page
    assert "\n**Neither asked nor named, computed**: `calc-sum`\n" in page
    assert page.endswith("`calc-sum`\n")


def test_an_answer_key_is_linked_where_it_stands(course):
    (course / "notebooks" / "answers" / "01_lesson.ipynb").touch()
    found = links_beside(course / "quiz_bank", ["01_lesson", "02_other"])
    assert found == {
        "01_lesson": ("[answer key](01_lesson.ipynb)", "[instructor's page](01_lesson.md)"),
        "02_other": (),
    }


def test_json_holds_all_that_was_counted(course):
    bank = load_bank("quiz_bank")
    told = run("--format", "json").output
    assert told.isascii()
    assert msgspec.json.decode(told, type=Coverage) == coverage(bank, {"01_lesson": {"P2"}})


def test_json_keeps_its_names(course):
    told = json.loads(run("--format", "json").output)
    assert list(told) == ["lessons", "all", "facts"]
    assert list(told["lessons"][0]) == ["name", "title", "counts", "objectives"]
    counts = ["questions", "above_understand", "types", "bloom", "difficulty"]
    assert list(told["all"]) == list(told["lessons"][0]["counts"]) == counts
    assert list(told["lessons"][0]["objectives"][0]) == ["id", "text", "questions"]
    assert list(told["facts"]) == ["asked", "named", "neither", "unconfirmed", "notebooks"]
    assert list(told["facts"]["asked"]) == ["paragraphs", "sources", "computed"]
    assert told["facts"]["named"]["paragraphs"] == ["p2-date"]


def test_a_bank_without_notebooks_says_that_nothing_is_known_to_be_named(course):
    (course / "notebooks" / "01_lesson.ipynb").unlink()
    for form in ("text", "markdown"):
        assert "No lessons stand beside the bank" in run("--format", form).output


def test_a_bar_or_bracket_in_a_text_stays_what_it_is(course):
    bank = load_bank("quiz_bank")
    lesson = replace(bank["01_lesson"], title="Yes [bold]|[/bold] no\nand more")
    found = coverage(replace(bank, lessons={"01_lesson": lesson}), {})
    assert "33%  Yes [bold]|[/bold] no and more\n" in in_text(found)
    assert r"| Yes [bold]\|[/bold] no and more |" in in_markdown(found, {})


def test_a_lesson_without_questions_has_no_share(course):
    write_bank(course / "quiz_bank", "[]")
    assert "\n01_lesson          -           -         A lesson\n" in run().output


def test_wide_letters_take_two_columns(course):
    bank = load_bank("quiz_bank")
    lesson = replace(bank["01_lesson"], name="課")
    lines = in_text(coverage(replace(bank, lessons={"課": lesson}), {})).splitlines()
    at = lines.index("Questions by difficulty")
    assert lines[at + 3 : at + 5] == [
        "課         -       -     1     2    3",
        "all        -       -     1     2    3",
    ]


@pytest.mark.parametrize("length", [1, 15, 20, 40, 100])
def test_counts_keep_within_eighty_columns_and_sums_have_company(course, length):
    bank = load_bank("quiz_bank")
    lesson = replace(bank["01_lesson"], name="n" * length)
    text = in_text(coverage(replace(bank, lessons={lesson.name: lesson}), {}))
    rows = [
        line for line in text.splitlines() if line.startswith("n" * length) and "A l" not in line
    ]
    assert all(len(row) <= max(80, length + 20) for row in rows)
    assert all(len(row.split()) > 2 for row in rows if length < 60)


def test_an_id_is_never_broken(course):
    bank = load_bank("quiz_bank")
    fact = bank.facts["p2-date"]
    facts = {f"p2-some-day-{n}": replace(fact, id=f"p2-some-day-{n}") for n in range(100, 160)}
    lines = in_text(coverage(replace(bank, facts=facts), {})).splitlines()
    listed = [line for line in lines if line.startswith("  p2-some-day-")]
    assert len(listed) > 1
    assert "".join(listed).replace(" ", "").replace(",", " ").split() == list(facts)
    assert all(line.endswith(",") for line in listed[:-1])


def test_a_broken_bank_prints_its_problems_and_exits_1(course):
    write_bank(course / "quiz_bank", "- {id: x, type: single_choise, stem: S}\n")
    told = run()
    assert told.exit_code == 1
    assert "did you mean 'single_choice'" in told.output


def test_a_broken_notebook_is_named_and_exits_1(course):
    (course / "notebooks" / "01_lesson.ipynb").write_text("{", "utf-8")
    told = run()
    assert told.exit_code == 1
    assert told.output.startswith("notebooks/01_lesson.ipynb: no notebook: ")
    assert "[N08]\n    -> open it in JupyterLab" in told.output


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--format", "markdwon"], "'markdwon' is not one of 'text', 'markdown', 'json'"),
        (["--fromat", "json"], "--format"),
        (["one", "two"], "unexpected extra argument"),
    ],
)
def test_wrong_use_exits_2_with_the_nearest_right_use(course, words, told):
    result = run(*words)
    assert result.exit_code == 2
    assert told in result.output
