"""The rules in the language of the lesson: words and phrases, never parts of words."""

import pytest

from banks import write_bank
from quizbook.bank import read_bank
from quizbook.lint import lint
from quizbook.lint.lists import Lists, lists_of
from quizbook.lint.vocabulary import vocabulary

CHOICE = """\
- id: a-question
  type: single_choice
  stem: "{stem}"
  {shuffle}
  options:
    - {{text: "{key}", correct: true, feedback: "{right}"}}
    - {{text: "{one}", feedback: "{said}"}}
    - {{text: "{other}", feedback: "{said}"}}
  hints: ["{hint}"]
  explanation: "{said}"
  cites: [p1-name]
  objective: read-well
"""
PLAIN = {
    "ru": {
        "stem": "Куда впадает река Или?",
        "key": "в озеро Балхаш",
        "one": "в Каспийское море",
        "other": "в реку Иртыш",
        "said": "Посмотрите на карту к востоку от озера.",
        "right": "Река приносит большую часть воды.",
        "hint": "Ищите на юго-востоке страны.",
    },
    "kk": {
        "stem": "Іле өзені қайда құяды?",
        "key": "Балқаш көліне",
        "one": "Каспий теңізіне",
        "other": "Ертіс өзенінде",
        "said": "Картаның шығыс бөлігіне назар аударыңыз.",
        "right": "Судың көп бөлігін осы өзен әкеледі.",
        "hint": "Елдің оңтүстік-шығысынан іздеңіз.",
    },
    "en": {
        "stem": "Where does the river Ili end?",
        "key": "in Lake Balkhash",
        "one": "in the Caspian Sea",
        "other": "in the river Irtysh",
        "said": "Look at the map, to the east of the lake.",
        "right": "The river brings most of the water.",
        "hint": "Search the south-east of the country.",
    },
}


def found(folder, language, **changes):
    fields = {**PLAIN.get(language[:2], PLAIN["en"]), "shuffle": "shuffle: true", **changes}
    write_bank(folder, CHOICE.format(**fields))
    lesson = folder / "01_lesson.yaml"
    text = lesson.read_text("utf-8")
    lesson.write_text(f"language: {language}\n{text}", "utf-8")
    bank, problems = read_bank(folder)
    return [problem.rule for problem in (*problems, *lint(bank))]


@pytest.mark.parametrize("language", PLAIN)
def test_a_sound_question_breaks_no_rule(tmp_path, language):
    assert found(tmp_path, language) == []


FLAWS = [
    ("ru", "C03", {"other": "все перечисленные места"}),
    ("ru", "C03", {"other": "Все ответы верны"}),
    ("ru", "C04", {"other": "ни один из перечисленных вариантов"}),
    ("ru", "C04", {"other": "Нет верного ответа"}),
    ("ru", "C05", {"one": "А и Б", "other": "А, Б и В"}),
    ("ru", "C06", {"other": "никогда никуда не впадает"}),
    ("ru", "C06", {"other": "исключительно в море"}),
    ("ru", "C07", {"key": "как правило, в озеро"}),
    (
        "ru",
        "C08",
        {"stem": "Куда впадает река, чья дельта видна с озера?"},
    ),
    ("ru", "C12", {"key": "Уровень озера увеличился", "one": "Уровень озера уменьшился"}),
    ("ru", "C13", {"key": "от 10 до 20 км", "one": "20-30 км", "other": "40-50 км"}),
    ("ru", "C16", {"stem": "Куда река Или не впадает?"}),
    ("ru", "C16", {"stem": "Какие реки впадают в озеро, за исключением одной?"}),
    ("ru", "C19", {"stem": "Какое утверждение верно?"}),
    ("ru", "F02", {"said": "Неверно, попробуйте ещё раз."}),
    ("ru", "F04", {"said": "Посмотрите на вариант Б ещё раз."}),
    ("ru", "F04", {"said": "Второй вариант ближе к истине."}),
    ("ru", "F07", {"hint": "Это озеро называется Балхаш."}),
    ("kk", "C03", {"other": "жоғарыдағылардың барлығы"}),
    ("kk", "C04", {"other": "дұрыс жауап жоқ"}),
    ("kk", "C06", {"other": "ешқашан теңізге"}),
    ("kk", "C07", {"key": "әдетте Балқаш көліне"}),
    ("kk", "C08", {"stem": "Балқаштың жағасында қай су бар?", "key": "Балқаш көлі"}),
    ("kk", "C16", {"stem": "Қайсысы өзен емес?"}),
    ("kk", "C19", {"stem": "Қайсысы дұрыс?"}),
    ("kk", "F02", {"said": "Дұрыс емес, тағы бір рет көріңіз."}),
    ("kk", "F04", {"said": "Екінші нұсқаға тағы бір рет қараңыз."}),
    ("kk", "F07", {"hint": "Ол Балқаш көліне құяды."}),
]


@pytest.mark.parametrize(("language", "rule", "changes"), FLAWS)
def test_a_flaw_is_found_in_the_language_of_the_lesson(tmp_path, language, rule, changes):
    assert rule in found(tmp_path, language, **changes)


@pytest.mark.parametrize(
    ("language", "changes"),
    [
        ("en", {"one": "in a small sea"}),  # all
        ("en", {"other": "into nothing at all"}),  # not, all
        ("en", {"stem": "Where does the noted river end?"}),  # not
        ("en", {"stem": "In which of at least two lakes does the river end?"}),  # least
        ("en", {"said": "The first answer came from a map, and a second one from a report."}),
        ("ru", {"one": "в неверующий город"}),  # неверно
        ("ru", {"stem": "Куда впадает не только река Или, но и Каратал?"}),  # не
        ("ru", {"said": "Ответ в первом предложении этого абзаца."}),  # ответ в
    ],
)
def test_a_part_of_a_word_or_a_harmless_phrase_is_no_hit(tmp_path, language, changes):
    assert found(tmp_path, language, **changes) == []


def test_a_dialect_has_the_lists_of_its_language():
    assert vocabulary("en-GB").lists == lists_of("en") != Lists()


def test_in_a_language_without_lists_the_other_rules_still_run(tmp_path):
    assert found(tmp_path, "fr", key="in Lake Balkhash, which lies far in the east") == ["C01"]


def test_letters_of_two_alphabets_in_one_word_are_found(tmp_path):
    latin_a_in_a_cyrillic_word = "в Кaспийское море"
    assert found(tmp_path, "ru", one=latin_a_in_a_cyrillic_word) == ["C25"]


def test_a_decomposed_letter_is_the_same_letter():
    composed, decomposed = "неверный", "неверныи\u0306"
    words = vocabulary("ru")
    assert words.read(composed).words == words.read(decomposed).words
