"""Answers are their learner's alone: their files and their folder are closed to everybody else.

Only what belongs to us is closed, so that a folder of somebody else's is never taken from them. A
disk without rights of its own, as on many memory sticks, cannot be closed; nor can what another
user owns. Windows keeps each user's data apart itself, and so does a browser.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

OTHERS = stat.S_IRWXG | stat.S_IRWXO
APART = sys.platform in ("win32", "emscripten")


def make_folder(path: Path) -> None:
    """Make a folder for ourselves alone, with those that it stands in."""
    for folder in (*reversed(path.parents), path):
        folder.mkdir(mode=0o700, exist_ok=True)


def close_file(path: Path) -> None:
    """Take a file of ours away from everybody else."""
    if not APART:
        with suppress(OSError):
            status = path.stat()
            if stat.S_ISREG(status.st_mode):
                _close(path, status)


def close_folder(path: Path) -> None:
    """Take a folder of ours away from everybody else; one that a link leads to is left alone."""
    if not APART:
        with suppress(OSError):
            status = path.lstat()
            if stat.S_ISDIR(status.st_mode):
                _close(path, status)


def _close(path: Path, status: os.stat_result) -> None:
    if status.st_mode & OTHERS and status.st_uid == os.geteuid():
        path.chmod(stat.S_IMODE(status.st_mode) & ~OTHERS)


def is_open(path: Path) -> bool:
    """Whether others have rights to the file or folder that is there."""
    if APART:
        return False
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return bool(mode & OTHERS) and (stat.S_ISREG(mode) or stat.S_ISDIR(mode))
