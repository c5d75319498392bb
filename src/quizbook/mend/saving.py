"""A mended file put in the place of the old one: whole or not at all, and with its permissions."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from quizbook.mend.bank import MendedFile


class SavingError(Exception):
    """A file that could not be saved, in a sentence."""


def save(mended: MendedFile) -> None:
    """Write a file; raises SavingError, and then the old one stands as it was."""
    # Where a link leads, not the link.
    path = Path(os.path.realpath(mended.path))
    try:
        if path.read_bytes() != mended.data:
            raise SavingError(f"{mended.file} was changed meanwhile, so it was left; run it again")
        if not os.access(path, os.W_OK):
            raise SavingError(f"{mended.file} may not be written, so it was left")
        replace(path, mended.mended.after.encode())
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise SavingError(f"{mended.file} could not be written: {reason}") from None


def replace(path: Path, data: bytes) -> None:
    """Put new content in a file's place in one step."""
    mode = stat.S_IMODE(path.stat().st_mode)
    # The dot keeps it from being taken for a file of the bank.
    handle, name = tempfile.mkstemp(prefix=".", suffix=".new", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
