"""What is appended is read back, privately, once, in order."""

import os
import string
import tempfile
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journals import answered, everything, posix
from quizbook.journal import (
    Answered,
    Drafted,
    Finished,
    Hinted,
    Journal,
    Restarted,
    Revealed,
    Started,
)


def test_a_missing_journal_is_empty_and_reading_does_not_make_it(empty_journal):
    assert empty_journal.read() == ((), ())
    assert not empty_journal.path.parent.exists()


def test_every_kind_of_event_is_read_back_in_the_order_it_was_written(empty_journal):
    about = {"lesson": "01_afghan_route", "item": "a", "wording": "0123456789ab"}
    quiz = {"lesson": "01_afghan_route", "quiz": "end", "behaviour": "practice", "seed": "7"}
    events = (
        Started(items=("b", "a"), **quiz),
        Hinted(**about),
        Answered(response={"left": [1, None, True]}, credit=0.25, **about),
        Revealed(**about),
        Restarted(**about),
        Drafted(draft={"text": "half of it"}, **about),
        Finished(lesson="01_afghan_route", quiz="end", behaviour="exam"),
    )
    for event in events:
        empty_journal.append(event)
    assert empty_journal.read() == (events, ())


def test_a_line_is_plain_json_with_kind_time_and_version(empty_journal):
    empty_journal.append(answered(1))
    assert empty_journal.path.read_text("utf-8") == (
        '{"kind":"answered","id":"0000000000000001","at":"2026-11-23T09:30:00Z",'
        '"lesson":"01_afghan_route","v":1,"item":"q1","wording":"0123456789ab",'
        '"behaviour":"practice","quiz":"","response":["Иран","“a”"],"credit":0.5,'
        '"certainty":null}\n'
    )


def test_a_new_event_has_an_id_of_its_own_and_the_time_in_utc():
    one, other = (Hinted(lesson="l", item="a", wording="w") for _ in range(2))
    assert one.id != other.id
    assert len(one.id) == 16
    assert set(one.id) <= set(string.hexdigits.lower())
    assert time.strptime(one.at, "%Y-%m-%dT%H:%M:%SZ")


def test_an_event_that_could_not_be_read_back_is_refused_and_not_written(three_answers):
    before = everything(three_answers)
    with pytest.raises(ValueError, match="credit"):
        three_answers.append(answered(3, credit=1.5))
    assert everything(three_answers) == before


def test_half_a_character_from_outside_does_not_stop_an_answer(empty_journal):
    empty_journal.append(answered(1, response="a\ud83d b\n\x00c"))
    assert empty_journal.read() == ((answered(1, response="a? b\n\x00c"),), ())


@posix
def test_files_and_folders_are_private_to_their_owner(three_answers):
    with three_answers.path.open("ab") as file:
        file.write(b'{"kind":')
    three_answers.read()
    modes = [path.stat().st_mode & 0o777 for path in (three_answers.path, three_answers.torn)]
    assert modes == [0o600, 0o600]
    folders = (three_answers.path.parent, three_answers.path.parent.parent)
    assert [folder.stat().st_mode & 0o777 for folder in folders] == [0o700, 0o700]


@posix
def test_an_open_umask_does_not_make_the_journal_public(empty_journal):
    before = os.umask(0)
    try:
        empty_journal.append(answered(1))
    finally:
        os.umask(before)
    assert empty_journal.path.stat().st_mode & 0o777 == 0o600
    assert empty_journal.path.parent.stat().st_mode & 0o777 == 0o700


def test_journals_merge_by_concatenation_and_an_id_that_stands_twice_is_read_once(tmp_path):
    here, there = Journal(tmp_path / "here.jsonl"), Journal(tmp_path / "there.jsonl")
    for journal, numbers in ((here, (1, 2, 3)), (there, (2, 4, 1))):
        for number in numbers:
            journal.append(answered(number))
    here.path.write_bytes(here.path.read_bytes() + there.path.read_bytes())
    events, unreadable = here.read()
    assert [event.item for event in events] == ["q1", "q2", "q3", "q4"]
    assert unreadable == ()


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
COMMON = {"lesson": st.text()}
ABOUT = COMMON | {
    "item": st.text(),
    "wording": st.text(),
    "behaviour": st.text(),
    "quiz": st.text(),
}
EVENTS = st.one_of(
    st.builds(Answered, response=JSON, credit=st.floats(0, 1), **ABOUT),
    st.builds(Drafted, draft=JSON, **ABOUT),
    *(st.builds(kind, **ABOUT) for kind in (Hinted, Revealed, Restarted)),
    st.builds(Finished, quiz=st.text(), behaviour=st.text(), **COMMON),
    st.builds(
        Started,
        quiz=st.text(),
        behaviour=st.text(),
        seed=st.text(),
        items=st.lists(st.text(), max_size=3).map(tuple),
        **COMMON,
    ),
)


@settings(deadline=None, max_examples=30)
@given(events=st.lists(EVENTS, max_size=4))
def test_any_events_with_any_text_survive(events):
    with tempfile.TemporaryDirectory() as folder:
        for event in events:
            Journal(f"{folder}/a.jsonl").append(event)
        assert Journal(f"{folder}/a.jsonl").read() == (tuple(events), ())
