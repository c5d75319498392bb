"""`quizbook check --watch`: checked again after each save, and only what has changed is read."""

import queue
import signal
import subprocess
import sys
import threading
from textwrap import indent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from banks import FACTS, ITEMS, write_bank
from quizbook.bank import Kept, read_bank
from quizbook.cli import app
from quizbook.lint import Examined, examine

OTHER = "title: Other\nitems:\n  - {id: other, type: true_false, stem: S, answer: true}\n"
WAIT = 60
"""Seconds after which a line will not come any more."""


class Watched:
    """A check that goes on, and the lines that it prints."""

    def __init__(self, folder, *options):
        command = [sys.executable, "-m", "quizbook", "check", "--watch", *options]
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.lines = queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def until(self, end):
        """The lines up to one that begins so."""
        lines = []
        while not lines or not lines[-1].startswith(end):
            lines.append(self.lines.get(timeout=WAIT))
        return "\n".join(lines)


@pytest.fixture
def watched(tmp_path):
    write_bank(tmp_path / "quiz_bank")
    running = Watched(tmp_path)
    yield running
    running.process.kill()
    running.process.communicate()


def save(path, text):
    """As an editor saves a file: a new one takes the place of the old one."""
    new = path.with_name(".new")
    new.write_text(text, "utf-8")
    new.replace(path)


def test_each_save_is_checked_until_ctrl_c(watched, tmp_path):
    end = "\n\nwatching quiz_bank; Ctrl+C ends it"
    sound = watched.until("watching")
    assert sound.endswith(end)
    assert "single_choise" not in sound
    lesson = tmp_path / "quiz_bank" / "01_lesson.yaml"
    text = lesson.read_text("utf-8")
    save(lesson, text.replace("single_choice", "single_choise", 1))
    told = watched.until("watching")
    assert told.startswith("\nquiz_bank/01_lesson.yaml was saved\n\nquiz_bank/01_lesson.yaml:")
    assert "did you mean 'single_choice'?" in told
    assert told.endswith(f"\n\n1 error in 1 file{end}")
    save(lesson, text)
    assert watched.until("watching") == f"\nquiz_bank/01_lesson.yaml was saved\n\n{sound}"
    save(lesson.with_name("02_other.yaml"), OTHER)
    assert watched.until("watching").startswith("\nquiz_bank/02_other.yaml is new\n\n")
    lesson.with_name("02_other.yaml").unlink()
    assert watched.until("watching") == f"\nquiz_bank/02_other.yaml is gone\n\n{sound}"
    watched.process.send_signal(signal.SIGINT)
    assert watched.process.wait(WAIT) == 0
    assert watched.process.stderr.read() == ""


def test_a_bank_that_is_not_there_is_told_and_not_waited_for(tmp_path):
    told = CliRunner().invoke(app, ["check", str(tmp_path / "nowhere"), "--watch"])
    assert told.exit_code == 1
    assert "there is no such folder" in told.output


@pytest.mark.parametrize("other", ["--fix", "--diff"])
def test_watching_does_not_mend_what_is_being_written(tmp_path, other):
    told = CliRunner().invoke(app, ["check", str(write_bank(tmp_path)), "--watch", other])
    assert told.exit_code == 2
    assert "it goes with neither --fix nor --diff" in " ".join(told.output.split())


# So many questions with the same words that these count as the subject of the bank.
LONG = "".join(
    f"- {{id: l-{number}, type: true_false, stem: The river is always {number}, answer: true}}\n"
    for number in range(25)
)
LESSONS = st.sampled_from(
    [
        None,
        b"title: [",
        OTHER.encode(),
        OTHER.replace("other", "one-of-three").encode(),
        OTHER.replace("answer: true", "answer: true, cites: [p1-name, p9-gone]").encode(),
        OTHER.encode() * 2,
        f"title: Long\nitems:\n{indent(LONG, '  ')}".encode(),
        b"title: \xe9",
    ]
)
FACT_FILES = st.sampled_from([None, FACTS.encode(), b"facts: []", b"facts: [", FACTS.encode() * 2])
SAVES = st.lists(
    st.tuples(st.sampled_from(["02_b.yaml", "03_c.yaml"]), LESSONS)
    | st.tuples(st.just("facts.yaml"), FACT_FILES),
    max_size=5,
)


@given(saves=SAVES)
@settings(deadline=None, max_examples=60)
def test_what_was_kept_tells_the_same_as_reading_everything(tmp_path_factory, saves):
    folder = write_bank(tmp_path_factory.mktemp("bank"), ITEMS)
    kept = Examined()
    for name, data in [("03_c.yaml", OTHER.encode()), *saves]:
        if data is None:
            (folder / name).unlink(missing_ok=True)
        else:
            (folder / name).write_bytes(data)
        (bank, problems), (whole, all_problems) = examine(folder, kept), examine(folder)
        assert problems == all_problems
        assert (bank.lessons, bank.facts) == (whole.lessons, whole.facts)


def test_only_what_was_saved_is_read_again(tmp_path):
    folder, kept = write_bank(tmp_path), Kept()
    (folder / "02_other.yaml").write_text(OTHER.replace("other", "b"), "utf-8")
    before, _ = read_bank(folder, kept)
    (folder / "02_other.yaml").write_text(OTHER.replace("other", "c"), "utf-8")
    after, _ = read_bank(folder, kept)
    assert after["01_lesson"] is before["01_lesson"]
    assert [item.id for item in after["02_other"].items] == ["c"]
    (folder / "facts.yaml").write_text(f"{FACTS}# more\n", "utf-8")
    assert read_bank(folder, kept)[0]["01_lesson"] is not before["01_lesson"]


CUE = """\
- id: cue
  type: single_choice
  stem: Which of these carries barges on the river?
  options:
    - {text: A river in the north, correct: true, feedback: Barges go there., id: north}
    - {text: A canal in the south, feedback: It is too narrow for barges., id: south}
    - {text: A lake in the west, feedback: Nothing goes there at all., id: west}
  explanation: Only one is wide enough.
"""


def test_what_the_bank_is_about_counts_for_lessons_that_were_not_saved(tmp_path):
    folder, kept = write_bank(tmp_path, CUE), Examined()
    told = [examine(folder, kept)[1]]
    for text in (LONG, LONG.replace("river", "mountain")):
        lesson = f"title: Long\nitems:\n{indent(text, '  ')}"
        (folder / "02_long.yaml").write_text(lesson, "utf-8")
        told.append(examine(folder, kept)[1])
    cues = [sum(problem.rule == "C08" for problem in problems) for problems in told]
    assert cues == [1, 0, 1]
