"""Nothing that reaches the browser, or the file, tells the key of a question not yet answered.

Tested as an allow list: what the page and the messages hold is named here, and nothing else may
be there; options that differ in more than their text would tell themselves apart.
"""

import json
import re

import pytest
from playwright.sync_api import expect

from harness.answering import WRONG, pick, status, submit
from harness.server import TINY
from quizbook import load_bank
from quizbook.words import say

ITEMS = load_bank(TINY / "quiz_bank")["tiny"].items
PAGE = {"id", "age", "quiz", "label", "words", "order", "head", "notice", "items"}
QUESTION = {"turn", "part", "after", "status", "tone"}
# Of the quiz as the browser has it: which attributes an element may carry.
ATTRIBUTES = {
    "button": {"type", "name", "value", "class"},
    "div": {"class", "role", "data-tone", "aria-label"},
    "em": set(),
    "fieldset": {"class"},
    "form": {"class", "data-item", "data-turn", "novalidate"},
    "input": {"type", "name", "value"},
    "label": {"class"},
    "legend": {"class"},
    "p": {"class"},
    "section": {"class", "aria-label"},
    "span": {"class"},
    "strong": {"class"},
}
SHAPE = """quiz => Array.from(quiz.querySelectorAll("*"), node => [
    node.localName,
    node.getAttributeNames(),
    Array.from(node.childNodes, child => child.nodeType === 3 ? child.data.trim() : "").join(""),
])"""
# An option with all that tells it from another by right taken out.
OPTION = """option => { const copy = option.cloneNode(true);
    copy.querySelector("input").removeAttribute("value");
    copy.querySelector(".qb-text").textContent = "";
    return copy.outerHTML; }"""


def secrets(item):
    """Every text of a question that is shown only after an answer, or on asking."""
    told = [*item.key.feedback.values(), *item.key.missed.values(), *item.hints, item.explanation]
    return [text for text in told if text]


SECRETS = [text for item in ITEMS for text in secrets(item)]


def public_texts():
    yield from (item.stem for item in ITEMS)
    yield from (choice.text for item in ITEMS for choice in item.interaction.choices)
    yield from (say("question", number=n, total=len(ITEMS)) for n in range(1, len(ITEMS) + 1))
    words = ("choose-one-note", "choose-some-note", "do-submit", "do-hint")
    yield from map(say, words)
    yield say("quiz", title="A tiny quiz")


def received(wire):
    return [message for message in wire.messages if message.received]


def pages(wire):
    """The state that the kernel gave the quiz, whole or in part."""
    for message in received(wire):
        if message.type == "comm_open":
            page = message.content["data"]["state"].get("page")
            if page:
                yield page
        elif message.type == "comm_msg" and message.content["data"].get("method") == "custom":
            yield message.content["data"]["content"]


def test_the_bank_of_this_test_has_something_to_tell():
    assert len(SECRETS) >= 15


def test_no_message_and_no_part_of_the_page_holds_what_is_told_later(tiny_lesson, wire):
    tiny_lesson.idle()
    assert received(wire)
    reached = [*(message.text for message in received(wire)), tiny_lesson.page.content()]
    assert not [words for words in SECRETS if any(words in text for text in reached)]


def test_messages_hold_what_is_on_the_list_and_nothing_else(tiny_lesson, wire):
    tiny_lesson.idle()
    found = list(pages(wire))
    assert any("items" in page for page in found)
    for page in found:
        assert set(page) <= PAGE | {"ack"}
        for question in page.get("items", {}).values():
            assert set(question) == QUESTION
            assert (question["after"], question["status"], question["tone"]) == ("", "", "")


def test_the_page_holds_what_is_on_the_list_and_nothing_else(tiny_lesson):
    texts = set(public_texts())
    score = re.compile(r"[^a-z]*0 of 3[^a-z]*\w*[^a-z]*0 of 3 answered", re.IGNORECASE)
    for name, attributes, text in tiny_lesson.quiz.first.evaluate(SHAPE):
        assert set(attributes) <= ATTRIBUTES[name], name
        assert not text or text in texts or score.search(text), text


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_the_options_of_a_question_differ_in_their_text_alone(tiny_lesson, item):
    options = tiny_lesson.item(item.id).locator(".qb-option").all()
    assert len(options) == len(item.interaction.choices)
    assert len({option.evaluate(OPTION) for option in options}) == 1


def test_the_stored_notebook_holds_the_wording_and_nothing_else(tiny_lesson):
    tiny_lesson.save()
    outputs = json.dumps([cell.get("outputs") for cell in tiny_lesson.stored()["cells"]])
    assert all(item.stem in outputs for item in ITEMS)
    assert not [words for words in SECRETS if words in outputs]
    lists = re.findall(r"<li>(.*?)</li>", outputs)
    # In the author's order: the learner's own shuffle is not for others, and tells nothing.
    assert lists == [choice.text for item in ITEMS for choice in item.interaction.choices]


def test_a_wrong_answer_is_told_its_own_feedback_and_no_more(tiny_lesson, wire):
    week = tiny_lesson.item("week-length")
    tiny_lesson.idle()
    wire.clear()
    pick(week, "Ten days")
    submit(week)
    expect(status(week)).to_contain_text(WRONG)
    tiny_lesson.idle()
    told = [words for words in SECRETS if any(words in message.text for message in received(wire))]
    assert told == ["Zebra ten was tried in France for some years."]
