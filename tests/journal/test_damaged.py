"""What cannot be read is reported and kept."""

import tempfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journals import answered, everything
from quizbook.journal import Journal, Reading, Unread, decode, encode

LINE = encode(answered(9))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"not json", "damaged or cut short"),
        (LINE[:40], "damaged or cut short"),
        (b"[1, 2]", "damaged or cut short"),
        (b"\0" * 4096, "damaged or cut short"),
        (b'{"kind":"hinted","id":"\xff\xfe"}', "a part is missing or wrong"),
        (b'{"kind":"answered","response":' + b"[" * 100_000, "damaged or cut short"),
        (LINE[:-1].replace(b'"q9"', b"9"), "a part is missing or wrong"),
        (LINE[:-1].replace(b'"wording"', b'"words"'), "a part is missing or wrong"),
        (LINE[:-1].replace(b"0.5", b"5"), "a part is missing or wrong"),
        (b'{"kind":"badge","id":"1"}', "of a kind that this version does not know"),
    ],
    ids=[
        "words",
        "cut short",
        "a list",
        "zeros",
        "not UTF-8",
        "deep nesting",
        "wrong type",
        "missing field",
        "credit above 1",
        "unknown kind",
    ],
)
def test_an_unreadable_line_is_reported_and_kept_byte_for_byte(empty_journal, line, reason):
    empty_journal.append(answered(1))
    with empty_journal.path.open("ab") as file:
        file.write(line + b"\n")
    empty_journal.append(answered(2))
    events, (problem,) = empty_journal.read()
    assert events == (answered(1), answered(2))
    assert (problem.line, problem.reason) == (2, reason)
    content = encode(answered(1)) + line + b"\n" + encode(answered(2))
    assert everything(empty_journal) == (content, b"")


@pytest.mark.parametrize("torn", [0, 1, 30, len(LINE) - 3], ids=str)
@pytest.mark.parametrize("end", [b"", b"\n"], ids=["open", "ended"])
def test_an_event_that_follows_on_a_torn_one_in_its_line_is_read(three_answers, torn, end):
    # As `cat` joins a journal that a crash cut short with the next one.
    before = three_answers.path.read_bytes()
    nested = answered(4, response={"kind": "answered", "gap": '{"kind":"answered"'})
    glued = LINE[:torn] + encode(nested)[:-1] + encode(answered(5))[:-1]
    three_answers.path.write_bytes(before + glued + end)
    events, unreadable = three_answers.read()
    assert events[3:] == (nested, answered(5))
    assert [problem.line for problem in unreadable] == [4] * bool(torn)
    three_answers.append(answered(6))
    assert everything(three_answers) == (before + glued + b"\n" + encode(answered(6)), b"")


def test_two_whole_events_in_one_line_are_both_read_and_nothing_is_told(empty_journal):
    empty_journal.path.parent.mkdir(parents=True)
    empty_journal.path.write_bytes(LINE[:-1] + encode(answered(1)))
    assert empty_journal.read() == ((answered(9), answered(1)), ())


def test_fields_that_a_newer_version_added_are_passed_over(empty_journal):
    empty_journal.path.parent.mkdir(parents=True)
    newer = encode(answered(1)).replace(b'"v":1', b'"v":2,"sure":{"level":[3]}')
    empty_journal.path.write_bytes(newer)
    assert empty_journal.read() == ((answered(1, v=2),), ())


def test_windows_line_ends_and_blank_lines_are_no_damage(three_answers):
    content = three_answers.path.read_bytes().replace(b"\n", b"\r\n") + b"\r\n\n \n"
    three_answers.path.write_bytes(content)
    three_answers.append(answered(3))
    events, unreadable = three_answers.read()
    assert (len(events), unreadable) == (4, ())


@pytest.mark.parametrize("end", [b"", b"\n"], ids=["torn", "ended"])
def test_a_line_of_ten_megabytes_is_no_trouble(three_answers, end):
    huge = answered(3, response="x" * 10_000_000)
    with three_answers.path.open("ab") as file:
        file.write(encode(huge)[:-1] + end)
    three_answers.append(answered(4))
    events, unreadable = three_answers.read()
    assert (events[3:], unreadable) == ((huge, answered(4)), ())


@settings(deadline=None, max_examples=80)
@given(parts=st.lists(st.binary(max_size=40) | st.sampled_from([LINE, LINE[:-1], b"\n", b"\r\n"])))
def test_arbitrary_bytes_never_raise_and_none_is_lost(parts):
    content = b"".join(parts)
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(f"{folder}/a.jsonl")
        journal.path.write_bytes(content)
        events, unreadable = journal.read()
        lines = content.split(b"\n")
        assert len(unreadable) <= len(lines)
        assert len(events) == (LINE[:-1] in content)
        kept, aside = everything(journal)
        assert kept.removesuffix(b"\n") + aside.removesuffix(b"\n") in (
            content.removesuffix(b"\n"),
            content[: -len(lines[-1])].removesuffix(b"\n") + lines[-1],
        )
        journal.append(answered(1))
        assert journal.read() == ((*events, answered(1)), unreadable)
        assert decode(content)[0] == events


def test_lines_of_a_newer_version_are_told_with_what_to_do(three_answers):
    with three_answers.path.open("ab") as file:
        file.write(b'no json\n{"kind":"badge","id":"1"}\n{"kind":"badge","id":"2"}\n')
    _, unread = three_answers.fold(list)
    assert unread == Unread(count=3, newer=2)
    assert unread.told().startswith("Lines of your answer file that could not be read: 3.")
    assert "A newer version of quizbook wrote 2 of them: bring quizbook up to date" in unread.told()
    reading = Reading()
    three_answers.follow(reading, lambda: None, lambda _: None)
    assert reading.unreadable == unread
    assert Unread().told() == ""
    assert "newer" not in Unread(count=1).told()
