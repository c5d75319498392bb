"""A question of every type, answered invalidly, wrong and right, by mouse and by keyboard alone."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from harness.answering import PARTLY, RIGHT, WRONG, status
from harness.hands import Keyboard, Mouse
from quizbook.words import say

LETTER = (
    "It is written",
    "It is put into an envelope",
    "It is posted",
    "It is sorted",
    "It is delivered",
)


def nothing(hand, form):
    pass


def chooses(*texts):
    return lambda hand, form: hand.choose(form, *texts)


def writes(**texts):
    return lambda hand, form: hand.write(form, **texts)


def selects(**texts):
    return lambda hand, form: hand.select(form, **texts)


def sorts(**groups):
    return lambda hand, form: hand.sort(form, **groups)


def arranges(*texts):
    return lambda hand, form: hand.arrange(form, *texts)


def both(*steps):
    return lambda hand, form: [step(hand, form) for step in steps]


@dataclass
class Sitting:
    """One question, and what is done with it."""

    item: str
    invalid: Callable
    asked: str
    wrong: Callable
    verdict: str
    why: str
    right: Callable
    check: str = "Check"


SITTINGS = (
    Sitting(
        "cold-room",
        *(nothing, say("choose-one")),
        *(chooses("The attic"), WRONG, "Zebra attics are the warmest"),
        chooses("The cellar"),
    ),
    Sitting(
        "with-legs",
        *(nothing, say("choose-some")),
        *(chooses("A chair"), PARTLY, "Zebra chairs have four."),
        chooses("A chair", "A table"),
    ),
    Sitting(
        "south-of-astana",
        *(nothing, say("choose-one")),
        *(chooses("False"), WRONG, "Zebra maps have south"),
        chooses("True"),
    ),
    Sitting(
        "shelf-length",
        *(writes(Your_answer="about two"), say("type-number-like", example="4.2 cm")),
        *(writes(Your_answer="1,70e2 cm"), WRONG, "Zebra sums of two boards"),
        writes(Your_answer="255"),
    ),
    Sitting(
        "time-piece",
        *(nothing, say("type-first")),
        *(writes(Your_answer="Calendar"), WRONG, "Zebra calendars tell the day."),
        writes(Your_answer="clokc"),
    ),
    Sitting(
        "tea-note",
        *(both(selects(Gap_1="fresh"), writes(Gap_2="98")), say("gap-empty", number=3)),
        *(both(selects(Gap_1="salted"), writes(Gap_3="tea leaves")), PARTLY, "Zebra salt is for"),
        selects(Gap_1="fresh"),
    ),
    Sitting(
        "letter-on-its-way",
        *(nothing, say("order-first")),
        *(arranges(*LETTER[3:], *LETTER[:3]), PARTLY, "Zebra machines read the address."),
        arranges(*LETTER),
    ),
    Sitting(
        "tool-and-work",
        *(selects(hammer="drives nails"), say("match-all", given="saw")),
        *(selects(saw="measures lengths", brush="cuts boards"), PARTLY, "Zebra boards want teeth."),
        selects(saw="cuts boards", brush="spreads paint"),
    ),
    Sitting(
        "where-it-goes",
        *(sorts(saucepan="kitchen"), "has no group yet"),
        *(sorts(towel="kitchen", ladle="kitchen", soap="bathroom"), PARTLY, "Zebra towels belong"),
        sorts(towel="bathroom"),
    ),
    Sitting(
        "farthest-north",
        *(nothing, say("choose-one")),
        *(chooses("Kabul"), WRONG, "Zebra Kabul is the southernmost"),
        chooses("Petropavl"),
    ),
    Sitting(
        "year-in-hours",
        *(writes(Low="9000", High="8000"), say("low-above-high")),
        *(writes(Low="9000", High="9500"), WRONG, "The answer lies outside your interval."),
        writes(Low="8500"),
    ),
    Sitting(
        "first-kitchen",
        *(nothing, say("write-first")),
        *(writes(Your_text="It has two windows."), "Your text is kept.", "Okapi light falls"),
        chooses("something to cook with", "where the light comes from"),
        check="Mark my text",
    ),
)


@pytest.fixture(scope="module", params=[Mouse(), Keyboard()], ids=["by mouse", "by keyboard"])
def hand(request):
    return request.param


@pytest.fixture(scope="module")
def lesson(twelve_notebook, run_anew, hand):
    # Every test answers a question of its own, so all can share one run.
    return run_anew(twelve_notebook, f"every-type-{type(hand).__name__}")


@pytest.mark.parametrize("sitting", SITTINGS, ids=lambda sitting: sitting.item)
def test_a_question_is_answered_invalidly_then_wrong_then_right(lesson, hand, sitting):
    form = lesson.item(sitting.item)
    cells = lesson.cells()
    count = len(lesson.answered())
    hand.begin(form)

    sitting.invalid(hand, form)
    hand.press(form, "Check")
    expect(status(form)).to_contain_text(sitting.asked)
    assert len(lesson.answered()) == count

    sitting.wrong(hand, form)
    hand.press(form, "Check")
    expect(status(form)).to_contain_text(sitting.verdict)
    expect(form.locator(".qb-part")).to_contain_text(sitting.why)
    expect(form.locator(".qb-after")).not_to_contain_text("Okapi")

    sitting.right(hand, form)
    hand.press(form, sitting.check)
    expect(status(form)).to_contain_text(RIGHT)
    expect(form).to_contain_text(re.compile("Okapi"))
    assert lesson.cells() == cells
