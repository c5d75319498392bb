"""`quizbook check --watch`: the bank is checked again whenever a file of it is saved.

The files' dates and sizes are looked at three times a second. That needs no other program, works on
every drive, and costs next to nothing for the few hundred files that a bank has.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from quizbook.bank.folder import NAME, find_folder, shown
from quizbook.bank.stamps import Stamps, stamps
from quizbook.problem import BankError

PAUSE = 0.3
"""Seconds between two looks."""
SETTLING = 0.05
"""Seconds that a file must stay as it is: some programs save it in two steps."""


def watch(folder: Path | None, check: Callable[[], int], say: Callable[[str], None]) -> int:
    """Check at once, and again after each save, until Ctrl+C; 1 when there is no bank."""
    try:
        found = find_folder(NAME if folder is None else folder)
    except BankError:
        return check()
    try:
        for told in changes(found):
            if told:
                say(f"\n{told}\n")
            check()
            say(f"\nwatching {shown(found)}; Ctrl+C ends it")
    except KeyboardInterrupt:
        pass
    return 0


def changes(folder: Path) -> Iterator[str]:
    """Nothing at first; then what happened, in words, each time that something was saved."""
    # Before anybody reads the files: what is saved while they are read is a change.
    before = stamps(folder)
    yield ""
    while True:
        time.sleep(PAUSE)
        now = stamps(folder)
        while now != before and (later := stamps_after(folder)) != now:
            now = later
        if now != before:
            told, before = difference(folder, before, now), now
            yield told


def stamps_after(folder: Path) -> Stamps:
    """The files of a bank as they are a little later."""
    time.sleep(SETTLING)
    return stamps(folder)


def difference(folder: Path, before: Stamps, now: Stamps) -> str:
    """Example: "quiz_bank/01_name.yaml was saved; quiz_bank/02_name.yaml is new"."""
    told = []
    for name in sorted(before.keys() | now.keys()):
        if name not in before:
            told.append(f"{shown(folder, name)} is new")
        elif name not in now:
            told.append(f"{shown(folder, name)} is gone")
        elif before[name] != now[name]:
            told.append(f"{shown(folder, name)} was saved")
    return "; ".join(told)
