"""The instructor's desk in a notebook: one question as a form, and beside it what a student sees.

What is typed goes into a draft of the file's text. The file itself is written by the button alone.
"""

from __future__ import annotations

from pathlib import Path

from quizbook.bank.folder import NAME, find_folder
from quizbook.widget.desk.desk import InstructorDesk

__all__ = ["InstructorDesk", "instructor_desk"]


def instructor_desk(bank: Path | str | None = None) -> InstructorDesk:
    """Edit the questions of a bank, by default the nearest one upwards, and write them back.

    Raises BankError when there is no such folder.
    """
    return InstructorDesk(find_folder(NAME if bank is None else bank))
