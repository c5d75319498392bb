"""What holds for every type of question, whatever is given as an answer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizbook import render, scoring
from quizbook.guide.example import item_of
from quizbook.items import ITEM_TYPES
from quizbook.model import InvalidResponse

ITEMS = {name: item_of(kind) for name, kind in ITEM_TYPES.items()}
WORDS = sorted(
    {"text", "met", "", "0", "½", "1e999", "9" * 400, "−3", "\ud800", "1.500", "[[", "2,5 %", "1/0"}
)
leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary()


def ids_of(item):
    """Ids and texts that mean something to this question."""
    right, wrong = scoring.answers(item)
    found = []
    for raw in (right, *wrong):
        response = scoring.normalise(item.interaction, raw)
        found += [raw, scoring.to_json(item.interaction, response)]
    return found


def parts_of(raw):
    """A response taken to pieces."""
    if isinstance(raw, dict):
        return [part for name, value in raw.items() for part in (name, *parts_of(value))]
    if isinstance(raw, list):
        return [part for value in raw for part in parts_of(value)]
    return [raw]


def raws(item):
    """Anything, and things that are nearly a response to this question."""
    parts = [part for raw in ids_of(item) for part in parts_of(raw)]
    known = st.sampled_from(parts + WORDS)
    names = known.filter(lambda part: isinstance(part, str))
    return st.recursive(
        leaves | known,
        lambda inner: (
            st.lists(inner, max_size=6) | st.dictionaries(names | leaves, inner, max_size=6)
        ),
        max_leaves=12,
    )


@pytest.mark.parametrize("name", sorted(ITEMS))
@settings(deadline=None, max_examples=150)
@given(data=st.data())
def test_anything_at_all_is_a_response_or_invalid(name, data):
    item = ITEMS[name]
    response = scoring.normalise(item.interaction, data.draw(raws(item)))
    if isinstance(response, InvalidResponse):
        assert response.reason.endswith((".", "”"))
        return
    assert 0 <= scoring.credit(item, response) <= 1
    kept = scoring.to_json(item.interaction, response)
    again = scoring.normalise(item.interaction, kept)
    assert again == response
    assert scoring.to_json(item.interaction, again) == kept
    scoring.feedback(item, response)


@pytest.mark.parametrize("name", sorted(ITEMS))
@settings(deadline=None, max_examples=100)
@given(data=st.data())
def test_any_fields_of_a_browser_are_a_response_or_invalid(name, data):
    item = ITEMS[name]
    parts = [part for raw in ids_of(item) for part in parts_of(raw)]
    values = st.lists(st.sampled_from([str(part) for part in parts] + WORDS), max_size=4) | leaves
    names = ["choice", "answer", "low", "high", "entry", "moved", "text", "met", "marking"]
    names += [f"{kind}:{part}" for kind in ("gap", "pair") for part in parts]
    fields = data.draw(
        st.dictionaries(st.sampled_from(names) | leaves, values, max_size=6) | leaves
    )
    raw = render.response(item.interaction, fields)
    scoring.normalise(item.interaction, raw)
    assert render.certainty(fields) is None
