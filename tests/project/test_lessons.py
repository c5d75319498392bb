"""What is true of every lesson of the course: its frame, its links, and its questions."""

import re
from pathlib import Path

import pytest

from quizbook import load_bank
from quizbook.notebooks.calls import find_calls
from quizbook.notebooks.document import read

ROOT = Path(__file__).parents[2]
PATHS = sorted((ROOT / "notebooks").glob("[0-9]*.ipynb"))
NOTEBOOKS = {path.name: read(path) for path in PATHS}
BANK = load_bank(ROOT / "quiz_bank")
PARTS = {"import", "badge", "cards", "quiz", "figure", "table", "pause", "write"}
LONGEST = 130
"""Words in one Markdown cell, tables and boxes included."""

lesson = pytest.mark.parametrize("name", NOTEBOOKS)


def markdown(name):
    return [c for c in NOTEBOOKS[name]["cells"] if c["cell_type"] == "markdown"]


def prose(name):
    return "\n".join(cell["source"] for cell in markdown(name))


def title(name):
    return read(ROOT / "notebooks" / name)["cells"][0]["source"].splitlines()[0].removeprefix("# ")


def test_there_are_eight_lessons_and_a_bank_file_for_each():
    assert [path.stem for path in PATHS] == sorted(BANK.lessons)
    assert len(PATHS) == 8


@lesson
def test_a_lesson_has_the_parts_of_the_frame(name):
    tags = {tag for c in NOTEBOOKS[name]["cells"] for tag in c["metadata"].get("tags", [])}
    assert PARTS - tags == set()
    text = prose(name)
    for heading in ("## Key points", "## Glossary", "## Sources"):
        assert heading in text
    assert "**What it shows:**" in text
    assert "**What it does not show:**" in text
    assert 35 <= int(re.search(r"\*\*Time needed:\*\* about (\d+) minutes", text)[1]) <= 55


@lesson
def test_the_code_is_folded_away_and_begins_with_the_imports(name):
    code = [c for c in NOTEBOOKS[name]["cells"] if c["cell_type"] == "code"]
    assert all(c["metadata"]["jupyter"]["source_hidden"] for c in code)
    assert code[0]["metadata"]["tags"] == ["import"]
    assert code[1]["source"] == "badge()"


@lesson
def test_a_lesson_leads_to_its_neighbours_by_their_titles(name):
    names = list(NOTEBOOKS)
    found = re.findall(r"\[([^\]]+)\]\((\w+\.ipynb)\)", prose(name))
    links = {target: text for text, target in found}
    assert {target: title(target) for target in links} == links
    at = names.index(name)
    neighbours = {names[i] for i in (at - 1, at + 1) if 0 <= i < len(names)}
    assert neighbours | {"coming_back.ipynb"} <= set(links)


def test_who_comes_back_finds_what_is_due_where_they_stand_their_answers_and_every_lesson():
    notebook = read(ROOT / "notebooks" / "coming_back.ipynb")
    sources = [cell["source"] for cell in notebook["cells"]]
    assert {"review(sure=True)", "progress()", "answers()"} <= set(sources)
    assert not [source for source in sources if "ask the person" in source]
    links = dict(re.findall(r"\[([^\]]+)\]\((\w+\.ipynb)\)", sources[-1]))
    assert links == {title(name): name for name in NOTEBOOKS}


@lesson
def test_no_cell_is_a_wall_of_text(name):
    long = {
        cell["id"]: count
        for cell in markdown(name)
        if "|" not in cell["source"]
        and not cell["source"].startswith("## ")
        and (count := len(cell["source"].split())) > LONGEST
    }
    assert long == {}


@lesson
def test_every_question_is_asked_once(name):
    lesson_name = name.removesuffix(".ipynb")
    asked = [
        item
        for call in find_calls(NOTEBOOKS[name])
        for item in (call.items or ())
        if call.quiz == lesson_name
    ]
    own = [item.id for item in BANK[lesson_name].items if item.form is None]
    assert sorted(asked) == sorted(own)


def test_the_first_and_the_last_test_are_the_two_forms_of_one():
    calls = [call for notebook in NOTEBOOKS.values() for call in find_calls(notebook) if call.form]
    assert [(call.quiz, call.form) for call in calls][:2] == [
        ("00_start_here", "first"),
        ("00_start_here", "second"),
    ]


def test_the_bank_is_large_and_asks_for_more_than_memory():
    items = [item for one in BANK.lessons.values() for item in one.items]
    assert len(items) >= 120
    assert len({item.type for item in items}) == 12
    higher = [item for item in items if item.bloom not in {"remember", "understand", None}]
    assert len(higher) >= 0.4 * len(items)


@lesson
def test_a_question_helps_explains_and_says_what_it_rests_on(name):
    for item in BANK[name.removesuffix(".ipynb")].items:
        assert item.explanation or item.type == "essay", f"'{item.id}' needs an explanation"
        for field in ("hints", "cites", "objective", "difficulty"):
            assert getattr(item, field), f"the question '{item.id}' needs '{field}'"
