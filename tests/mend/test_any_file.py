"""Whatever is mended: comments and layout stay, the data stays, a second time changes nothing."""

import re

import hypothesis.strategies as st
import yaml
from hypothesis import HealthCheck, example, given, settings

from quizbook.mend import mended

SLOW = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
WORDS = st.sampled_from(
    ["so", "it’s", "isn't", "“so”", '"so"', "`a  b`", "10", "No", "река", "A", "[[x]]", "é", "a.b"]
)
GAPS = st.sampled_from([" ", " ", "  ", "\t", " , ", " . ", "\u00a0", " ; ", ", "])
PROSE = st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=6).flatmap(
    lambda pairs: st.sampled_from(["", " ?", " .", "  ", "!"]).map(
        lambda end: "".join(word + gap for word, gap in pairs) + end
    )
)
SPACES = st.sampled_from(["", "", " ", "  \t"])
REMARKS = st.sampled_from(["", "", "  # a  remark , here", " #x"])
SCALARS = st.sampled_from(["No", "010", "12:30", "true", "42", "One  thing", "'One  thing '"])


@st.composite
def texts(draw, indent):
    """A text in any of the ways in which YAML writes it."""
    text = draw(PROSE)
    style = draw(st.sampled_from(["plain", "'", '"', "|", ">-", "folded"]))
    below = "\n" + " " * (indent + 2)
    if style == "'":
        return "'" + text.replace("'", "''") + "'" + draw(REMARKS)
    if style == '"':
        return '"' + text.replace('"', '\\"') + '"' + draw(REMARKS)
    if style in ("|", ">-"):
        return f"{style}{draw(REMARKS)}{below}{text}{draw(SPACES)}{below}{draw(PROSE)}"
    if style == "folded":
        return f"So {text}{draw(SPACES)}{below}{text}"
    return f"So {text}{draw(REMARKS)}"


@st.composite
def questions(draw, number):
    """A question of some fields, its id perhaps missing."""
    lines = [f"id: q-{number}"] if draw(st.booleans()) else []
    lines.append(f"stem: {draw(texts(4))}")
    kinds = ["true_false", "single_choice", "numeric"]
    lines.append(f"type: {draw(st.sampled_from(kinds))}{draw(REMARKS)}")
    names = draw(st.lists(st.sampled_from(["explanation", "feedback"]), unique=True))
    lines += [f"{name}: {draw(texts(4))}" for name in names]
    if draw(st.booleans()):
        lines.append(
            f"answer: {draw(st.sampled_from(['true', 'True', '4', chr(34) + '4.0' + chr(34)]))}"
        )
    if draw(st.booleans()):
        first = f"- {{text: {draw(SCALARS)}, feedback: {draw(SCALARS)}}}"
        second = f"- text: {draw(SCALARS)}{draw(SPACES)}\n        feedback: {draw(texts(8))}"
        lines.append(f"options: {draw(REMARKS).strip()}\n      {first}\n      {second}")
    if draw(st.booleans()):
        lines.append(f"hints:\n      - {draw(texts(6))}")
    if draw(st.booleans()):
        lines.append(f"cases:\n      - {{response: {draw(SCALARS)}, score: 1}}")
    ends = [draw(SPACES) for _ in lines]
    between = [
        f"\n{draw(REMARKS)}\n    " if draw(st.integers(0, 4)) == 0 else "\n    " for _ in lines
    ]
    parts = [line + end + gap for line, end, gap in zip(lines, ends, between, strict=True)]
    return "  - " + "".join(parts).rstrip(" \n")


@st.composite
def lessons(draw):
    """A lesson's file as people leave it."""
    count = draw(st.integers(1, 3))
    body = "\n".join(draw(questions(number)) for number in range(count))
    text = f"# so  it is\ntitle: {draw(SCALARS)}{draw(REMARKS)}\nitems:\n{body}"
    text += draw(st.sampled_from(["", "\n", "\n\n", "\n# the end  "]))
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return draw(st.sampled_from(["", "", "\ufeff"])) + text


def values(text):
    """Every value of a file by its path, as text, by another reader; ids apart."""
    found = {}

    def walk(node, path):
        if isinstance(node, dict):
            for name, part in node.items():
                walk(part, (*path, name))
        elif isinstance(node, list):
            for index, part in enumerate(node):
                walk(part, (*path, index))
        else:
            found[path] = node

    walk(yaml.load(text, Loader=yaml.CBaseLoader), ())  # noqa: S506 (it makes texts only)
    return found


def bare(text):
    """What is left of a text without spaces, quotation marks, quotes and capitals."""
    return re.sub(r"[\s\ufeff\"'“”’«»\\]", "", text).lower()


def new_ids(text, old):
    return [value for path, value in values(text).items() if path[-1] == "id" and path not in old]


@given(text=lessons())
@SLOW
@example(
    "title: a\nitems:\n  - stem: |\n      x  \n\n    type: true_false\n    hints:\n      - a  b  "
)
def test_the_data_stays_but_for_how_texts_are_set(text):
    told = mended(text.encode(), "x")
    before, after = values(text), values(told.after)
    added = after.keys() - before.keys()
    assert all(path[-1] == "id" for path in added)
    assert before.keys() <= after.keys()
    for path, value in before.items():
        read = path[-1] in ("stem", "explanation", "feedback", "title") or "hints" in path
        assert bare(after[path]) == bare(value) if read else after[path].lower() == value.lower()


@given(text=lessons())
@SLOW
def test_every_line_stays_in_its_place_with_its_comment(text):
    told = mended(text.encode(), "x")
    made = [f"id: {name}" for name in new_ids(told.after, values(text))]
    after = told.after
    for line in made:
        after = re.sub(rf"{re.escape(line)}(\n +|, )", "", after, count=1)
    before = text.replace("\r\n", "\n")
    assert [bare(line) for line in after.rstrip("\n").split("\n")] == [
        bare(line) for line in before.rstrip("\n").split("\n")
    ]
    comments = re.compile(
        r"(?:^|[\s\ufeff])#(?:x| a  remark , here| so  it is| the end)", re.MULTILINE
    )
    assert len(comments.findall(told.after)) == len(comments.findall(text))


@given(text=lessons())
@SLOW
@example(
    'title: a\nitems:\n  - explanation: >-\n      “so” \n      "so"  ?\n    type: true_false\n'
)
def test_mending_twice_changes_nothing(text):
    told = mended(text.encode(), "x")
    again = mended(told.after.encode(), "x")
    assert again.after == told.after
    assert again.edits == ()


@given(data=st.binary(max_size=60) | st.text("-?:,[]{}#&*!|>'\"%` \n\r\tab0.\\\ufeff", max_size=60))
@SLOW
def test_no_bytes_whatever_raise(data):
    mended(data if isinstance(data, bytes) else data.encode(), "x")
