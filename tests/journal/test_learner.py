"""Whose journal it is, and where it lives."""

import getpass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journals import answered, run
from quizbook.journal import Journal, journal_path, learner_name


@pytest.fixture
def no_names(monkeypatch, tmp_path):
    for name in ("QUIZBOOK_LEARNER", "JUPYTERHUB_USER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QUIZBOOK_HOME", str(tmp_path))
    return tmp_path


def test_the_learner_is_named_by_quizbook_then_jupyterhub_then_the_system(no_names, monkeypatch):
    monkeypatch.setattr(getpass, "getuser", lambda: "system")
    assert learner_name() == "system"
    monkeypatch.setenv("JUPYTERHUB_USER", "hub")
    assert learner_name() == "hub"
    monkeypatch.setenv("QUIZBOOK_LEARNER", "ada")
    assert learner_name() == "ada"
    monkeypatch.setenv("QUIZBOOK_LEARNER", "")
    assert learner_name() == "hub"
    assert journal_path() == no_names / "journal" / "hub.jsonl"


@pytest.mark.parametrize("error", [KeyError, OSError, ImportError])
def test_a_system_user_without_a_name_is_a_learner_all_the_same(no_names, monkeypatch, error):
    def nobody():
        raise error

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert learner_name() == "learner"
    assert journal_path().parent == no_names / "journal"


def test_without_a_home_of_its_own_the_journal_lives_in_the_platforms_data_folder(monkeypatch):
    monkeypatch.delenv("QUIZBOOK_HOME", raising=False)
    path = journal_path("ada")
    assert path.is_absolute()
    assert path.parts[-3:] == ("quizbook", "journal", "ada.jsonl")
    assert not path.is_relative_to(Path.cwd())


@pytest.mark.parametrize(
    ("learner", "name"),
    [
        ("ada", "ada.jsonl"),
        ("Ada", "%41da.jsonl"),
        ("ada.l@uni", "ada%2El%40uni.jsonl"),
        ("..", "%2E%2E.jsonl"),
        ("a/b\\c", "a%2Fb%5Cc.jsonl"),
        ("żó", "%C5%BC%C3%B3.jsonl"),
        ("con", "%63on.jsonl"),
        ("lpt1", "%6Cpt1.jsonl"),
        ("con.x", "con%2Ex.jsonl"),
        ("NUL ", "%4E%55%4C%20.jsonl"),
        ("conin$", "conin%24.jsonl"),
        ("-rf", "-rf.jsonl"),
        ("a\nb", "a%0Ab.jsonl"),
        ("😀", "%F0%9F%98%80.jsonl"),
        ("\ud83d", "%ED%A0%BD.jsonl"),
    ],
)
def test_a_learners_name_becomes_a_safe_file_name(no_names, learner, name):
    assert journal_path(learner) == no_names / "journal" / name


NAMES = st.text(st.characters(exclude_categories=()), min_size=1) | st.text("aA%~2E.", min_size=1)


@given(one=NAMES, other=NAMES)
def test_learners_whose_names_differ_never_share_a_file_even_where_case_does_not_count(one, other):
    files = {journal_path(name).name.casefold() for name in (one, other)}
    assert len(files) == len({one, other})


@pytest.mark.usefixtures("no_names")
@pytest.mark.parametrize(
    "pair", [("Ж" * 90, "Ж" * 91), ("A" * 90, "a" * 90), ("a" * 160, "a" * 161)]
)
def test_long_names_fit_a_file_name_and_stay_apart(pair):
    names = [journal_path(name) for name in pair]
    assert names[0] != names[1]
    for path in names:
        assert len(f"{path.name}.torn") <= 143  # an encrypted home takes no more
        Journal(path).append(answered(1))


def test_the_platforms_folders_are_looked_up_only_when_needed():
    script = "import sys, quizbook.journal; print('platformdirs' in sys.modules)"
    assert run(script).stdout == "False\n"
