"""An edit replaces what is edited; every other character of the file stays."""

import difflib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizbook.desk import EditError
from quizbook.desk.draft import block, edited, entries, open_draft, retyped
from quizbook.desk.saving import read_again, save
from quizbook.nodes import Mapping, Plain, Sequence

LESSON = """\
# A lesson, with words of its own.
title: Rivers
items:
  # the first one
  - id: ends-in-balkhash   # never change this
    type: single_choice
    stem: >-
      Which of these rivers brings most of its water into the lake called Balkhash, which has no
      outlet to any sea at all?
    options:
      # the right one first
      - text: the Ili
        correct: true
        feedback: It comes from the east.   # and from China
      - {text: the Irtysh, feedback: "It runs north, and on."}
      - text: 'the Syr Darya'
    hints: [Look south., Look east.]
    points: 2  # worth more

  # the second one
  - {id: so, type: true_false, stem: "So?", answer: true}
"""


@pytest.fixture
def lesson(tmp_path):
    file = tmp_path / "01_rivers.yaml"
    file.write_bytes(LESSON.encode())
    return file


@pytest.fixture
def draft(lesson):
    return open_draft(lesson, 0)


def plain(node):
    """A copy to change."""
    if isinstance(node, Mapping):
        return {name: plain(value) for name, value in node.items()}
    return [plain(value) for value in node] if isinstance(node, Sequence) else node


def difference(before, after):
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[:2] in ("+ ", "- ")]


def changed(draft, change):
    """What a comparison of versions shows after an edit."""
    wanted = plain(draft.node)
    change(wanted)
    return difference(draft.text, edited(draft, wanted).text)


def put(*path, value):
    """A change that puts a value at a path."""

    def change(wanted):
        for step in path[:-1]:
            wanted = wanted[step]
        wanted[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        (
            put("options", 0, "feedback", value="It comes from China: the east."),
            [
                "-         feedback: It comes from the east.   # and from China",
                "+         feedback: 'It comes from China: the east.'   # and from China",
            ],
        ),
        (
            put("options", 1, "feedback", value="It runs north."),
            [
                '-       - {text: the Irtysh, feedback: "It runs north, and on."}',
                '+       - {text: the Irtysh, feedback: "It runs north."}',
            ],
        ),
        (
            put("options", 2, "feedback", value="It runs west, far away."),
            ["+         feedback: It runs west, far away."],
        ),
        (
            put("options", 2, "text", value="the Syr Darya's delta"),
            ["-       - text: 'the Syr Darya'", "+       - text: 'the Syr Darya''s delta'"],
        ),
        (
            put("points", value=Plain("3")),
            ["-     points: 2  # worth more", "+     points: 3  # worth more"],
        ),
        (
            put("hints", 1, value="Look east, far."),
            [
                "-     hints: [Look south., Look east.]",
                "+     hints: [Look south., 'Look east, far.']",
            ],
        ),
        (put("explanation", value="So it is."), ["+     explanation: So it is."]),
        (
            lambda wanted: wanted["options"].append({"text": "the Ob", "feedback": "No."}),
            ["+       - text: the Ob", "+         feedback: No."],
        ),
        (
            lambda wanted: wanted["options"].pop(1),
            ['-       - {text: the Irtysh, feedback: "It runs north, and on."}'],
        ),
        (
            lambda wanted: wanted["options"][0].pop("correct"),
            ["-         correct: true"],
        ),
        (lambda wanted: wanted.pop("hints"), ["-     hints: [Look south., Look east.]"]),
    ],
)
def test_the_difference_is_the_edit_and_nothing_else(draft, change, lines):
    assert changed(draft, change) == lines


def test_without_an_edit_there_is_nothing_to_write(draft):
    assert not edited(draft, plain(draft.node)).is_changed


def test_of_a_text_in_several_lines_those_that_say_the_same_stay(draft):
    old = str(draft.node["stem"])
    told = changed(draft, put("stem", value=old.replace("any sea", "the sea")))
    assert told == [
        "-       outlet to any sea at all?",
        "+       outlet to the sea at all?",
    ]


def test_a_shorter_text_does_not_move_the_lines_below(draft):
    old = str(draft.node["stem"])
    told = changed(draft, put("stem", value=old.replace("brings most of its water", "flows")))
    assert [line[:2] for line in told] == ["- ", "+ "]


def test_a_question_in_brackets_is_edited_in_brackets(lesson):
    draft = open_draft(lesson, 1)
    told = changed(draft, lambda wanted: wanted.update(stem="So, or not?", answer=Plain("false")))
    assert told[1] == '+   - {id: so, type: true_false, stem: "So, or not?", answer: false}'


def test_line_ends_of_windows_and_a_byte_order_mark_stay(lesson):
    lesson.write_bytes(b"\xef\xbb\xbf" + LESSON.replace("\n", "\r\n").encode())
    draft = open_draft(lesson, 0)
    wanted = plain(draft.node)
    wanted["explanation"] = "One line.\nAnother."
    save(edited(draft, wanted))
    written = lesson.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf# A lesson")
    assert b"    explanation: |-\r\n      One line.\r\n      Another.\r\n" in written
    assert written.count(b"\n") == written.count(b"\r\n") == LESSON.count("\n") + 3


@settings(deadline=None, max_examples=150)
@given(
    text=st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]))
    | st.sampled_from(
        ["null", "~", "a: b", "- a", "a #b", "{", "'", '"', "x " * 90 + "x", "a\nb", " a ", "*a"]
    ),
    path=st.sampled_from(
        [("stem",), ("options", 0, "text"), ("options", 1, "text"), ("hints", 0), ("explanation",)]
    ),
)
def test_any_text_can_be_written_anywhere_and_is_read_back(tmp_path_factory, text, path):
    file = tmp_path_factory.mktemp("any") / "01_rivers.yaml"
    file.write_text(LESSON, "utf-8")
    draft = open_draft(file, 0)
    wanted = plain(draft.node)
    put(*path, value=text)(wanted)
    found = edited(draft, wanted).node
    for step in path:
        found = found[step]
    assert found == text


def test_the_block_of_a_question_begins_at_the_left_edge_and_goes_back_unchanged(draft):
    typed = block(draft)
    assert typed.splitlines()[:2] == [
        "id: ends-in-balkhash   # never change this",
        "type: single_choice",
    ]
    assert typed.splitlines()[-1] == "points: 2  # worth more"
    assert retyped(draft, typed) == draft


def test_a_line_end_that_editors_do_not_know_stays_inside_its_line(lesson):
    lesson.write_text(LESSON.replace("Look south.", "Look\u2028south."), "utf-8")
    draft = open_draft(lesson, 0)
    assert retyped(draft, block(draft)) == draft


def test_an_edited_block_changes_its_own_lines_alone(draft):
    typed = block(draft).replace("points: 2  # worth", "points: 3  # worth even")
    assert difference(draft.text, retyped(draft, typed).text) == [
        "-     points: 2  # worth more",
        "+     points: 3  # worth even more",
    ]


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("id: [", "could not be read"),
        ("id: a\n- id: b", "could not be read"),
        ("just words", "cannot be written here"),
        ("", "cannot be written here"),
    ],
)
def test_a_block_that_would_harm_the_file_is_refused_with_a_sentence(draft, typed, reason):
    with pytest.raises(EditError, match=reason):
        retyped(draft, typed)


def test_an_edit_that_would_change_another_question_is_refused(lesson):
    shared = LESSON.replace("points: 2", "points: &worth 2").replace(
        "true}", "true, points: *worth}"
    )
    lesson.write_text(shared, "utf-8")
    draft = open_draft(lesson, 0)
    with pytest.raises(EditError, match="more than the question"):
        retyped(draft, block(draft).replace("&worth 2", "&worth 3"))
    with pytest.raises(EditError, match="could not be read any more"):
        edited(draft, {**plain(draft.node), "points": Plain("3")})


def test_one_question_is_not_made_two(lesson):
    lesson.write_text("title: T\nitems: [{id: a}, {id: b}]\n", "utf-8")
    draft = open_draft(lesson, 1)
    with pytest.raises(EditError, match="one question only"):
        retyped(draft, block(draft).replace("{id: b}", "{id: b}, {id: c}"))


def test_a_file_that_cannot_be_read_is_not_edited(lesson):
    lesson.write_text(LESSON + "title: again\n", "utf-8")
    with pytest.raises(EditError, match="has to be mended in an editor first"):
        open_draft(lesson, 0)


def test_nothing_is_written_over_what_somebody_else_has_written(draft, lesson):
    ours = edited(draft, {**plain(draft.node), "points": Plain("3")})
    theirs = LESSON.replace("So?", "Is it so?")
    lesson.write_text(theirs, "utf-8")
    with pytest.raises(EditError, match="nothing was written"):
        save(ours)
    assert lesson.read_text("utf-8") == theirs
    save(read_again(ours))
    assert lesson.read_text("utf-8") == theirs.replace("points: 2", "points: 3")


def test_an_edit_of_the_same_question_by_somebody_else_is_told(draft, lesson):
    ours = edited(draft, {**plain(draft.node), "points": Plain("3")})
    lesson.write_text(LESSON.replace("points: 2", "points: 4"), "utf-8")
    with pytest.raises(EditError, match="this very question"):
        read_again(ours)


def test_a_disk_that_is_full_leaves_the_file_as_it_was(draft, lesson, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copymode", full)
    with pytest.raises(EditError, match="was not written: no space left"):
        save(edited(draft, {**plain(draft.node), "points": Plain("3")}))
    assert lesson.read_text("utf-8") == LESSON
    assert [file.name for file in lesson.parent.iterdir()] == [lesson.name]


def test_a_file_keeps_its_permissions_and_nothing_else_lies_beside_it(draft, lesson):
    lesson.chmod(0o640)
    save(edited(draft, {**plain(draft.node), "points": Plain("3")}))
    assert lesson.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in lesson.parent.iterdir()] == [lesson.name]


BANK = sorted((Path(__file__).parents[2] / "quiz_bank").glob("[0-9]*.yaml"))


@pytest.mark.parametrize("path", BANK, ids=lambda path: path.stem)
def test_every_question_of_the_course_can_be_edited(path):
    for index in range(len(entries(open_draft(path, 0).file))):
        draft = open_draft(path, index)
        assert retyped(draft, block(draft)).text == draft.text
        told = changed(draft, lambda wanted: wanted.update(stem="Another stem?", points=Plain("7")))
        assert all(
            "Another stem?" in line or "points: 7" in line for line in told if line[0] == "+"
        )
