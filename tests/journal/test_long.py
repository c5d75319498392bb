"""A long journal is gone through as it happened, on from where it was read, and takes no room."""

import os

import pytest

from journals import answered, posix, run
from quizbook.journal import Reading, Unread, encode, in_order, lines
from quizbook.journal.coding import EVENT
from quizbook.journal.events import happened
from quizbook.journal.merging import MANY


class Reader:
    """Somebody who takes in one lesson of a journal."""

    def __init__(self, lesson="00_lesson"):
        self.reading = Reading(lesson)
        self.events = ["never told to forget"]
        self.times = 0

    def look(self, journal):
        journal.follow(self.reading, self.forget, self.take)
        return self.events

    def take(self, event):
        self.events.append(event)

    def forget(self):
        self.events = []
        self.times += 1


def lesson_of(journal, lesson="00_lesson"):
    events, unreadable = journal.read()
    return in_order(event for event in events if event.lesson == lesson), len(unreadable)


@pytest.fixture
def long_journal(empty_journal, monkeypatch):
    """Many blocks of lines: two lessons in turn, and now and then a line that is no event."""
    monkeypatch.setattr(lines, "BLOCK", 1000)
    content = [encode(answered(n, lesson=f"0{n % 2}_lesson")) for n in range(60)]
    content.append(encode(answered(70, response="x" * 5000)))
    content[7:7] = [b"no json\n", b"\n", encode(answered(61))[:-1] + encode(answered(62))]
    empty_journal.path.parent.mkdir(parents=True)
    empty_journal.path.write_bytes(b"".join(content))
    return empty_journal


@pytest.mark.parametrize("lesson", ["00_lesson", "01_lesson", "01_afghan_route", "none"])
def test_a_lesson_is_read_as_in_a_reading_of_everything(long_journal, lesson):
    reader = Reader(lesson)
    for _ in range(2):
        found = reader.look(long_journal)
        assert (found, reader.reading.unreadable.count) == lesson_of(long_journal, lesson)


def test_an_empty_line_does_not_hide_that_another_one_holds_two_events(empty_journal):
    mine, other = answered(1, lesson="00_lesson"), answered(2)
    empty_journal.path.parent.mkdir(parents=True)
    empty_journal.path.write_bytes(b"\n" + encode(mine)[:-1] + encode(other))
    assert Reader().look(empty_journal) == [mine]


def test_what_others_add_is_seen_and_what_is_known_is_not_decoded_again(long_journal, monkeypatch):
    reader = Reader()
    before = list(reader.look(long_journal))
    sizes = []

    class Counted:
        @staticmethod
        def decode_lines(content):
            sizes.append(len(content))
            return EVENT.decode_lines(content)

    monkeypatch.setattr(lines, "EVENT", Counted)
    added = answered(80, lesson="00_lesson")
    long_journal.append(added)
    assert reader.look(long_journal) == [*before, added]
    assert (sizes, reader.times) == ([len(encode(added)) - 1], 1)


def test_what_a_reader_has_written_is_passed_over(long_journal):
    reader = Reader()
    before = list(reader.look(long_journal))
    mine, other, mine_again = (answered(n, lesson="00_lesson") for n in (80, 81, 82))
    assert reader.reading.pass_over(long_journal.append(mine)[0], mine)
    long_journal.append(other)
    assert reader.look(long_journal) == [*before, other]
    long_journal.append(answered(83))
    assert not reader.reading.pass_over(long_journal.append(mine_again)[0], mine_again)
    assert reader.look(long_journal) == [*before, mine, other, mine_again]


@pytest.mark.parametrize("how", ["in place", "another file", "shorter", "gone"])
def test_a_file_that_became_another_one_is_read_afresh(long_journal, how):
    reader = Reader()
    before = reader.look(long_journal)
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
    assert (reader.look(long_journal), reader.reading.unreadable.count) == lesson_of(long_journal)
    assert reader.events != before


def joined(count):
    """The lines of as many machines, one after the other, and some of them twice."""
    content = [
        encode(answered(n, lesson=f"0{n % 2}_lesson"))
        for machine in range(count)
        for n in (*range(machine, 8 * count, count), *range(machine, 2 * count, count))
    ]
    return b"no json\n".join([b"".join(content[:50]), b"".join(content[50:])])


@pytest.mark.parametrize("count", [2, 3, MANY, 3 * MANY])
def test_joined_journals_are_gone_through_as_it_happened(empty_journal, monkeypatch, count):
    monkeypatch.setattr(lines, "BLOCK", 1000)
    empty_journal.path.parent.mkdir(parents=True)
    empty_journal.path.write_bytes(joined(count))
    reader = Reader()
    assert (reader.look(empty_journal), reader.reading.unreadable.count) == lesson_of(empty_journal)
    assert len(reader.events) == 4 * count
    late, early = answered(9000, lesson="00_lesson"), answered(1, lesson="00_lesson", id="0")
    empty_journal.append(late)
    assert reader.look(empty_journal)[-1] == late
    assert reader.times == 2, "it was not in order, and it goes on from there"
    empty_journal.append(early)
    assert (reader.look(empty_journal), reader.reading.unreadable.count) == lesson_of(empty_journal)


def test_two_events_in_one_line_are_taken_as_they_happened(empty_journal):
    early, late, last = (answered(n, lesson="00_lesson") for n in (1, 2, 3))
    empty_journal.path.parent.mkdir(parents=True)
    for content in ((late, early, last), (last, early, late), (late, last, early)):
        first, *rest = map(encode, content)
        empty_journal.path.write_bytes(first[:-1] + b"".join(rest))
        assert Reader().look(empty_journal) == [early, late, last]
        empty_journal.path.write_bytes(first + rest[0][:-1] + rest[1])
        assert Reader().look(empty_journal) == [early, late, last]


@posix
@pytest.mark.parametrize("machines", [1, 3])
@pytest.mark.parametrize("lesson", ["own", "other"])
def test_memory_does_not_grow_with_the_journal(tmp_path, lesson, machines):
    """The whole file is 30 MB; reading a lesson of it, small or large, takes a few blocks."""
    content = (encode(answered(n, lesson="other", response="x" * 300)) for n in range(60_000))
    parts = list(content)
    with (tmp_path / "ada.jsonl").open("wb") as file:
        for machine in range(machines):
            file.writelines(parts[machine::machines])
        file.write(encode(answered(1, lesson="own")))
    script = """
import sys, tracemalloc
from quizbook.journal import Journal, Reading
tracemalloc.start()
count = 0
def take(event):
    global count
    count += 1
def forget():
    global count
    count = 0
Journal(sys.argv[1]).follow(Reading(sys.argv[2]), forget, take)
print(count, tracemalloc.get_traced_memory()[1])
"""
    count, peak = map(int, run(script, tmp_path / "ada.jsonl", lesson).stdout.split())
    assert count == {"own": 1, "other": 60_000}[lesson]
    assert peak < 12_000_000


def ids(events):
    return [event.id for event in events]


def test_everything_is_gone_through_as_it_happened(empty_journal):
    events = [answered(n) for n in range(9)]
    empty_journal.path.parent.mkdir(parents=True)
    assert empty_journal.fold(ids) == ([], Unread())
    for order in (
        events,
        events[::-1],
        [*events, *events[3:]],
        sorted(events * 2, key=happened),
        [events[8], *events[:8]],
    ):
        empty_journal.path.write_bytes(b"".join(map(encode, order)))
        assert empty_journal.fold(ids) == (ids(events), Unread())
    empty_journal.path.write_bytes(b"".join([encode(events[1]), b"no json\n", encode(events[0])]))
    found, unreadable = empty_journal.fold(ids)
    assert found == ids(events[:2])
    assert unreadable == Unread(count=1)


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
