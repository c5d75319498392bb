"""The problems of a bank as GitHub annotations and as SARIF, read by programs that are not ours."""

import json
import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pytest
from pydantic import BaseModel
from sarif_pydantic import Sarif

from banks import write_bank
from quizbook.bank import read_bank
from quizbook.cli.check import run
from quizbook.rules import RULES

ROOT = Path(__file__).parents[2]
BROKEN = ROOT / "tests" / "broken_banks"
LEVELS = {"error": "error", "warning": "warning", "notice": "note"}
COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def printed(capsys, folder, form):
    run(folder, form, strict=False)
    return capsys.readouterr().out


def annotation(line):
    """A workflow command as GitHub's runner reads it."""
    level, properties, message = COMMAND.fullmatch(line).groups()
    pairs = dict(pair.split("=", 1) for pair in properties.split(","))
    codes = {"%2C": ",", "%3A": ":", "%0A": "\n", "%0D": "\r", "%25": "%"}

    def read(text):
        return re.sub("%2C|%3A|%0A|%0D|%25", lambda code: codes[code[0]], text)

    return level, {name: read(value) for name, value in pairs.items()}, read(message)


def strangers(model):
    """Names that the reader of SARIF does not know."""
    found = [*(model.model_extra or ())]
    for value in model.__dict__.values():
        for part in value if isinstance(value, list) else [value]:
            found += strangers(part) if isinstance(part, BaseModel) else []
    return found


@pytest.fixture
def in_the_repository(monkeypatch):
    """A working folder inside the repository that is not its root."""
    monkeypatch.chdir(BROKEN)


def test_every_problem_is_a_github_annotation_of_the_same_place(in_the_repository, capsys):
    *lines, summary = printed(capsys, Path(), "github").splitlines()
    problems = read_bank(BROKEN)[1]
    assert summary.endswith(" files")
    for line, problem in zip(lines, problems, strict=True):
        level, properties, message = annotation(line)
        assert LEVELS[level] == problem.severity
        assert properties["file"] == f"tests/broken_banks/{problem.file}"
        assert (int(properties["line"]), int(properties["col"])) == (problem.line, problem.column)
        assert properties["title"] == f"{problem.rule} {RULES[problem.rule]}"
        assert message == f"{problem.sentence}\n-> {problem.next_step}"


def test_signs_that_end_a_command_are_escaped(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    folder = write_bank(tmp_path / "50%, or: more", "- {id: a, type: '100%2C::x,y'}\n")
    [line, _] = printed(capsys, folder, "github").splitlines()
    level, properties, message = annotation(line)
    assert level == "error"
    assert properties["file"] == "50%, or: more/01_lesson.yaml"
    assert "'type' cannot be '100%2C::x,y'" in message


def test_a_problem_of_a_whole_folder_has_no_line(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    [line, _] = printed(capsys, tmp_path / "nowhere", "github").splitlines()
    assert list(annotation(line)[1]) == ["file", "title"]
    [result] = (
        Sarif.model_validate_json(printed(capsys, tmp_path / "nowhere", "sarif")).runs[0].results
    )
    assert result.locations[0].physical_location.region is None


def test_a_reader_of_sarif_finds_every_problem_at_its_place(in_the_repository, capsys):
    log = Sarif.model_validate_json(printed(capsys, Path(), "sarif"))
    problems = read_bank(BROKEN)[1]
    [found] = log.runs
    # `columnKind` is 3.14.17 of the standard; this reader keeps it without knowing it.
    assert strangers(log) == ["columnKind"]
    assert log.version == "2.1.0"
    assert [rule.id for rule in found.tool.driver.rules] == list(RULES)
    for result, problem in zip(found.results, problems, strict=True):
        [place] = [location.physical_location for location in result.locations]
        assert found.tool.driver.rules[result.rule_index].id == result.rule_id == problem.rule
        assert result.level.value == problem.severity
        assert unquote(place.artifact_location.uri) == f"tests/broken_banks/{problem.file}"
        assert place.artifact_location.uri_base_id == "%SRCROOT%"
        assert place.region.start_line == problem.line
        assert place.region.start_column == problem.column
        assert problem.sentence[1:] in result.message.text
        assert problem.next_step[1:] in result.message.text


def test_every_rule_says_in_sarif_what_it_finds(tmp_path, capsys):
    log = Sarif.model_validate_json(printed(capsys, tmp_path, "sarif"))
    for rule in log.runs[0].tool.driver.rules:
        assert rule.short_description.text == RULES[rule.id]
        assert RULES[rule.id] in rule.help.text


def test_a_bank_without_errors_has_none_in_sarif(tmp_path, capsys):
    log = Sarif.model_validate_json(printed(capsys, write_bank(tmp_path), "sarif"))
    assert all(result.level.value != "error" for result in log.runs[0].results)


def test_a_path_with_spaces_and_letters_of_any_alphabet_is_a_uri(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    folder = write_bank(tmp_path / "мой банк", "- {id: a, type: none}\n")
    written = json.loads(printed(capsys, folder, "sarif"))
    [result] = written["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.isascii()
    assert " " not in uri
    assert unquote(uri) == "мой банк/01_lesson.yaml"


def test_a_file_outside_of_the_root_keeps_its_whole_path(tmp_path, monkeypatch, capsys):
    folder = write_bank(tmp_path / "bank", "- {id: a, type: none}\n")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    written = json.loads(printed(capsys, folder, "sarif"))
    [result] = written["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": (folder / "01_lesson.yaml").as_uri()}


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_two_runs_write_the_same(capsys, form):
    assert printed(capsys, BROKEN, form) == printed(capsys, BROKEN, form)


def test_the_forms_count_the_same(in_the_repository, capsys):
    annotated = [
        annotation(line)[0] for line in printed(capsys, Path(), "github").splitlines()[:-1]
    ]
    log = json.loads(printed(capsys, Path(), "sarif"))
    levels = Counter(result["level"] for result in log["runs"][0]["results"])
    assert Counter(LEVELS[level] for level in annotated) == levels
