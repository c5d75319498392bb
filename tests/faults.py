"""What is told of a bank with faults, as an instructor sees it."""

import pytest

from banks import load_lesson
from quizbook import BankError


def told(folder, items):
    """Of every problem of such a bank: its rule, its sentence, and the text at the caret."""
    with pytest.raises(BankError) as caught:
        load_lesson(folder, items)
    problems = caught.value.problems
    return [(p.rule, p.sentence, p.source_line[p.column - 1 :].rstrip("},]")) for p in problems]
