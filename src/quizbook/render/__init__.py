"""From a view to accessible HTML, or to plain text; and from form fields back to a response.

One template and one file per interaction. The HTML stands in the widget, in previews and in stored
notebooks; texts of a bank pass through autoescape and `markup.py`, so they cannot become script.
"""

from quizbook.render.fields import certainty, response
from quizbook.render.html import after, figure, hand_in, head, part, report, review, save, static
from quizbook.render.interactions import of_shown
from quizbook.render.standing import not_live, not_read, standing, standing_title
from quizbook.render.text import not_live_text, question, review_text, static_text

__all__ = [
    "after",
    "certainty",
    "figure",
    "hand_in",
    "head",
    "not_live",
    "not_live_text",
    "not_read",
    "of_shown",
    "part",
    "question",
    "report",
    "response",
    "review",
    "review_text",
    "save",
    "standing",
    "standing_title",
    "static",
    "static_text",
]
