"""`quizbook preview`: the bank in a browser, as students will see it, while it is being edited."""

from __future__ import annotations

import signal
import sys
import webbrowser
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import NoReturn

from quizbook.bank.folder import NAME, find_folder, list_files, shown
from quizbook.preview import Preview, Site
from quizbook.problem import BankError


def run(path: Path | None, *, port: int, browser: bool) -> int:
    """Serve the bank until somebody ends it; 1 when it cannot begin."""
    try:
        folder = find_folder(NAME if path is None else path)
        list_files(folder)
    except BankError as error:
        sys.stderr.write("".join(f"{problem}\n" for problem in error.problems))
        return 1
    try:
        site = Site(Preview(folder), port)
    except OSError as error:
        sys.stderr.write(f"{refusal(error, port)}\n")
        return 1
    signal.signal(signal.SIGTERM, interrupt)
    with site, suppress(KeyboardInterrupt):
        sys.stdout.write(f"Preview of {shown(folder)}: {site.address}\n")
        sys.stdout.write("It shows every file as soon as you save it. Ctrl+C ends it.\n")
        sys.stdout.flush()
        if browser:
            # A browser in a terminal would hold up the very page that it wants to show.
            Thread(target=webbrowser.open, args=[site.address], daemon=True).start()
        site.serve_forever()
    return 0


def refusal(error: OSError, port: int) -> str:
    """Why a port cannot be had, and what to do."""
    why = (error.strerror or "unknown reason").lower()
    step = "take another one, or leave --port out for one that is free"
    return f"port {port} cannot be used, perhaps because another preview is open: {why}\n  {step}"


def interrupt(*_: object) -> NoReturn:
    """End as Ctrl+C does."""
    raise KeyboardInterrupt
