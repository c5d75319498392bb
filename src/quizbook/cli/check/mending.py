"""`quizbook check --fix`: what can safely be mended, mended or only shown."""

from __future__ import annotations

from pathlib import Path

from quizbook.mend.bank import mended_bank
from quizbook.mend.saving import SavingError, save
from quizbook.mend.shown import count, difference


def mending(folder: Path | None, *, write: bool) -> tuple[str, bool]:
    """What was mended, or would be, as text; and whether all of it could be written."""
    told: list[str] = []
    written = []
    left = []
    for file in mended_bank(folder):
        try:
            if write:
                save(file)
        except SavingError as error:
            left.append(str(error))
        else:
            written.append(file)
            told += difference(file)
    told += ["", *left] if told else left
    return "\n".join([*told, count(written, "made" if write else "to make")]), not left
