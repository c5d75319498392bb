"""What each mend changes, and what it leaves alone."""

import pytest

from quizbook.mend import mended

QUESTION = """\
title: A lesson
items:
  - id: a  # never again
    type: {type}
    stem: {stem}
{rest}
"""
CHOICE = """\
    options:
      - {text: One  thing, correct: true}
      - {text: Two}"""


def lesson(stem="Is it so?", kind="single_choice", rest=CHOICE):
    return QUESTION.format(type=kind, stem=stem, rest=rest)


def after(text):
    return mended(text.encode(), "01_lesson").after


@pytest.mark.parametrize(
    ("stem", "mended_stem"),
    [
        ("Is  it   so?", "Is it so?"),
        ("Is it\tso?", "Is it so?"),
        ("'Is  it so? '", "'Is it so?'"),
        ('" Is it so?"', '"Is it so?"'),
        ("It is , I think .", "It is, I think."),
        ("It is . So it is", "It is. So it is"),
        ("Is it so ?", "Is it so?"),
        ('What is “it” and "so" here?', "What is “it” and “so” here?"),
        ('"What is “it” and \\"so\\" here?"', '"What is “it” and “so” here?"'),
        ('Что такое «это» и "то"?', "Что такое «это» и «то»?"),
        ("It’s so, isn't it?", "It’s so, isn’t it?"),
        ("'It’s so, isn''t it?'", "'It’s so, isn’t it?'"),
        ("010", '"010"'),
        ("No", '"No"'),
        ("12:30", '"12:30"'),
        ("2007-07-30", '"2007-07-30"'),
        (">-\n      Is  it\n      so ?", ">-\n      Is it\n      so?"),
        ("Is  it\n      so ,  then?", "Is it\n      so, then?"),
    ],
)
def test_a_text_is_mended(stem, mended_stem):
    assert after(lesson(stem)) == lesson(mended_stem)


@pytest.mark.parametrize(
    "stem",
    [
        "What does `a  b , c` print?",
        "Is 3 : 4 the same as 6 : 8?",
        "Which sign belongs here, 3 ? 5",
        "And so on ...",
        'Say "so" and "not so".',
        "Isn't it 5\" wide?",
        "|\n      one    two\n      a      b  \n      c",
        '"A space at the end, on purpose:\\ "',
        "A thin\u202fspace and a no-break\u00a0space",
        "'true'",
        '"A break  \\nin Markdown"',
        'He said “She says "so" to it.”',
        "~",
    ],
)
def test_a_text_that_may_be_meant_is_left_alone(stem):
    assert after(lesson(stem)) == lesson(stem)


def test_french_keeps_its_spaces():
    text = "language: fr\n" + lesson("Est-ce vrai ?")
    assert after(text) == text


def test_what_answers_and_cases_go_by_keeps_its_spaces():
    rest = CHOICE + "\n    cases:\n      - {response: One  thing, score: 1}"
    assert after(lesson(rest=rest)) == lesson(rest=rest)


def test_feedback_for_true_and_for_false_is_mended_and_a_gap_of_that_name_is_not():
    rest = "    answer: true\n    feedback:\n      false: Not  so ."
    assert after(lesson(kind="true_false", rest=rest)).endswith("false: Not so.\n")
    gap = "    text: It  is [[feedback]] .\n    gaps:\n      feedback: {accept: [so  so]}"
    assert after(lesson(kind="cloze", rest=gap)) == lesson(
        kind="cloze", rest=gap.replace("It  is [[feedback]] .", "It is [[feedback]].")
    )


def test_true_and_false_are_written_as_the_bank_reads_them():
    rest = CHOICE.replace("correct: true", 'correct: "True"') + "\n    shuffle: FALSE"
    mended_rest = CHOICE + "\n    shuffle: false"
    assert after(lesson(rest=rest)) == lesson(rest=mended_rest)


def test_numbers_lose_their_quotes_where_numbers_are_asked_for():
    rest = '    answer: "4.50"\n    tolerance: "0.1"\n    unit: "5"\n    points: \'2\''
    mended_rest = '    answer: 4.50\n    tolerance: 0.1\n    unit: "5"\n    points: 2'
    assert after(lesson(kind="numeric", rest=rest)) == lesson(kind="numeric", rest=mended_rest)


def test_a_number_as_an_answer_in_a_case_stays_as_it_was_given():
    rest = '    answer: 4\n    cases:\n      - {response: "4", score: 1}\n      - {response: 010}'
    assert after(lesson(kind="numeric", rest=rest)) == lesson(kind="numeric", rest=rest)


def test_a_question_without_an_id_gets_one_from_its_words():
    text = """\
title: A lesson
items:
  # the first
  - type: true_false  # short
    stem: Isn't the "Ili" longer than 1,000 km?
    answer: true
  - {stem: Isn't the Ili longer than 1?, type: true_false}
  - id:
    type: true_false
  - {type: true_false, stem: Это река?, answer: true}
"""
    assert (
        after(text)
        == """\
title: A lesson
items:
  # the first
  - id: isnt-the-ili-longer-than
    type: true_false  # short
    stem: Isn't the "Ili" longer than 1,000 km?
    answer: true
  - {id: isnt-the-ili-longer-than-2, stem: Isn't the Ili longer than 1?, type: true_false}
  - id:
    type: true_false
  - {id: question-01-lesson-4, type: true_false, stem: Это река?, answer: true}
"""
    )


@pytest.mark.parametrize(
    ("stem", "made"),
    [
        ("10", "question-10"),
        ("2007-07-30", "question-2007-07-30"),
        ("No", "question-no"),
        ("Which [[gap]] is it?", "which-is-it"),
        ("Où naît-elle ?", "ou-nait-elle"),
        ("река", "question-1"),
    ],
)
def test_an_id_is_a_text_whatever_the_words(stem, made):
    told = mended(f"items:\n- stem: '{stem}'\n".encode(), "урок")
    assert told.after.startswith(f"items:\n- id: {made}\n  stem: ")


def test_an_id_of_another_file_is_not_taken_twice():
    text = "items:\n- stem: So it is\n"
    told = mended(text.encode(), "x", frozenset({"so-it-is", "so-it-is-2"}))
    assert told.after == "items:\n- id: so-it-is-3\n  stem: So it is\n"


def test_the_ends_of_lines_and_of_the_file():
    text = "\ufefftitle: A lesson  \r\n# a word \t\r\n  \r\nitems: []"
    assert after(text) == "title: A lesson\n# a word\n\nitems: []\n"


def test_a_text_in_a_block_keeps_its_lines_as_they_are():
    text = "title: |\n  one  \n  two\n  \nitems: []\n"
    assert after(text) == text


@pytest.mark.parametrize("width", [2, 4, 8])
def test_tabs_become_spaces_at_the_width_that_can_be_read(width):
    text = f"title: A lesson\nitems:\n{' ' * width}- id: a\n\t  type: true_false\n\t  stem: S\n"
    assert after(text) == text.replace("\t", " " * width)


@pytest.mark.parametrize(
    "data",
    [
        b"title: [a  b\nstem: x  ",
        b"\xef\xbb\xbftitle: a: b  \r\n",
        b"title: caf\xe9  ",
        b"\xff\xfet\0",
        b"title: a\x00b  \n",
        b"title: x  \ntitle: y\n",
        b"- just\n- a list  \n",
        b"",
    ],
)
def test_a_file_that_cannot_be_read_is_left_alone(data):
    told = mended(data, "x")
    assert told.edits == ()
    assert told.after == told.before


def test_a_mend_that_would_change_another_value_through_an_alias_is_not_made():
    rest = """\
    options:
      - {text: Two, feedback: &one One  thing}
      - {text: *one, feedback: A  b}"""
    assert after(lesson(rest=rest)) == lesson(rest=rest.replace("A  b", "A b"))


NUMBERS = """\
    shuffle: false
    options:
      - {text: "1915"}
      - text: "1906"  # the first railway
        correct: true
        feedback: >-
          Yes, in
          that year.
      - text: '1924'
        feedback: Later still.
    explanation: It is known."""
ORDERED = """\
    shuffle: false
    options:
      - text: "1906"  # the first railway
        correct: true
        feedback: >-
          Yes, in
          that year.
      - {text: "1915"}
      - text: '1924'
        feedback: Later still.
    explanation: It is known."""


def test_numbers_as_options_are_put_in_order_with_all_that_belongs_to_them():
    assert after(lesson(rest=NUMBERS)) == lesson(rest=ORDERED)
    last = NUMBERS.removesuffix("\n    explanation: It is known.")
    assert after(lesson(rest=last)) == lesson(
        rest=ORDERED.removesuffix("\n    explanation: It is known.")
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("shuffle: false", "shuffle: true"),
        ('"1906"', '"1999"'),
        ('"1915"', '"no year"'),
        ('"1915"', '"1915 AD"'),
        ('"1915"', '"1924"'),
        ('{text: "1915"}', '{text: "1915", pin: last}'),
        ("      - {text", "      # years\n      - {text"),
        ("    explanation", "    lint: {ignore: [{rule: C14, reason: A trap}]}\n    explanation"),
    ],
)
def test_numbers_stay_where_the_order_may_be_meant(old, new):
    rest = NUMBERS.replace(old, new)
    if new == '"1999"':
        rest = rest.replace("'1924'", '"2007"').replace('"1915"', '"1990"')
    assert after(lesson(rest=rest)) == lesson(rest=rest)


def test_options_on_one_line_stay_in_their_order():
    rest = "    shuffle: false\n    options: [{text: '3'}, {text: '1', correct: true}, {text: '2'}]"
    assert after(lesson(rest=rest)) == lesson(rest=rest)


def test_a_question_that_an_alias_repeats_is_mended_once():
    text = "items:\n- &a\n  stem: So  it is\n- *a\n"
    assert after(text) == "items:\n- &a\n  id: so-it-is\n  stem: So  it is\n- *a\n"
    numbers = "{text: '3'}\n    - {text: '1'}\n    - {text: '2'}"
    text = f"items:\n- &a\n  id: a\n  shuffle: false\n  options:\n    - {numbers}\n- *a\n"
    ordered = "{text: '1'}\n    - {text: '2'}\n    - {text: '3'}"
    assert after(text) == text.replace(numbers, ordered)


def test_facts_are_mended_as_well():
    text = "facts:\n  - {id: p1-x, where: P1, says: It  was so ., kind: background, value: 010}\n"
    assert after(text) == text.replace("It  was so .", "It was so.")


def test_a_mend_says_why():
    told = mended(lesson("Is  it  so ?").encode(), "x")
    assert [edit.reason for edit in told.edits] == [
        "two spaces in a row, or a tab, in a text",
        "two spaces in a row, or a tab, in a text",
        "a space before a comma or a full stop",
    ]
