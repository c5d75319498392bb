"""From a view to accessible HTML, or to plain text; and from form fields back to a response.

One template per interaction. The HTML stands in the widget, in previews and in stored notebooks;
texts of a bank pass through autoescape and `markup.py`, so they cannot become script.
"""

from quizbook.render.fields import response
from quizbook.render.html import after, head, part, static
from quizbook.render.text import question

__all__ = ["after", "head", "part", "question", "response", "static"]
