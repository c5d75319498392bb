"""Every type of question in a terminal, with the same verdicts as anywhere."""

import os
import select
import signal
import struct
import subprocess
import sys
import time
from contextlib import suppress

import pytest
from typer.testing import CliRunner

from banks import write_bank
from quizbook import Session, load_bank, scoring
from quizbook.cli import app
from quizbook.items import ITEM_TYPES
from quizbook.journal import journal_path

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of POSIX systems")


@pytest.fixture(params=sorted(ITEM_TYPES))
def lesson(request, tmp_path, monkeypatch):
    """A lesson of one question, in the working folder's bank."""
    example = ITEM_TYPES[request.param].example.replace("\n", "\n  ").rstrip()
    write_bank(tmp_path / "quiz_bank", f"- {example}\n")
    monkeypatch.chdir(tmp_path)
    return load_bank()["01_lesson"]


def play(typed, *options):
    told = CliRunner().invoke(app, ["play", "01_lesson", "--no-keep", *options], input=typed)
    assert told.exception is None
    assert told.exit_code == 0
    return told.output


def lines_for(raw, prompts):
    """What a person types for a response, one line a prompt."""
    if isinstance(raw, dict) and "met" in raw:
        return [raw["text"], " ".join(map(str, raw["met"])) or "0"]
    if isinstance(raw, dict) and len(raw) == len(prompts):
        named = [next((v for name, v in raw.items() if name in prompt), None) for prompt in prompts]
        return [str(v) for v in (raw.values() if None in named else named)]
    if isinstance(raw, list) and len(prompts) == len(raw):
        return list(map(str, raw))
    return ["; ".join(raw) if isinstance(raw, list) else str(raw)]


def prompts_of(lesson, behaviour="practice"):
    from quizbook import render

    session = Session(lesson, behaviour=behaviour, journal=None)
    shown = session.view(lesson.items[0].id).shown
    return render.of_shown(shown).prompts(shown)


def test_every_answer_gets_the_verdict_that_it_gets_elsewhere(lesson):
    item = lesson.items[0]
    right, wrong = scoring.answers(item)
    for raw in (right, *wrong):
        typed = "\n".join([*lines_for(raw, prompts_of(lesson)), "/q"])
        result = Session(lesson, journal=None).submit(item.id, raw)
        assert f"{result.verdict} Score {result.score}." in play(typed)


def test_nothing_and_garbage_are_told_and_cost_nothing(lesson):
    count = len(prompts_of(lesson))
    told = play("\n" * count + "qx zzw vrk\n" * count + "/q\n")
    assert "Traceback" not in told
    assert "Score 0 of" in told


@pytest.mark.parametrize("command", ["/h", "/s", "/n", "/q", "/H"])
def test_commands_are_understood_at_every_prompt(lesson, command):
    for before in range(len(prompts_of(lesson))):
        assert "Score 0 of" in play("1\n" * before + f"{command}\n/q\n")


def test_an_exam_is_handed_in_at_the_end(lesson):
    item = lesson.items[0]
    right, _ = scoring.answers(item)
    lines = lines_for(right, prompts_of(lesson, "exam"))
    before, *marks = lines if "essay" in item.type else ["\n".join(lines)]
    told = play("\n".join([before, "y", *marks]) + "\n", "--behaviour", "exam")
    kept, _, after = told.partition("Hand in now?")
    assert "Score" not in kept
    assert f"Right. Score {item.points:g} of {item.points:g}." in after


def test_answers_that_cannot_be_kept_are_told_once_while_one_plays(tmp_path, monkeypatch):
    write_bank(tmp_path / "quiz_bank")
    monkeypatch.chdir(tmp_path)
    journal_path().mkdir(parents=True)  # a folder stands where the file should be
    told = CliRunner().invoke(app, ["play", "01_lesson"], input="1\n/n\n1\n/q\n").output
    assert told.count("Your answers cannot be saved") == 1


@posix
@pytest.mark.parametrize("key", [b"\x03", b"\x04"], ids=["ctrl-c", "ctrl-d"])
def test_leaving_by_a_key_in_a_narrow_terminal_ends_with_the_score(tmp_path, key):
    import fcntl
    import pty
    import termios

    items = "".join(
        f"- {kind.example}".replace("\n", "\n  ").rstrip() + "\n" for kind in ITEM_TYPES.values()
    )
    write_bank(tmp_path / "quiz_bank", items)

    def at_a_terminal():
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
        # A test run in the background hands on that this signal is ignored; a terminal does not.
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 10, 12, 0, 0))
    command = [sys.executable, "-m", "quizbook", "play", "01_lesson", "--no-keep"]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        preexec_fn=at_a_terminal,  # noqa: PLW1509 (no threads here)
    ) as process:
        os.close(theirs)
        told = until(ours, b"> ")
        # A key in the instant between the prompt and the reading of it is missed: press it again.
        for _ in range(10):
            with suppress(OSError):
                os.write(ours, key)
            told += until(ours, None, seconds=3)
            if process.poll() is not None:
                break
        # One that does not end would be waited for without an end.
        process.kill()
    os.close(ours)
    assert process.returncode == 0
    assert b"Traceback" not in told
    assert b"Score 0 of" in told


def until(terminal, mark, seconds=30):
    """What a program writes until a mark, its end, or the end of patience."""
    told, end = b"", time.monotonic() + seconds
    while (mark is None or mark not in told) and (left := end - time.monotonic()) > 0:
        if not select.select([terminal], [], [], left)[0]:
            break
        try:
            part = os.read(terminal, 4096)
        except OSError:  # Linux says so when the program has gone
            break
        if not part:
            break
        told += part
    return told
