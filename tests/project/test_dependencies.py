import re
import tomllib
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
NEEDED = PYPROJECT["project"]["dependencies"]
DEVELOPMENT = PYPROJECT["dependency-groups"]["dev"]


def test_conda_users_get_the_same_names_and_ranges():
    python = f"python{PYPROJECT['project']['requires-python']}"
    assert [entry for entry in CONDA if isinstance(entry, str)] == [python, "pip", *NEEDED]


def test_conda_users_get_the_same_tools_and_the_project_itself():
    assert CONDA[-1] == {"pip": [*DEVELOPMENT, "-e ."]}


def test_the_lock_file_pins_every_dependency_with_its_hashes():
    pinned = re.findall(r"^([\w.-]+)==\S+.*\\\n +--hash=sha256:", LOCK, re.MULTILINE)
    names = {re.match(r"[\w.-]+", requirement).group() for requirement in NEEDED + DEVELOPMENT}
    assert names - set(pinned) == set()
    assert len(pinned) == len(re.findall(r"^\w", LOCK, re.MULTILINE))


def test_the_lock_file_says_how_to_write_it_anew():
    assert "#    make lock\n" in LOCK[:200]
