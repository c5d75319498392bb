"""What goes over the wire: little, and nothing to the outside."""

from playwright.sync_api import expect

from harness.answering import RIGHT, pick, status, submit

MESSAGES_TO_SHOW = 4
BYTES_TO_SHOW = 10_000
BYTES_A_QUESTION = 2_500
BYTES_TO_ANSWER = 5_000
TALK = ("comm_open", "comm_msg")


def measured(what, messages):
    """The figure, as a line for the log."""
    sent = sum(message.size for message in messages)
    return f"{what}: {len(messages)} comm messages, {sent} bytes"


def of_the_new_quiz(messages):
    """The talk of the widgets that were opened meanwhile; others may still be answered late."""
    opened = {message.content["comm_id"] for message in messages if message.type == "comm_open"}
    talk = [message for message in messages if message.type in TALK]
    return [message for message in talk if message.content["comm_id"] in opened]


def test_showing_a_quiz_takes_at_most_four_messages(tiny_lesson, wire, figure):
    # Other widgets of the notebook talk as well, so the quiz is shown once more, alone.
    wire.settle(tiny_lesson.idle().page)
    tiny_lesson.run_cell('quiz("tiny")').painted()
    messages = of_the_new_quiz(wire.comms)
    figure(measured("to show a quiz of three questions", messages))
    assert 1 <= len(messages) <= MESSAGES_TO_SHOW


def test_an_answer_takes_at_most_five_kilobytes(tiny_lesson, wire, figure):
    week = tiny_lesson.item("week-length")
    pick(week, "Seven days")
    wire.settle(tiny_lesson.idle().page)
    submit(week)
    expect(status(week)).to_contain_text(RIGHT)
    tiny_lesson.idle()
    figure(measured("to answer one question", wire.comms))
    assert 0 < sum(message.size for message in wire.comms) <= BYTES_TO_ANSWER


def test_nothing_is_asked_of_the_outside(tiny_lesson, wire):
    tiny_lesson.idle()
    assert wire.messages
    assert wire.outside == []


def test_a_question_of_every_type_is_shown_in_few_bytes(twelve_lesson, wire, figure):
    wire.settle(twelve_lesson.idle().page)
    twelve_lesson.run_cell('quiz("twelve")').painted()
    messages = of_the_new_quiz(wire.comms)
    figure(measured("to show a question of every type, with a map", messages))
    assert 1 <= len(messages) <= MESSAGES_TO_SHOW
    assert sum(message.size for message in messages) <= BYTES_TO_SHOW + 12 * BYTES_A_QUESTION
