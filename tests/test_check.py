"""`quizbook check`: every mistake of every file in one run.

`broken_banks/` holds one file per case, and `expected.txt` the first line of every problem that one
run over the whole folder prints. A new case is a new file and its lines there.
"""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from banks import SOUND, write_bank
from quizbook.cli.check import run
from quizbook.lint import examine

BROKEN = Path(__file__).parent / "broken_banks"
EXPECTED = (BROKEN / "expected.txt").read_text("utf-8").splitlines()
CASES = sorted(path.name for path in BROKEN.glob("*.yaml") if path.name != "facts.yaml")


@pytest.fixture(scope="module")
def printed():
    """What one run over all the broken banks prints."""
    command = [sys.executable, "-m", "quizbook", "check", "."]
    done = subprocess.run(
        command, cwd=BROKEN, capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert done.returncode == 1
    assert done.stderr == ""
    return done.stdout


def lines_about(name, lines):
    return [line for line in lines if line.startswith(f"{name}:")]


@pytest.mark.parametrize("name", CASES)
def test_every_mistake_is_told_at_its_place(printed, name):
    expected = lines_about(name, EXPECTED)
    assert expected
    assert lines_about(name, printed.splitlines()) == expected


def test_one_run_tells_every_mistake_of_every_file_and_nothing_else(printed):
    blocks = printed.rstrip("\n").split("\n\n")
    assert [block.splitlines()[0] for block in blocks[:-1]] == EXPECTED
    warnings = sum(": warning: " in line for line in EXPECTED)
    errors = len(EXPECTED) - warnings - 1
    assert blocks[-1] == f"{errors} errors, {warnings} warnings, 1 note in {len(CASES)} files"


def test_every_mistake_is_told_with_its_line_a_caret_and_the_next_step(printed):
    for block in printed.rstrip("\n").split("\n\n")[:-1]:
        place, *quote, step = block.splitlines()
        file, line, column = place.split(": ")[0].split(":")
        source = (BROKEN / file).read_text("utf-8").splitlines()
        assert step.startswith("    -> ")
        if source:
            assert quote[0] == "    " + source[int(line) - 1]
            assert quote[1].replace("\t", " ") == " " * (int(column) + 3) + "^"


def test_a_bank_in_order_is_summed_up_in_one_line(tmp_path, capsys):
    assert run(write_bank(tmp_path, SOUND), "text", strict=True) == 0
    assert capsys.readouterr().out == "1 question in 1 lesson, no problem found\n"


def test_a_missing_folder_exits_1_and_says_what_to_do(tmp_path, capsys):
    assert run(tmp_path / "nowhere", "text", strict=False) == 1
    told = capsys.readouterr().out
    assert "nowhere" in told
    assert "quizbook check FOLDER" in told
    assert told.endswith("\n\n1 error in 1 file\n")


def test_a_note_or_a_warning_fails_only_when_asked(tmp_path):
    write_bank(tmp_path, f"{SOUND}  figure: map\n")
    assert run(tmp_path, "text", strict=True) == 0
    (tmp_path / "02_more.yml").touch()
    assert run(tmp_path, "text", strict=False) == 0
    assert run(tmp_path, "text", strict=True) == 1


def test_json_holds_the_same_problems(capsys):
    assert run(BROKEN, "json", strict=False) == 1
    told = json.loads(capsys.readouterr().out)
    _, problems = examine(BROKEN)
    assert list(told) == ["problems", "lessons", "questions"]
    assert len(told["problems"]) == len(EXPECTED)
    for problem, found in zip(told["problems"], problems, strict=True):
        assert problem == {name: getattr(found, name) for name in found.__struct_fields__}


def test_json_counts_lessons_and_questions(tmp_path, capsys):
    run(write_bank(tmp_path, SOUND), "json", strict=False)
    assert json.loads(capsys.readouterr().out) == {"problems": [], "lessons": 1, "questions": 1}


@pytest.mark.parametrize("form", ["text", "json"])
def test_two_runs_print_the_same(capsys, form):
    run(BROKEN, form, strict=False)
    first = capsys.readouterr().out
    run(BROKEN, form, strict=False)
    assert capsys.readouterr().out == first


class Terminal(io.TextIOWrapper):
    """A terminal of some encoding."""

    def __init__(self, encoding):
        super().__init__(io.BytesIO(), encoding=encoding)

    def isatty(self):
        return True

    def shown(self):
        self.flush()
        return self.buffer.getvalue().decode(self.encoding)


def test_the_place_is_bold_on_a_terminal_that_wants_it(tmp_path, monkeypatch):
    folder = write_bank(tmp_path, "- {id: a, type: none}\n")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys, "stdout", Terminal("utf-8"))
    run(folder, "text", strict=False)
    assert sys.stdout.shown().startswith(f"\033[1m{folder}/01_lesson.yaml:5:19\033[0m: 'type'")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(sys, "stdout", Terminal("utf-8"))
    run(folder, "text", strict=False)
    assert "\033" not in sys.stdout.shown()


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_terminal_that_lacks_a_character_is_no_traceback(tmp_path, monkeypatch, form):
    folder = write_bank(tmp_path, "- {id: é中, type: none}\n")
    monkeypatch.setattr(sys, "stdout", Terminal("ascii"))
    assert run(folder, form, strict=False) == 1
    assert "Y18" in sys.stdout.shown()


def test_nothing_in_a_bank_can_paint_the_terminal(tmp_path, capsys):
    folder = write_bank(tmp_path, '- {id: "\\e[31m\\rb", type: "\\u202Ex\\n"}\n')
    (folder / "02_\033[31m.yaml").write_text("\033[31m: *\n")
    run(folder, "text", strict=False)
    told = capsys.readouterr().out
    assert "\033" not in told
    assert "\r" not in told
    assert "\u202e" not in told


def test_brackets_and_colons_are_printed_as_they_are(tmp_path, capsys):
    write_bank(tmp_path, "- {id: a, type: '[bold]x[/bold] :smile:', stem: " + "long " * 60 + "}\n")
    run(tmp_path, "text", strict=False)
    told = capsys.readouterr().out
    assert "'type' cannot be '[bold]x[/bold] :smile:' [Y17]" in told
    assert "long " * 60 in told
