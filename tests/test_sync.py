"""`quizbook sync`: answer keys, stored outputs, and what a bank and notebooks owe each other."""

import json
import shutil

import pytest
from typer.testing import CliRunner

from banks import ITEMS, write_bank
from quizbook.cli import app

ASKS_ALL = ['quiz("01_lesson")']


def write_course(folder, calls=ASKS_ALL, items=ITEMS):
    """A course of one lesson whose notebook has one cell for each call."""
    write_bank(folder / "quiz_bank", items)
    sources = ["from quizbook import quiz", *calls]
    cells = [
        {
            "cell_type": "code",
            "execution_count": None,
            "id": f"cell-{number}",
            "metadata": {},
            "outputs": [],
            "source": [source],
        }
        for number, source in enumerate(sources)
    ]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    path = folder / "notebooks" / "01_lesson.ipynb"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(notebook), "utf-8")
    return path


def sync(folder, *options):
    return CliRunner().invoke(app, ["sync", str(folder / "notebooks"), *options])


def key_of(folder):
    return folder / "notebooks" / "answers" / "01_lesson.ipynb"


def cells_of(path):
    return {cell["id"]: cell for cell in json.loads(path.read_text("utf-8"))["cells"]}


def replace_in_bank(folder, old, new):
    path = folder / "quiz_bank" / "01_lesson.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def copied(course, folder):
    return shutil.copytree(course, folder, dirs_exist_ok=True)


@pytest.fixture(scope="module")
def synced_once(tmp_path_factory):
    folder = tmp_path_factory.mktemp("synced")
    write_course(folder)
    result = sync(folder)
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def synced(synced_once, tmp_path):
    """A course as `sync` left it."""
    return copied(synced_once, tmp_path)


def test_every_question_gets_its_stem_its_answer_and_its_wrong_answers(synced):
    cells = cells_of(key_of(synced))
    for item_id in ("one-of-three", "two-of-four", "yes-or-no"):
        printed = "".join(cells[f"answer-{item_id}"]["outputs"][0]["text"])
        assert printed.startswith(f"{item_id} (")
        assert "Right. Score" in printed
        assert cells[f"stem-{item_id}"]["cell_type"] == "markdown"
    wrong = "".join(cells["wrong-two-of-four"]["outputs"][0]["text"])
    for feedback in ("C is wrong.", "D is wrong.", "Partly right."):
        assert feedback in wrong


def test_stored_quizzes_are_readable_html_without_widgets(synced):
    text = (synced / "notebooks" / "01_lesson.ipynb").read_text("utf-8")
    assert "widget" not in text
    (output,) = cells_of(synced / "notebooks" / "01_lesson.ipynb")["cell-1"]["outputs"]
    assert set(output["data"]) == {"text/html", "text/plain"}
    assert "run this cell." in "".join(output["data"]["text/html"])


def test_a_second_run_changes_no_byte(synced):
    files = sorted((synced / "notebooks").rglob("*.ipynb"))
    before = [path.read_bytes() for path in files]
    result = sync(synced, "--all")
    assert result.exit_code == 0
    assert [path.read_bytes() for path in files] == before


def test_what_has_not_changed_is_not_run_again(synced):
    result = sync(synced)
    assert result.output.count("up to date") == 2
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{text: C, feedback: C is wrong.}", "{text: C, correct: true, feedback: C is right.}"),
        ("feedback: D is wrong.", "feedback: D is not right."),
        ("points: 2", "credit: exact"),
        ("Which two are right?", "Which two of them are right?"),
    ],
)
def test_an_edit_of_the_bank_is_told_without_running_anything(synced, old, new):
    assert sync(synced, "--check").exit_code == 0
    replace_in_bank(synced, old, new)
    told = sync(synced, "--check")
    assert told.exit_code == 1
    assert "[N05]" in told.output
    assert "[N06]" in told.output


def test_a_new_question_gets_cells_in_the_order_of_the_bank(synced):
    added = ITEMS[ITEMS.index("- id: yes") :].replace("yes-or-no", "so-or-not")
    write_bank(synced / "quiz_bank", added + ITEMS)
    assert "[N04]" in sync(synced, "--check").output
    assert sync(synced).exit_code == 0
    answers = [id_ for id_ in cells_of(key_of(synced)) if id_.startswith("answer-")]
    assert answers[:2] == ["answer-so-or-not", "answer-one-of-three"]


def test_an_answer_cell_edited_by_hand_is_kept(synced):
    path = key_of(synced)
    notebook = json.loads(path.read_text("utf-8"))
    by_hand = ['answer = ["A", "B"]  # by hand\n', 'submit("two-of-four", answer)']
    for cell in notebook["cells"]:
        if cell["id"] == "answer-two-of-four":
            cell["source"] = by_hand
    path.write_text(json.dumps(notebook), "utf-8")
    assert sync(synced).exit_code == 0
    assert cells_of(path)["answer-two-of-four"]["source"] == by_hand
    replace_in_bank(synced, "text: A,", "text: Aa,")
    told = sync(synced)
    assert told.exit_code == 1
    assert "'two-of-four' does not show full credit" in told.output


def test_a_question_that_left_the_bank_leaves_the_key(synced):
    write_bank(synced / "quiz_bank", ITEMS[: ITEMS.index("- id: yes")])
    assert sync(synced).exit_code == 0
    assert "answer-yes-or-no" not in cells_of(key_of(synced))


@pytest.mark.parametrize(
    ("calls", "rule", "words"),
    [
        (['quiz("01_leson")', *ASKS_ALL], "N01", "did you mean '01_lesson'?"),
        (
            ['quiz("01_lesson", items=["one-of-tree"])', *ASKS_ALL],
            "N02",
            "did you mean 'one-of-three'?",
        ),
        (['quiz("01_lesson", items=["one-of-three", "two-of-four"])'], "N03", "'yes-or-no'"),
    ],
)
def test_names_that_do_not_meet_are_told(tmp_path, calls, rule, words):
    write_course(tmp_path, calls)
    told = sync(tmp_path, "--check")
    assert told.exit_code == 1
    assert f"[{rule}]" in told.output
    assert words in told.output


def folds(path):
    cells = cells_of(path)
    return [cells[name]["metadata"].get("jupyter") for name in ("cell-0", "cell-1", "cell-2")]


def opened(path, names):
    """The notebook, as JupyterLab stores it after the code of these cells was opened."""
    notebook = json.loads(path.read_text("utf-8"))
    for cell in notebook["cells"]:
        cell["metadata"] = {} if cell["id"] in names else {"jupyter": {"source_hidden": True}}
    path.write_text(json.dumps(notebook), "utf-8")


def test_code_that_was_opened_to_edit_a_quiz_is_folded_away_again(tmp_path):
    path = write_course(tmp_path, [*ASKS_ALL, "1 + 1"])
    opened(path, {"cell-1", "cell-2"})
    assert sync(tmp_path).exit_code == 0
    hidden = {"source_hidden": True}
    assert folds(path) == [hidden, hidden, None]
    stored = path.read_bytes()
    opened(path, {"cell-1", "cell-2"})
    assert "01_lesson.ipynb: the code of its quizzes folded away" in sync(tmp_path).output
    assert path.read_bytes() == stored


def test_a_lesson_that_shows_its_code_goes_on_showing_it(tmp_path):
    path = write_course(tmp_path, [*ASKS_ALL, "1 + 1"])
    opened(path, {"cell-0", "cell-1"})
    assert sync(tmp_path).exit_code == 0
    assert folds(path) == [None, None, {"source_hidden": True}]


def test_a_cell_that_stops_is_told_and_nothing_is_stored(tmp_path):
    path = write_course(tmp_path, [*ASKS_ALL, "1 / 0"])
    before = path.read_bytes()
    told = sync(tmp_path)
    assert told.exit_code == 1
    assert "ZeroDivisionError: division by zero [N07]" in told.output
    assert told.output.endswith("\n1 problem between the bank and the notebooks\n")
    assert path.read_bytes() == before


def test_a_course_with_a_broken_bank_prints_the_banks_problems(tmp_path):
    write_course(tmp_path, items="- {id: x, type: single_choise, stem: S}\n")
    told = sync(tmp_path)
    assert told.exit_code == 1
    assert "single_choice" in told.output


def test_a_place_without_notebooks_is_told(tmp_path):
    told = CliRunner().invoke(app, ["sync", str(tmp_path)])
    assert told.exit_code == 1
    assert "no folder 'notebooks'" in told.output


def test_cells_that_an_instructor_adds_to_an_answer_key_stay_where_they_are(tmp_path):
    write_course(tmp_path)
    sync(tmp_path)
    path = tmp_path / "notebooks" / "answers" / "01_lesson.ipynb"
    key = json.loads(path.read_text("utf-8"))
    note = {"cell_type": "markdown", "id": "mine", "metadata": {}, "source": ["For next year"]}
    place = next(n for n, cell in enumerate(key["cells"]) if "two-of-four" in cell["id"])
    key["cells"].insert(place + 1, note)
    path.write_text(json.dumps(key), "utf-8")
    write_bank(tmp_path / "quiz_bank", ITEMS.replace("Well read.", "Very well read."))
    assert sync(tmp_path).exit_code == 0
    cells = json.loads(path.read_text("utf-8"))["cells"]
    assert [cell["id"] for cell in cells] == [cell["id"] for cell in key["cells"]]
    assert "".join(cells[place + 1]["source"]) == "For next year"


def test_long_ids_of_questions_give_cells_ids_of_their_own(tmp_path):
    long = "one-of-three" + "-and-more" * 8
    more = ITEMS.replace("id: one-of-three", f"id: {long}").replace(
        "id: two-of-four", f"id: {long}-2"
    )
    write_course(tmp_path, items=more)
    sync(tmp_path)
    path = tmp_path / "notebooks" / "answers" / "01_lesson.ipynb"
    ids = [cell["id"] for cell in json.loads(path.read_text("utf-8"))["cells"]]
    assert len(ids) == len(set(ids))
    assert max(map(len, ids)) <= 64


def test_a_folder_that_does_not_exist_is_told_whatever_stands_above(synced, monkeypatch):
    monkeypatch.chdir(synced)
    told = CliRunner().invoke(app, ["sync", "nosuch"])
    assert told.exit_code == 1
    assert "nosuch: there is no such folder [N00]" in told.output
