"""Numeric, beyond the contract that every type keeps."""

import pytest

from banks import load_lesson, write_bank
from quizbook import BankError, Session
from quizbook.bank import read_bank

SHARE = """\
- id: heroin-share
  type: numeric
  stem: Taking exactly 6 metric tons and 250 kg within them, what is the share in per cent?
  answer: 4.17
  tolerance: 0.1
  unit: "%"
  mistakes:
    - {answer: 41.7, tolerance: 0.5, feedback: A factor of ten has slipped in.}
    - {answer: 2400, feedback: That divides the whole by the part.}
  cases:
    - {response: "4.2", score: 1}
    - {response: "4,2 %", score: 1}
    - {response: 41.7, score: 0}
    - {response: about four, invalid: true}
"""


def question(folder, *lines):
    """The first question of a bank of one numeric question with these lines."""
    body = "".join(f"  {line}\n" for line in ("id: q", "type: numeric", "stem: S", *lines))
    return load_lesson(folder, "- " + body[2:])


def edges(lesson, *raw):
    """What each of these numbers earns."""
    return [Session(lesson, journal=None).submit("q", number).credit for number in raw]


def test_the_cases_of_the_specification_hold(tmp_path):
    lesson = load_lesson(tmp_path, SHARE)
    told = [Session(lesson, journal=None).submit("heroin-share", raw) for raw in (41.4, "2 400")]
    assert [entry.text for result in told for entry in result.feedback] == [
        "A factor of ten has slipped in.",
        "That divides the whole by the part.",
    ]


@pytest.mark.parametrize(
    ("answer", "tolerance", "right", "wrong"),
    [
        ("5", "0.5", ("4.5", "5.5"), ("4.49", "5.51")),
        ("250000", "{relative: 0.01}", ("247500", "252500"), ("247499", "252501")),
        ("-200", "{relative: 0.1}", ("-180", "-220"), ("-179", "-221")),
        ("4.17", "{decimals: 1}", ("4.12", "4.22"), ("4.11", "4.23")),
        ("4.17", "{significant: 2}", ("4.12", "4.22"), ("4.11", "4.23")),
        ("1234", "{significant: 2}", ("1184", "1284"), ("1183", "1285")),
        ("0.0456", "{significant: 1}", ("0.0406", "0.0506"), ("0.0405", "0.0507")),
        ("0", "{decimals: 2}", ("0.005", "-0.005"), ("0.0051",)),
        ("0.3", "{absolute: 0.1}", ("0.2", "0.4"), ("0.19",)),
        ("1e3", "0", ("1000",), ("1000.1",)),
        (".1", "0", ("0.1",), ("0.10000001",)),
    ],
)
def test_a_tolerance_is_a_closed_interval_in_any_of_four_ways(
    tmp_path, answer, tolerance, right, wrong
):
    lesson = question(tmp_path, f"answer: {answer}", f"tolerance: {tolerance}")
    assert edges(lesson, *right) == [1] * len(right)
    assert edges(lesson, *wrong) == [0] * len(wrong)


def test_without_a_tolerance_only_the_answer_itself_is_right_as_it_is_written(tmp_path):
    lesson = question(tmp_path, "answer: 0.1234567890123456789")
    assert edges(lesson, "0.1234567890123456789", "0.123456789012345678") == [1, 0]


def test_a_mistake_without_a_tolerance_takes_the_questions_own(tmp_path):
    mistakes = "mistakes: [{answer: 100, feedback: Twice.}]"
    lesson = question(tmp_path, "answer: 50", "tolerance: {relative: 0.1}", mistakes)
    for raw, words in (("109", "Twice."), ("111", "")):
        (entry,) = Session(lesson, journal=None).submit("q", raw).feedback
        assert entry.text == words


def test_the_same_number_in_another_spelling_is_no_new_try(tmp_path):
    session = Session(load_lesson(tmp_path, SHARE), journal=None)
    assert session.submit("heroin-share", "41.7").counted
    assert not session.submit("heroin-share", "41,70 %").counted
    assert session.submit("heroin-share", "4.2").score.earned == 0.7


FACT = "fact: p4-count"


def test_an_answer_may_be_that_of_a_fact_and_its_unit(tmp_path):
    lesson = question(tmp_path, "answer: 8.0", "unit: people", FACT)
    assert edges(lesson, "8 people", "9") == [1, 0]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("answer: 9", "unit: people", FACT), r":\d+:13: the fact 'p4-count' has the value 8"),
        (("answer: 8", "unit: men", FACT), r":\d+:11: the unit of the fact 'p4-count' is 'people'"),
        (("answer: 8", FACT), r":\d+:11: the unit of the fact 'p4-count' is 'people'"),
        (("answer: 7606", "unit: ha", "fact: ctx-area"), "the fact 'ctx-area' has no unit"),
        (("answer: 8", "fact: p1-name"), r":\d+:11: the fact 'p1-name' has no number"),
        (("answer: 8", "fact: p4-cuont"), r"there is no fact 'p4-cuont' \[S11\]"),
    ],
    ids=["value", "unit", "unit left out", "fact without unit", "no number", "no fact"],
)
def test_an_answer_that_is_not_its_facts_is_told_at_its_place(tmp_path, lines, words):
    with pytest.raises(BankError, match=words):
        question(tmp_path, *lines)


@pytest.mark.parametrize("value", ["[8]", "{a: 8}", '"8"', "true"])
def test_a_fact_whose_value_is_no_number_is_told(tmp_path, value):
    items = "- {id: q, type: numeric, stem: S, answer: 8, unit: people, fact: p4-count}\n"
    facts = write_bank(tmp_path, items) / "facts.yaml"
    facts.write_text(facts.read_text("utf-8").replace("value: 8", f"value: {value}"), "utf-8")
    _, (problem,) = read_bank(tmp_path)
    assert problem.sentence == "the fact 'p4-count' has no number"


def test_a_fact_is_not_asked_after_where_the_facts_cannot_be_read(tmp_path):
    items = "- {id: q, type: numeric, stem: S, answer: 8, fact: p4-count}\n"
    (write_bank(tmp_path, items) / "facts.yaml").unlink()
    assert [problem.rule for problem in read_bank(tmp_path)[1]] == ["Y21"]


def test_what_only_follows_from_a_broken_tolerance_is_not_told(tmp_path):
    items = """\
    - id: q
      type: numeric
      stem: S
      answer: 5
      tolerance: {relative: much}
      mistakes: [{answer: 5, feedback: F}]
    """
    problems = read_bank(write_bank(tmp_path, items))[1]
    assert [problem.rule for problem in problems] == ["Y16"]


@pytest.mark.parametrize(
    ("lines", "step"),
    [
        (["answer: 4,2"], "write 4.2: digits with a point, and no unit"),
        (["answer: 8,760"], "write 8760, or 8.760: no comma, and no unit"),
        (["answer: 1,250,000"], "write 1250000: no comma, and no unit"),
        (["answer: 5 km"], "write 5: digits with a point, and no unit"),
        (["answer: −5"], "write -5: digits with a point, and no unit"),
        (["answer: about 3"], "write a number such as 2 or 0.5"),
        (['answer: "3"'], "write a number such as 2 or 0.5, without quotes"),
        (["answer: ~3"], "write 3, without '~'"),
        (["answer: 5", "tolerance: ± 0,5"], "write 0.5, without '±'"),
        (["answer: 5", "tolerance: 2 %"], "write 2, or 0.02 where a share is meant"),
        (["answer: 5", "tolerance: {relative: 2}"], "write 0.02 for 2 %"),
    ],
    ids=lambda value: value[-1] if isinstance(value, list) else "",
)
def test_what_is_nearly_a_number_gets_the_number_to_write(tmp_path, lines, step):
    fields = "\n".join(f"  {line}" for line in lines)
    items = f"- id: q\n  type: numeric\n  stem: S\n{fields}\n"
    _, (problem,) = read_bank(write_bank(tmp_path, items))
    assert problem.next_step == step
