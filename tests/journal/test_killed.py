"""A process that ends in the middle of a write loses nothing that was acknowledged."""

import errno
import os
import random
import signal
import time

import pytest

from journals import CUT, answered, everything, posix, run, start
from quizbook.journal import Journal, JournalError, encode


@posix
def test_a_process_killed_at_any_byte_of_a_write_loses_nothing_earlier(three_answers):
    before = three_answers.path.read_bytes()
    line = encode(answered(3)).decode()
    told = run(CUT, three_answers.path, line, "killed").stdout
    length = len(line.encode())
    assert told == f"{length} saved\n"
    for cut in range(length + 1):
        journal = Journal(three_answers.path.with_name(f"{cut}.jsonl"))
        written = line.encode()[:cut]
        assert journal.path.read_bytes() == before + written
        whole = cut >= length - 1
        events, unreadable = journal.read()
        assert [event.item for event in events] == ["q0", "q1", "q2", "q3"][: 4 if whole else 3]
        assert unreadable == ()
        aside = b"" if whole or not cut else written + b"\n"
        assert everything(journal) == (before + line.encode() * whole, aside)


def test_the_next_answer_is_saved_after_a_line_torn_at_any_byte(three_answers):
    content = three_answers.path.read_bytes()
    last = content.rindex(b"\n", 0, -1) + 1
    for cut in range(last, len(content) + 1):
        journal = Journal(three_answers.path.with_name(f"{cut}.jsonl"))
        journal.path.write_bytes(content[:cut])
        journal.append(answered(7))
        events, unreadable = journal.read()
        whole = cut >= len(content) - 1
        assert events == (*(answered(n) for n in range(3 if whole else 2)), answered(7))
        assert unreadable == ()
        aside = b"" if whole or cut == last else content[last:cut] + b"\n"
        assert everything(journal)[1] == aside


def test_torn_lines_of_several_crashes_are_all_kept(three_answers):
    for fragment in (b'{"kind":"answ', b"\xff\xfe", b"\0" * 5000):
        with three_answers.path.open("ab") as file:
            file.write(fragment)
        assert len(three_answers.read()[0]) == 3
    kept = b'{"kind":"answ\n\xff\xfe\n' + b"\0" * 5000 + b"\n"
    assert three_answers.torn.read_bytes() == kept


def test_a_whole_line_of_a_newer_version_without_its_end_is_not_set_aside(three_answers):
    content = three_answers.path.read_bytes() + b'{"kind":"badge","id":"1"}'
    three_answers.path.write_bytes(content)
    assert [problem.line for problem in three_answers.read()[1]] == [4]
    assert everything(three_answers) == (content + b"\n", b"")


APPEND_FOREVER = """
import sys
from quizbook.journal import Hinted, Journal

while True:
    event = Hinted(lesson="l", item="a" * 3000, wording="w")
    Journal(sys.argv[1]).append(event)
    print(event.id, flush=True)
"""


@posix
def test_a_kill_at_a_random_moment_loses_nothing_that_was_acknowledged(empty_journal):
    moments = random.Random(7)
    acknowledged = []
    for _ in range(5):
        with start(APPEND_FOREVER, empty_journal.path) as process:
            count = moments.randrange(1, 12)
            acknowledged += [process.stdout.readline() for _ in range(count)]
            time.sleep(moments.random() / 200)
            process.send_signal(signal.SIGKILL)
            acknowledged += process.stdout.readlines()
    events, unreadable = empty_journal.read()
    saved = [event.id for event in events]
    ids = [line.strip() for line in acknowledged if line.endswith("\n")]
    assert [id_ for id_ in saved if id_ in set(ids)] == ids
    assert len(saved) <= len(ids) + 5
    assert unreadable == ()


APPEND_SOME = """
import sys
from quizbook.journal import Hinted, Journal

print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[3])):
    Journal(sys.argv[1]).append(Hinted(lesson="l", item=f"{sys.argv[2]} {number}", wording="w"))
"""


def test_two_kernels_writing_at_once_lose_nothing_and_never_mix_lines(empty_journal):
    both = [start(APPEND_SOME, empty_journal.path, name, 300) for name in ("one", "two")]
    for process in both:
        assert process.stdout.readline() == "ready\n"
    for process in both:
        process.stdin.write("go\n")
        process.stdin.flush()
    while any(process.poll() is None for process in both):
        assert empty_journal.read()[1] == ()
        time.sleep(0.02)
    assert [process.communicate()[0] for process in both] == ["", ""]
    assert [process.returncode for process in both] == [0, 0]
    items = [event.item for event in empty_journal.read()[0]]
    for name in ("one", "two"):
        own = [item for item in items if item.startswith(name)]
        assert own == [f"{name} {number}" for number in range(300)]
    assert len(items) == 600
    assert not empty_journal.torn.exists()


def test_an_answer_that_fails_takes_no_other_kernels_answer_with_it(three_answers, monkeypatch):
    with start(APPEND_SOME, three_answers.path, "other", 1) as other:
        assert other.stdout.readline() == "ready\n"

        def refuse_while_the_other_is_writing(_):
            other.stdin.write("go\n")
            other.stdin.flush()
            time.sleep(0.3)
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(os, "fsync", refuse_while_the_other_is_writing)
        with pytest.raises(JournalError):
            three_answers.append(answered(3))
        other.communicate()
    monkeypatch.undo()
    events, unreadable = three_answers.read()
    assert [event.item for event in events] == ["q0", "q1", "q2", "other 0"]
    assert unreadable == ()
