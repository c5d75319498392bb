"""A disk or a file system that refuses is told in a sentence, and costs nothing."""

import errno
import os
import tempfile
from pathlib import Path

import pytest

from journals import CUT, answered, everything, posix, run
from quizbook.journal import Journal, JournalError, encode


def sentence(why):
    go_on = "You can go on; they are kept only as long as the program runs."
    return f"Your answers cannot be saved: {why}. {go_on}"


@posix
def test_a_disk_that_fills_at_any_byte_leaves_no_half_line_and_says_so(three_answers):
    before = three_answers.path.read_bytes()
    line = encode(answered(3)).decode()
    told = run(CUT, three_answers.path, line, "refused").stdout.splitlines()
    length = len(line.encode())
    for cut in range(length):
        path = three_answers.path.with_name(f"{cut}.jsonl")
        assert told[cut] == f"{cut} {sentence(f'the file {path} may not grow any more')}"
        assert path.read_bytes() == before
    assert told[length] == f"{length} saved"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_told_in_a_sentence():
    with pytest.raises(JournalError) as told:
        Journal("/dev/full").append(answered(1))
    assert str(told.value) == sentence("the disk is full")
    assert told.value.__cause__.errno == errno.ENOSPC


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "your disk space is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EIO, "the computer says “Input/output error” about {path}"),
    ],
)
def test_a_disk_that_refuses_only_when_asked_to_finish_keeps_what_it_had(
    three_answers, monkeypatch, number, why
):
    def refuse(_):
        raise OSError(number, "Input/output error")

    before = everything(three_answers)
    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(JournalError) as told:
        three_answers.append(answered(3))
    assert str(told.value) == sentence(why.format(path=three_answers.path))
    assert everything(three_answers) == before
    monkeypatch.undo()
    three_answers.append(answered(3))
    assert len(three_answers.read()[0]) == 4


def test_a_file_system_that_cannot_wait_for_the_disk_still_saves(three_answers, monkeypatch):
    def cannot(_):
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "fsync", cannot)
    three_answers.append(answered(3))
    assert len(three_answers.read()[0]) == 4


def test_an_interrupted_answer_is_not_half_saved(three_answers, monkeypatch):
    def interrupt(_):
        raise KeyboardInterrupt

    before = everything(three_answers)
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        three_answers.append(answered(3))
    assert everything(three_answers) == before


@posix
@pytest.mark.parametrize("below", ["journal/ada.jsonl", "ada.jsonl"])
def test_a_file_where_a_folder_should_be_is_told_in_a_sentence(tmp_path, below):
    (tmp_path / "home").write_text("a file")
    journal = Journal(tmp_path / "home" / below)
    why = f"a file stands where a folder should be, on the way to {journal.path}"
    with pytest.raises(JournalError) as told:
        journal.append(answered(1))
    assert str(told.value) == sentence(why)
    with pytest.raises(JournalError) as told:
        journal.read()
    assert str(told.value) == (
        f"Your earlier answers cannot be read: {why}. You can go on without them."
    )
    assert (tmp_path / "home").read_text() == "a file"


@posix
def test_a_folder_in_the_journals_place_is_told_in_a_sentence(tmp_path):
    for use in (lambda: Journal(tmp_path).append(answered(1)), Journal(tmp_path).read):
        with pytest.raises(JournalError, match=r": \S+ is a folder, not a file\. You can go on"):
            use()


# Root may write anywhere, so the process first becomes somebody who may not (nor may read this
# project, wherever root keeps it: all that is needed is read before).
WITHOUT_PERMISSION = """
import fcntl, os, sys
from quizbook.journal import Hinted, Journal, JournalError
from quizbook.words import catalogue

catalogue("en")
if os.geteuid() == 0:
    os.setuid(65534)
journal = Journal(sys.argv[1])
events, unreadable = journal.read()
print(len(events), [problem.line for problem in unreadable])
try:
    journal.append(Hinted(lesson="l", item="a", wording="w"))
except JournalError as error:
    print(error)
"""


@posix
def test_a_read_only_journal_is_read_torn_end_and_all_and_stays_as_it_is():
    with tempfile.TemporaryDirectory() as folder:
        content = encode(answered(1)) + encode(answered(2)) + b'{"kind":"answered","id"'
        journal = Journal(f"{folder}/ada.jsonl")
        journal.path.write_bytes(content)
        journal.path.chmod(0o444)
        Path(folder).chmod(0o555)
        told = run(WITHOUT_PERMISSION, journal.path).stdout.splitlines()
        Path(folder).chmod(0o755)
        assert told == ["2 [3]", sentence(f"you have no permission for {journal.path}")]
        assert everything(journal) == (content, b"")
