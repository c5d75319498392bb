"""A whole new course: the files beside this one, with its title and where quizbook comes from."""

from __future__ import annotations

import json
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

TEMPLATES = files(__package__) / "new_course"
PLACES = {
    "README.md": "README.md",
    "Makefile": "Makefile",
    "requirements.txt": "requirements.txt",
    "pytest.ini": "pytest.ini",
    # Under its own name it would hide files of this very folder from git.
    "gitignore": ".gitignore",
    "test.yml": ".github/workflows/test.yml",
    "facts.yaml": "quiz_bank/facts.yaml",
    "01_calendar.yaml": "quiz_bank/01_calendar.yaml",
    "01_calendar.ipynb": "notebooks/01_calendar.ipynb",
}


def course(folder: Path, title: str) -> None:
    """Write a course that is complete but for its answer keys and stored outputs."""
    # In a notebook a title stands inside a JSON text; nothing else there has signs of its own.
    titles = {".ipynb": json.dumps(title, ensure_ascii=False)[1:-1]}
    for name, place in PLACES.items():
        text = (TEMPLATES / name).read_text("utf-8")
        text = text.replace("@TITLE@", titles.get(Path(name).suffix, title))
        text = text.replace("@QUIZBOOK@", in_make(origin()))
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")


def origin() -> str:
    """From where this quizbook was installed, as pip takes it: a folder, an address, a version."""
    installed = distribution("quizbook")
    told = json.loads(installed.read_text("direct_url.json") or "{}")
    address = told.get("url", "")
    if "vcs_info" in told:
        return f"{told['vcs_info']['vcs']}+{address}@{told['vcs_info']['commit_id']}"
    if address.startswith("file:"):
        return url2pathname(urlsplit(address).path)
    return address or f"quizbook=={installed.version}"


def in_make(text: str) -> str:
    """A text as a Makefile takes it, for use between double quotes in a shell."""
    return text.replace("$", "\\$$").replace("#", "\\#")
