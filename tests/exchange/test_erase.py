"""Answers taken off a machine, and nothing else with them."""

import subprocess
import sys

import pytest

from journals import answered, posix
from quizbook import Session
from quizbook.cli.study import tabs
from quizbook.journal import Journal, encode, journal_path

OTHER = "02_other"


@pytest.fixture
def journal(ada):
    """Answers to two lessons, and a line that cannot be read."""
    journal = Journal(journal_path())
    journal.append(answered(1, lesson=OTHER))
    with journal.path.open("ab") as file:
        file.write(b"garbage\n")
    return journal


def test_it_asks_first_and_says_how_to_keep_a_copy(journal, command):
    before = journal.path.read_bytes()
    for typed in ("n\n", "", "perhaps\n"):
        told = command("erase", typed=typed)
        assert told.exit_code == 1
        assert "quizbook export --output answers.json" in told.output
        assert "nothing was erased" in told.output
    assert journal.path.read_bytes() == before


def test_the_copy_it_speaks_of_is_of_the_learner_it_erases(bank, command):
    Session(bank["01_lesson"], learner="Ada L").submit("yes-or-no", "True")
    told = command("erase", "--learner", "Ada L", typed="n\n")
    assert 'quizbook export --learner "Ada L" --output answers.json' in told.output


def test_a_yes_erases_everything_of_this_learner_alone(journal, bank, command):
    Session(bank["01_lesson"], learner="bela").submit("yes-or-no", "True")
    journal.torn.write_bytes(b"set aside\n")
    told = command("erase", typed="y\n")
    assert told.exit_code == 0
    assert not journal.path.exists()
    assert not journal.torn.exists()
    assert Session(bank["01_lesson"]).summary().answered == 0
    assert Session(bank["01_lesson"], learner="bela").summary().answered == 1


def test_what_was_open_for_a_learner_goes_with_everything_and_stays_with_a_lesson(journal, command):
    mine, others = tabs("ada"), tabs("bela")
    (mine / "workspace").write_text("{}", "utf-8")
    assert command("erase", "--lesson", "01_lesson", "--yes").exit_code == 0
    assert (mine / "workspace").exists()
    assert command("erase", "--yes").exit_code == 0
    assert not mine.exists()
    assert others.exists()


def test_a_lesson_goes_and_every_other_line_stays_as_it_is(journal, command):
    told = command("erase", "--lesson", "01_lesson", "--yes")
    assert told.exit_code == 0
    assert journal.path.read_bytes() == encode(answered(1, lesson=OTHER)) + b"garbage\n"
    assert "Lines that cannot be read were left" in told.output


@posix
def test_the_journal_stays_private(journal, command):
    command("erase", "--lesson", OTHER, "--yes")
    assert journal.path.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in journal.path.parent.iterdir()] == [journal.path.name]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--lesson", "01_leson"], "did you mean '01_lesson'?"),
        (["--learner", "nobody"], "there are no answers of “nobody”"),
    ],
)
def test_nothing_to_erase_is_told(journal, command, words, told):
    before = journal.path.read_bytes()
    result = command("erase", *words, "--yes")
    assert result.exit_code == 1
    assert told in result.output
    assert journal.path.read_bytes() == before


def test_a_lesson_that_is_erased_under_an_open_quiz_is_gone_there_too(journal, ada):
    assert ada.summary().answered == 2
    journal.erase("01_lesson")
    assert ada.summary().answered == 0
    ada.submit("yes-or-no", "True")
    assert ada.summary().answered == 1


def test_a_lesson_named_without_its_option_is_told_the_right_use(journal, command):
    before = journal.path.read_bytes()
    told = command("erase", "01_lesson", "--yes")
    assert told.exit_code == 2
    assert "to erase one lesson, say: quizbook erase --lesson 01_lesson" in told.output
    assert journal.path.read_bytes() == before


WAITING = """
import sys
from quizbook.journal import Journal, decode
journal = Journal(sys.argv[1])
sys.stdout.write("ready\\n"); sys.stdout.flush()
journal.append(decode(sys.argv[2].encode())[0][0])
"""


@posix
def test_an_answer_that_waits_for_the_lock_meanwhile_is_not_lost(journal, monkeypatch):
    from quizbook.journal import file as journal_file

    event = answered(7, lesson=OTHER)
    waiting = []

    def start_a_writer(*arguments):
        if not waiting:
            line = encode(event).decode().strip()
            command = [sys.executable, "-c", WAITING, str(journal.path), line]
            waiting.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
            assert waiting[0].stdout.readline() == "ready\n"
            with pytest.raises(subprocess.TimeoutExpired):
                waiting[0].wait(0.5)  # it waits for the lock
        return kept(*arguments)

    kept = journal_file.remains
    monkeypatch.setattr("quizbook.journal.remains", start_a_writer)
    journal.erase("01_lesson")
    (writer,) = waiting
    writer.communicate()
    assert event in journal.read()[0]


@pytest.mark.parametrize("fails", ["write", "replace"])
def test_a_failure_changes_nothing_and_is_told(journal, command, monkeypatch, fails):
    def full(*_arguments, **_options):
        raise OSError(28, "No space left on device")

    before = journal.path.read_bytes()
    if fails == "write":
        monkeypatch.setattr("quizbook.journal.file.write", full)
    else:
        monkeypatch.setattr("pathlib.Path.replace", full)
    told = command("erase", "--lesson", "01_lesson", "--yes")
    assert told.exit_code == 1
    assert "Nothing was erased: the disk is full." in told.output
    assert [path.name for path in journal.path.parent.iterdir()] == [journal.path.name]
    assert journal.path.read_bytes() == before
