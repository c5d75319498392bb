"""`quizbook new question`: a skeleton of every type, sound once its blanks are filled in."""

import re

import pytest
from typer.testing import CliRunner

from banks import write_bank
from quizbook import load_bank
from quizbook.bank import read_bank
from quizbook.cli import app
from quizbook.items import ITEM_TYPES
from quizbook.skeletons.question import question

BLANK = re.compile(r'FILL IN[^"\n]*')
FILLED = {
    "an id, such as river-length": "a-new-one",
    "a number": "1{n}",
    "true or false": "true",
    "an id of facts.yaml": "p1-name",
    "an id under objectives": "read-well",
    "one of the categories": "Words 1",
    "a figure of the course": "central_asia",
}
"""What to write in blanks that do not take words."""
PLACES = ["Astana", "Almaty", "Tashkent"]


def run(*words):
    return CliRunner().invoke(app, list(words))


def filled(skeleton):
    """The skeleton with something in every blank, each time something else."""
    # Each is ten times the one before: far from it, whatever the tolerance.
    numbers, places = ("0" * n for n in range(1, 50)), iter(PLACES)

    def fill(blank):
        words = blank[0].removeprefix("FILL IN ")
        if words == "a place of the figure":
            return next(places)
        if ", with " in words:
            return words.partition(", with ")[2]
        if words == "a category":
            return f"Words {next(categories)}"
        return FILLED.get(words, "Words {n} of it").format(n=next(numbers))

    categories = iter(range(1, 100))
    return BLANK.sub(fill, skeleton)


@pytest.fixture(params=sorted(ITEM_TYPES))
def kind(request):
    return ITEM_TYPES[request.param]


def test_a_skeleton_has_no_problem_but_its_blanks_each_at_its_place(kind, tmp_path):
    skeleton = question(kind)
    write_bank(tmp_path, skeleton)
    _, problems = read_bank(tmp_path)
    assert {problem.rule for problem in problems} == {"Y30"}
    lines = (tmp_path / "01_lesson.yaml").read_text("utf-8").splitlines()
    blanks = [n for n, line in enumerate(lines, 1) if "FILL IN" in line]
    # A text on lines of its own is told at the sign above it.
    places = [n - 1 if lines[n - 2].endswith(">-") else n for n in blanks]
    assert [problem.line for problem in problems] == places


def test_a_skeleton_is_sound_once_its_blanks_are_filled_in(kind, tmp_path):
    write_bank(tmp_path, filled(question(kind)))
    _, problems = read_bank(tmp_path)
    assert [str(problem) for problem in problems if problem.severity != "note"] == []
    item = load_bank(tmp_path)["01_lesson"].items[0]
    assert (item.type, item.id) == (kind.type, "a-new-one")
    assert all([item.hints, item.explanation, item.cites, item.objective])


def test_a_skeleton_shows_every_field_of_the_types_example_and_explains_it(kind):
    skeleton = question(kind)
    names = set(re.findall(r"^([a-z_]+):", kind.example, re.MULTILINE))
    assert names <= set(re.findall(r"^[ -] ([a-z_]+):", skeleton, re.MULTILINE))
    assert (kind.__doc__ or "").partition("\n")[0] in " ".join(skeleton.replace("#", "").split())


def test_a_field_is_explained_once_and_marks_stay_as_in_the_example(kind):
    skeleton = question(kind)
    comments = re.findall(r"# (.+)", skeleton)
    assert len(comments) == len(set(comments))
    marks = re.findall(r"\b(correct: true|credit: \w+)", kind.example)
    assert re.findall(r"\b(correct: true|credit: \w+)", skeleton) == marks


def test_texts_take_signs_that_would_end_them_without_quotes(kind, tmp_path):
    words = "Words: # 'n', [and] so on"
    text = re.sub(r"Words (\d+ of it)", rf"{words} \1", filled(question(kind)))
    write_bank(tmp_path, text)
    lesson = load_bank(tmp_path)["01_lesson"]
    assert f"{words} " in lesson.items[0].stem
    assert all(f"{words} " in hint for hint in lesson.items[0].hints)


def test_a_blank_in_the_facts_is_told_like_one_in_a_lesson(tmp_path):
    write_bank(tmp_path)
    facts = tmp_path / "facts.yaml"
    facts.write_text(facts.read_text("utf-8").replace("7606", "FILL IN a number"), "utf-8")
    _, problems = read_bank(tmp_path)
    assert [(problem.rule, problem.line) for problem in problems] == [("Y30", 6)]


def test_a_question_is_printed_where_no_lesson_is_named():
    told = run("new", "question", "--type", "numeric")
    assert told.exit_code == 0
    assert told.output == question(ITEM_TYPES["numeric"])


def test_an_unknown_type_exits_2_with_the_nearest():
    told = run("new", "question", "--type", "numeic")
    assert told.exit_code == 2
    assert "did you mean 'numeric'?" in told.output


COMMENTED = """\
# Questions about one thing.
title: A lesson   # short
items:            # in the order of the lesson

    # The first.
    - id: a
      type: true_false
      stem: S
      answer: true   # it is
    # The last words on it.

# What the lesson is for.
objectives:
  read-well: {text: Read well}
  # More to come.
"""


@pytest.fixture
def commented(tmp_path, monkeypatch):
    """A bank whose lesson is full of comments, and goes on after its questions."""
    write_bank(tmp_path / "quiz_bank")
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "quiz_bank" / "01_lesson.yaml"
    path.write_bytes(COMMENTED.encode())
    return path


def test_a_question_added_to_a_lesson_comes_last_and_leaves_every_line_as_it_was(commented):
    told = run("new", "question", "--type", "numeric", "--lesson", "01_lesson")
    assert told.exit_code == 0
    text = commented.read_bytes().decode()
    line = int(re.match(r"quiz_bank/01_lesson.yaml:(\d+): ", told.output)[1])
    above, new = text.splitlines()[: line - 1], text.splitlines()[line - 1 :]
    assert "\n".join(above).startswith(COMMENTED.partition("\n# What")[0].rstrip())
    assert "\n".join(new).endswith(COMMENTED[COMMENTED.index("\n# What") :].rstrip())
    assert new[1] == "    - id: FILL IN an id, such as river-length"
    assert "FILL IN one of read-well" in text
    _, problems = read_bank()
    assert {problem.rule for problem in problems} == {"Y30"}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_question_can_be_added_to_a_list_that_is_empty_or_ends_without_a_line_end(commented, end):
    empty = end.join(["title: T", "items: []"])
    commented.write_bytes(empty.encode())
    for count in (1, 2):
        told = run("new", "question", "--type", "essay", "--lesson", "01_lesson")
        assert told.exit_code == 0, told.output
        text = commented.read_bytes().decode()
        assert text.count("type: essay") == count
    assert text.replace("\r\n", "").count("\n") == (0 if end == "\r\n" else text.count("\n"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("title: T\nitems: [{id: a, type: essay}]\n", "written in an unusual way"),
        ("title: T\nitems:\n  - id: a\n   type: essay\n", "cannot be read to its end"),
        ("title: T\n", "cannot be read to its end"),
        # What follows would become part of the text that is kept to the last line end.
        ("title: T\nitems:\n  - id: a\n    stem: |+\n      S\n\n\n", "written in an unusual way"),
    ],
)
def test_where_nothing_can_be_added_safely_nothing_is_and_the_reason_is_told(
    commented, text, words
):
    commented.write_text(text, "utf-8")
    told = run("new", "question", "--type", "numeric", "--lesson", "01_lesson")
    assert told.exit_code == 1
    assert words in told.output
    assert "    -> " in told.output
    assert commented.read_text("utf-8") == text


def test_the_mark_that_some_editors_put_first_in_a_file_is_kept(commented):
    commented.write_bytes(b"\xef\xbb\xbf" + COMMENTED.encode())
    assert run("new", "question", "--type", "numeric", "--lesson", "01_lesson").exit_code == 0
    assert commented.read_bytes().startswith(b"\xef\xbb\xbf# Questions")


def test_an_unknown_lesson_exits_2_with_the_nearest(commented):
    told = run("new", "question", "--type", "numeric", "--lesson", "01_leson")
    assert told.exit_code == 2
    assert "did you mean '01_lesson'?" in told.output


def test_without_a_bank_the_next_step_is_told(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    told = run("new", "question", "--type", "numeric", "--lesson", "01_lesson")
    assert told.exit_code == 1
    assert "[Y20]" in told.output
    assert "Traceback" not in told.output
