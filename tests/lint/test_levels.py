"""When a rule is an error, a warning or a note, and when it keeps quiet."""

import pytest

from banks import FACTS, write_bank
from quizbook.bank import read_bank
from quizbook.lint import lint


def told(folder, items, rule):
    """The levels at which a rule speaks of these questions."""
    bank, problems = read_bank(write_bank(folder, items))
    assert [problem for problem in problems if problem.severity == "error"] == []
    return [problem.severity for problem in lint(bank) if problem.rule == rule]


def choice(*options, stem="Where does the river Ili end?", kind="single_choice", more=""):
    """A question whose first option is right; an option may bring fields of its own."""
    written = "".join(
        f"    - {{text: {text}{', correct: true' * (place == 0)}}}\n"
        for place, text in enumerate(options)
    )
    return f"- id: a\n  type: {kind}\n  stem: {stem}\n{more}  options:\n{written}"


def test_a_key_a_quarter_longer_is_a_note_and_a_third_longer_a_warning(tmp_path):
    quarter = choice("to the lake of Balkhash", "to the Caspian sea", "to the river Ob")
    third = choice("to the blue lake of Balkhash", "to the Caspian sea", "to the river Ob")
    assert told(tmp_path, quarter, "C01") == ["note"]
    assert told(tmp_path, third, "C01") == ["warning"]


def test_a_long_name_is_as_long_as_it_is(tmp_path):
    names = choice("Petropavlovsk-Kamchatsky", "Oral", "Semey")
    assert told(tmp_path, names, "C01") == []


@pytest.mark.parametrize(
    ("option", "more", "level"),
    [
        ("all of the above", "", "error"),
        ("all of the above, pin: last", "", "warning"),
        ("all of the above", "  shuffle: false\n", "warning"),
    ],
)
def test_all_of_the_above_is_an_error_where_it_may_stand_above_them(tmp_path, option, more, level):
    assert told(tmp_path, choice("saigas", "wolves", option, more=more), "C03") == [level]


@pytest.mark.parametrize(
    ("options", "level"),
    [
        (("none of the above, pin: last", "saigas", "wolves"), "warning"),
        (("saigas", "wolves", "none of the above, pin: last"), "note"),
        (("saigas", "wolves", "none of the above"), "error"),
    ],
)
def test_none_of_the_above_is_worst_where_it_may_stand_above_them(tmp_path, options, level):
    assert told(tmp_path, choice(*options), "C04") == [level]


def test_a_right_option_that_is_as_sure_gives_nothing_away(tmp_path):
    assert told(tmp_path, choice("It never freezes", "It always freezes", "in May"), "C06") == []
    assert told(tmp_path, choice("It freezes", "It always freezes", "in May"), "C06") == ["warning"]


def test_a_negation_in_bold_or_capitals_is_a_note(tmp_path):
    options = ("a lake", "a sea", "a marsh")
    for word, level in (("not", "warning"), ("**not**", "note"), ("NOT", "note")):
        stem = f"What is it {word}?"
        assert told(tmp_path, choice(*options, stem=stem), "C16") == [level]


def test_a_negation_in_what_is_only_told_or_quoted_is_left_alone(tmp_path):
    options = ("a lake", "a sea", "a marsh")
    for stem in (
        "The river does not reach the sea. Where does it end?",
        "'What does \"I do not know\" mean?'",
    ):
        assert told(tmp_path, choice(*options, stem=stem), "C16") == []


@pytest.mark.parametrize("word", ["except", "EXCEPT"])
def test_except_turns_a_question_round_from_any_sentence(tmp_path, word):
    stem = f"All of these are lakes {word} one. Which one is it?"
    assert len(told(tmp_path, choice("the Ili", "Balkhash", "Zaysan", stem=stem), "C16")) == 1


def test_numbers_that_are_shuffled_are_a_note_and_numbers_in_disorder_a_warning(tmp_path):
    years = ('"1906"', '"1924"', '"1915"')
    assert told(tmp_path, choice(*years), "C14") == ["note"]
    assert told(tmp_path, choice(*years, more="  shuffle: false\n"), "C14") == ["warning"]


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("10-20 km", "20-30 km", True),
        ("10-19 km", "20-30 km", False),
        ("10-20 km", "20-30 kg", False),
        ("less than 20 km", "20-30 km", False),
        ("up to 20 km", "20-30 km", True),
        ("between 10 and 20 km", "20-30 km", True),
        ("1 and 2", "2 and 3", False),
        ("1,000-2,000", "2000-3000", True),
    ],
)
def test_ranges_are_read_as_they_are_written(tmp_path, one, other, overlap):
    items = choice(f'"{one}"', f'"{other}"', more="  shuffle: false\n")
    assert bool(told(tmp_path, items, "C13")) == overlap


def test_several_right_options_may_stand_among_many(tmp_path):
    six = ("Balkhash", "Alakol", "Zaysan", "Tengiz", "Markakol", "Sasykkol")
    assert told(tmp_path, choice(*six), "C22") == ["warning"]
    assert told(tmp_path, choice(*six, kind="multiple_response"), "C22") == []
    assert told(tmp_path, choice(*six[:2]), "C22") == ["note"]


def test_a_bank_without_facts_has_nothing_to_cite(tmp_path):
    items = choice("a lake", "a sea", "a marsh")
    assert told(tmp_path, items, "F05") == ["warning"]
    write_bank(tmp_path, items)
    (tmp_path / "facts.yaml").write_text("facts: []\n", "utf-8")
    bank, _ = read_bank(tmp_path)
    assert "F05" not in {problem.rule for problem in lint(bank)}


@pytest.mark.parametrize(
    ("hint", "level"),
    [
        ("It runs into Lake Balkhash.", ["error"]),
        ("It runs into Lake Balkhash or into the Caspian Sea.", []),
        ("Look for a lake.", []),
    ],
)
def test_a_hint_tells_when_it_holds_the_right_option_and_no_wrong_one(tmp_path, hint, level):
    items = choice("Lake Balkhash", "the Caspian Sea", more=f"  hints: ['{hint}']\n")
    assert told(tmp_path, items, "F07") == level


def test_a_long_number_in_a_hint_is_a_warning_and_one_of_the_question_is_nothing(tmp_path):
    item = "- {id: a, type: numeric, stem: 'How long, near %s?', answer: 2500, hints: ['%s km.']}\n"
    assert told(tmp_path, item % ("a lake", "2,500"), "F07") == ["warning"]
    assert told(tmp_path, item % ("2500", "2,500"), "F07") == []
    assert told(tmp_path, item % ("a lake", "12500"), "F07") == []


def test_the_same_question_in_another_lesson_is_an_error_there(tmp_path):
    items = choice("a lake", "a sea", "a marsh")
    write_bank(tmp_path, items)
    write_bank(tmp_path, items.replace("id: a", "id: b").replace("Ili end", "Ili  end"), "02_more")
    assert (tmp_path / "facts.yaml").read_text("utf-8") == FACTS
    bank, _ = read_bank(tmp_path)
    (problem,) = (one for one in lint(bank) if one.rule == "B04")
    assert (problem.severity, problem.line) == ("error", 7)
    assert problem.file.endswith("02_more.yaml")


def test_the_two_forms_of_a_pair_may_be_alike(tmp_path):
    stem = "stem: The river Ili ends in %s lake with reeds."
    form = f"- {{id: %s, type: true_false, {stem}, answer: true%s}}\n"
    pair = form % ("a", "a", ", form: A, pair: p") + form % ("b", "the", ", form: B, pair: p")
    alone = form % ("a", "a", "") + form % ("b", "a blue", "")
    assert told(tmp_path, pair, "B04") == []
    assert told(tmp_path, alone, "B04") == ["warning"]


def test_an_answer_in_a_later_question_is_a_note_and_in_an_earlier_one_a_warning(tmp_path):
    asked = "- {id: a, type: short_answer, stem: Where does it end?, accept: [Lake Balkhash]}\n"
    telling = "- {id: b, type: true_false, stem: Lake Balkhash has reeds., answer: true}\n"
    assert told(tmp_path, telling + asked, "B05") == ["warning"]
    assert told(tmp_path, asked + telling, "B05") == ["note"]


def test_an_objective_that_nothing_asks_for_is_told_at_its_name(tmp_path):
    bank, _ = read_bank(write_bank(tmp_path, choice("a lake", "a sea", "a marsh")))
    (problem,) = (one for one in lint(bank) if one.rule == "B06")
    assert (problem.severity, problem.line, problem.column) == ("note", 3, 3)


@pytest.mark.parametrize(("words", "level"), [(60, []), (61, ["note"]), (101, ["warning"])])
def test_a_long_question_is_a_note_and_a_very_long_one_a_warning(tmp_path, words, level):
    items = choice("a lake", "a sea", "a marsh", stem="word " * words)
    assert told(tmp_path, items, "C20") == level


def test_a_common_beginning_of_words_without_content_is_left_alone(tmp_path):
    few = choice("It is a lake", "It is a sea", "It is a marsh")
    many = choice("It is one of the lakes", "It is one of the seas", "It is one of the marshes")
    assert told(tmp_path, few, "C20") == []
    assert told(tmp_path, many, "C20") == ["warning"]


@pytest.mark.parametrize(
    ("options", "level"),
    [
        (("It often freezes", "It freezes in May", "It thaws"), ["warning"]),
        (("It often freezes", "It often dries up", "It often thaws"), ["note"]),
        (("It freezes", "It dries up", "It thaws"), []),
    ],
)
def test_options_that_are_all_as_vague_are_a_note(tmp_path, options, level):
    assert told(tmp_path, choice(*options), "C07") == level


def test_a_vague_word_in_the_question_is_a_note_where_something_is_chosen(tmp_path):
    stem = "What does the river often do?"
    assert told(tmp_path, choice("freeze", "dry up", "thaw", stem=stem), "C07") == ["note"]
    essay = f"- {{id: a, type: essay, stem: {stem}, rubric: [{{criterion: c}}], model_answer: m}}\n"
    assert told(tmp_path, essay, "C07") == []


def test_spellings_need_not_be_listed_where_a_typo_is_allowed(tmp_path):
    item = "- {id: a, type: short_answer, stem: Who?, accept: [Jean-Paul]%s}\n"
    assert told(tmp_path, item % "", "C26") == ["note"]
    assert told(tmp_path, item % ", typos: 1", "C26") == []


def test_matters_of_taste_are_notes(tmp_path):
    spread = choice("a lake", "a sea", "a salt marsh between the dunes")
    blank = "- {id: a, type: short_answer, stem: ___ is the lake of the Ili., accept: [Balkhash]}\n"
    assert told(tmp_path, spread, "C02") == ["note"]
    assert told(tmp_path, blank, "C21") == ["note"]


def test_a_word_of_most_questions_is_the_subject_and_no_cue(tmp_path):
    options = ("into a river delta", "into a lake", "into a marsh")
    one = choice(*options, stem="Where does the river %s end?")
    bank = "".join((one % f"R{at}").replace("id: a", f"id: a{at}") for at in range(20))
    assert told(tmp_path, one % "R", "C08") == ["warning"]
    assert told(tmp_path, bank, "C08") == []


def test_an_option_of_a_gap_is_told_in_its_own_gap(tmp_path):
    gap = "options: [{text: always so, feedback: F.}, {text: %s, correct: true}, {text: no}]"
    items = (
        "- id: a\n  type: cloze\n  stem: Fill in.\n  text: '[[one]] [[two]]'\n  gaps:\n"
        f"    one: {{{gap % 'never so'}}}\n    two: {{{gap % 'hardly'}}}\n"
    )
    bank, _ = read_bank(write_bank(tmp_path, items))
    assert [problem.line for problem in lint(bank) if problem.rule == "C06"] == [11]


def test_all_of_the_above_is_no_word_that_is_too_sure(tmp_path):
    items = choice("saigas", "wolves", "all of the above, pin: last")
    assert told(tmp_path, items, "C06") == []


def test_an_article_that_fits_no_right_option_gives_nothing_away(tmp_path):
    stem = "Someone who looks at stars is an"
    assert told(tmp_path, choice("astronomer", "baker", "cook", stem=stem), "C09") == ["warning"]
    assert told(tmp_path, choice("stargazer", "baker", "cook", stem=stem), "C09") == []


@pytest.mark.parametrize(
    ("stem", "level"),
    [
        ("Rivers", ["warning"]),
        ("Rivers?", []),
        ("Rivers end in ___", []),
        ("'Rivers end in:'", []),
        ("Choose one", ["warning"]),
    ],
)
def test_a_short_stem_asks_by_a_question_mark_or_a_blank(tmp_path, stem, level):
    assert told(tmp_path, choice("lakes", "seas", "marshes", stem=stem), "C19") == level


def test_a_wrong_place_on_a_map_needs_feedback_and_the_right_one_does_not(tmp_path):
    item = (
        "- id: a\n  type: hotspot\n  stem: Where is the capital?\n  figure: central_asia\n"
        "  places:\n    - {place: Astana, correct: true}\n    - {place: Almaty}\n"
        "    - {place: Tashkent, feedback: It is the capital of Uzbekistan.}\n"
    )
    bank, _ = read_bank(write_bank(tmp_path, item))
    assert [problem.line for problem in lint(bank) if problem.rule == "F01"] == [11]
