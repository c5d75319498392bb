"""No text whatever makes a rule stop, and what it tells stands in the file."""

import json

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from quizbook.bank import read_bank
from quizbook.lint import lint
from quizbook.rules import RULES

BITS = st.sampled_from(
    """
    a an the not except only 8 10-20 between and 2007 ___ ? . ( ) « » ** * A B) option В вариант
    не кроме все перечисленные Kазань емес дұрыс ё co-operation all of above none right Yes
    """.split()
)
TEXTS = st.lists(BITS, min_size=1, max_size=9).map(" ".join) | st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), min_size=1, max_size=30
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A bank that is overwritten for every example."""
    made = tmp_path_factory.mktemp("any_text")
    (made / "facts.yaml").write_text("facts: []\n", "utf-8")
    return made


def items(texts):
    """Questions of several types with these texts in every place."""
    stem, one, two, three, said = texts
    options = [
        {"text": one, "correct": True, "feedback": said},
        {"text": two, "feedback": three},
        {"text": three, "feedback": said},
    ]
    shared = {"stem": stem, "hints": [said], "explanation": said}
    return [
        {"id": "a", "type": "single_choice", "options": options, **shared},
        {"id": "b", "type": "multiple_response", "options": options, "shuffle": False, **shared},
        {"id": "c", "type": "short_answer", "accept": [one, two], **shared},
        {"id": "d", "type": "true_false", "answer": True, "feedback": {"false": said}, **shared},
        {
            "id": "e",
            "type": "cloze",
            "text": "[[x]]",
            "gaps": {"x": {"options": options}},
            **shared,
        },
        {"id": "f", "type": "ordering", "sequence": [{"text": one}, {"text": two}], **shared},
    ]


@given(texts=st.tuples(*[TEXTS] * 5), language=st.sampled_from(["en", "ru", "kk", "fr"]))
@example(texts=("o", "0", "a a", "\U0001f130", "0"), language="ru")
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_any_texts_are_read_and_every_place_is_in_the_file(folder, texts, language):
    lesson = {"title": "T", "language": language, "items": items(texts)}
    written = json.dumps(lesson, indent=1, ensure_ascii=False)
    (folder / "01_lesson.yaml").write_text(written, "utf-8")
    bank, _ = read_bank(folder)
    told = lint(bank)
    lines = written.split("\n")
    for problem in told:
        assert problem.rule in RULES
        assert problem.next_step
        if problem.line:
            assert problem.column <= len(lines[problem.line - 1])
