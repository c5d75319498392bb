"""All that should come back of a quiz: which questions, in which order, fields, verdicts, score."""

import time

from playwright.sync_api import Locator

PATIENCE = 10  # seconds until what should come back is missed
# Words in the order of the page, so that the order of options is in them too; and every field.
LOOKS = """quizzes => quizzes.map(quiz => {
    const words = node => {
        const copy = node.cloneNode(true);
        // What a page puts there first; what stands in it now is among the fields.
        for (const area of copy.querySelectorAll("textarea")) area.textContent = "";
        return copy.textContent.trim().replace(/\\s+/g, " "); };
    return { head: words(quiz.querySelector(".qb-head")), questions: Array.from(
        quiz.querySelectorAll("form.qb-item"), form => ({
            id: form.dataset.item,
            hidden: form.hidden,
            part: words(form.querySelector(".qb-part")),
            status: words(form.querySelector(".qb-status")),
            after: words(form.querySelector(".qb-after")),
            fields: Array.from(form.querySelectorAll(".qb-part [name]:not(button)"),
                field => [field.name, field.value, field.checked ?? false]),
        })) }; })"""


def looks(quiz: Locator) -> list[dict]:
    """What the quizzes of a notebook look like, one after the other."""
    return quiz.evaluate_all(LOOKS)


def expect_looks(quiz: Locator, before: list[dict]) -> None:
    """Wait until the quizzes look as they did."""
    end = time.monotonic() + PATIENCE
    while looks(quiz) != before and time.monotonic() < end:
        quiz.page.wait_for_timeout(100)
    assert looks(quiz) == before


def drawn(quiz: Locator) -> list[list[str]]:
    """The questions of each quiz, in their order."""
    return [[question["id"] for question in each["questions"]] for each in looks(quiz)]
