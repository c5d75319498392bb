"""No input whatever gives a traceback: bytes, text, YAML and questions that are nearly in order."""

import re

import hypothesis.strategies as st
import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from quizbook.bank import read_bank
from quizbook.items import ITEM_TYPES
from quizbook.lint import lint
from quizbook.rules import RULES

WORDS = st.sampled_from(
    [
        *("id", "type", "stem", "options", "text", "correct", "title", "items", "cites", "where"),
        *("facts", "sources", "kind", "says", "objectives", "points", "cases", "response", "score"),
        *("true_false", "single_choice", "answer", "true", "feedback", "p1-name", "P1", "outside"),
        *("accept", "tolerance", "relative", "significant", "mistakes", "gaps", "[[text]] [[id]]"),
    ]
)
LEAVES = st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=9) | WORDS
NODES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS | LEAVES, inner, max_size=6),
    max_leaves=30,
)
QUESTIONS = st.fixed_dictionaries(
    {},
    optional={
        "id": st.just("a") | NODES,
        "type": st.sampled_from(list(ITEM_TYPES)) | NODES,
        "stem": st.just("S") | NODES,
        "options": st.lists(st.dictionaries(WORDS, LEAVES, max_size=4), max_size=4) | NODES,
        "answer": st.booleans() | st.floats() | NODES,
        "text": WORDS | st.text(max_size=9),
        "fact": WORDS,
        "unit": LEAVES,
        "tolerance": st.floats() | st.dictionaries(WORDS, st.integers() | st.floats(), max_size=2),
        "mistakes": st.lists(
            st.fixed_dictionaries({"answer": st.floats(), "feedback": WORDS}), max_size=3
        ),
        "accept": st.lists(WORDS | st.text(max_size=9), max_size=3),
        "typos": st.integers(-2, 3),
        "full_width": st.floats(),
        "zero_width": st.floats(),
        "gaps": st.dictionaries(
            WORDS,
            st.dictionaries(st.sampled_from(["accept", "answer", "options"]), NODES, max_size=2),
            max_size=3,
        ),
        "points": LEAVES,
        "cites": st.lists(WORDS, max_size=2) | NODES,
        "cases": st.lists(st.dictionaries(WORDS, NODES, max_size=3), max_size=2) | NODES,
        "objective": WORDS | NODES,
        "figure": NODES,
    },
)
LESSONS = st.fixed_dictionaries({"title": WORDS, "items": st.lists(QUESTIONS, max_size=3)})
REGISTERS = st.fixed_dictionaries(
    {"facts": st.lists(st.dictionaries(WORDS, LEAVES, max_size=6), max_size=3)},
    optional={"sources": NODES},
)
YAML_SIGNS = st.text(
    alphabet="-?:,[]{}#&*!|>'\"%@` \n\r\tab0.~\\\x00\x85\u2028\ufeffé", max_size=60
)


def dumped(nodes):
    return nodes.map(lambda node: yaml.dump(node, allow_unicode=True, sort_keys=False).encode())


FILES = (
    st.binary(max_size=80)
    | st.text(max_size=80).map(lambda text: text.encode("utf-8", "surrogatepass"))
    | YAML_SIGNS.map(str.encode)
    | dumped(NODES)
    | dumped(LESSONS)
    | dumped(REGISTERS)
)


@pytest.fixture(scope="module")
def thrown(tmp_path_factory):
    """A folder whose files are overwritten for every example."""
    return tmp_path_factory.mktemp("thrown")


@given(lesson=FILES, facts=FILES)
@settings(deadline=None, max_examples=400, suppress_health_check=[HealthCheck.too_slow])
def test_no_input_whatever_raises_and_the_same_input_gives_the_same_problems(thrown, lesson, facts):
    (thrown / "01_lesson.yaml").write_bytes(lesson)
    (thrown / "facts.yaml").write_bytes(facts)
    bank, problems = read_bank(thrown)
    assert read_bank(thrown)[1] == problems
    told = lint(bank)
    assert lint(read_bank(thrown)[0]) == told
    for problem in (*problems, *told):
        assert problem.rule in RULES
        assert problem.next_step
        assert all(char.isprintable() or char in "\n\t" for char in str(problem))
    assert all(item.fingerprint for held in bank.lessons.values() for item in held.items)


@given(text=YAML_SIGNS)
@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_every_place_is_in_the_file(thrown, text):
    (thrown / "01_lesson.yaml").write_bytes(text.encode())
    (thrown / "facts.yaml").write_text("facts: []\n")
    lines = re.split(r"\r\n|\n|\r", text.removeprefix("\ufeff"))
    for problem in read_bank(thrown)[1]:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
