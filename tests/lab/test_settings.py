"""The keyboard settings fit the JupyterLab that is installed.

The settings switch off each shortcut that a plain key fires, and put it back with a narrower
selector. A shortcut that a new JupyterLab adds, renames or drops makes these tests fail.
"""

import json
from importlib import resources
from pathlib import Path

import jupyterlab
import pytest
from jupyter_core.paths import jupyter_path

MODIFIERS = {"Accel", "Alt", "Cmd", "Ctrl"}
NOT_IN_OUTPUTS = ":not(.jp-OutputArea *)"


def lab_schemas():
    for data in map(Path, jupyter_path("lab", "schemas")):
        yield from data.rglob("*.json")


def has_plain_keys(shortcut):
    keys = [key for key in shortcut["keys"] if key]
    return bool(keys) and not any(MODIFIERS & set(key.split()) for key in keys)


@pytest.fixture(scope="module")
def thieves():
    """JupyterLab's own shortcuts that a plain key fires wherever in a notebook the focus is."""
    found = [
        shortcut
        for schema in lab_schemas()
        for shortcut in json.loads(schema.read_text("utf-8")).get("jupyter.lab.shortcuts", [])
        if " :focus" in shortcut["selector"] and has_plain_keys(shortcut)
    ]
    assert found, f"JupyterLab {jupyterlab.__version__} declares its shortcuts somewhere else"
    return {identity(shortcut): shortcut["selector"] for shortcut in found}


@pytest.fixture(scope="module")
def ours():
    config = resources.files("quizbook.lab") / "config" / "everyone" / "labconfig"
    settings = json.loads((config / "default_setting_overrides.json").read_text("utf-8"))
    return settings["@jupyterlab/shortcuts-extension:shortcuts"]["shortcuts"]


def identity(shortcut):
    return shortcut["command"], tuple(key for key in shortcut["keys"] if key)


def test_every_shortcut_on_a_plain_key_is_switched_off(thieves, ours):
    off = {identity(one): one["selector"] for one in ours if one.get("disabled")}
    assert off == thieves


def test_and_put_back_for_everywhere_but_outputs(thieves, ours):
    back = {identity(one): one["selector"] for one in ours if not one.get("disabled")}
    assert back == {name: selector + NOT_IN_OUTPUTS for name, selector in thieves.items()}


def test_keys_that_run_and_save_are_not_touched(ours):
    assert not {"runmenu:run", "docmanager:save"} & {shortcut["command"] for shortcut in ours}
