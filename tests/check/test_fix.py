"""`quizbook check --fix` and `--diff`, as an instructor runs them."""

import json
import stat
from pathlib import Path

import pytest
from typer.testing import CliRunner

from banks import write_bank
from quizbook import load_bank
from quizbook.cli import app
from quizbook.mend.bank import mended_bank
from quizbook.mend.saving import SavingError, save

ITEMS = """\
# Two questions
- id: a  # never again
  type: true_false
  stem: Is  it so?
  answer: True
- {type: true_false, stem: And is that so?, answer: false}
"""
DIFFERENCE = """\
--- quiz_bank/01_lesson.yaml
+++ quiz_bank/01_lesson.yaml
@@ -5,6 +5,6 @@
   # Two questions
   - id: a  # never again
     type: true_false
-    stem: Is  it so?
-    answer: True
-  - {type: true_false, stem: And is that so?, answer: false}
+    stem: Is it so?
+    answer: true
+  - {id: and-is-that-so, type: true_false, stem: And is that so?, answer: false}
"""
REASONS = (
    "in 1 file: a question without an id (1), true or false in quotes or capitals (1), "
    "two spaces in a row, or a tab, in a text (1)"
)


@pytest.fixture
def lesson(tmp_path, monkeypatch):
    """The lesson's file of a bank in which three things can be mended."""
    monkeypatch.chdir(tmp_path)
    return write_bank(tmp_path / "quiz_bank", ITEMS) / "01_lesson.yaml"


def check(*options):
    return CliRunner().invoke(app, ["check", *options])


def test_fix_mends_shows_the_lines_and_counts_then_checks(lesson):
    told = check("--fix")
    assert told.stdout.startswith(f"{DIFFERENCE}\n3 mends made {REASONS}\n\n")
    assert "error" not in told.stdout
    assert told.exit_code == 0
    assert [item.id for item in load_bank(lesson.parent)["01_lesson"].items] == [
        "a",
        "and-is-that-so",
    ]


def test_diff_shows_the_same_and_writes_nothing(lesson):
    before = lesson.read_bytes()
    told = check("--diff")
    assert told.stdout.startswith(f"{DIFFERENCE}\n3 mends to make {REASONS}\n\nquiz_bank/01_lesson")
    assert told.exit_code == 1
    assert check("--fix", "--diff").stdout == told.stdout
    assert lesson.read_bytes() == before


def test_a_second_time_there_is_nothing_to_mend_and_no_file_is_touched(lesson):
    check("--fix")
    touched = lesson.stat().st_mtime_ns
    assert check("--fix").stdout.startswith("nothing to mend\n\n")
    assert lesson.stat().st_mtime_ns == touched


def test_a_program_that_reads_the_problems_gets_nothing_else(lesson):
    told = check("--fix", "--format", "json")
    assert json.loads(told.stdout)["questions"] == 2
    assert told.stderr == f"{DIFFERENCE}\n3 mends made {REASONS}\n"


def test_ids_are_new_in_the_whole_bank(lesson):
    other = lesson.with_name("02_more.yaml")
    options = "[{text: So, correct: true}, {text: Not so}]"
    question = f"{{type: single_choice, stem: And is that so?, options: {options}}}"
    other.write_text(f"title: More\nitems:\n  - {question}\n", "utf-8")
    assert check("--fix").exit_code == 0
    assert "id: and-is-that-so-2," in other.read_text("utf-8")


def test_a_file_keeps_its_permissions_and_its_link(lesson, tmp_path):
    real = lesson.rename(tmp_path / "real.yaml")
    real.chmod(0o640)
    lesson.symlink_to(real)
    check("--fix")
    assert lesson.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert "Is it so?" in real.read_text("utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["quiz_bank", "real.yaml"]
    assert len([*lesson.parent.iterdir()]) == 2


def test_a_file_that_cannot_be_read_stays_and_its_problem_is_told(lesson):
    broken = ITEMS + "  stem: a: b  \n"
    write_bank(lesson.parent, broken)
    before = lesson.read_bytes()
    told = check("--fix")
    assert told.stdout.startswith("nothing to mend\n\n")
    assert "[Y05]" in told.stdout
    assert told.exit_code == 1
    assert lesson.read_bytes() == before


def test_a_tab_says_that_fix_can_do_it_and_it_can(lesson):
    text = lesson.read_text("utf-8").replace("\n    type", "\n\ttype")
    lesson.write_text(text, "utf-8")
    assert "or let 'quizbook check --fix' do it" in check().stdout
    assert check("--fix").exit_code == 0


def test_a_file_saved_meanwhile_is_not_written_over(lesson):
    [file] = mended_bank(lesson.parent)
    lesson.write_text("title: Newer\n", "utf-8")
    with pytest.raises(SavingError, match="was changed meanwhile"):
        save(file)
    assert lesson.read_text("utf-8") == "title: Newer\n"


def test_a_file_that_cannot_be_written_is_told_and_fails(lesson, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    write_bank(lesson.parent, "- {id: a, type: true_false, stem: Is  it so?, answer: true}\n")
    before = lesson.read_bytes()
    monkeypatch.setattr("quizbook.mend.saving.os.fsync", full)
    told = check("--fix")
    sentence = "quiz_bank/01_lesson.yaml could not be written: no space left on device"
    assert told.stdout.startswith(f"{sentence}\nnothing to mend\n")
    assert told.exit_code == 1
    assert lesson.read_bytes() == before
    assert len([*lesson.parent.iterdir()]) == 2


def test_nothing_in_a_bank_can_paint_the_terminal_by_a_mend(lesson):
    write_bank(
        lesson.parent, ITEMS.replace("Is  it", '"Is  \u202eit').replace("so?\n  a", 'so"\n  a')
    )
    told = check("--diff").stdout
    assert "+    stem: " in told
    assert "\u202e" not in told


def test_only_ends_of_lines_are_counted_and_need_no_lines_shown(lesson):
    check("--fix")
    lesson.write_bytes(lesson.read_bytes().replace(b"\n", b"\r\n"))
    told = check("--fix").stdout
    assert told.startswith("10 mends made in 1 file: a line end of another system (10)\n")
    assert b"\r" not in lesson.read_bytes()


def test_a_last_line_without_an_end_is_shown_as_such(lesson):
    check("--fix")
    lesson.write_bytes(lesson.read_bytes().rstrip(b"\n"))
    last = "  - {id: and-is-that-so, type: true_false, stem: And is that so?, answer: false}"
    assert f"-{last}\n\\ No newline at end of file\n+{last}\n\n" in check("--fix").stdout


def test_a_folder_that_is_not_there_is_told_once(tmp_path):
    told = check(str(tmp_path / "nowhere"), "--fix").stdout
    assert told.startswith("nothing to mend\n\n")
    assert told.count("there is no such folder") == 1


def test_this_course_has_nothing_to_mend():
    assert mended_bank(Path(__file__).parents[2] / "quiz_bank") == []
