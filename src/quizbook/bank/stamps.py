"""What tells that a file of a bank was saved, without reading it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeAlias

Stamps: TypeAlias = dict[str, tuple[int, int, int]]
"""By name, what changes when a file is saved."""


def stamps(folder: Path) -> Stamps:
    """The files of a bank as they are now; none where the folder has gone."""
    found: Stamps = {}
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return found
    for entry in entries:
        if entry.name.lower().endswith((".yaml", ".yml")) and not entry.name.startswith("."):
            try:
                # Not of the link, but of the file that it leads to.
                stat = entry.stat()
            except OSError:
                # An editor may just be putting the new file in place of the old one.
                continue
            found[entry.name] = stat.st_mtime_ns, stat.st_size, stat.st_ino
    return found
