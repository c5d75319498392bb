"""Who is learning, and where this learner's journal lives."""

from __future__ import annotations

import getpass
import hashlib
import os
from pathlib import Path

# Windows opens a device for these names, whatever follows the first dot.
DEVICES = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10))}
DEVICES |= {f"lpt{n}" for n in range(10)}
LONGEST = 120
"""Of the 143 characters that an encrypted home may give a name; `.jsonl.torn` comes after it."""
FOLDER = "journal"


def journal_path(learner: str | None = None) -> Path:
    """The file of a learner's journal."""
    return journals() / f"{_file_name(learner or learner_name())}.jsonl"


def journals() -> Path:
    """Where journals live: in $QUIZBOOK_HOME, else in the platform's folder for user data."""
    home = os.environ.get("QUIZBOOK_HOME")
    if home:
        folder = Path(home)
    else:
        from platformdirs import user_data_path

        folder = user_data_path("quizbook", appauthor=False)
    return folder / FOLDER


def learner_name() -> str:
    """Who is learning: $QUIZBOOK_LEARNER, else the JupyterHub user, else the system's user."""
    named = os.environ.get("QUIZBOOK_LEARNER") or os.environ.get("JUPYTERHUB_USER")
    if named:
        return named
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # a container's user may have no name
        return "learner"


def _file_name(learner: str) -> str:
    """A name of its own for every learner. Example: "Ada.L" -> "%41da%2E%4C".

    Capitals are encoded because some systems take Ada and ada for one file; a name too long for a
    file ends in its digest, after a `~` that no other name has.
    """
    safe = "".join(
        char if char in "abcdefghijklmnopqrstuvwxyz0123456789-_" else _encoded(char)
        for char in learner
    )
    if safe in DEVICES:
        safe = _encoded(safe[0]) + safe[1:]
    if len(safe) > LONGEST:
        digest = hashlib.sha256(learner.encode("utf-8", "surrogatepass")).hexdigest()
        safe = f"{safe[:40]}~{digest}"
    return safe


def _encoded(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))
