"""One contract for every item type, run from the type's own example."""

import random

import pytest
from bs4 import BeautifulSoup
from msgspec.structs import replace

from banks import load_lesson
from quizbook import Session, render, scoring
from quizbook.items import ITEM_TYPES
from quizbook.journal import Journal
from quizbook.model import ChoiceKey, InvalidResponse, Lesson

KEYS_ON_THE_PAGE = {
    "single_choice",
    "multiple_response",
    "true_false",
    "hotspot",
    "matching",
    "categorize",
}
"""Types whose right answer is among the texts that the page shows."""


def load_example(name, folder):
    lines = ITEM_TYPES[name].example.splitlines()
    return load_lesson(folder, "\n".join(["- " + lines[0], *("  " + line for line in lines[1:])]))


@pytest.fixture(params=sorted(ITEM_TYPES))
def example(request, tmp_path) -> Lesson:
    """A lesson of one question: the type's example."""
    return load_example(request.param, tmp_path / "bank")


@pytest.fixture
def item(example):
    return example.items[0]


def shuffled(raw, luck):
    """The same response, with what has no order of its own in another order."""
    if isinstance(raw, dict):
        return dict(luck.sample(sorted(raw.items(), key=str), len(raw)))
    return raw


def test_the_twelve_types_are_here():
    words = (
        "single_choice multiple_response true_false numeric short_answer cloze ordering matching"
    )
    assert sorted(ITEM_TYPES) == sorted(
        [*words.split(), *"categorize hotspot estimate essay".split()]
    )


def test_the_key_earns_everything(item):
    right, _ = scoring.answers(item)
    response = scoring.normalise(item.interaction, right)
    assert scoring.credit(item, response) == 1
    assert scoring.key_texts(item)


def test_a_wrong_answer_earns_less(item):
    _, wrong = scoring.answers(item)
    assert wrong
    for raw in wrong:
        assert 0 <= scoring.credit(item, scoring.normalise(item.interaction, raw)) < 1


def test_every_feedback_of_the_example_is_reached_by_some_answer(item):
    right, wrong = scoring.answers(item)
    told = {
        entry.text
        for raw in (right, *wrong)
        for entry in scoring.feedback(item, scoring.normalise(item.interaction, raw))
    }
    written = set(texts_called("feedback", ITEM_TYPES[item.type].example))
    assert written <= told


def texts_called(name, example):
    """The texts of a field of this name, wherever it stands in an example."""
    import yaml

    def walk(node):
        if isinstance(node, dict):
            for key, value in node.items():
                if key == name and isinstance(value, str):
                    yield value
                elif key == name and isinstance(value, dict):
                    yield from value.values()
                else:
                    yield from walk(value)
        elif isinstance(node, list):
            for entry in node:
                yield from walk(entry)

    return walk(yaml.safe_load(example))


@pytest.mark.parametrize("name", sorted(KEYS_ON_THE_PAGE))
def test_what_is_shown_before_an_answer_does_not_depend_on_the_key(name, tmp_path):
    """The same question with another right answer looks the same."""
    example = load_example(name, tmp_path / "bank")
    twin = replace(example, items=(replace(example.items[0], key=other_key(example.items[0])),))
    one, other = (
        Session(lesson, journal=None, seed=3).view(example.items[0].id)
        for lesson in (example, twin)
    )
    assert render.part(one) == render.part(other)


def other_key(item):
    """Another answer is right, and the question is the same."""
    if isinstance(item.key, ChoiceKey):
        return replace(item.key, correct=frozenset([item.interaction.choices[-1].id]))
    targets = list(item.key.pairs.values())
    return replace(
        item.key, pairs=dict(zip(item.key.pairs, targets[1:] + targets[:1], strict=True))
    )


@pytest.mark.parametrize(
    "raw", [None, "", [], {}, 4.2j, [[]], b"x", float("nan"), {"": ""}, {None: None}, [None], [{}]]
)
def test_an_empty_or_unreadable_answer_is_invalid_and_unrecorded(example, item, raw, tmp_path):
    journal = tmp_path / "journal.jsonl"
    session = Session(example, journal=journal)
    result = session.submit(item.id, raw)
    assert not result.valid
    assert result.message.endswith((".", "”"))
    assert not journal.exists()


def test_a_partial_answer_is_invalid(item):
    right, _ = scoring.answers(item)
    for some in parts(right):
        assert isinstance(scoring.normalise(item.interaction, some), InvalidResponse)


def parts(raw):
    """The response with a part left out, where it has parts that are all needed."""
    if isinstance(raw, dict):
        return [{n: v for n, v in raw.items() if n != name} for name in raw]
    if isinstance(raw, list) and len(raw) > 2:
        return [raw[:-1], raw[1:]]
    return []


def test_the_response_survives_the_journal(example, item, tmp_path):
    right, wrong = scoring.answers(item)
    journal = tmp_path / "journal.jsonl"
    for raw in (*wrong, right):
        Session(example, journal=journal).submit(item.id, raw)
    kept = [event.response for event in Journal(journal).read()[0] if hasattr(event, "response")]
    given = [scoring.normalise(item.interaction, raw) for raw in (*wrong, right)]
    assert [scoring.normalise(item.interaction, raw) for raw in kept] == given
    assert Session(example, journal=journal).state(item.id).finished


def test_shuffled_with_any_seed_it_scores_the_same(example, item):
    right, wrong = scoring.answers(item)
    for seed in range(10):
        luck = random.Random(seed)
        for raw in (right, *wrong):
            plain = Session(example, journal=None).submit(item.id, raw)
            dealt = Session(example, journal=None, seed=seed)
            dealt.view(item.id)
            again = dealt.submit(item.id, shuffled(raw, luck))
            assert (again.credit, again.score) == (plain.credit, plain.score)


def test_live_static_and_plain_forms_are_complete(example, item):
    session = Session(example, journal=None)
    view = session.view(item.id)
    texts = [item.stem, *shown_texts(item.interaction)]
    static = render.static(example, [view], None)
    on_paper = " ".join(render.static_text(example, [view], None).split())
    for form in (render.part(view), static, render.question(view), on_paper):
        for text in texts:
            assert text in form
    for control in ("<input", "<select", "<textarea", "<button", "class=", "style="):
        assert control not in static.replace('<div class="qb-static">', "")


def test_what_is_stored_says_the_same_as_html_and_as_text(example, item):
    view = Session(example, journal=None).view(item.id)
    html = BeautifulSoup(render.static(example, [view], None), "html.parser").get_text()
    text = render.static_text(example, [view], None).replace("•", "")
    assert "".join(text.split()) == "".join(html.split())


def shown_texts(interaction):
    """What an interaction holds to be read."""
    for field in ("choices", "sources", "targets"):
        yield from (choice.text for choice in getattr(interaction, field, ()))
    yield from (piece.strip() for piece in getattr(interaction, "pieces", ()))
    for gap in getattr(interaction, "gaps", ()):
        yield from shown_texts(gap.entry)
    yield getattr(interaction, "unit", "")


def test_before_an_answer_nothing_on_the_page_tells_what_is_right(example, item):
    view = Session(example, journal=None, seed=3).view(item.id)
    on_paper = " ".join(render.static_text(example, [view], None).split())
    static = render.static(example, [view], None)
    for form in (render.part(view), render.after(view), static, on_paper):
        for name in ("feedback", "missed", "explanation", "model_answer", "criterion", "accept"):
            for text in texts_called(name, ITEM_TYPES[item.type].example):
                assert text not in form


def test_the_form_shows_the_answer_that_was_given_and_reads_it_back(example, item):
    _, wrong = scoring.answers(item)
    for raw in wrong:
        session = Session(example, journal=None)
        session.submit(item.id, raw)
        fields = fields_of(render.part(session.view(item.id)))
        again = scoring.normalise(item.interaction, render.response(item.interaction, fields))
        assert again == scoring.normalise(item.interaction, raw)
    assert isinstance(
        scoring.normalise(item.interaction, render.response(item.interaction, {})), InvalidResponse
    )


def fields_of(html):
    """What a browser would send of a form, disabled controls included."""
    from html.parser import HTMLParser

    class Form(HTMLParser):
        def __init__(self):
            super().__init__()
            self.fields, self.select, self.area = {}, None, None

        def put(self, name, value):
            self.fields.setdefault(name, []).append(value)

        def handle_starttag(self, tag, attrs):
            has = dict(attrs)
            if tag == "input" and (
                has.get("type") not in ("radio", "checkbox") or "checked" in has
            ):
                self.put(has["name"], has.get("value", ""))
            elif tag == "select":
                self.select = has["name"]
            elif tag == "option" and "selected" in has:
                self.put(self.select, has.get("value", ""))
            elif tag == "textarea":
                self.area = has["name"]

        def handle_data(self, data):
            if self.area:
                self.put(self.area, data)
                self.area = None

    form = Form()
    form.feed(html)
    return form.fields


def test_what_is_typed_in_a_terminal_is_read(example, item):
    view = Session(example, journal=None).view(item.id)
    form = render.of_shown(view.shown)
    assert all(form.prompts(view.shown))
    lines = ["nothing of it"] * len(form.prompts(view.shown))
    scoring.normalise(item.interaction, form.typed(view.shown, lines))
