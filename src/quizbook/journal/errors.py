"""Why a journal cannot be written or read, in the learner's words."""

from __future__ import annotations

import errno
from pathlib import Path

from quizbook.words import say

# What the system's error is called in the catalogue.
WHY = {
    errno.ENOSPC: "why-full",
    errno.EDQUOT: "why-quota",
    errno.EFBIG: "why-too-long",
    errno.EROFS: "why-read-only",
    errno.EACCES: "why-forbidden",
    errno.EPERM: "why-forbidden",
    errno.EISDIR: "why-folder",
    errno.EEXIST: "why-in-the-way",
    errno.ENOTDIR: "why-in-the-way",
}


class JournalError(Exception):
    """A journal cannot be written or read; the message is a sentence for the learner."""


def why(error: OSError, path: Path) -> str:
    """The reason of a system's error, in the learner's words."""
    return say(WHY.get(error.errno or 0, "why-else"), path=path, detail=error.strerror)
