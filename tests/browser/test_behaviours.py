"""Quizzes met otherwise: before the lesson, as an exam, with certainty, one at a time in review."""

import re

import pytest
from playwright.sync_api import expect

from harness.answering import RIGHT, pick, press, status, submit
from harness.hands import Keyboard, Mouse, entries, entry, field
from quizbook.words import say

KEPT = say("kept")
TOLD = re.compile("Zebra|Okapi|Giraffe|Ibex")


@pytest.fixture
def quiz(twelve_lesson):
    """A quiz of the lesson by its behaviour."""

    def find(behaviour):
        order = ["practice", "pretest", "exam", "certainty", "review"]
        found = twelve_lesson.quiz.nth(order.index(behaviour))
        found.scroll_into_view_if_needed()
        return found

    return find


def question(quiz, item_id):
    return quiz.locator(f'form.qb-item[data-item="{item_id}"]')


def ending(quiz):
    return quiz.locator("form.qb-end")


def hand_in(quiz):
    ending(quiz).get_by_role("button", name="Hand in").click()


class TestPretest:
    def test_an_answer_is_kept_and_nothing_is_told(self, quiz, twelve_lesson):
        room, clock = (question(quiz("pretest"), id_) for id_ in ("cold-room", "time-piece"))
        pick(room, "The attic")
        press(room, "submit")
        expect(status(room)).to_contain_text(KEPT)
        field(clock, "Your answer").fill("clock")
        field(clock, "Your answer").press("Enter")
        expect(status(clock)).to_contain_text(KEPT)
        expect(quiz("pretest")).not_to_contain_text(TOLD)
        expect(quiz("pretest").locator("[data-mark]")).to_have_count(0)
        assert len(twelve_lesson.answered()) == 2

    def test_the_gain_is_shown_when_the_questions_came_back(self, quiz):
        for behaviour, answers in (
            ("pretest", ("The attic", "clock")),
            ("practice", ("The cellar", "clock")),
        ):
            room, clock = (question(quiz(behaviour), id_) for id_ in ("cold-room", "time-piece"))
            pick(room, answers[0])
            submit(room)
            field(clock, "Your answer").fill(answers[1])
            submit(clock)
            expect(status(clock)).not_to_be_empty()
        expect(quiz("practice").locator(".qb-score")).to_contain_text(
            say("gain", before=1, after=2, possible=2)
        )


class TestExam:
    def test_what_is_given_is_kept_without_a_click(self, quiz, twelve_lesson):
        exam = quiz("exam")
        shelf = question(exam, "shelf-length")
        length = field(shelf, "Your answer")
        length.press_sequentially("25")
        expect(status(shelf)).to_have_text(KEPT)
        # Nobody takes the field from under the hand that types in it.
        length.press_sequentially("5")
        expect(length).to_be_focused()
        expect(length).to_have_value("255")
        twelve_lesson.page.wait_for_timeout(700)
        assert twelve_lesson.answered()[-1]["response"] == "255"
        expect(exam.locator(".qb-score")).to_contain_text("1 of 5 answered")
        expect(exam).not_to_contain_text(TOLD)

    def test_typing_without_a_pause_loses_no_letter(self, quiz, twelve_lesson):
        kitchen = question(quiz("exam"), "first-kitchen")
        text = "It has a stove and two windows, and a table that is far too large for it."
        place = field(kitchen, "Your text")
        place.press_sequentially(text, delay=30)
        expect(place).to_have_value(text)
        twelve_lesson.page.wait_for_timeout(700)
        assert twelve_lesson.journal()[-1]["draft"] == {"text": text}

    def test_a_moved_entry_is_kept_and_the_focus_stays(self, quiz, twelve_lesson):
        letter = question(quiz("exam"), "letter-on-its-way")
        last = entries(letter)[-1]
        entry(letter, last).focus()
        twelve_lesson.page.keyboard.press("Alt+ArrowUp")
        expect(status(letter)).to_have_text(KEPT)
        expect(entry(letter, last)).to_be_focused()
        assert entries(letter)[-2] == last

    def test_it_comes_back_after_a_reload_and_after_a_crash(self, quiz, twelve_lesson, request):
        def fill():
            exam = quiz("exam")
            pick(question(exam, "with-legs"), "A chair")
            field(question(exam, "tea-note"), "Gap 3").fill("tea lea")
            field(question(exam, "first-kitchen"), "Your text").fill("Small.")
            Mouse().arrange(question(exam, "letter-on-its-way"), "It is posted")
            for id_ in ("with-legs", "tea-note", "first-kitchen", "letter-on-its-way"):
                expect(status(question(exam, id_))).not_to_be_empty()

        def expect_filled():
            exam = quiz("exam")
            expect(question(exam, "with-legs").get_by_label("A chair")).to_be_checked()
            expect(field(question(exam, "tea-note"), "Gap 3")).to_have_value("tea lea")
            expect(field(question(exam, "first-kitchen"), "Your text")).to_have_value("Small.")
            assert entries(question(exam, "letter-on-its-way"))[0] == "It is posted"

        fill()
        twelve_lesson.save().reload().painted()
        expect_filled()
        twelve_lesson.crash()
        twelve_lesson.answers_in(request.node.name)
        twelve_lesson.run_all().painted()
        expect_filled()

    def test_handing_in_warns_once_of_what_is_open_and_then_tells_everything(self, quiz):
        exam = quiz("exam")
        pick(question(exam, "with-legs"), "A chair", "A carpet")
        field(question(exam, "shelf-length"), "Your answer").fill("255")
        hand_in(exam)
        expect(status(ending(exam))).to_contain_text(say("hand-in-open", numbers="3, 4, 5"))
        expect(exam).not_to_contain_text(TOLD)
        hand_in(exam)
        expect(status(ending(exam))).to_contain_text(say("handed-in"))
        expect(status(ending(exam))).to_be_focused()
        expect(status(question(exam, "with-legs"))).to_contain_text(say("not-right-final"))
        expect(question(exam, "with-legs")).to_contain_text("Zebra carpets lie flat.")
        expect(status(question(exam, "shelf-length"))).to_contain_text(RIGHT)
        expect(status(question(exam, "tea-note"))).to_have_text(say("not-answered"))
        expect(ending(exam).get_by_role("button")).to_have_count(0)
        expect(exam.locator(".qb-score")).to_contain_text("Score 1 of 6")

    def test_what_was_typed_last_is_handed_in_too(self, quiz, twelve_lesson):
        exam = quiz("exam")
        shelf = question(exam, "shelf-length")
        field(shelf, "Your answer").fill("255")
        # Twice, and sooner than anything can have been kept.
        ending(exam).get_by_role("button").evaluate("button => { button.click(); button.click(); }")
        expect(status(ending(exam))).to_contain_text(say("hand-in-open", numbers="1, 3, 4, 5"))
        assert [line["item"] for line in twelve_lesson.answered()] == ["shelf-length"]
        hand_in(exam)
        expect(status(shelf)).to_contain_text(RIGHT)

    def test_a_text_is_marked_after_it_is_handed_in(self, quiz, twelve_lesson):
        exam = quiz("exam")
        kitchen = question(exam, "first-kitchen")
        field(kitchen, "Your text").fill("A stove.")
        expect(status(kitchen)).to_have_text(KEPT)
        hand_in(exam)
        expect(status(ending(exam))).to_contain_text(say("hand-in-open", numbers="1, 2, 3, 4"))
        hand_in(exam)
        expect(kitchen).to_contain_text("Okapi light falls")
        pick(kitchen, "something to cook with")
        twelve_lesson.page.wait_for_timeout(700)
        assert twelve_lesson.answered() == [], "half of the marks are no answer"
        press(kitchen, "submit")
        expect(status(kitchen)).to_contain_text("Score 1 of 2")


class TestCertainty:
    def test_an_answer_says_how_certain_it_is(self, quiz):
        south, north = (
            question(quiz("certainty"), id_) for id_ in ("south-of-astana", "farthest-north")
        )
        pick(south, "True")
        submit(south)
        expect(status(south)).to_contain_text(say("certainty-first"))
        expect(south.get_by_label("True")).to_be_checked()
        levels = south.get_by_role("group", name=say("certainty"))
        levels.get_by_label("3 if right, −6 if wrong").check()
        submit(south)
        expect(status(south)).to_contain_text(say("certainty-marks", marks="3"))
        pick(north, "Kabul", "2 if right, −2 if wrong")
        submit(north)
        expect(status(north)).to_contain_text(say("certainty-marks", marks="−2"))
        expect(quiz("certainty").locator(".qb-score")).to_contain_text("Certainty marks 1")

    def test_marks_are_chosen_by_keyboard(self, quiz):
        north, keys = question(quiz("certainty"), "farthest-north"), Keyboard()
        keys.begin(north)
        north.page.keyboard.press("Tab")
        north.page.keyboard.press("Space")
        keys.reach(north, north.get_by_label("1 if right, 0 if wrong"))
        north.page.keyboard.press("ArrowDown")
        expect(north.get_by_label("2 if right, −2 if wrong")).to_be_checked()


class TestReview:
    def test_questions_come_one_at_a_time_with_the_focus(self, quiz):
        review = quiz("review")
        tools, hours = (question(review, id_) for id_ in ("tool-and-work", "year-in-hours"))
        expect(tools).to_be_visible()
        expect(hours).to_be_hidden()
        expect(tools.get_by_role("button", name="Next question")).to_have_count(0)
        Mouse().select(tools, hammer="cuts boards", saw="drives nails", brush="spreads paint")
        submit(tools)
        tools.get_by_role("button", name="Next question").press("Enter")
        expect(tools).to_be_hidden()
        expect(field(hours, "Low")).to_be_focused()
        Mouse().write(hours, Low="8000", High="9000")
        submit(hours)
        expect(status(hours)).to_contain_text(RIGHT)
        hours.get_by_role("button", name="Next question").click()
        expect(hours).to_be_hidden()
        notice = review.locator(".qb-notice")
        expect(notice).to_have_text(say("review-end"))
        expect(notice).to_be_focused()
