"""The committed schema is the one that the command writes, and the author's guide names it."""

import json
from pathlib import Path

from quizbook.guide import guide
from quizbook.schema import schema

ROOT = Path(__file__).parents[2]
WRITTEN = ROOT / "quiz_bank" / "bank.schema.json"


def test_the_schema_beside_the_bank_is_current():
    found = json.loads(WRITTEN.read_text("utf-8"))
    assert found == json.loads(json.dumps(schema())), "run 'make sync'"


def test_the_guide_says_how_an_editor_finds_it():
    assert f"# yaml-language-server: $schema={WRITTEN.name}\n" in guide()
    assert f"quizbook schema --output quiz_bank/{WRITTEN.name}" in guide()


def test_the_language_server_is_pinned_and_no_registry_is_named():
    pinned = json.loads((ROOT / "tests/editor/package.json").read_text("utf-8"))["dependencies"]
    lock = json.loads((ROOT / "tests/editor/package-lock.json").read_text("utf-8"))["packages"]
    installed = {name: lock[f"node_modules/{name}"]["version"] for name in pinned}
    assert installed == pinned
    others = {name: part for name, part in lock.items() if name}
    assert all("integrity" in part and "resolved" not in part for part in others.values())
