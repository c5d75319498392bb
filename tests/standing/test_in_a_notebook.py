"""`progress()` without a browser: what is stored, what the page is sent."""

import gzip
import json

import pytest

from quizbook import Session, progress


@pytest.fixture
def here(bank_folder, monkeypatch):
    monkeypatch.chdir(bank_folder.parent)


def told(widget, monkeypatch, message):
    sent = []
    monkeypatch.setattr(widget, "send", lambda content, buffers: sent.append((content, buffers)))
    widget._handle_custom_msg(message, [])  # noqa: SLF001 (what a comm calls)
    ((content, (packed,)),) = sent
    return content, json.loads(gzip.decompress(packed))["html"]


def test_what_is_stored_is_the_same_for_everybody(here, lesson, monkeypatch):
    def stored():
        data, metadata = progress()._repr_mimebundle_()
        view = "application/vnd.jupyter.widget-view+json"
        return {mime: text for mime, text in data.items() if mime != view}, metadata

    before = stored()
    Session(lesson).submit("one-of-three", "A wrong one")
    monkeypatch.setenv("QUIZBOOK_LEARNER", "berta")
    assert stored() == before
    for form in ("text/plain", "text/html"):
        assert "Run this cell to see where you stand." in before[0][form]


def test_the_page_gets_what_was_answered_since(here, lesson, monkeypatch):
    widget = progress()
    assert "not answered a question yet" in widget.html()
    Session(lesson).submit("one-of-three", "A wrong one")
    content, html = told(widget, monkeypatch, {"n": "v-1", "do": "look"})
    assert content == {"ack": "v-1"}
    assert "The second section" in html
    assert told(widget, monkeypatch, "nonsense")[1] == html


def test_another_learners_answers_are_not_seen(here, lesson):
    Session(lesson, learner="berta").submit("one-of-three", "A wrong one")
    assert "not answered a question yet" in progress().html()


def test_one_lesson_is_asked_for_by_its_name(here):
    assert repr(progress("01_lesson")) == "<Progress: 01_lesson>"
    with pytest.raises(KeyError, match="01_lesson"):
        progress("01_leson")


def test_answers_that_cannot_be_read_are_told(here):
    from quizbook.journal import journal_path

    journal_path().mkdir(parents=True)
    assert "cannot be read" in progress().html()
