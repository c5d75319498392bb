import re
import tomllib
from pathlib import Path

import quizbook

ROOT = Path(__file__).parents[2]


def test_the_newest_entry_is_the_version_of_the_project_and_of_the_package():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (\S+)", changelog, re.MULTILINE).group(1)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert newest == project["version"] == quizbook.__version__
