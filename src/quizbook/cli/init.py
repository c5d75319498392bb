"""`quizbook init`: a new course, complete and green."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

from quizbook.cli.new import give_up
from quizbook.cli.opened import wrong_use
from quizbook.cli.sync import run as bring_up_to_date
from quizbook.notebooks.document import NOTEBOOKS
from quizbook.skeletons.course import course


def run(folder: Path, title: str) -> int:
    """Write a course into a folder that is new or empty, and run its notebooks once."""
    if not title.strip() or not title.isprintable():
        wrong_use('a course has a title of one line, such as --title "Rivers of Asia"')
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            step = "name a folder that does not exist yet"
            give_up(f"nothing was written, because {folder} is there and not empty", step)
        course(folder, title.strip())
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        give_up(f"{folder} cannot be written: {reason}", "name another folder")
    sys.stdout.write(f"A course is in {folder}. Its notebooks are run once, for the answer key:\n")
    failed = bring_up_to_date(folder / NOTEBOOKS, check=False, everything=False)
    if not failed:
        sys.stdout.write(
            f"Go on there: cd {shlex.quote(str(folder))}, then make test, then make study\n"
        )
    return failed
