"""A text and its marking: the field, the rubric once there is a text, and what is typed."""

import pytest

from banks import load_lesson
from pages import live, plain, printed, sent, shown, texts
from quizbook import render, scoring
from quizbook.model import InvalidResponse
from quizbook.render.interactions import extended_text

ITEM = """\
- id: own-words
  type: essay
  stem: Say it in your own words.
  max_words: 6
  rubric:
    - {criterion: says *what*}
    - {criterion: "says <where>", points: 2}
  model_answer: "It was there & {then}."
"""


@pytest.fixture
def item(tmp_path):
    return load_lesson(tmp_path / "bank", ITEM)["own-words"]


@pytest.fixture
def unwritten(item):
    return shown(item)


@pytest.fixture
def written(item):
    """A text is kept, and waits to be marked."""
    return shown(item, held={"text": "It was there."}, kept=True)


@pytest.fixture
def marked(item):
    """The second criterion was found met, and that was scored."""
    raw = {"text": "It was there.", "met": [2]}
    return shown(item, held=raw, response=scoring.normalise(item.interaction, raw))


def read(item, form):
    """What the page sends, as it is read."""
    raw = render.response(item.interaction, sent(live(form)))
    return scoring.normalise(item.interaction, raw)


def test_an_empty_field_shows_nothing_of_the_key(item, unwritten):
    page = live(unwritten)
    assert texts(page.select("label > textarea")) == [""]
    assert "At most 6 words." in texts(page.select(".qb-note"))
    assert "What you write stays on this computer." in texts(page.select(".qb-note"))
    assert not page.select("fieldset fieldset, [name=met], [name=marking]")
    assert not any(word in str(page) for word in ("then", "says"))
    assert isinstance(read(item, unwritten), InvalidResponse)
    assert read(item, unwritten).draft is None


def test_a_text_not_yet_submitted_is_kept_in_the_field_and_shows_nothing_more(item):
    form = shown(item, held={"text": "It was"})
    assert sent(live(form)) == {"text": ["It was"]}
    assert not form.rubric
    assert not form.model_answer


@pytest.mark.parametrize("text", ["\nBegins", "a < b & c", "</textarea><b>x", "Two\n\nparts"])
def test_any_text_comes_back_as_it_was_written(item, text):
    form = shown(item, held={"text": text})
    assert sent(live(form)) == {"text": [text.strip()]}


@pytest.mark.parametrize("raw", [None, 7, [], ["It"], {"text": None}, {"met": [1]}, {"text": 7}])
def test_what_is_no_text_is_an_empty_field(item, unwritten, raw):
    assert shown(item, held=raw) == unwritten


def test_half_a_character_is_replaced_before_it_reaches_the_page(item):
    assert shown(item, held={"text": "a\ud800"}).text == "a?"


def test_a_text_that_is_kept_brings_the_model_answer_and_the_rubric(item, written):
    page = live(written)
    assert texts(page.select(".qb-model p")) == ["Model answer", "It was there & {then}."]
    assert texts(page.select("fieldset fieldset > legend")) == ["Mark your own text"]
    boxes = page.select("fieldset fieldset label")
    assert texts(boxes) == ["says what (1 point)", "says <where> (2 points)"]
    assert [box.input["value"] for box in boxes] == ["1", "2"]
    assert not page.select("input[checked]")
    # Nothing ticked is a mark as well, once there was something to tick.
    assert read(item, written).met == ()


def test_the_marks_given_stand_on_the_page_and_are_sent_again(item, marked):
    assert [box.has_attr("checked") for box in live(marked).select("[name=met]")] == [False, True]
    assert read(item, marked).met == (2,)


@pytest.mark.parametrize("met", ["1", [None], [[1]], [0], {"1": 1}, 7], ids=repr)
def test_marks_that_cannot_be_read_are_none(item, written, met):
    assert shown(item, held={"text": "It was there.", "met": met}, kept=True) == written


def test_the_key_may_be_told_without_a_text(item):
    form = shown(item, told=True)
    assert form.text == ""
    assert "It was there & {then}." in live(form, finished=True).get_text()


def test_a_finished_text_can_be_read_and_copied_and_not_changed(item, marked):
    page = live(marked, finished=True)
    assert page.select_one("textarea").has_attr("readonly")
    assert all(box.has_attr("disabled") for box in page.select("[name=met]"))
    assert len(page.select("[name=met][checked]")) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "At most 6 words."),
        ("one", "1 of 6 words"),
        ("one two\nthree  four five six", "6 of 6 words"),
        (
            "one two three four five six seven",
            "Your text has 7 words; at most 6 were asked for. You can still send it.",
        ),
    ],
)
def test_the_length_is_told(item, text, told):
    assert texts(live(shown(item, held={"text": text})).select(".qb-length")) == [told]
    assert told in plain(shown(item, held={"text": text}))


def test_where_any_length_will_do_only_a_text_has_one(tmp_path):
    free = load_lesson(tmp_path / "bank", ITEM.replace("  max_words: 6\n", ""))["own-words"]
    assert not live(shown(free)).select(".qb-length")
    assert texts(live(shown(free, held="one two")).select(".qb-length")) == ["Words: 2"]


def test_on_paper_there_is_only_how_long_it_may_be(unwritten):
    page = printed(unwritten)
    assert texts(page.select("em"))[0] == "At most 6 words."
    assert not page.select("textarea, input, fieldset")


def test_the_plain_form_holds_text_model_answer_and_criteria(unwritten, marked):
    assert plain(unwritten)[1:] == ["At most 6 words.", "What you write stays on this computer."]
    assert plain(marked)[1:] == [
        "Your text: It was there.",
        "3 of 6 words",
        "Model answer: It was there & {then}.",
        "Mark your own text:",
        " [ ] 1. says *what* (1 point)",
        " [x] 2. says <where> (2 points)",
        "What you write stays on this computer.",
    ]


def test_first_a_text_is_typed_and_then_its_marks(item, unwritten, written):
    (first,) = extended_text.prompts(unwritten)
    (second,) = extended_text.prompts(written)
    assert first != second
    typed = extended_text.typed(unwritten, ["It was there."])
    assert scoring.normalise(item.interaction, typed).draft == {"text": "It was there."}
    for line, met in (("1,2", (1, 2)), (" 2 ", (2,)), ("0", ()), ("2, 0", (2,))):
        typed = extended_text.typed(written, [line])
        assert scoring.normalise(item.interaction, typed).met == met


@pytest.mark.parametrize("line", ["", " ", "yes", "1-2", "-1"], ids=repr)
def test_marks_typed_in_another_way_are_told_and_the_text_is_kept(item, written, line):
    told = scoring.normalise(item.interaction, extended_text.typed(written, [line]))
    assert isinstance(told, InvalidResponse)
    assert told.draft == {"text": "It was there."}
