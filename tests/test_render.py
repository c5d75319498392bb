"""From a view to HTML and to plain text."""

from html.parser import HTMLParser

import pytest

from banks import ITEMS, load_lesson
from quizbook import Session, render
from quizbook.words import catalogue

NASTY = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "<a href='javascript:alert(1)'>x</a>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt; &amp; <!-- -->",
    "*a* <b>b</b> `<i>`",
]
NASTY_ITEM = """\
- id: nasty
  type: multiple_response
  stem: {nasty}
  options:
    - {{text: {nasty}, correct: true, feedback: {nasty}}}
    - {{text: other, correct: true, missed: {nasty}}}
    - {{text: third, feedback: {nasty}}}
  hints: [{nasty}]
  explanation: {nasty}
"""


class Parsed(HTMLParser):
    """The elements, attributes and texts of a piece of HTML."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.texts = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.texts += [data.strip()] if data.strip() else []


def everywhere(session, item_id):
    """The question before and after an answer, with a hint, shown, and as stored."""
    session.hint(item_id)
    seen = [session.view(item_id)]
    session.submit(item_id, [session.view(item_id).shown.choices[0].id])
    seen.append(session.view(item_id))
    session.submit(item_id, [session.view(item_id).shown.choices[1].id])
    session.reveal(item_id)
    seen.append(session.view(item_id))
    live = "".join(render.part(view) + render.after(view) for view in seen)
    return live + render.static(session.lesson, seen, None)


@pytest.mark.parametrize("nasty", NASTY)
def test_markup_in_a_bank_shows_as_text(tmp_path, nasty):
    quoted = "'" + nasty.replace("'", "''") + "'"
    lesson = load_lesson(tmp_path / "bank", NASTY_ITEM.format(nasty=quoted))
    html = Parsed(everywhere(Session(lesson, journal=None), "nasty"))
    ours = {"fieldset", "legend", "span", "p", "div", "label", "input", "button", "strong", "em"}
    assert set(html.tags) <= ours | {"ul", "li", "code"}
    assert not [value for name, value in html.attributes if name in ("href", "src", "onerror")]
    if "*" not in nasty:
        assert html.texts.count(nasty) >= 8


def test_emphasis_code_and_links_are_read(tmp_path):
    item = ITEMS.replace("Which is right?", '"*Which* `is` [right](https://example.org)?"')
    session = Session(load_lesson(tmp_path / "bank", item), journal=None)
    html = render.part(session.view("one-of-three"))
    assert "<em>Which</em> <code>is</code>" in html
    assert 'rel="noopener noreferrer" href="https://example.org">right</a>' in html


@pytest.mark.parametrize("text", ["No", "on", "12:30", "010", "42", "1.0"])
def test_plain_scalars_reach_the_student_as_written(tmp_path, text):
    item = ITEMS.replace("A wrong one", text)
    session = Session(load_lesson(tmp_path / "bank", item), journal=None)
    view = session.view("one-of-three")
    assert f'<span class="qb-text">{text}</span>' in render.part(view)
    assert text in Parsed(render.static(session.lesson, [view], None)).texts
    assert text in render.question(view)


def test_an_unanswered_question_holds_its_wording_and_the_interface_and_nothing_else(lesson):
    session = Session(lesson, journal=None)
    words = {text.split("{")[0].strip() for text in catalogue("en").values()}
    for item in lesson.items:
        view = session.view(item.id)
        allowed = {item.stem, *(choice.text for choice in item.interaction.choices)}
        ids = {choice.id for choice in item.interaction.choices}
        for html in (render.part(view), render.after(view), render.static(lesson, [view], None)):
            parsed = Parsed(html)
            others = [text for text in parsed.texts if text not in allowed]
            assert all(any(text.startswith(word) for word in words if word) for text in others)
            values = {value for name, value in parsed.attributes if name == "value"}
            assert values <= ids | {"submit", "hint"}
            names = {name for name, _ in parsed.attributes}
            assert names <= {"class", "type", "name", "value"}


def test_the_number_of_keys_is_not_told(tmp_path):
    fewer = load_lesson(tmp_path / "fewer")
    more = load_lesson(tmp_path / "more", ITEMS.replace("{text: C,", "{text: C, correct: true,"))
    pages = [
        render.part(Session(lesson, journal=None).view("two-of-four")) for lesson in (fewer, more)
    ]
    assert pages[0] == pages[1]


def test_partly_right_shows_feedback_beside_what_was_picked_and_nudges_to_the_rest(lesson):
    session = Session(lesson, journal=None)
    session.submit("two-of-four", ["B"])
    view = session.view("two-of-four")
    marks = {choice.text: choice.mark for choice in view.shown.choices}
    assert marks == {"A": "", "B": "right", "C": "", "D": ""}
    assert view.left_out == ("Think of the first letter.",)
    assert not view.explanation


def test_after_the_answer_is_shown_the_key_and_why_stand_on_the_page(lesson):
    session = Session(lesson, journal=None)
    session.submit("one-of-three", "A wrong one")
    session.reveal("one-of-three")
    view = session.view("one-of-three")
    assert {choice.text: choice.mark for choice in view.shown.choices}["The right one"] == "missed"
    html = render.part(view) + render.after(view)
    assert "Well read." in html
    assert "The second sentence of P1 says so." in html


def test_it_says_where_to_read_again(lesson):
    session = Session(lesson, journal=None)
    assert not session.view("one-of-three").read_again
    session.submit("one-of-three", "A wrong one")
    places = session.view("one-of-three").read_again
    assert places == ("P1", "A survey", "the section “The second section”")


def test_plain_text_is_complete(lesson):
    session = Session(lesson, journal=None)
    session.hint("one-of-three")
    session.submit("one-of-three", "A wrong one")
    text = render.question(session.view("one-of-three"))
    for words in ("Which is right?", "Another wrong one", "Not this.", "Read P1 again."):
        assert words in text
