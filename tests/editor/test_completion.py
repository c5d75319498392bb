"""The schema in an editor: completion, help and faults by the YAML language server that many use.

Without Node and npm the tests are skipped on a developer's machine and fail where `CI` is set.
"""

import json
import os
import shutil
from pathlib import Path

import pytest

from languageserver import LanguageServer
from quizbook.authored import Authored
from quizbook.bank.lessons import LessonFile
from quizbook.guide.fields import meanings_of
from quizbook.items import ITEM_TYPES
from quizbook.schema import schema

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / ".node/node_modules/yaml-language-server/bin/yaml-language-server"
MODELINE = "# yaml-language-server: $schema=bank.schema.json"


@pytest.fixture(scope="module")
def start():
    """Start a language server in a folder, with an editor's settings."""
    node = shutil.which("node")
    if node is None or not PROGRAM.is_file():
        reason = "the YAML language server is not there (install Node with npm, then: make test)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    servers = []

    def started(folder, **settings):
        default = {"schemaStore": {"enable": False}, "validate": True, "hover": True}
        command = [node, str(PROGRAM), "--stdio"]
        server = LanguageServer(
            command, folder, {"yaml": {**default, "completion": True, **settings}}
        )
        servers.append(server)
        return server

    yield started
    for server in servers:
        server.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A bank's folder with the schema that `quizbook schema --output` writes."""
    made = tmp_path_factory.mktemp("bank")
    (made / "bank.schema.json").write_text(json.dumps(schema()), "utf-8")
    return made


@pytest.fixture(scope="module")
def server(start, folder):
    return start(folder)


@pytest.fixture
def opened(server, folder):
    """Open a lesson whose last lines are given; its name, its faults, and the place of a `|`."""

    def write(lines, head="title: A lesson\nitems:"):
        text = f"{MODELINE}\n{head}\n{lines}"
        before, mark, after = text.partition("|")
        # A name of its own, so that nothing told of an earlier text is taken for this one's.
        path = folder / f"{len(list(folder.iterdir()))}.yaml"
        path.write_text(before + after, "utf-8")
        place = (before.count("\n"), len(before.rpartition("\n")[2])) if mark else None
        uri, faults = server.open(path)
        return uri, [(one["range"]["start"]["line"], one["message"]) for one in faults], place

    return write


def question(name, *lines):
    return "\n".join([f"  - type: {name}", "    id: one", *lines])


@pytest.fixture(scope="module")
def examples(server, folder):
    """A lesson of every type's example: its name, its lines, and what is wrong in it."""
    path = folder / "examples.yaml"
    entries = ["- " + kind.example.rstrip().replace("\n", "\n  ") for kind in ITEM_TYPES.values()]
    path.write_text("\n".join([MODELINE, "title: A lesson", "items:", *entries]), "utf-8")
    uri, faults = server.open(path)
    return uri, path.read_text("utf-8").splitlines(), faults


def test_the_examples_of_all_types_have_no_fault(examples):
    assert examples[2] == []


@pytest.mark.parametrize("name", ITEM_TYPES)
def test_the_mouse_on_a_field_shows_its_meaning_and_an_example(server, examples, name):
    uri, lines, _ = examples
    fields = set(ITEM_TYPES[name].__struct_fields__) - set(Authored.__struct_fields__)
    start = lines.index(f"  type: {name}")
    line, field = next(
        (at, field)
        for at, field in enumerate([text.strip().partition(":")[0] for text in lines])
        if at > start and field in fields
    )
    told = server.explained(uri, (line, 2))
    assert meanings_of(ITEM_TYPES[name])[field] in told.replace("\\", "")
    assert "Example:" in told or "Allowed Values:" in told


def test_inside_a_question_the_fields_of_its_type_are_offered(server, opened):
    uri, _, _ = opened("\n".join(question(name, "    ") for name in ITEM_TYPES))
    for at, name in enumerate(ITEM_TYPES):
        offered = server.offered(uri, (5 + 3 * at, 4))
        # Under the type's own name, all that is still missing at once.
        assert set(offered) == {*ITEM_TYPES[name].__struct_fields__, name} - {"id"}


def test_what_is_offered_says_what_it_means(server, opened):
    uri, _, place = opened(question("numeric", "    |"))
    offered = server.offered(uri, place)
    assert offered["hints"] == meanings_of(Authored)["hints"]


def test_a_new_question_begins_with_its_type(server, opened):
    uri, _, place = opened("  - |")
    assert "How it is asked" in server.offered(uri, place)["type"]
    uri, _, place = opened("  - type: |")
    assert set(server.offered(uri, place)) == set(ITEM_TYPES)


def test_words_of_a_list_are_offered(server, opened):
    uri, _, place = opened(question("essay", "    difficulty: |"))
    assert set(server.offered(uri, place)) == {"easy", "medium", "hard"}


def test_options_offer_their_fields(server, opened):
    uri, _, place = opened(
        question("single_choice", "    options:", "      - text: T", "        |")
    )
    assert set(server.offered(uri, place)) == {"id", "feedback", "correct", "missed", "pin"}


def test_a_number_alone_is_explained_as_what_it_stands_for(server, opened):
    uri, _, place = opened(question("numeric", "    |tolerance: 1"))
    assert meanings_of(ITEM_TYPES["numeric"])["tolerance"] in server.explained(uri, place)


def test_the_mouse_on_a_type_says_what_each_is_for(server, opened):
    uri, _, place = opened("  - |type: numeric")
    assert "`numeric`: One number, right within a tolerance." in server.explained(uri, place)


def test_a_wrong_field_is_underlined_and_nothing_else(opened):
    _, faults, _ = opened(
        question("true_false", "    stem: S", "    answer: true", "    anwser: 1")
    )
    assert faults == [(7, "Property anwser is not allowed.")]


def test_a_missing_field_and_a_wrong_type_are_told_once(opened):
    _, faults, _ = opened(question("true_false", "    stem: S"))
    assert [message for _, message in faults] == ['Missing property "answer".']
    _, ((line, message),), _ = opened("  - {id: a, type: numerical, stem: S}")
    assert line == 3
    assert "Valid values:" in message
    _, faults, _ = opened("  - {id: a, stem: S}")
    assert [message for _, message in faults] == ['Missing property "type".']


def test_a_file_of_facts_has_its_own_fields(server, opened):
    fact = "  - id: a\n    where: P1\n    says: S\n    kind: statistic\n    |"
    uri, faults, place = opened(fact, head="facts:")
    assert faults == []
    assert {"value", "unit", "bound", "confirmed"} <= set(server.offered(uri, place))


def test_the_settings_that_come_with_the_course_bring_help_to_its_bank(start):
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    server = start(ROOT, schemas=settings["yaml.schemas"])
    bank = ROOT / "quiz_bank"
    assert server.open(bank / "facts.yaml")[1] == []
    lesson = min(bank.glob("0*.yaml"))
    uri, faults = server.open(lesson)
    assert faults == []
    line = lesson.read_text("utf-8").splitlines().index("items:")
    assert meanings_of(LessonFile)["items"] in server.explained(uri, (line, 2))
