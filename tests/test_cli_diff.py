"""`quizbook diff`: two editions of a bank, as folders and as revisions of git."""

import json
import subprocess

import pytest
from typer.testing import CliRunner

from banks import ITEMS, write_bank
from quizbook.cli import app

SKY = "- {id: sky, type: true_false, stem: Is it blue?, answer: true}\n"
SEA = "- {id: sea, type: true_false, stem: Is it wet?, answer: true}\n"


def run(*words):
    return CliRunner().invoke(app, ["diff", *map(str, words)])


def git(folder, *words):
    who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    subprocess.run(["git", "-C", folder, *who, *words], check=True, capture_output=True)


@pytest.fixture
def editions(tmp_path, monkeypatch):
    """Two folders: in the second a question is new, one gone, one moved, two are changed."""
    monkeypatch.chdir(tmp_path)
    old = write_bank(tmp_path / "old", ITEMS + SKY)
    write_bank(old, SEA, "02_lesson")
    now = ITEMS.replace("text: A wrong one", "text: A wrong pick").replace("Well read.", "Yes.")
    now = now.replace("points: 2", "points: 3")
    new = write_bank(tmp_path / "new", now + SEA)
    write_bank(new, SKY.replace("sky", "sun"), "02_lesson")
    return old, new


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A bank in git, with one question in its first commit and two in its second."""
    course = tmp_path / "course"
    write_bank(course / "quiz_bank", SKY)
    git(tmp_path, "init", "--quiet", course)
    git(course, "add", ".")
    git(course, "commit", "--quiet", "--message", "One question")
    write_bank(course / "quiz_bank", SKY + SEA)
    git(course, "commit", "--quiet", "--all", "--message", "Another question")
    (course / "notebooks").mkdir()
    monkeypatch.chdir(course / "notebooks")
    return course


def test_everything_that_changed_is_told_and_what_becomes_of_answers(editions):
    told = run(*editions)
    assert told.exit_code == 0
    for words in (
        "02_lesson / sun: added\n    Is it blue?",
        "01_lesson / sky: removed\n    Is it blue?",
        "01_lesson / sea: moved here from 02_lesson",
        "01_lesson / one-of-three: kept answers are told “changed since you answered”",
        "wording: the option “A wrong one” changed\n    was: A wrong one\n    now: A wrong pick",
        "feedback, hints, explanation: the words to “The right one” changed",
        "01_lesson / two-of-four: kept answers stay and are scored anew",
        "scoring: the points changed\n    was: 2\n    now: 3",
        "1 added, 1 removed, 1 moved, 2 changed; 2 questions the same.",
        "“changed since you answered”: to one-of-three.",
        "Answers that are scored anew: to two-of-four.",
        "Answers that stay behind in the old lesson: to sea.",
    ):
        assert words in told.output


def test_the_same_as_json_and_as_a_page(editions):
    found = json.loads(run(*editions, "--format", "json").stdout)
    assert [one["id"] for one in found["added"]] == ["sun"]
    assert [(one["id"], one["kept"]) for one in found["changed"]] == [
        ("one-of-three", "changed"),
        ("two-of-four", "scored anew"),
    ]
    page = run(*editions, "--format", "markdown").output
    assert page.startswith("# What changed for students\n\n- 1 added, 1 removed, 1 moved")
    assert "## Changed\n\n- `one-of-three` in 01_lesson: kept answers" in page
    assert "    - now: A wrong pick\n" in page


def test_a_folder_is_the_same_as_itself(editions):
    told = run(editions[0], editions[0])
    assert told.exit_code == 0
    assert told.output == "In 5 questions nothing changed for a student.\n"


def test_only_other_signs_are_told_apart(tmp_path):
    old = write_bank(tmp_path / "old", SKY)
    new = write_bank(tmp_path / "new", SKY.replace("Is it blue?", '"Is  it blue?"'))
    told = run(old, new).output
    assert "only typography: the question changed" in told
    assert "1 question changed only in spaces, dashes or quotes." in told


def test_the_lessons_own_words_and_order_count(tmp_path):
    old = write_bank(tmp_path / "old", SKY + SEA)
    new = write_bank(tmp_path / "new", SEA + SKY)
    lesson = new / "01_lesson.yaml"
    lesson.write_text(lesson.read_text("utf-8").replace("title: A lesson", "title: New"), "utf-8")
    told = run(old, new).output
    assert "01_lesson: the title changed\n    was: A lesson\n    now: New" in told
    assert "01_lesson: the order of the questions changed\n    was: sky, sea" in told


def test_a_revision_is_compared_with_the_bank_as_it_is_or_with_another(repository):
    assert "01_lesson / sea: added" in run("HEAD~1").output
    assert "01_lesson / sea: removed" in run("HEAD", "HEAD~1").output
    assert "nothing changed" in run("HEAD").output
    write_bank(repository / "quiz_bank", SKY)
    assert "01_lesson / sea: removed" in run("HEAD").output


def test_a_revision_is_compared_with_a_folder(repository, tmp_path):
    other = write_bank(tmp_path / "other", SEA)
    assert "01_lesson / sky: removed" in run("HEAD", other).output


@pytest.mark.parametrize("name", ["HEAD~9", "nothing", "--output=x", "HEAD:quiz_bank"])
def test_what_is_neither_folder_nor_revision_exits_2_and_says_what_to_name(repository, name):
    told = run("--", name)
    assert told.exit_code == 2
    assert f"no folder and no revision of quiz_bank is called '{name}'" in told.output
    assert "git log -- quiz_bank" in told.output


def test_a_bank_that_was_not_there_yet_is_told(repository):
    git(repository, "checkout", "--quiet", "--orphan", "empty")
    git(repository, "rm", "-r", "--cached", "--quiet", ".")
    git(repository, "commit", "--quiet", "--allow-empty", "--message", "Nothing")
    told = run("HEAD")
    assert told.exit_code == 2
    assert "there was no folder quiz_bank in HEAD" in told.output


def test_a_broken_edition_prints_its_problems_with_the_revision(repository):
    write_bank(repository / "quiz_bank", SKY.replace("true_false", "true_fals"))
    git(repository, "commit", "--quiet", "--all", "--message", "Broken")
    write_bank(repository / "quiz_bank", SKY)
    told = run("HEAD")
    assert told.exit_code == 1
    assert "HEAD:quiz_bank/01_lesson.yaml:5:21: " in told.output
    assert "did you mean 'true_false'?" in told.output
    assert run("HEAD~1").exit_code == 0
