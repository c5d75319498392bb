"""From bytes to data with marks: every fault of form is told at its exact place."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from quizbook import source
from quizbook.nodes import Mapping, Plain, Sequence, describe, locate, resolve
from quizbook.source import tree

ENOUGH_SECONDS = 60
"""For a process that must not hang; it takes a fraction of one."""


def faults(data):
    """Line, column and rule of everything wrong with these bytes or this text."""
    read = source.parse(data if isinstance(data, bytes) else data.encode(), "bank.yaml")
    return [(problem.line, problem.column, problem.rule) for problem in read.problems]


def data(text):
    """What a text says, which must be in order."""
    read = source.parse(text.encode(), "bank.yaml")
    assert read.problems == []
    return read.root


def test_names_and_values_keep_their_marks():
    root = data("title: A\nitems:\n  - id: 'x'\n    tags: [a, b]\n")
    assert root == {"title": "A", "items": [{"id": "x", "tags": ["a", "b"]}]}
    assert root.name_mark("items") == 9
    assert locate(root, ("items",)) == 18
    assert locate(root, ("items", 0, "id")) == 24
    assert locate(root, ("items", 0, "id"), at_name=True) == 20
    assert locate(root, ("items", 0, "tags", 1)) == 42


def test_the_place_of_a_value_that_is_absent_is_its_parent():
    root = data("items:\n  - {id: x}\n")
    assert locate(root, ("items", 0, "stem")) == root["items"][0].mark == 11
    assert locate(root, ("items", 3)) == root["items"].mark


@pytest.mark.parametrize("text", ["No", "on", "12:30", "010", "1_000", "~", "true", "0x1F", "="])
def test_a_scalar_keeps_its_characters(text):
    found = data(f"a: {text}\nb: '{text}'\n")
    assert found == {"a": text, "b": text}
    assert type(found["a"]) is Plain
    assert type(found["b"]) is str


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("No", "No"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("2007-07-30", "2007-07-30"),
        ("010", 10),
        ("-7", -7),
        ("0o17", 15),
        ("0x1F", 31),
        ("4.5", 4.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("-.inf", float("-inf")),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("Null", None),
        ("9" * 30, 1e30),
        ("0x" + "F" * 400, float("inf")),
        ("9" * 5000, float("inf")),
    ],
)
def test_plain_scalars_follow_the_core_schema_of_yaml_1_2(text, value):
    assert resolve(Plain(text)) == value
    assert type(resolve(Plain(text))) is type(value)
    assert resolve(text) == text


def test_values_are_described_in_plain_words():
    assert describe(Plain("12")) == "the number '12'"
    assert describe("12") == "the text '12'"
    assert describe(Plain("~")) == "nothing"
    assert describe(Plain("true")) == "true"
    assert describe(Mapping(0)) == "names with values"
    assert describe(Sequence(0)) == "a list"


def test_a_byte_that_is_not_utf_8_is_told_at_its_character_and_reading_goes_on():
    bad = "title: Tölebi é\n".encode() + b"note: caf\xe9 and \xff\ntitle: again\n"
    assert faults(bad) == [(2, 10, "Y02"), (3, 1, "Y06")]
    (problem, _) = source.parse(bad, "bank.yaml").problems
    assert "0xE9" in problem.sentence
    assert "1 more" in problem.sentence
    assert problem.caret == " " * 9 + "^"


def test_bytes_that_are_not_utf_8_keep_different_words_different():
    root = source.parse(b"a: \xe4\xf6\nb: \xe4\xfc\n", "bank.yaml").root
    assert root["a"] != root["b"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_named(encoding):
    data = "\ufefftitle: A\n".encode(encoding)
    assert faults(data) == [(1, 1, "Y02")]


def test_a_character_that_nobody_sees_is_told_and_reading_goes_on():
    assert faults("title: A\n  \x00\nb: \x07c\nb: d\n") == [(2, 3, "Y03"), (4, 1, "Y06")]


def test_a_byte_order_mark_is_read_as_if_absent():
    assert faults("\ufefftitle: [A\n") == faults("title: [A\n") == [(1, 8, "Y05")]
    assert faults("\ufefftitle: A\ntitle: B\n") == [(2, 1, "Y06")]
    assert list(data("\ufefftitle: A\n")) == ["title"]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_read_as_if_absent(end):
    text = 'title: A\nlong: "one\n  two"\nblock: |\n  three\n  four\nitems:\n  - {a: 1, a: 2}\n'
    assert faults(text.replace("\n", end)) == faults(text) == [(8, 12, "Y06")]
    read = source.parse(text.replace("\n", end).encode(), "bank.yaml")
    assert read.root["block"] == "three\nfour\n"
    assert read.problems[0].source_line == "  - {a: 1, a: 2}"


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_a_rare_line_end_is_a_space_and_no_line_end(sign):
    read = source.parse(f"title: A{sign}B\ntitle: C\n".encode(), "bank.yaml")
    assert read.root["title"] == "A B"
    assert [(problem.line, problem.column) for problem in read.problems] == [(2, 1)]


def test_columns_count_characters_and_the_caret_counts_widths():
    (problem,) = source.parse("{é: 1, 中: 2, 中: 3}\n".encode(), "bank.yaml").problems
    assert (problem.line, problem.column) == (1, 14)
    assert problem.caret == " " * 14 + "^"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("e:\n  - id: a\n\t  b: c\n", (3, 1)),
        ("a:\n\tb: c\n", (2, 1)),
        ("a:\n  b: c\n  \td: e\n", (3, 3)),
        ("e:\n- \tid: a\n", (2, 3)),
        ("a: |\n\tb\n", (2, 1)),
    ],
)
def test_a_tab_is_told_at_the_tab(text, place):
    assert faults(text) == [(*place, "Y04")]


def test_tabs_that_harm_nobody_are_left_alone():
    assert data('a:\tb\nc: "d\te"\nf: |\n  g\th\n') == {"a": "b", "c": "d\te", "f": "g\th\n"}


def test_a_very_long_line_is_quoted_only_near_its_beginning():
    pairs = ", ".join(["a: 1"] * 1000)
    problems = source.parse(f"{{{pairs}}}\n".encode(), "bank.yaml").problems
    assert len(problems) == 999
    assert len(problems[0].source_line) == source.EXCERPT
    assert problems[-1].source_line == ""


def test_an_anchored_value_is_repeated_by_its_aliases():
    root = data("a: &a {b: 1}\nc: *a\nd: [*a, &e f, *e]\n")
    assert root["c"] == root["a"] == {"b": "1"}
    assert root["d"] == [{"b": "1"}, "f", "f"]


def test_many_aliases_of_one_small_value_are_allowed():
    assert faults("a: &a b\nc: [" + ", ".join(["*a"] * 50_000) + "]\n") == []


def test_aliases_of_aliases_are_counted_unfolded():
    nine = ", ".join(["*{0}"] * 9)
    rows = ["a: &a [" + ", ".join("x" * 9) + "]"]
    rows += [f"{b}: &{b} [{nine.format(a)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)]
    assert [rule for *_, rule in faults("\n".join(rows))] == ["Y12"]


def test_the_depth_of_an_alias_counts():
    rows = ["a: &a " + "[" * 40 + "]" * 40, "b: " + "[" * 30 + "*a" + "]" * 30]
    assert faults("\n".join(rows)) == [(2, 34, "Y13")]
    rows[1] = "b: " + "[" * 20 + "*a" + "]" * 20
    assert faults("\n".join(rows)) == []


def test_what_was_read_before_a_broken_line_is_kept():
    read = source.parse(b"title: A\nitems:\n  - {id: a}\n  - id: b\n    stem: x: y\n", "bank.yaml")
    assert [problem.rule for problem in read.problems] == ["Y05"]
    first, second = read.root["items"]
    assert first == {"id": "a"}
    assert first.whole
    assert second == {"id": "b", "stem": "x"}
    assert not second.whole
    assert not read.root.whole


DEEP = {
    "lists in brackets": "'[' * 1_000_000",
    "mappings in braces": "'{a: ' * 1_000_000",
    "bare braces": "'{' * 1_000_000",
    "dashes": "'- ' * 1_000_000",
    "question marks": "'? ' * 1_000_000",
    "lines": "''.join(' ' * n + 'a:\\n' for n in range(3_000))",
    "lists over lines": "'[\\n' * 1_000_000",
}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP.keys())
def test_nesting_a_million_deep_is_told_at_the_first_level_too_many(text):
    code = (
        "from quizbook import source\n"
        f"read = source.parse(({text}).encode(), 'bank.yaml')\n"
        "print(*(problem.rule for problem in read.problems))"
    )
    # In a process of its own: a parser that recurses would end this one.
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=ENOUGH_SECONDS, check=False
    )
    assert done.returncode == 0, done.stderr
    # What follows is about the names in braces or the list at the top, each told once.
    assert "Y13" in done.stdout.split()
    assert len(done.stdout.split()) <= 2


def test_a_folder_with_the_name_of_a_file_is_told(tmp_path):
    (tmp_path / "x.yaml").mkdir()
    (problem,) = source.read(tmp_path / "x.yaml", "x.yaml").problems
    assert (problem.rule, problem.line, problem.place) == ("Y01", 0, "x.yaml")
    assert problem.next_step


def test_a_file_that_is_not_there_is_told(tmp_path):
    (tmp_path / "x.yaml").symlink_to(tmp_path / "nowhere.yaml")
    (problem,) = source.read(tmp_path / "x.yaml", "x.yaml").problems
    assert problem.rule == "Y01"


BROKEN = sorted((Path(__file__).parent / "broken_banks").glob("*.yaml"))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_the_parser_that_browsers_get_says_the_same(path, monkeypatch):
    def told(loader):
        monkeypatch.setattr(tree, "LOADER", loader)
        return [(p.line, p.column, p.rule) for p in source.read(path, path.name).problems]

    assert told(yaml.SafeLoader) == told(yaml.CSafeLoader)
