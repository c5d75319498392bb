"""Nothing that reaches the browser, or the file, tells the key of a question not yet answered.

Tested as an allow list: what the page and the messages hold is named here, and nothing else may
be there; options that differ in more than their text would tell themselves apart.
"""

import json
import re
from html import unescape

import msgspec
import pytest
from playwright.sync_api import expect

from harness.answering import WRONG, pick, status, submit
from harness.hands import field
from harness.server import TINY, TWELVE
from quizbook import load_bank
from quizbook.items import ITEM_TYPES
from quizbook.model import InvalidResponse
from quizbook.scoring import key_texts, normalise
from quizbook.words import say

ITEMS = load_bank(TWELVE / "quiz_bank")["twelve"].items
TINY_ITEMS = load_bank(TINY / "quiz_bank")["tiny"].items
STATE = {"page", "code", "content"}
PAGE = {"id", "age", "quiz", "label", "words", "order", "keeps", "save", "report", "whose"}
CONTENT = {"figures", "head", "notice", "here", "end", "items"}
QUESTION = {"turn", "part", "after", "status", "tone"}
# Of the quiz as the browser has it: which attributes an element may carry.
ATTRIBUTES = {
    "button": {"type", "name", "value", "class", "data-move", "aria-label", "aria-disabled"},
    "details": {"class"},
    "div": {"class", "role", "tabindex", "aria-label", "aria-live", "data-tone", "data-figure"}
    | {"data-source", "data-target"},
    "em": set(),
    "fieldset": {"class"},
    "form": {"class", "data-item", "data-turn", "novalidate"},
    "input": {"type", "name", "value", "size", "inputmode", "autocomplete", "autocapitalize"}
    | {"spellcheck"},
    "label": {"class", "style"},
    "legend": {"class"},
    "li": {"class", "data-entry", "tabindex", "aria-label", "aria-keyshortcuts"},
    "ol": {"class", "role"},
    "option": {"value"},
    "p": {"class", "data-most"},
    "select": {"name"},
    "span": {"class", "aria-hidden", "role"},
    "strong": {"class"},
    "style": set(),
    "summary": set(),
    "svg": {"xmlns", "viewBox", "aria-hidden"},
    "textarea": {"name", "rows", "maxlength", "class", "readonly", "hidden", "aria-label"},
}
# A figure is the course's own, drawn without knowing of any question.
SHAPE = """quiz => Array.from(quiz.querySelectorAll("*:not(svg *)"), node => [
    node.localName,
    node.getAttributeNames(),
    node.localName === "style" ? ""
        : Array.from(node.childNodes, child => child.nodeType === 3 ? child.data : "").join(" "),
])"""
# What can be picked, with all that tells one from another by right taken out: its own text and
# names, and where it stands.
PARTS = """form => Array.from(form.querySelectorAll(".qb-option, .qb-entry, .qb-pair"), part => {
    const copy = part.cloneNode(true);
    for (const node of [copy, ...copy.querySelectorAll("*")])
        for (const name of ["value", "name", "style", "aria-label", "aria-disabled",
            "data-entry", "data-source"]) node.removeAttribute(name);
    copy.querySelector(".qb-text").textContent = "";
    return copy.outerHTML; })"""


def told_later(item):
    """Every text of a question that is shown only after an answer, or on asking."""
    pending, found = [msgspec.to_builtins(item, order="deterministic", enc_hook=str)], []
    while pending:
        part = pending.pop()
        if isinstance(part, dict):
            pending += part.values()
        elif isinstance(part, (list, tuple)):
            pending += part
        elif isinstance(part, str) and re.match("Zebra|Okapi|Giraffe|Ibex", part):
            found.append(part)
    return found


def typed_keys(item):
    """The texts and numbers that only who knows the answer could type."""
    shown = json.dumps(msgspec.to_builtins(item.interaction))
    unit = getattr(item.interaction, "unit", "")
    # A gap's own text comes after its name.
    texts = [text.rpartition(": ")[2].removesuffix(unit).strip() for text in key_texts(item)]
    return [text for text in texts if text not in shown]


TYPED = [text for item in ITEMS for text in typed_keys(item)]
SECRETS = sorted({text for item in (*ITEMS, *TINY_ITEMS) for text in told_later(item)})


def public_texts():
    for item in ITEMS:
        yield item.stem
        yield from wordings(msgspec.to_builtins(item.interaction))
    yield from (say("question", number=n, total=len(ITEMS)) for n in range(1, len(ITEMS) + 1))
    yield from (say("gap-of", number=n, total=3) for n in (1, 2, 3))
    yield from ("1", "2", "3", "↑", "↓", say("quiz", title="One of every type"))
    yield from map(say, ("do-submit", "do-hint", "choose", "your-answer", "low", "high"))
    yield from map(say, ("choose-one-note", "choose-some-note", "choose-place-note"))
    yield from map(say, ("text-note", "number-note", "gaps-note", "match-note", "cards-note"))
    yield from map(say, ("order-note", "unsorted", "own-text", "stays-here"))
    yield from map(say, ("save", "report", "report-what", "report-note", "report-send"))
    yield say("words-most", most=30)
    yield f"{say('interval-note')} {say('confidence-note', confidence=80)}"


def wordings(part):
    """Every text in an interaction."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, (list, tuple, dict)):
        for each in part.values() if isinstance(part, dict) else part:
            yield from wordings(each)


def received(wire):
    return [message for message in wire.messages if message.received]


def states(wire):
    """The first state of every quiz: its traits, the page, and the content unpacked."""
    for message in received(wire):
        data = message.content.get("data", {})
        if message.type == "comm_open" and "page" in data["state"]:
            traits = {name for name in data["state"] if not name.startswith("_")}
            names = [path[0] for path in data["buffer_paths"]]
            packed = dict(zip(names, message.packed, strict=True))
            own = (traits | set(packed)) - {"layout", "tabbable", "tooltip"}
            yield own, data["state"]["page"], json.loads(packed["content"])


def answers(wire):
    """What the kernel has answered the page since."""
    for message in received(wire):
        data = message.content.get("data", {})
        if message.type == "comm_msg" and data.get("method") == "custom":
            unpacked = json.loads(message.packed[0]) if message.packed else {}
            yield {**data["content"], **unpacked}


@pytest.fixture(scope="module")
def run_once(twelve_notebook, run_anew):
    """The lesson after one run; nothing is answered in it."""
    return run_anew(twelve_notebook, "secrets")


def test_the_bank_of_this_test_has_something_to_tell_for_every_type():
    assert {item.type for item in ITEMS} == set(ITEM_TYPES)
    for item in ITEMS:
        assert told_later(item), item.id
    assert {item.id for item in ITEMS if typed_keys(item)} >= {
        *("shelf-length", "time-piece", "tea-note", "year-in-hours", "first-kitchen")
    }


def test_no_message_and_no_part_of_the_page_holds_what_is_told_later(twelve_lesson, wire):
    twelve_lesson.idle()
    reached = [*(message.text for message in received(wire)), twelve_lesson.page.content()]
    assert sum("Put the way of a letter in order" in text for text in reached) >= 2
    assert not [words for words in SECRETS if any(words in text for text in reached)]
    contents = [content for _, _, content in states(wire)]
    html = [each["part"] for content in contents for each in content["items"].values()]
    assert not [words for words in TYPED if any(words in text for text in html)]


def test_messages_hold_what_is_on_the_list_and_nothing_else(twelve_lesson, wire):
    twelve_lesson.idle()
    found = list(states(wire))
    assert len(found) == 5
    for traits, page, content in found:
        assert traits == STATE
        assert set(page) == PAGE
        assert set(content) == CONTENT
        for question in content["items"].values():
            assert set(question) == QUESTION
            assert (question["after"], question["status"], question["tone"]) == ("", "", "")
    for answer in answers(wire):
        assert set(answer) <= {"ack", *CONTENT}
        assert not answer.get("items")


def test_the_page_holds_what_is_on_the_list_and_nothing_else(twelve_lesson):
    texts = {" ".join(text.split()) for text in public_texts()}
    score = re.compile(r"Score 0 of 13 · 0 of 12 answered")
    for name, attributes, text in twelve_lesson.quiz.first.evaluate(SHAPE):
        assert set(attributes) <= ATTRIBUTES[name], name
        plain = " ".join(text.split())
        pieces = (
            "Fill the kettle with water and heat it to degrees. Then pour it over the and wait."
        )
        assert not plain or plain in texts or plain == pieces or score.fullmatch(plain), plain


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_the_parts_of_a_question_differ_in_their_text_alone(run_once, item):
    parts = run_once.item(item.id).evaluate(PARTS)
    assert len(set(parts)) <= 1
    assert parts or item.type in {"numeric", "short_answer", "cloze", "estimate", "essay"}


def test_nothing_that_is_to_be_sorted_stands_where_it_belongs(run_once):
    order = run_once.item("letter-on-its-way")
    entries = [entry.get_attribute("value") for entry in order.locator("[name=entry]").all()]
    letter = next(item for item in ITEMS if item.id == "letter-on-its-way")
    assert entries != list(letter.key.sequence)
    for item_id in ("tool-and-work", "where-it-goes", "tea-note"):
        form = run_once.item(item_id)
        assert set(form.locator("select").evaluate_all("all => all.map(one => one.value)")) == {""}


def test_the_stored_notebook_holds_the_wording_and_nothing_else(twelve_lesson):
    twelve_lesson.save()
    outputs = json.dumps(
        [cell.get("outputs") for cell in twelve_lesson.stored()["cells"]], ensure_ascii=False
    )
    assert all(item.stem in outputs for item in ITEMS)
    assert not [words for words in SECRETS if words in outputs]
    assert not [words for words in TYPED if words in outputs]


def test_in_the_stored_notebook_no_list_is_the_answer(twelve_lesson):
    twelve_lesson.save()
    html = "".join(
        "".join(output["data"]["text/html"])
        for cell in twelve_lesson.stored()["cells"]
        for output in cell.get("outputs", [])
    )
    lists = [
        [unescape(text) for text in re.findall(r"<li>(.*?)</li>", part)]
        for part in re.findall(r"<ul>(.*?)</ul>", html, re.DOTALL)
    ]
    letter = next(item for item in ITEMS if item.id == "letter-on-its-way")
    found = [normalise(letter.interaction, texts) for texts in lists]
    orders = [order.sequence for order in found if not isinstance(order, InvalidResponse)]
    assert orders
    assert tuple(letter.key.sequence) not in orders


def test_a_wrong_answer_is_told_its_own_feedback_and_no_more(twelve_lesson, wire):
    room, shelf = map(twelve_lesson.item, ("cold-room", "shelf-length"))
    twelve_lesson.idle()
    wire.clear()
    pick(room, "The attic")
    submit(room)
    expect(status(room)).to_contain_text(WRONG)
    field(shelf, "Your answer").fill("170")
    submit(shelf)
    expect(status(shelf)).to_contain_text(WRONG)
    twelve_lesson.idle()
    reached = [message.text for message in received(wire)]
    told = [words for words in SECRETS if any(words in text for text in reached)]
    assert told == [
        "Zebra attics are the warmest of all.",
        "Zebra sums of two boards leave the third out.",
    ]
    assert "255" not in json.dumps(list(answers(wire)))
