"""`answers()` without a browser: what is stored, what the page is told, and what it changes."""

import gzip
import json

import pytest

from handins import REFUSED
from histories import kept
from journals import answered
from quizbook import Session, answers
from quizbook.journal import Journal, encode, journal_path
from quizbook.words import say

OTHER = "02_other"


@pytest.fixture
def page(ada, monkeypatch):
    """Speak to the widget as the page does; what it answers comes back."""
    widget, sent = answers(), []
    monkeypatch.setattr(widget, "send", lambda content, buffers: sent.append((content, buffers)))

    def ask(do, *pieces, **more):
        message = {"n": "v-1", "do": do, "view": "v", **more}
        widget._handle_custom_msg(message, list(pieces))  # noqa: SLF001 (what a comm calls)
        content, (packed,) = sent.pop()
        return {**content, **json.loads(gzip.decompress(packed))}

    return ask


@pytest.fixture
def read(page):
    """Give the page a file, in pieces of its size."""

    def give(content, name="mine.json", size=700):
        cuts = range(0, max(1, len(content)), size)
        for at in cuts:
            ends = at == cuts[-1]
            piece = memoryview(content[at : at + size])
            told = page("read", piece, name=name, begins=at == 0, ends=ends)
            assert ends or "kept" not in told
        return told

    return give


@pytest.fixture
def bela(bank):
    """The file of another learner."""
    session = Session(bank["01_lesson"], learner="bela")
    session.submit("yes-or-no", "True")
    return session.export(bank)


def test_what_is_stored_is_the_same_for_everybody(ada, bank, monkeypatch):
    def stored():
        data, metadata = answers()._repr_mimebundle_()
        view = "application/vnd.jupyter.widget-view+json"
        return {mime: text for mime, text in data.items() if mime != view}, metadata

    before = stored()
    monkeypatch.setenv("QUIZBOOK_LEARNER", "bela")
    assert stored() == before
    assert set(before[0]) == {"text/plain", "text/html"}
    for form in before[0].values():
        assert say("answers-run") in form
    assert repr(answers()) == "<Answers: what is kept of this learner>"


def test_it_says_whose_they_are_and_where_and_how_many_of_which_lessons(page):
    Journal(journal_path()).append(answered(1, lesson=OTHER))
    shown = page("look")
    assert shown["ack"] == "v-1"
    assert "<dd>ada</dd>" in shown["kept"]
    assert str(journal_path()) in shown["kept"]
    assert "A lesson: answers: 4; entries in all: 8" in shown["kept"]
    assert f"{OTHER}: answers: 1; entries in all: 1" in shown["kept"]
    values = [part.split('"')[0] for part in shown["choices"].split('value="')[1:]]
    assert values == ["", "01_lesson", OTHER, "*"]


def test_the_file_is_that_of_the_quiz(page, ada, bank):
    file = page("save")["file"]
    assert file["text"].encode() == ada.export(bank)
    assert file["name"].startswith("answers-ada-20")


def test_a_file_from_elsewhere_is_added_and_counted_and_twice_counts_once(
    page, read, ada, bank, empty_machine
):
    file = ada.export(bank)
    count = len(kept())
    empty_machine()
    fresh = answers()
    told = give_all(fresh, file)
    added = f"mine.json: entries added: {count} of {count}."
    assert told["told"] == f"{added} {say('answers-run-again')}"
    assert Session(bank["01_lesson"]).export(bank) == file
    before = journal_path().read_bytes()
    again = give_all(fresh, file)["told"]
    assert again == f"mine.json: everything in it is here already; entries: {count}."
    assert journal_path().read_bytes() == before


def give_all(widget, content):
    sent = []
    widget.send = lambda _, buffers: sent.append(buffers[0])
    message = {"do": "read", "name": "mine.json", "begins": True, "ends": True}
    widget._handle_custom_msg(message, [memoryview(content)])  # noqa: SLF001 (what a comm calls)
    return json.loads(gzip.decompress(sent.pop()))


def test_a_file_that_broke_off_on_its_way_leaves_nothing_for_the_next_one(page, read, ada, bank):
    page("read", memoryview(b'{"half": '), name="half.json", begins=True, ends=False)
    assert "everything in it is here already" in read(ada.export(bank))["told"]


@pytest.mark.parametrize("state", REFUSED)
def test_what_import_refuses_is_refused_in_the_same_words(state, read, ada, bank, command):
    change, _ = REFUSED[state]
    bad = change(ada.export(bank))
    before = journal_path().read_bytes()
    told = read(bad, "bad.json")["told"]
    assert journal_path().read_bytes() == before
    path = journal_path().with_name("bad.json")
    path.write_bytes(bad)
    sentence = told.removeprefix("bad.json: ").removesuffix(". Nothing was changed.")
    assert sentence in command("import", path).output
    assert told.endswith(". Nothing was changed.")


def test_another_learners_file_is_asked_about_and_a_no_changes_nothing(page, read, bela):
    before = journal_path().read_bytes()
    assert "These are the answers of “bela”" in read(bela)["question"]
    assert page("no")["told"] == "Nothing was changed."
    assert page("read-yes")["told"] == "Nothing was changed."
    assert journal_path().read_bytes() == before


def test_another_learners_file_is_added_after_a_yes_once(page, read, bela):
    before = len(kept())
    read(bela)
    assert "entries added: 2 of 2" in page("read-yes")["told"]
    assert page("read-yes")["told"] == "Nothing was changed."
    assert len(kept()) == before + 2


def test_a_lesson_is_erased_after_a_question_and_the_others_stay(page):
    journal = Journal(journal_path())
    journal.append(answered(1, lesson=OTHER))
    before = journal.path.read_bytes()
    question = page("erase", lesson="01_lesson")["question"]
    assert say("answers-erase-sure-lesson", learner="ada", title="A lesson") in question
    assert "answers: 4; entries in all: 8" in question
    assert OTHER not in question
    assert say("save") in question
    assert journal.path.read_bytes() == before
    told = page("erase-yes")
    assert "Erased. Entries of “ada”: 8." in told["told"]
    assert say("answers-erased") in told["told"]
    assert "01_lesson" not in told["choices"]
    assert journal.path.read_bytes() == encode(answered(1, lesson=OTHER))


def test_everything_is_erased_after_a_question_with_what_cannot_be_read(page):
    journal = Journal(journal_path())
    with journal.path.open("ab") as file:
        file.write(b"garbage\n")
    question = page("erase", lesson="*")["question"]
    assert say("answers-erase-sure", learner="ada") in question
    assert "lines that cannot be read: 1" in question
    told = page("erase-yes")
    assert not journal.path.exists()
    assert say("answers-none", learner="ada") in told["kept"]
    for do in ("erase", "save"):
        assert page(do, lesson="*")["told"] == say("answers-none", learner="ada")


def test_a_yes_without_a_question_erases_nothing(page):
    before = journal_path().read_bytes()
    for do in ("erase-yes", "no", "erase-yes"):
        assert page(do, lesson="*")["told"] == "Nothing was changed."
        page("erase", lesson="*")
        page("no")
    assert page("erase", lesson="")["told"] == say("answers-erase-first")
    assert page("erase", lesson={"odd": 1})["told"] == say("answers-erase-first")
    assert journal_path().read_bytes() == before


def test_what_was_answered_after_the_question_is_asked_about_before_it_goes(page, ada):
    page("erase", lesson="*")
    ada.submit("two-of-four", ["A", "B"])
    again = page("erase-yes")
    assert again["told"] == say("answers-erase-new")
    assert "entries in all: 9" in again["question"]
    assert journal_path().exists()
    assert "Erased." in page("erase-yes")["told"]


@pytest.mark.parametrize("do", ["read", "erase"])
def test_a_journal_that_cannot_be_written_is_told_and_nothing_changes(
    page, read, bela, do, monkeypatch
):
    def full(*_arguments, **_options):
        raise OSError(28, "No space left on device")

    before = journal_path().read_bytes()
    monkeypatch.setattr("quizbook.journal.write", full)
    monkeypatch.setattr("quizbook.journal.file.write", full)
    if do == "read":
        read(bela)
        told = page("read-yes")["told"]
        assert told == "Nothing was added: the disk is full."
    else:
        Journal(journal_path())
        page("erase", lesson="01_lesson")
        told = page("erase-yes")["told"]
        assert told == "Nothing was erased: the disk is full."
    assert journal_path().read_bytes() == before


def test_a_journal_that_cannot_be_read_is_told(page):
    journal_path().unlink()
    journal_path().mkdir()
    assert "cannot be read" in page("look")["kept"]
    assert "cannot be read" in page("save")["told"]
    assert "cannot be read" in page("erase", lesson="*")["told"]


def test_an_odd_message_is_acknowledged_and_changes_nothing(page):
    before = journal_path().read_bytes()
    for do in ("dance", None, 7):
        assert page(do)["ack"] == "v-1"
    assert "no file of answers" in page("read", b"x", name=None, begins=True, ends=True)["told"]
    assert journal_path().read_bytes() == before
