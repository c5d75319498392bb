"""A journal is its learner's alone: closed where it stood open, and told where it cannot be."""

import errno
import os
from pathlib import Path

import pytest

from journals import answered, posix
from quizbook.journal import Journal, JournalError, Reading, encode, journal_path, private

pytestmark = posix


def mode(path):
    return path.stat().st_mode & 0o777


@pytest.fixture
def open_to_all():
    """The learner's own journal, torn end and all, as a copy program or an old umask left it."""
    journal = Journal(journal_path("ada"))
    journal.append(answered(1))
    for file in (journal.path, journal.torn):
        file.touch()
        file.chmod(0o664)
    journal.path.parent.chmod(0o775)
    return journal


@pytest.mark.parametrize(
    "use",
    [
        lambda journal: journal.append(answered(2)),
        lambda journal: journal.add([answered(2)]),
        lambda journal: journal.erase("another_lesson"),
        lambda journal: journal.read(),
        lambda journal: journal.follow(Reading(), list, str),
        lambda journal: journal.fold(list),
        lambda journal: journal.guard(),
    ],
    ids=["append", "add", "erase", "read", "follow", "fold", "guard"],
)
def test_a_file_that_stood_open_is_closed_by_any_use(open_to_all, use):
    use(open_to_all)
    assert mode(open_to_all.path) == 0o600


@pytest.mark.parametrize(
    "use",
    [
        lambda journal: journal.append(answered(2)),
        lambda journal: journal.add([answered(2)]),
        lambda journal: journal.read(),
        lambda journal: journal.follow(Reading(), list, str),
        lambda journal: journal.fold(list),
    ],
    ids=["append", "add", "read", "follow", "fold"],
)
def test_a_folder_that_stood_open_is_closed_and_nothing_is_to_be_told(open_to_all, use):
    use(open_to_all)
    assert mode(open_to_all.path.parent) == 0o700
    assert open_to_all.guard() == ""
    assert mode(open_to_all.torn) == 0o600


def test_a_read_only_journal_is_closed_and_stays_read_only(open_to_all):
    open_to_all.path.chmod(0o444)
    assert open_to_all.guard() == ""
    assert mode(open_to_all.path) == 0o400


def test_a_folder_that_journals_share_with_other_things_is_left_as_it_is(tmp_path):
    for folder in (tmp_path / "shared", tmp_path / "journal"):
        folder.mkdir()
        folder.chmod(0o755)
        journal = Journal(folder / "ada.jsonl")
        journal.append(answered(1))
        assert journal.guard() == ""
        assert (mode(folder), mode(journal.path)) == (0o755, 0o600)


def test_the_folder_above_the_journals_is_left_as_it_is(tmp_path, monkeypatch):
    tmp_path.chmod(0o755)
    monkeypatch.setenv("QUIZBOOK_HOME", str(tmp_path))
    Journal(journal_path("ada")).append(answered(1))
    assert mode(tmp_path) == 0o755


def test_a_folder_that_a_link_leads_to_is_told_and_left_as_it_is(open_to_all):
    elsewhere = open_to_all.path.parent.rename(open_to_all.path.parent.with_name("elsewhere"))
    open_to_all.path.parent.symlink_to(elsewhere)
    assert str(open_to_all.path.parent) in open_to_all.guard()
    assert (mode(elsewhere), mode(open_to_all.path)) == (0o775, 0o600)


def test_what_belongs_to_somebody_else_is_told_and_not_taken_from_them(open_to_all, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: open_to_all.path.stat().st_uid + 1)
    assert open_to_all.guard() == (
        f"Other people who use this computer may see {open_to_all.path.parent}, where answers are "
        "kept, and it cannot be closed to them. Ask whoever looks after the computer for a folder "
        "of your own, named by QUIZBOOK_HOME."
    )
    assert (mode(open_to_all.path), mode(open_to_all.path.parent)) == (0o664, 0o775)


@pytest.mark.parametrize("refuses", [True, False], ids=["refuses", "does-nothing"])
def test_a_disk_without_rights_is_told_and_costs_no_answer(open_to_all, monkeypatch, refuses):
    def chmod(*_, **__):
        if refuses:
            raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", chmod)
    open_to_all.append(answered(2))
    assert len(open_to_all.read()[0]) == 2
    assert "cannot be closed" in open_to_all.guard()


def test_a_journal_in_a_place_of_its_own_that_cannot_be_closed_is_told(tmp_path, monkeypatch):
    journal = Journal(tmp_path / "ada.jsonl")
    journal.path.write_bytes(encode(answered(1)))
    journal.path.chmod(0o644)
    monkeypatch.setattr(Path, "chmod", lambda *_, **__: None)
    assert str(journal.path) in journal.guard()


def test_a_device_in_the_journals_place_keeps_its_rights(monkeypatch):
    device = Journal("/dev/full")
    if not device.path.exists():
        pytest.skip("this system has no /dev/full")
    touched = []
    monkeypatch.setattr(Path, "chmod", lambda path, _: touched.append(path))
    with pytest.raises(JournalError):
        device.append(answered(1))
    assert device.guard() == ""
    assert touched == []


def test_where_the_system_keeps_users_apart_rights_are_left_alone(open_to_all, monkeypatch):
    monkeypatch.setattr(private, "APART", True)
    open_to_all.append(answered(2))
    assert open_to_all.guard() == ""
    assert (mode(open_to_all.path), mode(open_to_all.path.parent)) == (0o664, 0o775)


def test_a_learner_who_has_not_answered_yet_is_told_nothing_and_gets_no_folder():
    journal = Journal(journal_path("nobody"))
    assert journal.guard() == ""
    assert not journal.path.parent.exists()
