"""One contract for every item type, run from the type's own example."""

import random

import pytest

from banks import load_lesson
from quizbook import Session, render, scoring
from quizbook.items import ITEM_TYPES
from quizbook.journal import Journal
from quizbook.model import InvalidResponse
from quizbook.notebooks.answer_key import responses


def load_example(name, folder):
    lines = ITEM_TYPES[name].example.splitlines()
    return load_lesson(folder, "\n".join(["- " + lines[0], *("  " + line for line in lines[1:])]))


@pytest.fixture(params=sorted(ITEM_TYPES))
def example(request, tmp_path):
    """A lesson of one question: the type's example."""
    return load_example(request.param, tmp_path / "bank")


@pytest.fixture
def item(example):
    return example.items[0]


def test_the_key_earns_everything(item):
    response = scoring.key_response(item.key)
    assert scoring.credit(item.key, response) == 1
    right, _ = responses(item)
    assert scoring.normalise(item.interaction, right).chosen


def test_a_wrong_answer_earns_less(item):
    _, wrong = responses(item)
    assert wrong
    for raw in wrong:
        response = scoring.normalise(item.interaction, raw)
        assert 0 <= scoring.credit(item.key, response) < 1


@pytest.mark.parametrize("raw", [None, "", [], {}, "no such thing", 4.2, [[]], b"x", float("nan")])
def test_an_empty_or_unreadable_answer_is_invalid_and_unrecorded(example, item, raw, tmp_path):
    journal = tmp_path / "journal.jsonl"
    session = Session(example, journal=journal)
    result = session.submit(item.id, raw)
    assert not result.valid
    assert result.message
    assert not journal.exists()


def test_the_response_survives_the_journal(example, item, tmp_path):
    right, wrong = responses(item)
    journal = tmp_path / "journal.jsonl"
    for raw in (*wrong, right):
        Session(example, journal=journal).submit(item.id, raw)
    kept = [event.response for event in Journal(journal).read()[0] if hasattr(event, "response")]
    given = [scoring.normalise(item.interaction, raw) for raw in (*wrong, right)]
    assert [scoring.normalise(item.interaction, raw) for raw in kept] == given


def test_in_any_order_it_scores_the_same(example, item):
    right, wrong = responses(item)
    for seed in range(10):
        session = Session(example, journal=None, seed=seed)
        by_text = {choice.text: choice.id for choice in session.view(item.id).choices}
        for raw in (right, *wrong):
            given = scoring.normalise(item.interaction, raw)
            ids = random.Random(seed).sample(list(by_text.values()), len(by_text))
            shuffled = [id_ for id_ in ids if id_ in given.chosen]
            again = scoring.normalise(item.interaction, shuffled)
            assert scoring.credit(item.key, again) == scoring.credit(item.key, given)


def test_live_static_and_plain_forms_are_complete(example, item):
    session = Session(example, journal=None)
    view = session.view(item.id)
    texts = [item.stem, *(choice.text for choice in item.interaction.choices)]
    for form in (render.part(view), render.static(example, [view], None), render.question(view)):
        assert all(text in form for text in texts)


def test_what_the_browser_sends_is_read_back(item):
    given = scoring.key_response(item.key)
    raw = render.response(item.interaction, {"choice": list(given.chosen)})
    assert set(scoring.normalise(item.interaction, raw).chosen) == set(given.chosen)
    nothing = render.response(item.interaction, {})
    assert isinstance(scoring.normalise(item.interaction, nothing), InvalidResponse)
