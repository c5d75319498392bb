"""A long journal is read by lesson: the same events as in a reading of all, and only once each."""

import os

import pytest

from journals import answered, posix, run
from quizbook.journal import encode, reading
from quizbook.journal.events import EVENT


def lesson_of(journal, lesson):
    events, unreadable = journal.read()
    return tuple(event for event in events if event.lesson == lesson), unreadable


@pytest.fixture
def long_journal(empty_journal, monkeypatch):
    """Many blocks of lines: two lessons in turn, and now and then a line that is no event."""
    monkeypatch.setattr(reading, "BLOCK", 1000)
    lines = [encode(answered(n, lesson=f"0{n % 2}_lesson")) for n in range(60)]
    lines[7:7] = [b"no json\n", b"\n", encode(answered(61))[:-1] + encode(answered(62))]
    lines.append(encode(answered(70, response="x" * 5000)))
    empty_journal.path.parent.mkdir(parents=True)
    empty_journal.path.write_bytes(b"".join(lines))
    return empty_journal


def test_a_lesson_is_read_as_in_a_reading_of_everything(long_journal):
    for lesson in ("00_lesson", "01_lesson", "01_afghan_route", "none"):
        assert long_journal.read_lesson(lesson) == lesson_of(long_journal, lesson)
        assert long_journal.read_lesson(lesson) == lesson_of(long_journal, lesson)
    assert len(long_journal.read_lesson("00_lesson")[0]) == 30


def test_an_empty_line_does_not_hide_that_another_one_holds_two_events(empty_journal):
    mine, other = answered(1, lesson="00_lesson"), answered(2)
    empty_journal.path.parent.mkdir(parents=True)
    empty_journal.path.write_bytes(b"\n" + encode(mine)[:-1] + encode(other))
    assert empty_journal.read_lesson("00_lesson") == ((mine,), ())


def test_what_others_add_is_seen_and_what_is_known_is_not_decoded_again(long_journal, monkeypatch):
    long_journal.read_lesson("00_lesson")
    sizes = []

    class Counted:
        @staticmethod
        def decode_lines(content):
            sizes.append(len(content))
            return EVENT.decode_lines(content)

    monkeypatch.setattr(reading, "EVENT", Counted)
    added = answered(80, lesson="00_lesson")
    long_journal.append(added)
    assert long_journal.read_lesson("00_lesson")[0][-1] == added
    assert sizes == [len(encode(added)) - 1]


@pytest.mark.parametrize("how", ["in place", "another file", "shorter", "gone"])
def test_a_file_that_became_another_one_is_read_afresh(long_journal, how):
    before = long_journal.read_lesson("00_lesson")
    content = long_journal.path.read_bytes()
    front = b"".join(encode(answered(n, lesson="00_lesson")) for n in range(90, 99))
    match how:
        case "in place":
            with long_journal.path.open("r+b") as file:
                file.write(front + content)
        case "another file":
            other = long_journal.path.with_name("other")
            other.write_bytes(front + content)
            other.replace(long_journal.path)
        case "shorter":
            os.truncate(long_journal.path, 1500)
        case "gone":
            long_journal.path.unlink()
    now = long_journal.read_lesson("00_lesson")
    assert now == lesson_of(long_journal, "00_lesson")
    assert now != before


@posix
def test_memory_does_not_grow_with_other_lessons(tmp_path):
    """The whole file is 40 MB; reading a small lesson of it takes a few blocks."""
    lines = [encode(answered(n, lesson="other", response="x" * 300)) for n in range(100)]
    (tmp_path / "ada.jsonl").write_bytes(b"".join(lines) * 800 + encode(answered(1, lesson="own")))
    script = """
import sys, tracemalloc
from quizbook.journal import Journal
tracemalloc.start()
print(len(Journal(sys.argv[1]).read_lesson("own")[0]), tracemalloc.get_traced_memory()[1])
"""
    count, peak = map(int, run(script, tmp_path / "ada.jsonl").stdout.split())
    assert count == 1
    assert peak < 12_000_000


def ids(events):
    return [event.id for event in events]


def test_everything_is_gone_through_as_it_happened(empty_journal):
    events = [answered(n) for n in range(9)]
    empty_journal.path.parent.mkdir(parents=True)
    assert empty_journal.fold(ids) == ([], ())
    for order in (events, events[::-1], [*events, *events[3:]], [events[8], *events[:8]]):
        empty_journal.path.write_bytes(b"".join(map(encode, order)))
        assert empty_journal.fold(ids) == (ids(events), ())
    empty_journal.path.write_bytes(b"".join([encode(events[1]), b"no json\n", encode(events[0])]))
    found, unreadable = empty_journal.fold(ids)
    assert found == ids(events[:2])
    assert [line.line for line in unreadable] == [2]


@posix
def test_going_through_everything_takes_a_few_blocks_of_memory(tmp_path):
    lines = (encode(answered(n, response="x" * 300)) for n in range(80_000))
    (tmp_path / "ada.jsonl").write_bytes(b"".join(lines))
    script = """
import sys, tracemalloc
from quizbook.journal import Journal
tracemalloc.start()
count, _ = Journal(sys.argv[1]).fold(lambda events: sum(1 for _ in events))
print(count, tracemalloc.get_traced_memory()[1])
"""
    count, peak = map(int, run(script, tmp_path / "ada.jsonl").stdout.split())
    assert count == 80_000
    assert peak < 12_000_000
